import type { Chart, ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { isExact } from '../../parts/stretches.ts';
import { rangeOf, valueOf as valueOfExact } from '../../story/quantity.ts';
import { type Datum, figureAxis, numbersOf, still } from './axis.ts';
import { write } from './labels.ts';
import { type Line, linesOf, type Point } from './lines.ts';
import type { Look } from './look.ts';
import { placesOf } from './moments.ts';
import { roomFor, writeNames } from './names.ts';
import type { Picture } from './picture.ts';
import { scaleOf, strokes, topOf } from './stripes.ts';

/** Lines are told apart without colour. */
const DASHES = [[], [6, 3], [2, 2], [9, 3, 2, 3]];
const MARKS = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** Where an exact figure stands; a bound or a hedge stands at no point. */
const heightOf = ({ quantity }: Pick<Point, 'quantity'>, top: number): number =>
  isExact(quantity) ? valueOfExact(quantity) * scaleOf(quantity, top) : Number.NaN;

/** Lines over time. An exact figure is a point; any other is strokes across what is known, and the line is open there. */
export function lineConfig(picture: Picture, look: Look): ChartConfiguration<'bar' | 'line', Datum[]> {
  const { ink, muted, accent, family, size, rtl } = look;
  const { story, messages } = picture.view;
  const lines = linesOf(picture);
  const top = topOf(picture.figures);
  const number = numbersOf(picture, top);
  const points = lines.flatMap((line) => line.points);
  const { places, timed } = placesOf(points.map(({ edtf }) => edtf));
  const xs = [...places.values()];
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  const step = (most - least || 1) * 0.08;
  const placeOf = ({ edtf }: Point): number => places.get(edtf) as number;
  /** Of several lines, strokes stand beside the date, left and right in turn: on it are the points of the others. */
  const open = lines.filter(({ points }) => points.some(({ quantity }) => !isExact(quantity)));
  const aside = (line: Line): number => {
    const i = lines.length > 1 ? open.indexOf(line) : -1;
    return step * Math.ceil((i + 1) / 2) * (i % 2 ? 1 : -1);
  };
  const margin = step * (lines.length > 1 ? Math.ceil(open.length / 2) + 0.5 : 1);

  /** Where a figure is known to end, or its open side to begin. */
  const edgeOf = ({ quantity }: Point): number => {
    const ends = strokes(quantity, top).flat();
    return isExact(quantity)
      ? heightOf({ quantity }, top)
      : rangeOf(quantity).to === null
        ? Math.min(...ends)
        : Math.max(...ends);
  };
  // Beside the last date, where every line ends there.
  const names = lines.flatMap(({ label, points }) => {
    const last = points.find((point) => placeOf(point) === most);
    return last && lines.length > 1 ? [{ text: label, end: edgeOf(last) }] : [];
  });
  const named = names.length === lines.length;
  const room = ({ chart }: { chart: Chart }): number => (named ? roomFor(names, chart, look) : 0);

  const datasets = lines.flatMap((line, i): ChartDataset<'bar' | 'line', Datum[]>[] => {
    const { label, points } = line;
    const colour = [accent, ink, muted][i % 3] as string;
    return [
      {
        type: 'line',
        label,
        data: points.map((point) => ({ x: placeOf(point), y: heightOf(point, top) })),
        // A slope is a rate: there is none where dates have no place on an axis of time.
        showLine: timed,
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: 2,
        borderDash: DASHES[i % DASHES.length] as number[],
        pointStyle: MARKS[i % MARKS.length] as string,
        pointRadius: size / 3,
        pointBorderWidth: 0,
        clip: false,
      },
      {
        type: 'bar',
        data: points.flatMap((point) =>
          strokes(point.quantity, top).map((y) => ({ x: placeOf(point) + aside(line), y })),
        ),
        backgroundColor: colour,
        barThickness: size * (lines.length > 1 ? 0.5 : 0.75),
        grouped: false,
      },
    ];
  });

  const texts: Plugin = {
    id: 'texts',
    beforeDatasetsDraw(chart) {
      const { ctx, width, scales, chartArea } = chart;
      const { x, y } = scales;
      if (!x || !y) return;
      if (room({ chart })) writeNames(ctx, names, chartArea, (end) => y.getPixelForValue(end), look, story.lang);
      const edges = { left: 0, right: width };
      // Beside the ink, on the side of the known edge; several lines would write over each other.
      const stated = points.map((point) => {
        const isOpen = rangeOf(point.quantity).to === null;
        return {
          text: point.quantity.stated,
          x: x.getPixelForValue(placeOf(point)),
          y: y.getPixelForValue(edgeOf(point)) + size * (isOpen ? 1.6 : -0.75),
        };
      });
      if (lines.length === 1) write(ctx, stated, edges, look, [ink, 'bold', story.lang]);
      const dates = [...new Map(points.map((point) => [placeOf(point), point.date]))]
        .sort(([a], [b]) => a - b)
        .map(([place, text]) => ({ text, x: x.getPixelForValue(place), y: y.bottom + size * 1.5 }));
      write(ctx, dates, edges, look, [muted, 'normal', messages.lang]);
    },
  };

  return {
    type: 'line',
    data: { datasets },
    options: {
      ...still,
      layout: {
        padding: (context: { chart: Chart }) => ({
          ...{ top: size * 2, bottom: size * 2 },
          [rtl ? 'left' : 'right']: room(context),
        }),
      },
      plugins: {
        legend: {
          // Its types do not say that it may be a function, as all of its options may.
          display: ((context: { chart: Chart }) => lines.length > 1 && !room(context)) as unknown as boolean,
          align: 'start',
          rtl,
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
          ...figureAxis(look),
          position: rtl ? 'right' : 'left',
          ticks: {
            stepSize: 25,
            color: muted,
            font: { family, size },
            callback: (part) => (Number(part) % 50 ? '' : number(Number(part))),
          },
        },
      },
    },
    plugins: [texts],
  };
}
