/* A number with its sign, its currency and its unit; a ratio, a range, a factor, a count without a number. */

import { currencyAfter, currencyBefore } from './currency.ts';
import type { AnchorRead, End, ShareRead, UnitRead } from './figure.ts';
import { type Amount, amountAt } from './number.ts';
import { anyOf, ENDS, joined, listed, matchAt, matchEnd, STARTS } from './sticky.ts';
import type { Words } from './table.ts';

export interface Core {
  readonly start: number;
  readonly end: number;
  readonly anchors: readonly AnchorRead[];
  readonly unit: UnitRead;
  readonly range: boolean;
  readonly ordinal?: boolean;
  readonly article?: boolean;
}

/** A text with what is needed to read it. */
export interface Text {
  readonly plain: string;
  readonly lang: string;
  readonly words: Words;
}

const COUNT: UnitRead = { kind: 'count' };
const DASH = '[–—-]';

/** Words that are a whole figure in themselves. */
function wordFigure({ plain: text, words }: Text, at: number): Core | null {
  const one = (pattern: string) => matchAt(joined`${STARTS}(?:${pattern})${ENDS}`, text, at);
  const core = (length: number, anchor: AnchorRead, kind: 'vague' | 'count' | 'factor' | 'ratio'): Core => ({
    ...{ start: at, end: at + length, anchors: [anchor], range: false },
    unit: { kind },
  });
  const vague = one(words.vague);
  if (vague) return core(vague[0].length, null, 'vague');
  const none = one(anyOf([words.none]));
  if (none) return core(none[0].length, 0, 'count');
  const factors = listed(words.factors);
  const factor = one(factors.pattern);
  if (factor) return core(factor[0].length, factors.of(factor[0]), 'factor');
  if (!words.every) return null;
  const [every, list] = words.every;
  const ordinals = listed(list);
  const nth = one(joined`(?:${every})\\s+(${ordinals.pattern})`);
  return nth && core(nth[0].length, { of: [1, ordinals.of(nth[1] as string)] }, 'ratio');
}

function ordinalAt({ plain: text, words, lang }: Text, at: number): Core | null {
  const core = (end: number, value: number): Core => ({
    ...{ start: at, end, anchors: [value], unit: COUNT, range: false, ordinal: true },
  });
  const digits = words.ordinalEnd && matchAt(joined`(\\d+)(?:${words.ordinalEnd})${ENDS}`, text, at);
  if (digits) return core(at + digits[0].length, Number(digits[1]));
  if (!words.ordinals) return null;
  const { pattern, of } = listed(words.ordinals);
  const word = matchAt(joined`${STARTS}(${pattern})${ENDS}`, text, at);
  if (word) return core(at + word[0].length, of(word[0]));
  const tens = amountAt(words, text, at, lang);
  const value = tens?.values[0];
  const rest = tens && value && value % 10 === 0 ? matchAt(joined`[\\s-](${pattern})${ENDS}`, text, tens.end) : null;
  return tens && rest && value ? core(tens.end + rest[0].length, value + of(rest[1] as string)) : null;
}

interface Signed extends Amount {
  readonly start: number;
  readonly codes?: readonly string[];
}

/** The beginning of a minus sign before a number. An en dash counts as one if only space stands before it. */
function minusBefore({ plain: text, words }: Text, at: number): number | null {
  const from = Math.max(0, at - 20);
  const found = matchEnd(
    `(?<![\\p{L}\\p{N}%.,)])[−-]|(?<=^|[\\s(“"«:])–|(?<![\\p{L}\\p{M}\\p{N}])(?:${words.minus})\\s+`,
    text.slice(from, at),
  );
  return found && from + found.index;
}

/** A number at a place, with the sign and the currency before it. */
function signed(given: Text, at: number, range: boolean): Signed | null {
  const { plain: text, words, lang } = given;
  const amount = amountAt(words, text, at, lang, range);
  if (!amount) return null;
  let start = at;
  let minus = minusBefore(given, start);
  const money = currencyBefore(text, minus ?? start);
  start = money?.at ?? minus ?? start;
  if (money && minus === null) {
    minus = minusBefore(given, start);
    start = minus ?? start;
  }
  // Beside a currency "5m" is no length.
  const values = money ? amount.values.slice(0, 1) : amount.values;
  return {
    ...{ ...amount, start },
    values: minus === null ? values : values.map((value) => -value),
    ...(money && { codes: money.codes }),
  };
}

