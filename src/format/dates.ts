import { type Moment, parseDate } from '../story/dates.ts';
import type { Messages } from './messages.ts';

function calendar({ year, month, day }: Moment, lang: string, messages: Messages): string {
  if (year.endsWith('XX')) return messages.century(`${year.slice(0, 2)}00`);
  if (year.endsWith('X')) return messages.decade(`${year.slice(0, 3)}0`);
  const known = (part: string | null): part is string => part !== null && !part.includes('X');
  const at = new Date(
    Date.UTC(2000, known(month) ? Number(month) - 1 : 0, known(month) && known(day) ? Number(day) : 1),
  );
  at.setUTCFullYear(Number(year));
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(known(month) && { month: 'long' }),
    ...(known(month) && known(day) && { day: 'numeric' }),
  }).format(at);
}

function moment(at: Moment, lang: string, messages: Messages): string {
  const plain = calendar(at, lang, messages);
  const near = at.approximate ? messages.approximately(plain) : plain;
  return at.uncertain ? messages.uncertain(near) : near;
}

/** An EDTF date in words, as precise as it is and no more. */
export function formatDate(edtf: string, messages: Messages): string {
  const { lang } = messages;
  const date = parseDate(edtf);
  if (date.kind === 'moment') return moment(date.at, lang, messages);
  const { from, to } = date;
  if (typeof to === 'string') return typeof from === 'string' ? edtf : messages.since(moment(from, lang, messages));
  const end = moment(to, lang, messages);
  return typeof from === 'string' ? messages.until(end) : messages.range(moment(from, lang, messages), end);
}
