import type { Messages } from './messages.ts';

/** One date, to the precision it has: a year's open digits make it a decade or a century. */
function moment(edtf: string, messages: Messages): string {
  const [, year = '', month, day] = /^(\d+)X*-?(\d\d)?-?(\d\d)?/.exec(edtf) ?? [];
  const plain =
    year.length < 4
      ? year.length < 3
        ? `${year.padEnd(4, '0')}–${year.padEnd(4, '9')}`
        : messages.years(`${year}0`)
      : (messages.date?.(year, month, day) ??
        // The calendar is the source's: a locale's own would convert the date.
        new Intl.DateTimeFormat(messages.locale, {
          calendar: 'gregory',
          timeZone: 'UTC',
          year: 'numeric',
          month: month && 'long',
          day: day && 'numeric',
        } as Intl.DateTimeFormatOptions).format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}`)));
  const near = /[~%]/.test(edtf) ? messages.approximately(plain) : plain;
  return /[?%]/.test(edtf) ? messages.uncertain(near) : near;
}

/** An EDTF date that passed the schema, in words as precise as it is and no more. */
export function formatDate(edtf: string, messages: Messages): string {
  const ends = edtf.split('/').map((end) => /\d/.test(end) && moment(end, messages));
  const [from, to] = ends;
  if (ends.length < 2) return from || edtf;
  return from && to ? messages.range(from, to) : from ? messages.since(from) : messages.until(to || edtf);
}
