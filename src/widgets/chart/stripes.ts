import { PERIOD, type Stretch, stretches, strokesOf } from '../../parts/stretches.ts';
import { type Quantity, rangeOf, shareScale } from '../../story/quantity.ts';

/** From and to, on the axis of 0 to 100 that every drawing has. */
export type Stripe = readonly [from: number, to: number];

function stripesOf({ from, to, hatch }: Stretch): Stripe[] {
  if (from === to) return [];
  if (!hatch) return [[from, to]];
  const step = from < to ? PERIOD : -PERIOD;
  return strokesOf(Math.abs(to - from), hatch).map((width, i) => {
    const end = from + step * (i + 1);
    // A stretch shorter than a period ends its one stroke.
    const last = from < to ? Math.min(end, to) : Math.max(end, to);
    const first = last - Math.sign(step) * width;
    return from < to ? [Math.max(first, from), last] : [last, Math.min(first, from)];
  });
}

/** The ink of a figure along an axis: solid for a value, strokes for what is only bounded or hedged. */
export const stripes = (quantity: Quantity, top: number): Stripe[] =>
  stretches(quantity, scaleOf(quantity, top)).flatMap(stripesOf);

/** The strokes alone: a line has no ink between zero and its points. */
export const strokes = (quantity: Quantity, top: number): Stripe[] =>
  stretches(quantity, scaleOf(quantity, top)).flatMap((one) => (one.hatch ? stripesOf(one) : []));

/** How many of the axis's hundred parts one of a quantity's unit is. */
export const scaleOf = (quantity: Quantity, top: number): number => ((shareScale(quantity) ?? 1) * 100) / top;

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A chart's figures, as far as an axis needs them. */
export type Measured = readonly { readonly quantity: Quantity }[];

/** What keeps figures from their axis, if anything does; their table stands in any case. */
export function obstacle(figures: Measured): string | null {
  const edges = figures.map(({ quantity }) => rangeOf(quantity)).flatMap(({ from, to }) => [from ?? 0, to ?? 0]);
  return Math.min(...edges) < 0 ? 'a figure below zero is not drawn' : null;
}

/** The end of the axis that holds all figures, in their unit: four even steps. The whole of a share is always in sight. */
export function topOf(figures: Measured): number {
  if (figures.some(({ quantity }) => shareScale(quantity) !== null)) return 100;
  const ranges = figures.map(({ quantity }) => rangeOf(quantity));
  const largest = Math.max(...ranges.flatMap(({ from, to }) => [from ?? 0, to ?? 0]));
  // An open end needs a stretch to be open in.
  const step = (largest * (ranges.some(({ to }) => to === null) ? 1.25 : 1)) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(step));
  return 4 * power * (STEPS.find((one) => one * power >= step) ?? 10);
}