/** The second of two numbers: its sign and currency stand between the two. */
function second(given: Text, from: number, range: boolean): Signed | null {
  const { plain: text } = given;
  const lead = matchAt('(?:[−–-]\\s?|[\\p{L}]{0,3}\\p{Sc}\\s?)*', text, from)?.[0].length ?? 0;
  const word = matchAt(joined`(?:${given.words.minus})\\s+`, text, from)?.[0].length ?? 0;
  const article = matchAt(joined`(?:(?:${given.words.article})\\s+)`, text, from)?.[0].length ?? 0;
  for (const skip of [lead, word, article, 0]) {
    const found = signed(given, from + skip, range);
    if (found && found.start <= from + skip) return found;
  }
  return null;
}

const shareOf = (amount: Amount): ShareRead | null => (amount.of && !amount.values.length ? { of: amount.of } : null);

/** "one in five", "2 von 3", "une femme sur 5": the second number, where the words make a ratio of the two. */
function ratioAfter(given: Text, part: Signed): { end: number; of: readonly [number, number] } | null {
  const { plain: text, words } = given;
  const own = part.values[0];
  if (own === undefined || part.codes || part.values.length > 1) return null;
  const close = matchAt(words.ratio, text, part.end);
  const gap = !close && own === 1 ? matchAt(joined`\\s+[\\p{L}\\p{M}’'-]+(?:${words.ratio})`, text, part.end) : null;
  const link = close ?? gap;
  if (!link) return null;
  const other = amountAt(words, text, part.end + link[0].length, given.lang);
  const size = other?.values[0];
  if (!other || size === undefined || other.values.length > 1 || other.of) return null;
  const of: readonly [number, number] = words.wholeFirst ? [size, own] : [own, size];
  // "40 na 100 000" is a rate.
  if (of[0] > 1 && of[1] >= 1000 && matchAt(joined`\\s+(?:${words.per})\\s`, text, part.end)) return null;
  const year = of[1] >= 1900 && of[1] <= 2100 && Number.isInteger(of[1]);
  if (of[0] > of[1] || of[0] < 0 || of[1] <= 1 || year) return null;
  if (words.spans && matchAt(joined`\\s+(?:${words.spans})${ENDS}`, text, other.end)) return null;
  // "one man in two cars" is no ratio, and "one man in two, he said" is.
  if (gap && !matchAt('\\s*(?:[.,;:)!?]|$)', text, other.end)) return null;
  return { end: other.end, of };
}

/** The unit after a number: `end` is where it ends. */
function unitAfter(given: Text, end: number, amount: Signed): { end: number; unit: UnitRead } {
  const { plain: text, words } = given;
  const at = (pattern: string, gap = '[\\s-]*') => matchAt(joined`${gap}(?:${pattern})`, text, end);
  if (amount.codes) return { end, unit: { kind: 'currency', codes: amount.codes } };
  const sign = currencyAfter(text, end);
  if (sign) return { end: sign.at, unit: { kind: 'currency', codes: sign.codes } };
  const currencies = listed(words.currencies);
  const money = at(`(${currencies.pattern})${ENDS}`, "[\\s-]+(?:(?:of|de|d[’'])\\s*)?");
  if (money) {
    const codes = currencies.of(money[1] as string).split(' ');
    return { end: end + money[0].length, unit: { kind: 'currency', codes } };
  }
  const points = at(words.points);
  if (points) return { end: end + points[0].length, unit: { kind: 'points' } };
  const percent = at(words.percent);
  if (percent) return { end: end + percent[0].length, unit: { kind: 'percent' } };
  const mille = at('‰');
  if (mille) return { end: end + mille[0].length, unit: { kind: 'per', per: 1000 } };
  const per = perAfter(given, end);
  if (per) return per;
  const [sure, open] = words.times;
  const times = at(`(?:${sure})`, '');
  if (times) return { end: end + times[0].length, unit: { kind: 'factor' } };
  const open_ = at(`(?:${open})${ENDS}`, '');
  return open_ ? { end: end + open_[0].length, unit: { kind: 'times' } } : { end, unit: COUNT };
}

/** "40 per 100,000", "40 deaths per 100,000 people". */
function perAfter({ plain: text, words, lang }: Text, end: number): { end: number; unit: UnitRead } | null {
  const link = matchAt(joined`(?:\\s+[\\p{L}\\p{M}]+){0,2}?\\s+(?:${words.per})\\s*`, text, end);
  const other = link && amountAt(words, text, end + link[0].length, lang);
  const per = other?.values[0];
  return other && per && per > 1 && !other.article ? { end: other.end, unit: { kind: 'per', per } } : null;
}

