import { type ExactQuantity, type Quantity, rangeOf, valueOf as valueOfExact } from '../story/quantity.ts';

/** The widths of the strokes of a hatch, in the part of a scale of 100 that each period of it has. */
export type Hatch = readonly [first: number, last: number];

/** A stretch of a scale. A hatch goes from `from`, where it is thickest; `null` is solid. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hatch: Hatch | null;
}

/** The length of a stroke of a hatch and the gap before it, on a scale of 100. */
export const PERIOD = 2.5;
const OPEN: Hatch = [1.7, 0.25];
const EVEN: Hatch = [0.9, 0.9];
const FADING: Hatch = [2.2, 0.25];
/** How far, on a scale of 100, a hedge fades around its anchor. */
const FADE = 10;

export const isExact = (quantity: Quantity): quantity is ExactQuantity => quantity.comparator === '=';

/** The widths of a hatch's strokes, each of which ends its period: none stands on the edge where the hatch begins. */
export const strokesOf = (length: number, [first, last]: Hatch): number[] => {
  const count = Math.max(1, Math.floor(length / PERIOD));
  return Array.from({ length: count }, (_, i) => first + ((last - first) * i) / count);
};

/**
 * How a quantity stands on a scale from 0 to 100, of which `scale` is one of its unit: a value solid; a bound as a hatch
 * that starts beside its edge and thins out towards its open end; a range as an even hatch; a hedge solid and then fading
 * around its anchor.
 */
export function stretches(quantity: Quantity, scale: number): Stretch[] {
  // A ratio in percent has a tail of float digits; 7 in 100 is neither above nor below 7%.
  const place = (value: number): number => Math.min(100, Math.max(0, Number((value * scale).toFixed(9))));
  if (isExact(quantity)) return [{ from: 0, to: place(valueOfExact(quantity)), hatch: null }];
  const { from, to } = rangeOf(quantity);
  if (from === null) return to === null ? [] : [{ from: place(to), to: 0, hatch: OPEN }];
  const low = place(from);
  if (to === null) return [{ from: low, to: 100, hatch: OPEN }];
  if (quantity.comparator === 'between') return [{ from: low, to: place(to), hatch: EVEN }];
  const start = Math.max(0, low - FADE);
  const end = quantity.comparator === 'almost' ? low : Math.min(100, low + FADE);
  return [
    { from: 0, to: start, hatch: null },
    { from: start, to: end, hatch: FADING },
  ];
}
