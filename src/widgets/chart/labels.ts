import { directionOf } from '../../format/language.ts';
import type { Look } from './look.ts';

/** A text whose middle and base line stand there, in pixels. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Writes texts between two edges, each only where it touches none before it; the table has them all. */
export function write(
  ctx: CanvasRenderingContext2D,
  labels: readonly Label[],
  { left, right }: { readonly left: number; readonly right: number },
  { size, family }: Look,
  [colour, weight, lang]: readonly [colour: string, weight: string, lang: string],
): void {
  const taken: [start: number, end: number, y: number][] = [];
  ctx.save();
  const font = `${weight} ${size}px ${family}`;
  Object.assign(ctx, { font, fillStyle: colour, textAlign: 'left', direction: directionOf(lang) });
  // The ends tell most.
  const [first, ...others] = labels;
  const last = others.pop();
  for (const label of [last, first, ...others]) {
    if (!label) continue;
    const { width } = ctx.measureText(label.text);
    const start = Math.max(left, Math.min(label.x - width / 2, right - width));
    const free = taken.every(
      ([from, to, y]) => start > to + size / 2 || start + width < from - size / 2 || Math.abs(y - label.y) > size * 1.2,
    );
    if (!free) continue;
    taken.push([start, start + width, label.y]);
    // No rule of the axis runs through a text.
    ctx.clearRect(start - 2, label.y - size, width + 4, size * 1.25);
    ctx.fillText(label.text, start, label.y);
  }
  ctx.restore();
}
