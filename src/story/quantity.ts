import type { Comparator } from '../words/comparators.ts';
import type { Statistic } from './schema.ts';

type Stored = Statistic['quantity'];
type With<C extends Comparator> = C extends unknown ? Omit<Stored, 'comparator'> & { readonly comparator: C } : never;

/** A figure as its source states it. Narrow on `comparator` before asking for a value. */
export type Quantity = With<Comparator>;
export type ExactQuantity = With<'='>;
export type { Comparator };

/** An anchor as it is stored. Only this file, the rules and the check look into one. */
export type RawEnd = number | { readonly of: readonly [number, number] };
export type RawAnchor = RawEnd | { readonly from: RawEnd; readonly to: RawEnd } | null;
export const rawAnchor = ({ anchor }: Pick<Stored, 'anchor'>): RawAnchor => anchor as unknown as RawAnchor;

/** The known limits of a quantity in its unit (a ratio is a part of 1); `null` if the source sets none. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export const sizeOf = (end: RawEnd): number => (typeof end === 'number' ? end : end.of[0] / end.of[1]);

const isRange = (raw: RawAnchor): raw is { readonly from: RawEnd; readonly to: RawEnd } =>
  typeof raw === 'object' && raw !== null && 'from' in raw;

/** The value, in the unit of the quantity; a ratio as a part of 1. Only an exact quantity has one. */
// biome-ignore lint/suspicious/noShadowRestrictedNames: a module's own export, named as the rest of this file is
export const valueOf = (quantity: ExactQuantity): number => {
  const raw = rawAnchor(quantity);
  return raw === null || isRange(raw) ? Number.NaN : sizeOf(raw);
};

/**
 * The range a quantity's words leave open. Bounds are open on the side the source leaves open: no floor of 0 and no
 * ceiling of 100 is invented, and a count without a number has no limit at all. A hedge (`~`, `almost`) has the same
 * number at both ends, and is not a value.
 */
export function rangeOf(quantity: Quantity): Range {
  const raw = rawAnchor(quantity);
  if (raw === null) return { from: null, to: null };
  if (isRange(raw)) return { from: sizeOf(raw.from), to: sizeOf(raw.to) };
  const number = sizeOf(raw);
  const { comparator } = quantity;
  return {
    from: comparator.startsWith('<') ? null : number,
    to: comparator.startsWith('>') ? null : number,
  };
}

const numbers = (end: RawEnd): readonly number[] => (typeof end === 'number' ? [end] : end.of);

/** The numbers a quantity's words lean on, as they stand: to be said again with their hedge, and never without. */
export function numbersOf(quantity: Quantity): readonly number[] {
  const raw = rawAnchor(quantity);
  return raw === null ? [] : isRange(raw) ? [...numbers(raw.from), ...numbers(raw.to)] : numbers(raw);
}

/** How many in a hundred the quantity's unit counts as one, or `null` when it is not a share. */
export const shareScale = (quantity: Quantity): number | null =>
  quantity.unit === 'percent' ? 1 : quantity.unit === 'ratio' ? 100 : null;

/** The open question of a share without a population: who was asked, or who or what was counted. */
export const whomLeftOut = ({ basis, population, quantity }: Statistic): 'asked' | 'counted' | null =>
  population === null && shareScale(quantity) !== null ? basis : null;

/** Why a quantity cannot stand on a dial from 0 to 100, or `null` where it can. Completes "the item …". */
export function noShare(quantity: Quantity): string | null {
  const scale = shareScale(quantity);
  if (scale === null) return 'is no share: a gauge shows percent or ratio';
  const { from, to } = rangeOf(quantity);
  const outside = [from, to].some((edge) => edge !== null && (edge < 0 || edge * scale > 100));
  return outside ? 'lies outside 0 to 100 percent: a gauge shows a part of a whole' : null;
}
