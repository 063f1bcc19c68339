import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Statistic } from '../../story/schema.ts';
import { type Datum, figureAxis, numbersOf, still } from './axis.ts';
import { write } from './labels.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';
import { stripes, topOf } from './stripes.ts';

/** One bar of a chart, in the place that its row of the table keeps for it. The last has the numbers of the axis. */
export function barConfig(picture: Picture, { quantity }: Statistic, look: Look): ChartConfiguration<'bar', Datum[]> {
  const { figures, view } = picture;
  const { size, accent, muted, rtl } = look;
  const top = topOf(figures);
  const last = quantity === figures.at(-1)?.quantity;

  const numbers: Plugin<'bar'> = {
    id: 'numbers',
    beforeDatasetsDraw({ ctx, width, height, scales: { x } }) {
      if (!x || !last) return;
      const number = numbersOf(picture, top);
      const labels = [0, 50, 100].map((part) => ({
        text: number(part),
        x: x.getPixelForValue(part),
        y: height - size / 3,
      }));
      write(ctx, labels, { left: 0, right: width }, look, [muted, 'normal', view.messages.lang]);
    },
  };

  return {
    type: 'bar',
    data: {
      datasets: [
        {
          // A stroke is a bar of its own at the same place.
          data: stripes(quantity, top).map((x) => ({ x, y: 0 })),
          backgroundColor: accent,
          barThickness: size,
          grouped: false,
        },
      ],
    },
    options: {
      ...still,
      indexAxis: 'y',
      layout: { autoPadding: false, padding: { bottom: last ? size * 1.5 : 0 } },
      plugins: { legend: { display: false } },
      scales: {
        x: { ...figureAxis(look), reverse: rtl },
        y: { type: 'linear', display: false, min: -1, max: 1 },
      },
    },
    plugins: [numbers],
  };
}
