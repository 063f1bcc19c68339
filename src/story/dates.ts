/** A year, season, month, day or time of the calendar; a digit the source leaves open reads `X`. */
export interface Moment {
  /** Four characters: digits, or `X` at the end, and a minus before Christ; or `Y` and more digits. */
  readonly year: string;
  /** A month, or a season: 21 is spring, 24 is winter. */
  readonly month: string | null;
  readonly day: string | null;
  readonly time: string | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** An EDTF date as read: one moment, or a range, whose ends may be open (`..`) or unknown (left empty). */
export type StoryDate =
  | { readonly kind: 'moment'; readonly at: Moment }
  | { readonly kind: 'range'; readonly from: Moment | 'open' | 'unknown'; readonly to: Moment | 'open' | 'unknown' };

const MOMENT = /^(-?\d[\dX]{3}|Y-?\d+)(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T(.+?))?([~?%]?)$/;

function moment(text: string): Moment {
  const [, year, month, day, time, mark] = MOMENT.exec(text) as unknown as [
    ...[string, string, string?, string?, string?, string?],
  ];
  return {
    year,
    month: month ?? null,
    day: day ?? null,
    time: time ?? null,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

const end = (text: string): Moment | 'open' | 'unknown' =>
  text === '' ? 'unknown' : text === '..' ? 'open' : moment(text);

/** Reads an EDTF date that passed the schema: ISO 8601-2, levels 0 and 1. */
export function parseDate(edtf: string): StoryDate {
  const [from, to] = edtf.split('/') as [string, string?];
  return to === undefined ? { kind: 'moment', at: moment(from) } : { kind: 'range', from: end(from), to: end(to) };
}

/** The moments that a date names. */
export function momentsOf(edtf: string): Moment[] {
  const date = parseDate(edtf);
  return date.kind === 'moment' ? [date.at] : [date.from, date.to].filter((end) => typeof end === 'object');
}

/** The first and the last year that digits may stand for. */
export function yearsOf(year: string): [first: number, last: number] {
  const [low, high] = ['0', '9'].map((digit) => Number(year.replace('Y', '').replaceAll('X', digit)) || 0) as [
    number,
    number,
  ];
  return low <= high ? [low, high] : [high, low];
}

/** Days in a count that puts every day of every year in order. */
export const count = (year: number, month: number, day: number): number => year * 372 + month * 31 + day;

/** The first and the last day of UTC that a moment covers, in that count. */
export function span({ year, month, day }: Moment): [first: number, last: number] {
  const [first, last] = yearsOf(year);
  // A season of one half of the world is another of the other half: it is somewhere in its year.
  const season = Number(month) > 20;
  const open = (digits: string | null, low: number, high: number): [number, number] =>
    digits === null || digits === 'XX' || season ? [low, high] : [Number(digits), Number(digits)];
  const [m1, m2] = open(month, 1, 12);
  const [d1, d2] = open(day, 1, 31);
  return [count(first, m1, d1), count(last, m2, d2)];
}

function momentFault({ year, month, day, approximate, uncertain }: Moment, within: 'range' | 'moment'): string | null {
  const [first] = yearsOf(year);
  const isSeason = Number(month) > 20 && Number(month) < 25 && !day;
  if (isSeason && within === 'range') return 'a range goes from month to month: it has no season';
  if (isSeason && (approximate || uncertain)) return 'a season has no mark of doubt';
  if (month && month !== 'XX' && !isSeason && (Number(month) < 1 || Number(month) > 12))
    return `there is no month ${month}`;
  if (!day || day === 'XX' || !month || month === 'XX') return null;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar repeats every 400 years.
  const last = new Date(Date.UTC((((first % 400) + 400) % 400) + 2000, Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > last ? `month ${month} of ${year} has no day ${day}` : null;
}

/** The fault that the calendar finds in a date of the right form, or `null`. */
export function dateFault(edtf: string): string | null {
  const date = parseDate(edtf);
  if (date.kind === 'moment') return momentFault(date.at, 'moment');
  const { from, to } = date;
  if (typeof from === 'string' && typeof to === 'string') return 'a range needs at least one end';
  for (const one of [from, to]) {
    const fault = typeof one === 'object' && momentFault(one, 'range');
    if (fault) return fault;
  }
  if (typeof from === 'object' && typeof to === 'object' && span(from)[0] > span(to)[1])
    return 'the range runs backwards';
  return null;
}
