/* One number in a text, in digits or in words, with all that multiplies it. */
import { digitsAt, times } from './digits.ts';
import { anyOf, ENDS, joined, listed, matchAt, remembered, STARTS } from './sticky.ts';
import type { Words } from './table.ts';

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

/** A word of a list at a place, and what it stands for. */
function wordAt<T>(
  list: readonly (readonly [string, T])[],
  text: string,
  at: number,
  ends = ENDS,
): { end: number; value: T } | null {
  const { pattern, of } = listed(list);
  const found = matchAt(joined`(?:${pattern})${ends}`, text, at);
  return found && { end: at + found[0].length, value: of(found[0]) };
}

/** How much may still be added after a value: less than 100 after 300, less than 10 after 20, nothing after 15. */
function room(value: number, { tens = 10 }: Words): number {
  if (value < 20) return 0;
  let power = 1;
  while (value % (power * 10) === 0) power *= 10;
  return power === 10 ? tens : power === 1 ? 0 : power;
}

/** Some languages write a number as one word: a part of it is then followed by more letters. */
const glued = ({ join }: Words): boolean => join.includes('[\\s-]*');

interface State {
  readonly end: number;
  /** The sum of the groups that are complete: thousands, millions. */
  readonly total: number;
  /** The group that a magnitude may still multiply. */
  readonly group: number;
  /** The value that was added to the group last. */
  readonly last: number;
  /** The last magnitude of the total. */
  readonly limit: number;
}

/** Adds a value; a dual such as "two thousand" in one word completes the total. */
const add = ({ total, group, limit }: State, { end, value }: { end: number; value: number }): State =>
  value < 1000
    ? { end, total, group: group + value, last: value, limit }
    : { end, total: total + group + value, group: 0, last: 0, limit: 10 ** Math.floor(Math.log10(value)) };

/** Multiplies by a magnitude; one that is larger than those before it multiplies them as well: "5 lakh crore". */
function multiply({ total, group, last, limit }: State, { end, value }: { end: number; value: number }): State {
  if (value > 100) {
    const all = value >= limit ? times(total + group, value) : total + times(group || 1, value);
    return { end, total: all, group: 0, last: 0, limit: value };
  }
  // "naw cant wyth deg": nine hundred and eight tens.
  const before = value === 10 ? group - last : 0;
  const product = before + (group - before || 1) * value;
  // "dau ddeg pump": a ten that was multiplied leaves room for more, also when it is one ten.
  return { end, total, group: product, last: Math.max(20, product), limit };
}

/** The number in words at a place: the value and where it ends. `range`: an "and" is what divides two numbers. */
function inWords(table: Words, text: string, from: number, range: boolean): State | null {
  const inner = glued(table) ? '' : ENDS;
  const { numerals, scales, join, one } = table;
  const scaleAt = (at: number) => {
    const gap = matchAt(join, text, at);
    return gap && wordAt(scales, text, at + gap[0].length, inner);
  };
  const start: State = { end: from, total: 0, group: 0, last: 0, limit: Number.POSITIVE_INFINITY };
  const first = wordAt(numerals, text, from, inner);
  const article = first
    ? null
    : matchAt(joined`(?:${anyOf([one])})(?=${join}(?:${listed(scales).pattern})${inner})`, text, from);
  const bare = first || article ? null : wordAt(scales, text, from);
  if (!first && !article && !bare) return null;
  let state = bare
    ? multiply(start, bare)
    : add(start, first ?? { end: from + (article as RegExpExecArray)[0].length, value: 1 });
  for (;;) {
    const by = scaleAt(state.end);
    if (by && (by.value > 100 || state.group < by.value || (by.value === 10 && state.last < 10))) {
      state = multiply(state, by);
      continue;
    }
    const added = by ? null : addedAt(table, text, state, range, inner);
    if (!added) break;
    const next = add(state, added);
    // "two thousand and three thousand", "one hundred and two hundred" are two numbers.
    const after = added.and ? scaleAt(next.end) : null;
    if (after && (after.value >= state.limit || (after.value === 100 && state.group >= 100))) break;
    state = next;
  }
  const alone = matchAt(joined`(?:${anyOf([one])})`, text, from);
  if (!matchAt(ENDS, text, state.end) || (alone && from + alone[0].length === state.end)) return null;
  return state;
}

