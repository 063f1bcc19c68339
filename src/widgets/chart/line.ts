import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { isExact } from '../../parts/stretches.ts';
import { rangeOf, valueOf as valueOfExact } from '../../story/quantity.ts';
import { type Datum, figureAxis, numbersOf, still } from './axis.ts';
import { write } from './labels.ts';
import { linesOf, type Point } from './lines.ts';
import type { Look } from './look.ts';
import { placesOf } from './moments.ts';
import type { Picture } from './picture.ts';
import { scaleOf, strokes, topOf } from './stripes.ts';

/** Lines are told apart without colour. */
const DASHES = [[], [6, 3], [2, 2], [9, 3, 2, 3]];
const MARKS = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** Where an exact figure stands; a bound or a hedge stands at no point. */
const heightOf = ({ quantity }: Point, top: number): number =>
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
  const margin = (most - least || 1) * 0.08;
  /** The strokes of several lines stand side by side. */
  const aside = (i: number): number => ((i - (lines.length - 1) / 2) * margin) / 2;
  const placeOf = ({ edtf }: Point): number => places.get(edtf) as number;

  const datasets = lines.flatMap(({ label, points }, i): ChartDataset<'bar' | 'line', Datum[]>[] => {
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
        data: points.flatMap((point) => strokes(point.quantity, top).map((y) => ({ x: placeOf(point) + aside(i), y }))),
        backgroundColor: colour,
        barThickness: size * 0.75,
        grouped: false,
      },
    ];
  });

  const texts: Plugin = {
    id: 'texts',
    beforeDatasetsDraw({ ctx, width, scales: { x, y } }) {
      if (!x || !y) return;
      const edges = { left: 0, right: width };
      // Beside the ink, on the side of the known edge; several lines would write over each other.
      const stated = points.map((point) => {
        const ends = strokes(point.quantity, top).flat();
        const open = rangeOf(point.quantity).to === null;
        const edge = open ? Math.min(...ends) : Math.max(...ends, heightOf(point, top) || 0);
        return {
          text: point.quantity.stated,
          x: x.getPixelForValue(placeOf(point)),
          y: y.getPixelForValue(edge) + size * (open ? 1.6 : -0.75),
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
      layout: { padding: { top: size * 2, bottom: size * 2 } },
      plugins: {
        legend: {
          display: lines.length > 1,
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
        x: { type: 'linear', min: least - margin, max: most + margin, reverse: rtl, display: false },
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
