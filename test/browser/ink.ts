/* What a chart has drawn, pixel by pixel. */
import { every, one } from './page.ts';

/** The pixels of the middle of a row's bar, from one end of its axis to the other. */
function pixelsOf(element: Element, row: number): Uint8ClampedArray {
  const canvas = one<HTMLCanvasElement>(element, '.drawing > canvas');
  const outer = canvas.getBoundingClientRect();
  const { left, top, width, height } = (every(element, '.bar')[row] as HTMLElement).getBoundingClientRect();
  const ratio = canvas.width / outer.width;
  const [x, y] = [(left - outer.left) * ratio, (top + height / 2 - outer.top) * ratio].map(Math.round) as [
    number,
    number,
  ];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  return context.getImageData(x, y, Math.round(width * ratio), 1).data;
}

/** Where a row's bar has ink; the rules of the axis are fainter. */
export function inkOf(element: Element, row: number): boolean[] {
  const data = pixelsOf(element, row);
  const ink: boolean[] = [];
  for (let i = 3; i < data.length; i += 4) ink.push((data[i] as number) > 150);
  return ink;
}

/** The colour of a row's bar at a part of its axis. */
export function colourOf(element: Element, row: number, part: number): number[] {
  const data = pixelsOf(element, row);
  const at = Math.round((data.length / 4) * part) * 4;
  return [...data.slice(at, at + 4)];
}
