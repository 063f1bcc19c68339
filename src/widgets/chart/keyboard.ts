import type { ActiveDataPoint, Chart } from 'chart.js';
import type { Datum } from './config.ts';
import type { Picture } from './picture.ts';

/** How far each key goes; the others go to an end. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The marks of a chart that are drawn, in the order of its table. */
function marksOf({ data: { datasets } }: Chart, picture: Picture): ActiveDataPoint[] {
  const order = picture.series.flatMap(({ marks }) => marks);
  return datasets
    .flatMap(({ data }, datasetIndex) =>
      (data as unknown as Datum[]).map((datum, index) => ({ datum, point: { datasetIndex, index } })),
    )
    .filter(({ datum }) => Number.isFinite(datum.y))
    .sort((one, other) => order.indexOf(one.datum.mark) - order.indexOf(other.datum.mark))
    .map(({ point }) => point);
}

/** A drawing is one stop of the keyboard; arrows go through its marks, Escape hides the tooltip. */
export function byKeyboard(chart: Chart, picture: Picture, signal: AbortSignal): void {
  const { canvas } = chart;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', picture.chart.title);
  canvas.lang = picture.view.story.lang;
  let at = 0;

  const tell = (point: ActiveDataPoint | undefined): void => {
    const points = point ? [point] : [];
    const { x = 0, y = 0 } = point ? (chart.getDatasetMeta(point.datasetIndex).data[point.index] ?? {}) : {};
    chart.setActiveElements(points);
    chart.tooltip?.setActiveElements(points, { x, y });
    chart.render();
  };

  canvas.addEventListener('focus', () => canvas.matches(':focus-visible') && tell(marksOf(chart, picture)[at]), {
    signal,
  });
  canvas.addEventListener('blur', () => tell(undefined), { signal });
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') tell(undefined);
      const marks = marksOf(chart, picture);
      const last = marks.length - 1;
      const next = { Home: 0, End: last }[event.key] ?? at + (STEPS[event.key] ?? 0);
      if (!(event.key in STEPS) && event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      at = Math.max(0, Math.min(last, next));
      tell(marks[at]);
    },
    { signal },
  );
}
