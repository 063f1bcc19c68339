import type { Comparator } from './comparators.ts';

/*
 * How a language writes numbers. Every list of words is divided by `|`. Entries marked "words" are plain: a space
 * stands for a space or a hyphen. Entries marked "pattern" are pieces of a regular expression.
 */

/** The meaning of a hedge (every reading if it is open), and its patterns before or after a number. */
export type Hedge = readonly [says: readonly Comparator[], before: string, after?: string];

/** Words, and the number that they stand for. */
export type Valued = readonly (readonly [words: string, value: number])[];

export interface Words {
  /** Words that are added up. */
  readonly numerals: Valued;
  /** Words that are an article, and mean one before a magnitude, before a fraction and in a ratio. */
  readonly one: string;
  /** Words that multiply what stands before them. */
  readonly scales: Valued;
  /** Whether such a word counts one where nothing stands before it: "mille personnes". */
  readonly scaleAlone?: true;
  /** Signs that multiply the digits they are written against: `5m`, `3,5 Md€`. Upper and lower case are told apart. */
  readonly symbols: Valued;
  /** Pattern: what follows a sign of one letter where it is a unit of length: "5m long". */
  readonly lengths?: string;
  /** Pattern: what may stand between two words of one number. */
  readonly join: string;
  /** Pattern: the "and" that may stand there, unless the number is an end of a range. */
  readonly and: string;
  /** How far a multiple of ten leaves room: 10, or 20 where the language counts "sixty-eleven". */
  readonly tens?: 10 | 20;
  /** Whether an "and" may stand after tens, or in front of them as in "five and twenty". */
  readonly andAt?: 'tens' | 'units';
  /** Pattern: "and a half" after a number. */
  readonly half: string;
  /** Words before a number that add a part of one to it. */
  readonly adding?: Valued;
  /** Words for parts of a whole: the whole, and the part where the words fix it. */
  readonly fractions: readonly (readonly [words: string, whole: number, part?: number])[];
  /** Pattern: between a fraction and the magnitude that it is a part of: "three quarters of a million". */
  readonly partOf: string;
  /** Pattern: what stands between the part and the whole of a ratio. */
  readonly ratio: string;
  /** The whole stands first: "of five, one". */
  readonly wholeFirst?: boolean;
  /** Pattern before an ordinal that makes it a ratio ("every fifth"), and the ordinals. */
  readonly every?: readonly [pattern: string, ordinals: Valued];
  /** Ordinals that count: "fourth victim". Pattern after digits as well. */
  readonly ordinals?: Valued;
  readonly ordinalEnd?: string;
  /** Pattern: what stands between a number and the N of "per N". */
  readonly per: string;
  /** Patterns of units. */
  readonly percent: string;
  readonly points: string;
  /** Patterns that make a percentage a change: before it, and after it. */
  readonly change: readonly [before: string, after: string];
  /** Words that are a factor in themselves. */
  readonly factors: Valued;
  /** Pattern after a number that makes it a factor, and one that may. */
  readonly times: readonly [sure: string, open: string];
  /** Pattern: words that count without a number. */
  readonly vague: string;
  /** Words that say that there is none. */
  readonly none: string;
  /** Pattern: words that make the number after them negative. */
  readonly minus: string;
  /** Words for currencies, and the ISO 4217 codes that they may mean. */
  readonly currencies: readonly (readonly [words: string, codes: string])[];
  readonly hedges: readonly Hedge[];
  /** Hedges in a stated phrase, and often no hedge beside one: "subió hasta 50" rose to it. */
  readonly loose?: readonly Hedge[];
  /** Pattern: what turns a hedge or a number round. */
  readonly negation: string;
  /** Pattern: what may stand before a hedge without changing which way it points: "well over", "far fewer than". */
  readonly degree: string;
  /** Pattern: what may stand between a hedge and its number. */
  readonly article: string;
  /** Patterns of a range: before it, before it or before a rise, between its ends, and after it. */
  readonly between: string;
  readonly from: string;
  readonly to: string;
  /** The one of these that makes a range with no word before it: "5 to 9". */
  readonly until: string;
  readonly within?: string;
  /** Pattern: what may be written against the front of a word. */
  readonly proclitic?: string;
  /** Pattern: what follows the whole of a ratio only where it is none: "three in two days". */
  readonly spans?: string;
}

/** A pattern that nothing matches. */
export const NEVER = '(?!)';
