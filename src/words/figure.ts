import type { Comparator } from './comparators.ts';

/** The number that words lean on: a number, a part of a whole, or a range of either. `null` where there is none: "dozens". */
export type AnchorRead = number | ShareRead | { readonly from: End; readonly to: End } | null;
export interface ShareRead {
  readonly of: readonly [part: number, whole: number];
}
export type End = number | ShareRead;

/** What a number counts, as far as the words beside it tell. */
export type UnitRead =
  | { readonly kind: 'percent' | 'ratio' | 'count' | 'points' | 'factor' | 'vague' | 'change' }
  /** "14 times": how often, or by which factor. */
  | { readonly kind: 'times' }
  /** ISO 4217 codes, the likeliest first: "$" may be of several countries. */
  | { readonly kind: 'currency'; readonly codes: readonly string[] }
  | { readonly kind: 'per'; readonly per: number };

/** A figure where it stands in a text. */
export interface Figure {
  /** Offsets in the text, in UTF-16 code units as those of `String.prototype.slice`. */
  readonly start: number;
  readonly end: number;
  /** The whole phrase from `start` to `end`: negation, hedge, sign, currency, number, magnitude and unit; not its noun. */
  readonly stated: string;
  /** Where the number itself begins and ends, without hedges: sign, currency, magnitude and unit belong to it. */
  readonly number: { readonly start: number; readonly end: number };
  /** What the words may say; the likeliest first. Empty where they cannot be told: "not 50", "up to about 30". */
  readonly says: readonly Comparator[];
  /** Each way to read the number: "5m" may be metres. Empty where it cannot be read. */
  readonly anchors: readonly AnchorRead[];
  readonly unit: UnitRead;
  /** The word after the number, where it may be what is counted; to be judged by who asks. */
  readonly noun: string | null;
  /** A range that may tell of a rise or a fall as well: "from 9 to 14". */
  readonly rise: boolean;
  /** "fourth victim", "4th". */
  readonly ordinal: boolean;
  /** Four digits that may be a year, with no hedge and no unit. */
  readonly year: boolean;
}
