import { formatter } from './formatter.ts';
import type { Messages } from './messages.ts';

/** Marks the words of a year, month or day that HTML can date, and gives the date. */
export type Mark = (words: string, datetime: string) => string;

/** One date, to the precision it has: a year's open digits make it a decade or a century. */
function moment(edtf: string, messages: Messages, mark: Mark): string {
  const [, year = '', month, day] = /^(\d+)X*-?(\d\d)?-?(\d\d)?/.exec(edtf) ?? [];
  const date = [year, month, day].filter(Boolean).join('-');
  // The check refuses a day that no calendar has; a page that meets one shows it as it is written.
  if (Number.isNaN(Date.parse(date.padStart(4, '0')))) return edtf;
  const plain =
    year.length < 4
      ? year.length < 3
        ? `${year.padEnd(4, '0')}–${year.padEnd(4, '9')}`
        : messages.years(`${year}0`)
      : mark(
          messages.date?.(year, month, day) ??
            // The calendar is the source's: a locale's own would convert the date.
            formatter(Intl.DateTimeFormat, messages.locale, {
              calendar: 'gregory',
              timeZone: 'UTC',
              year: 'numeric',
              month: month && 'long',
              day: day && 'numeric',
            } as Intl.DateTimeFormatOptions).format(new Date(date)),
          date,
        );
  const near = /[~%]/.test(edtf) ? messages.approximately(plain) : plain;
  return /[?%]/.test(edtf) ? messages.uncertain(near) : near;
}

/**
 * An EDTF date that passed the schema, in words as precise as it is and no more. An end that is
 * unknown is a question mark: "since" and "until" are of open ends.
 */
export function formatDate(edtf: string, messages: Messages, mark: Mark = (words) => words): string {
  const ends = edtf.split('/').map((end) => (/\d/.test(end) ? moment(end, messages, mark) : end ? '' : '?'));
  const [from, to] = ends;
  if (ends.length < 2) return from || edtf;
  return from && to ? messages.range(from, to) : from ? messages.since(from) : messages.until(to || edtf);
}

/** The words of a date, cut at what HTML can date: of each three pieces, the words before it, its `datetime`, its words. */
export const datePieces = (edtf: string, messages: Messages): string[] =>
  formatDate(edtf, messages, (words, datetime) => `\0${datetime}\0${words}\0`).split('\0');
