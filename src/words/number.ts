/* One number in a text, in digits or in words, with all that multiplies it. */
import { digitsAt, times } from './digits.ts';
import { anyOf, ENDS, matchAt, plain, STARTS, valuesOf } from './sticky.ts';
import type { Valued, Words } from './table.ts';

export interface Amount {
  readonly end: number;
  /** Each way to read it; empty where it cannot be read. */
  readonly values: readonly number[];
  /** What its magnitude multiplies by, 1 if it has none. */
  readonly scale: number;
  /** A part of a whole, where it is one. */
  readonly of?: readonly [part: number, whole: number];
  /** Nothing but an article: "a", or "ein" in a language where that is the word for one. */
  readonly article?: boolean;
  /** A unit went with its magnitude: "3,5 Md€". */
  readonly money?: boolean;
}

const words = (lists: Valued): string => anyOf(lists.map(([list]) => list));

/** A word of a list at a place, and what it stands for. */
function wordAt<T>(
  lists: readonly (readonly [string, T])[],
  text: string,
  at: number,
  ends = ENDS,
): { end: number; value: T } | null {
  const found = matchAt(`(?:${anyOf(lists.map(([list]) => list))})${ends}`, text, at);
  return found && { end: at + found[0].length, value: valuesOf(lists).get(plain(found[0])) as T };
}

/** How much may still be added after a value: less than 100 after 300, less than 10 after 20, nothing after 15. */
function room(value: number, { tens = 10 }: Words): number {
  if (value < 20) return 0;
  let power = 1;
  while (value % (power * 10) === 0) power *= 10;
  return power === 10 ? tens : power === 1 ? 0 : power;
}

/** In a language that writes numbers as one word, a word of the number may go on. */
const glued = ({ join }: Words): boolean => join.includes('[\\s-]*');

interface State {
  readonly end: number;
  readonly total: number;
  readonly group: number;
  readonly last: number;
  /** The last magnitude, from a hundred. */
  readonly scale: number;
}

/** The number in words at a place: the value and where it ends. `range`: an "and" is what divides two numbers. */
function inWords(table: Words, text: string, from: number, range: boolean): State | null {
  const inner = glued(table) ? '' : ENDS;
  const { numerals, scales, join, and, andAt, one } = table;
  const first =
    wordAt(numerals, text, from, inner) ??
    (() => {
      const article = matchAt(`(?:${anyOf([one])})(?=${join}(?:${words(scales)})${inner})`, text, from);
      return article && { end: from + article[0].length, value: 1 };
    })();
  const bare = first ? null : wordAt(scales, text, from);
  if (!first && !bare) return null;
  let state: State = first
    ? { end: first.end, total: 0, group: first.value, last: first.value, scale: 1 }
    : { end: from, total: 0, group: 1, last: 1, scale: 1 };
  let good = state;
  for (;;) {
    const { end, total, group, scale } = state;
    const gap = end === from ? 0 : (matchAt(join, text, end)?.[0].length ?? -1);
    const by = gap < 0 ? null : wordAt(scales, text, end + gap, inner);
    if (by) {
      if (by.value === 100 ? group >= 100 : by.value < 100 && group >= by.value) break;
      state =
        by.value <= 100
          ? { end: by.end, total, group: group * by.value, last: by.value, scale: by.value }
          : scale > 100 && by.value >= scale
            ? { end: by.end, total: times(total + group, by.value), group: 0, last: by.value, scale: by.value }
            : { end: by.end, total: total + times(group || 1, by.value), group: 0, last: by.value, scale: by.value };
      good = state;
      continue;
    }
    const added = addedAt(table, text, state, gap, range, inner, andAt, and);
    if (!added) break;
    state = { end: added.end, total, group: group + added.value, last: added.value, scale };
    // "two thousand and three thousand" are two numbers.
    const next = matchAt(join, text, state.end)?.[0].length ?? -1;
    const after = next < 0 ? null : wordAt(scales, text, state.end + next, inner);
    if (added.and && after && (after.value >= scale || (after.value === 100 && group >= 100)) && scale > 1) break;
    good = state;
  }
  return matchAt(ENDS, text, good.end) ? good : null;
}

function addedAt(
  table: Words,
  text: string,
  { end, group, last, total }: State,
  gap: number,
  range: boolean,
  inner: string,
  andAt: Words['andAt'],
  and: string,
): { end: number; value: number; and: boolean } | null {
  const free = group ? room(last, table) : total ? Number.POSITIVE_INFINITY : 0;
  const joined = gap < 0 ? null : wordAt(table.numerals, text, end + gap, inner);
  if (joined && joined.value > 0 && joined.value < free) return { ...joined, and: false };
  const link = range ? null : matchAt(and, text, end);
  const linked = link && wordAt(table.numerals, text, end + link[0].length, inner);
  if (!linked || linked.value <= 0) return null;
  // "five and twenty"; 15 and 20 in Welsh carry a smaller number before them.
  const turned =
    andAt === 'units' &&
    last < 20 &&
    linked.value >= 15 &&
    linked.value < 100 &&
    linked.value % 5 === 0 &&
    linked.value > last;
  const whole = last >= 100 || !group;
  return turned || (linked.value < free && (whole || andAt)) ? { ...linked, and: true } : null;
}