/** One end of a range, or a figure that is none. */
function endAt(given: Text, first: Signed): { end: number; ends: readonly End[]; unit: UnitRead; scale: number } {
  const ratio = ratioAfter(given, first);
  if (ratio) return { end: ratio.end, ends: [{ of: ratio.of }], unit: { kind: 'ratio' }, scale: 1 };
  const share = shareOf(first);
  if (share) return { end: first.end, ends: [share], unit: { kind: 'ratio' }, scale: 1 };
  const { end, unit } = unitAfter(given, first.end, first);
  return { end, ends: unit.kind === 'currency' ? first.values.slice(0, 1) : first.values, unit, scale: first.scale };
}

const sizeOf = (end: End): number => (typeof end === 'number' ? end : end.of[0] / end.of[1]);
const isBare = ({ kind }: UnitRead): boolean => kind === 'count';

/** The figure whose number begins at a place, or `null`. `lead`: the word that stands before a range. */
export function coreAt(given: Text, at: number, lead: 'between' | 'from' | null): Core | null {
  const { plain: text, words } = given;
  const whole = wordFigure(given, at);
  if (whole) return whole;
  const ordinal = ordinalAt(given, at);
  if (ordinal) return ordinal;
  const first = signed(given, at, lead === 'between');
  if (!first) return null;
  const one = endAt(given, first);
  const range = rangeAfter(given, first, one, lead);
  if (range) return range;
  const unread = !one.ends.length || !!matchAt('s(?![\\p{L}])|[.:/]\\d', text, first.end);
  const article = first.article && one.unit.kind !== 'ratio';
  return {
    ...{ start: first.start, end: one.end, unit: one.unit, range: false },
    anchors: unread ? [] : one.ends,
    ...(article && { article }),
  };

  function rangeAfter(text_: Text, from: Signed, low: typeof one, word: typeof lead): Core | null {
    if (!low.ends.length) return null;
    const unit = isBare(low.unit)
      ? (matchAt('\\s?°\\s?[CF]?|\\s[\\p{L}\\p{M}]+(?=\\s)', text, low.end)?.[0].length ?? 0)
      : 0;
    const dash = `\\s?${DASH}\\s?(?=[^\\p{L}]*[\\p{N}½¼¾])${words.proclitic ? '' : ''}|[–—](?=\\p{L})`;
    const spoken = `\\s+(?:${word ? words.to : words.until})${words.proclitic ? '\\s*' : '\\s+'}`;
    for (const skip of unit ? [0, unit] : [0]) {
      const link = matchAt(skip ? spoken : joined`(?:${dash}|${spoken})`, text, low.end + skip);
      if (!link) continue;
      const to = second(text_, low.end + skip + link[0].length, word === 'between');
      if (!to) continue;
      const high = endAt(text_, to);
      const found = rangeOf(from, low, high);
      if (!found) continue;
      return { start: from.start, end: high.end, range: true, ...found };
    }
    return null;
  }
}

interface Side {
  readonly ends: readonly End[];
  readonly unit: UnitRead;
  readonly scale: number;
}

/** Two ends as one range: a magnitude or a unit that stands after the second holds for both. */
function rangeOf(from: Signed, low: Side, high: Side): { anchors: readonly AnchorRead[]; unit: UnitRead } | null {
  if (!high.ends.length || (low.unit.kind === 'ratio') !== (high.unit.kind === 'ratio')) return null;
  const unit = isBare(high.unit) ? low.unit : high.unit;
  if (!isBare(low.unit) && !isBare(high.unit) && low.unit.kind !== high.unit.kind) return null;
  if (from.article) return null;
  // Beside a currency "5-7m" is no length.
  const sure = unit.kind === 'currency' ? high.ends.slice(0, 1) : high.ends;
  const anchors = sure.flatMap((to, i): AnchorRead[] => {
    let start = low.ends[i] ?? (low.ends[0] as End);
    let stop = to;
    const by = typeof to === 'number' && i < high.ends.length ? (i === 0 ? high.scale : 1) : 1;
    if (typeof start === 'number' && typeof stop === 'number') {
      if (low.scale === 1 && by > 1 && Math.abs(start * by) <= Math.abs(stop))
        start = Number((start * by).toPrecision(15));
      if (start < 0 && stop < start) [start, stop] = [stop, start];
    }
    return sizeOf(start) < sizeOf(stop) ? [{ from: start, to: stop }] : [];
  });
  return anchors.length ? { anchors, unit } : null;
}
