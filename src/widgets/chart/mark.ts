import { inkOf, type Stretch } from '../../parts/stretches.ts';

/** A mark in pixels. Its ink runs along one axis, and stands across it at one place. */
export interface Drawn {
  /** The point that the tooltip tells of. */
  readonly x: number;
  readonly y: number;
  readonly along: 'x' | 'y';
  readonly across: number;
  readonly thickness: number;
  /** The places of its first ink and its last. */
  readonly span: readonly [number, number];
  readonly stretches: readonly Stretch[];
  /** The ends that its source gives, each a line across. */
  readonly ends: readonly number[];
  /** The pixel of a place on the axis. */
  readonly place: (value: number) => number;
  readonly colour: string;
}

/** Draws the ink of a mark: solid, or stroke by stroke. */
export function paint(ctx: CanvasRenderingContext2D, drawn: Drawn): void {
  const { along, across, thickness, stretches, ends, place, colour } = drawn;
  const side = across - thickness / 2;
  const box = (from: number, length: number, start: number, wide: number): void =>
    along === 'x' ? ctx.fillRect(from, start, length, wide) : ctx.fillRect(start, from, wide, length);
  ctx.save();
  ctx.fillStyle = colour;
  for (const stretch of stretches) {
    for (const stroke of inkOf(stretch)) {
      const [from, to] = stroke.map(place) as [number, number];
      box(Math.min(from, to), Math.abs(to - from), side, thickness);
    }
  }
  for (const end of ends) box(end - 1, 2, side - thickness / 4, thickness * 1.5);
  ctx.restore();
}
