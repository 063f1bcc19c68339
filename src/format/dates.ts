import { formatter } from './formatter.ts';
import type { Messages } from './messages.ts';

/** Marks the words of a year, month or day that HTML can date, and gives the date. */
export type Mark = (words: string, datetime: string) => string;

/** Digits, open digits, month or season, day, time and zone of a date. */
const MOMENT = /^Y?(-?\d+)(X*)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(:\d\d)?(.*))?/;

/** A year as ECMAScript writes it. */
const iso = (year: number): string =>
  (year < 0 ? '-' : year > 9999 ? '+' : '') + String(Math.abs(year)).padStart(year < 0 || year > 9999 ? 6 : 4, '0');

/** One date, to the precision it has: a year's open digits make it a decade or a century. */
function moment(edtf: string, messages: Messages, mark: Mark): string {
  const [, digits = '', open = '', month, day, time, seconds = '', zone = ''] = MOMENT.exec(edtf) ?? [];
  const intl = (date: Date, options: Intl.DateTimeFormatOptions) =>
    // The calendar is the source's: a locale's own would convert the date.
    formatter(Intl.DateTimeFormat, messages.locale, { calendar: 'gregory', timeZone: 'UTC', ...options }).format(date);
  /** Years before 1000 get their era, because a number of three digits may count anything. */
  const era = (year: number): Intl.DateTimeFormatOptions => ({
    year: 'numeric',
    ...(year < 1000 && { era: 'short' as const }),
  });
  const own = messages.year ?? ((words: string) => words);
  /** From 100000 on, a year gets the text of the year 2000 with its own digits: `Intl` does not reach all years. */
  const year = (value: number): string =>
    Math.abs(value) < 1e5
      ? own(intl(new Date(`${iso(value)}-01-01`), era(value)))
      : year(value < 0 ? -2000 : 2000).replace(/\p{N}+/u, String(value < 0 ? 1 - value : value));
  const first = Number(digits + open.replaceAll('X', '0'));
  if (open) {
    const last = first + Math.sign(1 / first) * (10 ** open.length - 1);
    return open === 'X' && first >= 1000
      ? messages.years(String(first))
      : `${year(Math.min(first, last))}–${year(Math.max(first, last))}`;
  }
  const date = [iso(first), month, day].filter(Boolean).join('-');
  if (Number(month) > 20) return messages.season((Number(month) - 21) as 0 | 1 | 2 | 3, year(first));
  const at = new Date(date);
  // The check refuses a day that no calendar has; a page that meets one shows it as it is written.
  if (month && Number.isNaN(+at)) return edtf;
  const named = month
    ? (messages.date?.(year(first), month, day) ??
      intl(at, { ...era(first), month: 'long', ...(day && { day: 'numeric' as const }) }))
    : year(first);
  const clock = time && `${date}T${time}${seconds}`;
  // Seconds are shown only if they are not zero: `:00` is no precision of the source.
  const told = clock
    ? named +
      messages.comma +
      intl(new Date(`${clock}Z`), {
        hour: 'numeric',
        minute: '2-digit',
        ...(/[1-9]/.test(seconds) && { second: '2-digit' as const }),
      }) +
      (zone && ` (UTC${zone.replace('Z', '')})`)
    : named;
  const plain = first > 0 && first < 1e5 ? mark(told, clock ? clock + zone : date) : told;
  const near = /[~%]/.test(edtf) ? messages.approximately(plain) : plain;
  return /[?%]/.test(edtf) ? messages.uncertain(near) : near;
}

/**
 * An EDTF date that passed the schema, in words of the same precision. An unknown end becomes a question mark. An open end
 * becomes "since" or "until".
 */
export function formatDate(edtf: string, messages: Messages, mark: Mark = (words) => words): string {
  const ends = edtf.split('/').map((end) => (/\d/.test(end) ? moment(end, messages, mark) : end ? '' : '?'));
  const [from, to] = ends;
  if (ends.length < 2) return from || edtf;
  return from && to ? messages.range(from, to) : from ? messages.since(from) : messages.until(to || edtf);
}

/** A date, cut at the parts that HTML can date. For each part: the words before it, its `datetime`, its own words. */
export const datePieces = (edtf: string, messages: Messages): string[] =>
  formatDate(edtf, messages, (words, datetime) => `\0${datetime}\0${words}\0`).split('\0');
