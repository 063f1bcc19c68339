import type { Chart } from 'chart.js';
import { own } from '../../load/own.ts';
import { type Rows, within } from './bars.ts';

/** Copies what a chart shows of each row into that row: on paper rows have other heights, and no script follows them. */
export function slices(
  chart: Pick<Chart, 'canvas' | 'currentDevicePixelRatio'>,
  { bars, axis }: Rows,
  print: boolean,
): void {
  for (const place of [...bars, axis].filter(Boolean)) {
    if (!print) {
      place.replaceChildren();
      continue;
    }
    const { x, y, width, height } = within(chart.canvas, place);
    const ratio = chart.currentDevicePixelRatio;
    const slice = own('createElement')('canvas');
    Object.assign(slice, { width: width * ratio, height: height * ratio });
    if (slice.width && slice.height) slice.getContext('2d')?.drawImage(chart.canvas, -x * ratio, -y * ratio);
    place.replaceChildren(slice);
  }
}
