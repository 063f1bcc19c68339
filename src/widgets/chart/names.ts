import { write } from './labels.ts';
import type { Look } from './look.ts';

/** A line's name, and the height on the axis of 0 to 100 at which the line ends. */
export interface Name {
  readonly text: string;
  readonly end: number;
}

/** The canvas that a chart draws on. */
export interface Surface {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
}

/** The share of a chart's width that the names beside its lines may take. */
const MOST = 0.2;

const fontOf = ({ size, family }: Look): string => `normal ${size}px ${family}`;

/** The room that names need beside the ends of their lines; 0 where it is too much, or one would touch another. */
export function roomFor(names: readonly Name[], { ctx, width, height }: Surface, look: Look): number {
  const { size } = look;
  ctx.save();
  ctx.font = fontOf(look);
  const widest = Math.max(...names.map(({ text }) => ctx.measureText(text).width));
  ctx.restore();
  const ends = names.map(({ end }) => end).sort((a, b) => a - b);
  // The drawing without the room above it and below.
  const unit = (height - size * 4) / 100;
  const apart = ends.every((end, i) => i === 0 || (end - (ends[i - 1] as number)) * unit > size * 1.25);
  return apart && widest < width * MOST ? widest + size : 0;
}

/** Writes each name beside the end of its line. */
export function writeNames(
  ctx: CanvasRenderingContext2D,
  names: readonly Name[],
  { left, right }: { readonly left: number; readonly right: number },
  y: (end: number) => number,
  look: Look,
  lang: string,
): void {
  const { size, ink, rtl } = look;
  ctx.save();
  ctx.font = fontOf(look);
  for (const { text, end } of names) {
    const { width } = ctx.measureText(text);
    const middle = rtl ? left - size / 2 - width / 2 : right + size / 2 + width / 2;
    write(ctx, [{ text, x: middle, y: y(end) + size / 3 }], { left: 0, right: Number.POSITIVE_INFINITY }, look, [
      ink,
      'normal',
      lang,
    ]);
  }
  ctx.restore();
}
