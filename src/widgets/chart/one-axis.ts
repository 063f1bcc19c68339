import { type Quantity, rangeOf, shareScale } from '../../story/quantity.ts';

/** The property that figures on one axis share. Percent and ratios are both shares. */
const unitOf = (quantity: Quantity): string =>
  shareScale(quantity) === null ? JSON.stringify(quantity.unit) : 'share';

/** Whether one axis, from zero on, holds all of these. Their table stands in any case. */
export function onOneAxis(figures: readonly { readonly quantity: Quantity }[]): boolean {
  // A figure without a number has no place on an axis: where nothing is drawn, nothing is possible.
  const numbers = figures.map(({ quantity }) => rangeOf(quantity)).flatMap(({ from, to }) => [from ?? to, to ?? from]);
  const units = new Set(figures.map(({ quantity }) => unitOf(quantity)));
  return units.size === 1 && numbers.every((number) => number !== null && Number.isFinite(number) && number >= 0);
}
