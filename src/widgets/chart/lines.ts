import type { ChartDataset, Plugin } from 'chart.js';
import { isExact, whereabouts } from '../../parts/stretches.ts';
import { rangeOf, valueOf as valueOfExact } from '../../story/quantity.ts';
import { numbersOf, scaleOf, topOf } from './axis.ts';
import { type Config, common, type Datum, figureAxis, type Kind } from './config.ts';
import { write } from './labels.ts';
import type { Look } from './look.ts';
import { placesOf } from './moments.ts';
import { type Name, roomFor, type Surface, writeNames } from './names.ts';
import type { Mark, Picture, Series } from './picture.ts';

/** Lines are told apart without colour. */
const DASHES = [[], [6, 3], [2, 2], [9, 3, 2, 3]];
const POINTS = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** Lines over time. An exact figure is a point; any other is a hatch over where it may be, and the line is open there. */
export function lineConfig(picture: Picture, look: Look): Config {
  const { accent, ink, muted, family, size, rtl } = look;
  const { series, figures, view } = picture;
  const { story, messages } = view;
  const top = topOf(figures);
  const marks = series.flatMap((line) => line.marks);
  const { places, timed } = placesOf(marks.map(({ date }) => date as string));
  const xs = [...places.values()];
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  const step = (most - least || 1) * 0.08;
  const several = series.length > 1;
  const placeOf = ({ date }: Mark): number => places.get(date as string) as number;
  /** With several lines, hatches stand left and right of their date in turn: the points of other lines are on it. */
  const open = series.filter((line) => line.marks.some(({ figure }) => !isExact(figure.quantity)));
  const aside = (line: Series): number => {
    const i = several ? open.indexOf(line) : -1;
    return step * Math.ceil((i + 1) / 2) * (i % 2 ? 1 : -1);
  };
  const margin = step * (several ? Math.ceil(open.length / 2) + 0.5 : 1);

  /** The height of a point, or of the edge or the anchor that the words name. */
  const heightOf = ({ figure: { quantity } }: Mark): number => {
    const { from, to } = rangeOf(quantity);
    const edge = isExact(quantity) ? valueOfExact(quantity) : (to ?? from ?? 0);
    return edge * scaleOf(quantity, top);
  };
  /** The ends that a hatch has by its source. */
  const endsOf = ({ figure: { quantity } }: Mark): number[] => {
    if (quantity.comparator === '~') return [];
    const { from, to } = rangeOf(quantity);
    const ends = quantity.comparator === 'almost' ? [to] : [from, to];
    return ends.flatMap((end) => (end === null ? [] : [end * scaleOf(quantity, top)]));
  };

  // Beside the last date, where every line ends there.
  const names = series.flatMap(({ label, marks }): Name[] => {
    const last = marks.find((mark) => placeOf(mark) === most);
    return last && several ? [{ text: label as string, end: heightOf(last) }] : [];
  });
  const named = names.length === series.length;
  const room = ({ chart }: { chart: Surface }): number => (named ? roomFor(names, chart, look) : 0);

  const datasets = series.flatMap((line, i): ChartDataset<Kind, Datum[]>[] => {
    const { label, marks } = line;
    const colour = [accent, ink, muted][i % 3] as string;
    const name = several ? label : undefined;
    return [
      {
        type: 'line',
        label: label as string,
        data: marks.map((mark): Datum => {
          const y = isExact(mark.figure.quantity) ? heightOf(mark) : Number.NaN;
          return { x: placeOf(mark), y, mark, series: name };
        }),
        // A slope is a rate: there is none where dates have no place on an axis of time.
        showLine: timed,
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: 2,
        borderDash: DASHES[i % DASHES.length] as number[],
        pointStyle: POINTS[i % POINTS.length] as string,
        pointRadius: size / 3,
        pointHoverRadius: size / 2,
        pointBorderWidth: 0,
        clip: false,
      },
      {
        type: 'factbox-marks',
        backgroundColor: colour,
        data: marks
          .filter(({ figure }) => !isExact(figure.quantity))
          .map((mark): Datum => {
            const { quantity } = mark.figure;
            return {
              ...{ x: placeOf(mark) + aside(line), y: heightOf(mark), mark, series: name },
              stretches: whereabouts(quantity, scaleOf(quantity, top)),
              ends: endsOf(mark),
              thickness: size * (several ? 0.5 : 0.75),
            };
          }),
      },
    ];
  });

  const texts: Plugin<Kind> = {
    id: 'texts',
    beforeDatasetsDraw(chart) {
      const { ctx, width, scales, chartArea } = chart;
      const { x, y } = scales;
      if (!x || !y) return;
      if (room({ chart })) writeNames(ctx, names, chartArea, (end) => y.getPixelForValue(end), look, story.lang);
      const edges = { left: 0, right: width };
      // Beside the ink, on the side of the known edge; several lines would write over each other.
      const stated = marks.map((mark) => {
        const isOpen = rangeOf(mark.figure.quantity).to === null;
        return {
          text: mark.figure.quantity.stated,
          x: x.getPixelForValue(placeOf(mark)),
          y: y.getPixelForValue(heightOf(mark)) + look.size * (isOpen ? 1.6 : -0.75),
        };
      });
      if (!several) write(ctx, stated, edges, look, [look.ink, 'bold', story.lang]);
      const dates = [...new Map(marks.map((mark) => [placeOf(mark), mark.name]))]
        .sort(([a], [b]) => a - b)
        .map(([place, text]) => ({ text, x: x.getPixelForValue(place), y: y.bottom + look.size * 1.5 }));
      write(ctx, dates, edges, look, [look.muted, 'normal', messages.lang]);
    },
  };

  return {
    type: 'line',
    data: { datasets },
    options: {
      ...common,
      interaction: { mode: 'nearest', intersect: false },
      layout: {
        padding: (context: { chart: Surface }) => ({
          ...{ top: size * 2, bottom: size * 2 },
          [rtl ? 'left' : 'right']: room(context),
        }),
      },
      plugins: {
        legend: {
          // Its types do not say that it may be a function, as all of its options may.
          display: ((context: { chart: Surface }) => several && !room(context)) as unknown as boolean,
          align: 'start',
          rtl,
          onClick: () => {},
          labels: {
            color: ink,
            font: { family, size },
            usePointStyle: true,
            boxHeight: size / 2,
            boxWidth: size,
            filter: ({ text }) => Boolean(text),
          },
        },
      },
      scales: {
        x: {
          type: 'linear',
          min: least - margin,
          max: most + (named ? step * (Math.floor(open.length / 2) + 0.25) : margin),
          reverse: rtl,
          display: false,
        },
        y: {
          ...figureAxis(look, numbersOf(figures, messages.locale)),
          position: rtl ? 'right' : 'left',
        },
      },
    },
    plugins: [texts],
  };
}