/** A magnitude after digits or a fraction: its words, or its sign written against them. */
function scaled(table: Words, text: string, end: number, value: number): Amount {
  let at = end;
  let by = 1;
  for (;;) {
    const gap = matchAt('[\\s-]*', text, at)?.[0].length ?? 0;
    const word = wordAt(table.scales, text, at + gap);
    if (!word) break;
    at = word.end;
    by *= word.value;
  }
  if (by > 1) return { end: at, values: [times(value, by)], scale: by };
  const money = anyOf(table.symbols.map(([list]) => list));
  const sign = matchAt(`[\\s\\u00a0\\u202f]?(${money})(?=\\p{Sc})|(${money})${ENDS}`, text, end, 'uy');
  const found = sign?.[1] ?? sign?.[2];
  const size = found && table.symbols.find(([list]) => list.split('|').includes(found))?.[1];
  if (!sign || !found || !size) return { end, values: [value], scale: 1 };
  // "5m" may be metres; beside a currency, who reads it knows better.
  const noun = table.lengths && matchAt(`\\s+(?!(?:${table.lengths})${ENDS})\\p{L}`, text, end + sign[0].length);
  const sure = sign[1] || found.length > 1 || noun;
  return {
    end: end + sign[0].length,
    values: sure ? [times(value, size)] : [times(value, size), value],
    scale: size,
    ...(sign[1] && { money: true }),
  };
}

/** Half, a third, two thirds: with the number before it, if it has one. */
function fractionAt(
  table: Words,
  text: string,
  at: number,
  part: number | null,
): { end: number; of: [number, number] } | null {
  const entries = table.fractions.map(([list, whole, fixed]) => [list, [whole, fixed ?? null]] as const);
  const found = wordAt(entries, text, at);
  if (!found) return null;
  const [whole, fixed] = found.value;
  if (part === null && fixed === null && whole !== 2 && whole !== 4) return null;
  return { end: found.end, of: [fixed ?? part ?? 1, whole] };
}

/** "three quarters of a million": a fraction that is a count. */
function fraction(table: Words, text: string, { end, of }: { end: number; of: [number, number] }): Amount {
  const gap = matchAt(table.partOf, text, end)?.[0].length ?? -1;
  const scale = gap < 0 ? null : wordAt(table.scales, text, end + gap);
  if (!scale || scale.value === 1) return { end, values: [], scale: 1, of };
  return { end: scale.end, values: [times(of[0] / of[1], scale.value)], scale: scale.value };
}

/** Adds "and a half" to a number that says its own magnitude after it, or none. */
function halved(table: Words, text: string, end: number, value: number): Amount | null {
  const half = matchAt(`(?:${table.half})${ENDS}`, text, end);
  return half && scaled(table, text, end + half[0].length, value + 0.5);
}

/** The number that begins at a place of a text whose digits are plain, without sign, currency and unit; or `null`. */
export function amountAt(table: Words, text: string, at: number, lang: string, range = false): Amount | null {
  const digits = digitsAt(text, at, lang);
  if (digits) {
    const { of, value, end } = digits;
    if (of) return fraction(table, text, { end, of: [...of] });
    if (value === null) return { end, values: [], scale: 1 };
    const gap = matchAt('[\\s-]+', text, end)?.[0].length ?? -1;
    const part = gap < 0 || value > 99 ? null : fractionAt(table, text, end + gap, value);
    if (part) return fraction(table, text, part);
    return halved(table, text, end, value) ?? scaled(table, text, end, value);
  }
  const adding = table.adding && wordAt(table.adding, text, at);
  if (adding) {
    const rest = amountAt(table, text, adding.end + (matchAt('\\s*', text, adding.end)?.[0].length ?? 0), lang, range);
    if (!rest?.values.length) return null;
    return { ...rest, values: rest.values.map((value) => value + times(adding.value, rest.scale)) };
  }
  const fixed = fractionAt(table, text, at, null);
  if (fixed) return fraction(table, text, fixed);
  const number = inWords(table, text, at, range);
  const one = number ? null : matchAt(`(?:${anyOf([table.one])})${glued(table) ? '' : ENDS}`, text, at);
  const end = number?.end ?? (one ? at + one[0].length : -1);
  if (end < 0) return null;
  const value = number ? number.total + number.group : 1;
  const gap = matchAt(glued(table) ? '[\\s-]*' : '[\\s-]+', text, end)?.[0].length ?? -1;
  const part = gap < 0 || value > 99 ? null : fractionAt(table, text, end + gap, value);
  if (part) return fraction(table, text, part);
  if (!number) return matchAt(ENDS, text, end) && { end, values: [1], scale: 1, article: true };
  const scale = number.scale > 100 ? number.scale : 1;
  return halved(table, text, end, value) ?? { end, values: [value], scale };
}

/** Where a number may begin. */
export const startsOf = (table: Words): string =>
  `(?<![\\d])\\d|[½⅓⅔¼¾⅛⅜⅝⅞]|(?<!\\d)\\.\\d|${STARTS}(?:${table.proclitic ?? ''}${table.proclitic ? '?' : ''})(?=(?:${anyOf(
    [
      table.one,
      ...[...table.numerals, ...(table.scaleAlone ? table.scales : []), ...(table.adding ?? [])].map(([list]) => list),
      ...table.fractions.map(([list]) => list),
    ],
  )})(?:${glued(table) ? '' : ENDS}))`;
