import type { Statistic } from './schema.ts';

type Stored = Statistic['quantity'];
export type Comparator = Stored['comparator'];
type With<C extends Comparator> = C extends unknown ? Omit<Stored, 'comparator'> & { readonly comparator: C } : never;

/** A figure as its source states it. Narrow on `comparator` before asking for a value. */
export type Quantity = With<Comparator>;
export type ExactQuantity = With<'='>;

type RawAnchor = number | { of: [number, number] } | { from: number; to: number };

/** What is known of a quantity's place, in its unit (a ratio is a part of 1); `null` where the source sets no limit. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

const toNumber = (raw: RawAnchor): number =>
  typeof raw === 'number' ? raw : 'of' in raw ? raw.of[0] / raw.of[1] : Number.NaN;

/** The value, in the unit of the quantity; a ratio as a part of 1. Only an exact quantity has one. */
// biome-ignore lint/suspicious/noShadowRestrictedNames: a module's own export, named as the rest of this file is
export const valueOf = (quantity: ExactQuantity): number => toNumber(quantity.anchor as unknown as RawAnchor);

/**
 * The range a quantity's words leave open. Bounds are open on the side the source leaves open: no floor of 0 and no
 * ceiling of 100 is invented. A hedge (`~`, `almost`) has the same number at both ends, and is not a value.
 */
export function rangeOf(quantity: Quantity): Range {
  const raw = quantity.anchor as unknown as RawAnchor;
  if (typeof raw === 'object' && 'from' in raw) return { from: raw.from, to: raw.to };
  const number = toNumber(raw);
  const { comparator } = quantity;
  return {
    from: comparator.startsWith('<') ? null : number,
    to: comparator.startsWith('>') ? null : number,
  };
}

/** The numbers a quantity's words lean on, as they stand: to be said again with their hedge, and never without. */
export function numbersOf({ anchor }: Quantity): readonly number[] {
  const raw = anchor as unknown as RawAnchor;
  return typeof raw === 'number' ? [raw] : 'of' in raw ? raw.of : [raw.from, raw.to];
}

/** How many in a hundred the quantity's unit counts as one, or `null` when it is not a share. */
export const shareScale = (quantity: Quantity): number | null =>
  quantity.unit === 'percent' ? 1 : quantity.unit === 'ratio' ? 100 : null;