/** A value that adds to the number so far, with the "and" before it if there is one. */
function addedAt(
  table: Words,
  text: string,
  { end, group, last, total, limit }: State,
  range: boolean,
  inner: string,
): { end: number; value: number; and: boolean } | null {
  const free = group ? room(last, table) : total ? limit : 0;
  const gap = matchAt(table.join, text, end);
  const joined = gap && wordAt(table.numerals, text, end + gap[0].length, inner);
  if (joined && joined.value > 0 && joined.value < free) return { ...joined, and: false };
  const link = range ? null : matchAt(table.and, text, end);
  const linked = link && wordAt(table.numerals, text, end + link[0].length, inner);
  if (!linked || linked.value <= 0) return null;
  // "five and twenty"; 15 and 20 in Welsh carry a smaller number before them.
  const tens = linked.value >= 15 && linked.value < 100 && linked.value % 5 === 0;
  const turned = table.andAt === 'units' && last > 0 && last < 20 && tens && linked.value > last;
  return turned || (linked.value < free && (last >= 100 || !group || table.andAt)) ? { ...linked, and: true } : null;
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
  const money = listed(table.symbols).pattern;
  const sign = matchAt(joined`[\\s\\u00a0\\u202f]?(${money})(?=\\p{Sc})|(${money})${ENDS}`, text, end, 'uy');
  const found = sign?.[1] ?? sign?.[2];
  const size = found && table.symbols.find(([list]) => list.split('|').includes(found))?.[1];
  if (!sign || !found || !size) return { end, values: [value], scale: 1 };
  // "5m" may be metres; beside a currency, who reads it knows better.
  const noun = table.lengths && matchAt(joined`\\s+(?!(?:${table.lengths})${ENDS})\\p{L}`, text, end + sign[0].length);
  const sure = sign[1] || found.length > 1 || noun;
  return {
    end: end + sign[0].length,
    values: sure ? [times(value, size)] : [times(value, size), value],
    scale: size,
    ...(sign[1] && { money: true }),
  };
}

const fractions = remembered((list: Words['fractions']) =>
  list.map(([words, whole, fixed]) => [words, [whole, fixed ?? null]] as const),
);

/** Half, a third, two thirds: with the number before it, if it has one. */
function fractionAt(
  table: Words,
  text: string,
  at: number,
  part: number | null,
): { end: number; of: [number, number] } | null {
  const found = wordAt(fractions(table.fractions), text, at);
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
  const half = matchAt(joined`(?:${table.half})${ENDS}`, text, end);
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
  const one = number ? null : matchAt(joined`(?:${anyOf([table.one])})${glued(table) ? '' : ENDS}`, text, at);
  const end = number?.end ?? (one ? at + one[0].length : -1);
  if (end < 0) return null;
  const value = number ? number.total + number.group : 1;
  const gap = matchAt(glued(table) ? '[\\s-]*' : '[\\s-]+', text, end)?.[0].length ?? -1;
  const part = gap < 0 || value > 99 ? null : fractionAt(table, text, end + gap, value);
  if (part) return fraction(table, text, part);
  if (!number) return matchAt(ENDS, text, end) && { end, values: [1], scale: 1, article: true };
  const scale = Number.isFinite(number.limit) ? number.limit : 1;
  return halved(table, text, end, value) ?? { end, values: [value], scale };
}

/** Where a number may begin. */
export const startsOf = (table: Words): string => {
  const lists = [...table.numerals, ...(table.scaleAlone ? table.scales : []), ...(table.adding ?? [])];
  const words = anyOf([table.one, ...[...lists, ...table.fractions].map(([list]) => list)]);
  const proclitic = table.proclitic ? `(?:${table.proclitic})?` : '';
  return `(?<![\\d])\\d|[½⅓⅔¼¾⅛⅜⅝⅞]|(?<!\\d)\\.\\d|${STARTS}${proclitic}(?=(?:${words})${glued(table) ? '' : ENDS})`;
};
