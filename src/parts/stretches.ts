import { type ExactQuantity, type Quantity, rangeOf, valueOf as valueOfExact } from '../story/quantity.ts';

/*
 * The rule of every drawing: gauge, bars and lines.
 *
 * - Solid is certain, hatched is possible, empty is excluded. Nothing ends where the source gives no end.
 * - A hatch is even up to an end that the source gives, and thins out where it gives none.
 *
 * What the ink of a bar or of an arc covers, from zero on:
 *
 * | stated       | solid                 | hatched                               | empty     |
 * |--------------|-----------------------|---------------------------------------|-----------|
 * | 30           | 0 to 30               |                                       | above 30  |
 * | below 50     |                       | 0 to 50                               | above 50  |
 * | more than 60 | 0 to 60               | from 60 on, thinning out              |           |
 * | 30 to 45     | 0 to 30               | 30 to 45                              | above 45  |
 * | almost 40    | 0 to a fade before 40 | from there to 40                      | above 40  |
 * | about 40     | 0 to a fade before 40 | around 40, thinning out a fade beyond | far above |
 *
 * A point of a line has no ink from zero on: it is hatched where the figure may be, and nowhere solid.
 */

/** How much of a hatch is ink where it begins and where it ends, from 0 to 1. */
export type Hatch = readonly [first: number, last: number];

/** A stretch of a scale from 0 to 100. It is solid without a hatch. The rest of the scale is excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hatch: Hatch | null;
}

const [DENSE, THICK, MIDDLE, THIN] = [0.85, 0.65, 0.4, 0.08];

/** The length of a stroke of a hatch and the gap before it, on a scale of 100. */
const PERIOD = 2.5;
/** The strokes that the shortest hatch has. */
const FEWEST = 3;

export const isExact = (quantity: Quantity): quantity is ExactQuantity => quantity.comparator === '=';

/** How far a hedge reaches from its anchor: a quarter of it, and a tenth of the scale at most. No source says how far. */
const fadeOf = (place: number): number => Math.min(10, place / 4);

/** Places on a scale of 0 to 100, rounded. One unit of the quantity is `scale` long. */
function placesOf(quantity: Quantity, scale: number): { readonly from: number | null; readonly to: number | null } {
  const place = (value: number | null): number | null => {
    if (value === null) return null;
    const exact = value * scale;
    return Number.isFinite(exact) ? Math.min(100, Math.max(0, Number(exact.toFixed(9)))) : Number.NaN;
  };
  const { from, to } = isExact(quantity) ? { from: 0, to: valueOfExact(quantity) } : rangeOf(quantity);
  return { from: place(from), to: place(to) };
}

/** The stretches that have a length; none at all if a number is not finite. */
const drawable = (all: readonly Stretch[]): Stretch[] =>
  all.every(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
    ? all.filter(({ from, to }) => from < to)
    : [];

/** What a bar or an arc covers, by the rule above. */
export function stretches(quantity: Quantity, scale: number): Stretch[] {
  const { from, to } = placesOf(quantity, scale);
  const solid = (end: number): Stretch => ({ from: 0, to: end, hatch: null });
  const { comparator } = quantity;
  if (from === null) return to === null ? [] : drawable([{ from: 0, to, hatch: [MIDDLE, MIDDLE] }]);
  if (to === null) return drawable([solid(from), { from, to: 100, hatch: [THICK, THIN] }]);
  if (comparator === '=') return drawable([solid(to)]);
  if (comparator === 'between') return drawable([solid(from), { from, to, hatch: [MIDDLE, MIDDLE] }]);
  const sure = from - fadeOf(from);
  return comparator === 'almost'
    ? drawable([solid(sure), { from: sure, to, hatch: [DENSE, MIDDLE] }])
    : drawable([solid(sure), { from: sure, to: Math.min(100, to + fadeOf(to)), hatch: [DENSE, THIN] }]);
}

/** Where an inexact figure may be, by the rule above. The hatch is thickest at the edge or the anchor that is stated. */
export function whereabouts(quantity: Quantity, scale: number): Stretch[] {
  const { from, to } = placesOf(quantity, scale);
  const { comparator } = quantity;
  if (comparator === '=') return [];
  if (from === null) return to === null ? [] : drawable([{ from: 0, to, hatch: [THIN, THICK] }]);
  if (to === null) return drawable([{ from, to: 100, hatch: [THICK, THIN] }]);
  if (comparator === 'between') return drawable([{ from, to, hatch: [MIDDLE, MIDDLE] }]);
  const below: Stretch = { from: from - fadeOf(from), to, hatch: [THIN, THICK] };
  return comparator === 'almost'
    ? drawable([below])
    : drawable([below, { from, to: Math.min(100, to + fadeOf(to)), hatch: [THICK, THIN] }]);
}

/** A stroke of a hatch, or the whole of what is solid. */
export type Stroke = readonly [from: number, to: number];

/**
 * The ink of a stretch. Each stroke lies at the end of its period. So the first does not touch the solid before it, and
 * the last ends with the stretch.
 */
export function inkOf({ from, to, hatch }: Stretch): Stroke[] {
  if (!hatch) return [[from, to]];
  const [first, last] = hatch;
  const count = Math.max(FEWEST, Math.round((to - from) / PERIOD));
  const period = (to - from) / count;
  const strokes: Stroke[] = [];
  // No `Array.from`: scripts of some pages replace it, and theirs takes no iterator and no function.
  for (let i = 1; i <= count; i += 1) {
    const width = period * (first + ((last - first) * (i - 1)) / (count - 1));
    const end = i === count ? to : from + period * i;
    strokes.push([end - width, end]);
  }
  return strokes;
}
