import type { Speech } from '../words/speech.ts';
import type { Span } from './text.ts';

/** A date with its year, as a text states it. */
export interface Dated extends Span {
  /** EDTF: no more exactly than the words say. */
  readonly date: string;
}

const made = new Map<Speech, RegExp>();

function patternOf(speech: Speech): RegExp {
  const known = made.get(speech);
  if (known) return known;
  const month = `(?:${speech.months.flatMap((name) => [name, name.slice(0, 3)]).join('|')})\\.?`;
  const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|\\.)?';
  const moment = (n: number) =>
    `(?:(?<d${n}>${day})\\s+(?:of\\s+)?(?<m${n}>${month})|(?<m${n}b>${month})(?:\\s+(?<d${n}b>${day}),?)?)?,?\\s*(?<y${n}>(?:1[5-9]|20)\\d\\d)`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.,$£€-])(?<circa>(?:around|about|circa|c\\.|um|vers)\\s+)?${moment(1)}(?:\\s*(?:and|to|until|–|-|bis|und|et|à)\\s*${moment(2)})?(?![\\p{L}\\p{N}%]|[.,:]\\d|-\\p{L})`,
    'giu',
  );
  made.set(speech, pattern);
  return pattern;
}

const two = (value: number | string): string => String(value).padStart(2, '0');

/** Every date of a text that has a year. A year alone needs a word that makes it one: "in 2009". */
export function datesIn(text: string, speech: Speech): Dated[] {
  const found: Dated[] = [];
  for (const { 0: words, index, groups = {} } of text.matchAll(patternOf(speech))) {
    const first = momentOf(groups, 1, speech);
    const last = groups.y2 ? momentOf(groups, 2, speech) : null;
    if (!first) continue;
    const before = text.slice(Math.max(0, index - 24), index);
    const bare = /^\d{4}$/.test(first) && !groups.circa;
    if (bare && !YEAR_BEFORE.test(before)) continue;
    const range = last && first <= last;
    if (last && !range && !/[-–]/.test(words)) continue;
    const lead = /^\s*,?\s*/.exec(words)?.[0].length ?? 0;
    const circa = groups.circa ? '~' : '';
    const date = range
      ? RANGE_BEFORE.test(before) || /[-–]|\b(?:to|until|bis|à)\b/i.test(words)
        ? `${first}${circa}/${last}${circa}`
        : null
      : first + circa;
    if (date) found.push({ start: index + lead, end: index + words.length, date });
  }
  return found;
}

const YEAR_BEFORE =
  /(?:^|[\s(“"‘])(?:in|since|by|until|from|during|early|late|mid|before|after|of|back in|im jahr|im jahre|seit|bis|en|depuis|dès|between|zwischen|entre|through|throughout|to|autumn|summer|spring|winter|fall)\s$/iu;
const RANGE_BEFORE = /\b(?:between|from|zwischen|von|entre|de)\s$/iu;

function momentOf(groups: Record<string, string | undefined>, n: 1 | 2, { months }: Speech): string | null {
  const year = groups[`y${n}`];
  const name = (groups[`m${n}`] ?? groups[`m${n}b`])?.toLowerCase().replace(/\.$/, '');
  const day = Number.parseInt(groups[`d${n}`] ?? groups[`d${n}b`] ?? '', 10);
  if (!year) return null;
  if (!name) return year;
  const month = months.findIndex((one) => one === name || one.slice(0, 3) === name) + 1;
  if (!month) return null;
  if (Number.isNaN(day)) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : null;
}
