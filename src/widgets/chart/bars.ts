import type { Chart, Plugin } from 'chart.js';
import { stretches } from '../../parts/stretches.ts';
import { numbersOf, scaleOf, topOf } from './axis.ts';
import { type Config, common, type Datum, figureAxis, type Kind } from './config.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';

/** The places of the bars in the table, each a box of the height of its bar, in a box of the height of its rules. */
export interface Rows {
  readonly bars: readonly HTMLElement[];
  readonly axis: HTMLElement;
}

/** Where an element lies in a canvas. */
export function within(canvas: HTMLCanvasElement, element: Element): DOMRect {
  const outer = canvas.getBoundingClientRect();
  const { x, y, width, height } = element.getBoundingClientRect();
  return new DOMRect(x - outer.x, y - outer.y, width, height);
}

/** Bars that lie in the rows of a table: one axis for all, its numbers below the last. */
export function barConfig(picture: Picture, { bars, axis }: Rows, look: Look): Config {
  const { view, series, figures } = picture;
  const top = topOf(figures);
  const marks = series.flatMap(({ label, marks }) => marks.map((mark) => ({ mark, label })));
  const data = marks.map(({ mark, label }, y): Datum => {
    const { quantity } = mark.figure;
    const ink = stretches(quantity, scaleOf(quantity, top));
    return {
      x: ink[0]?.to ?? 0,
      y,
      mark,
      series: label,
      stretches: ink,
      row: bars[y] as HTMLElement,
    };
  });

  /** The rules of the axis, in the places of the bars alone: no rule runs through words. */
  const rules: Plugin<Kind> = {
    id: 'rules',
    beforeDatasetsDraw({ ctx, canvas, scales: { x } }) {
      if (!x) return;
      ctx.save();
      for (const bar of bars) {
        const { top, bottom } = within(canvas, bar.parentElement as HTMLElement);
        for (const { value } of x.ticks) {
          ctx.fillStyle = value ? look.hairline : look.ink;
          ctx.fillRect(Math.round(x.getPixelForValue(value)) - (value === 100 ? 1 : 0), top, 1, bottom - top);
        }
      }
      ctx.restore();
    },
  };

  const padding = ({ chart: { canvas, width, height } }: { chart: Chart }) => {
    const { left, right, bottom } = within(canvas, axis);
    return { left, right: width - right, top: 0, bottom: height - bottom };
  };

  const xAxis = figureAxis(look, numbersOf(figures, view.messages.locale));
  return {
    type: 'factbox-marks',
    data: { datasets: [{ type: 'factbox-marks', indexAxis: 'y', backgroundColor: look.accent, data }] },
    options: {
      ...common,
      indexAxis: 'y',
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      layout: { autoPadding: false, padding },
      plugins: { legend: { display: false } },
      scales: {
        x: {
          ...xAxis,
          reverse: look.rtl,
          grid: { display: false },
          ticks: { ...xAxis.ticks, align: 'inner', padding: 0, maxRotation: 0, autoSkipPadding: look.size * 2 },
          // Chart.js has the ticks of a reversed axis in reverse, and sets the first as if it were the last.
          afterBuildTicks: (scale) => {
            if (look.rtl) scale.ticks.reverse();
          },
          afterFit: (scale) => {
            scale.height = axis.offsetHeight;
          },
        },
        y: { type: 'factbox-rows', display: false },
      },
    },
    plugins: [rules],
  };
}
