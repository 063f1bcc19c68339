import { type Quantity, type RawAnchor, rawAnchor, sizeOf } from '../../src/story/quantity.ts';
import type { AnchorRead } from '../../src/words/read.ts';

/*
 * The one order of certainty. What a figure leaves open is the set of values that it may have: a piece of the line, with
 * a soft edge where a hedge names no end. One statement is as certain as another at most when it leaves open all that the
 * other does.
 */
export interface Open {
  readonly from: number;
  readonly to: number;
  /** Whether `from` and `to` themselves may be the value. */
  readonly closed: readonly [from: boolean, to: boolean];
  /** Whether the source says nothing of how far the value may be from its anchor, below and above. */
  readonly soft: readonly [below: boolean, above: boolean];
}

const EVERYTHING: Open = { from: -Infinity, to: Infinity, closed: [true, true], soft: [true, true] };

/** What a comparator and an anchor leave open. */
export function openOf(comparator: string, anchor: AnchorRead | RawAnchor): Open {
  if (anchor === null) return EVERYTHING;
  const isRange = typeof anchor === 'object' && 'from' in anchor;
  const [from, to] = isRange ? [sizeOf(anchor.from), sizeOf(anchor.to)] : [sizeOf(anchor), sizeOf(anchor)];
  const none = { closed: [true, true], soft: [false, false] } as const;
  switch (comparator) {
    case '<':
    case '<=':
      return { ...none, from: -Infinity, to, closed: [true, comparator === '<='] };
    case '>':
    case '>=':
      return { ...none, from, to: Infinity, closed: [comparator === '>=', true] };
    case '~':
      return { ...none, from, to, soft: [true, true] };
    case 'almost':
      return { ...none, from, to, closed: [true, false], soft: [true, false] };
    default:
      return { ...none, from, to };
  }
}

export const open = (quantity: Quantity): Open => openOf(quantity.comparator, rawAnchor(quantity));

/** A float's tail is no certainty. */
const near = (a: number, b: number): boolean =>
  a === b ||
  (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
const below = (a: number, b: number): boolean => a < b && !near(a, b);

/** Whether a statement leaves open all that the other does, and so says no more. */
export function saysNoMore(said: Open, than: Open): boolean {
  const lower =
    said.soft[0] ||
    said.from === -Infinity ||
    (!than.soft[0] &&
      (below(said.from, than.from) || (near(said.from, than.from) && (said.closed[0] || !than.closed[0]))));
  const upper =
    said.soft[1] ||
    said.to === Infinity ||
    (!than.soft[1] && (below(than.to, said.to) || (near(said.to, than.to) && (said.closed[1] || !than.closed[1]))));
  return lower && upper;
}
