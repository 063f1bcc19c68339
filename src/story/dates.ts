/** A year, month or day of the calendar; a digit the source leaves open reads `X`. */
export interface Moment {
  /** Four characters: digits, or `X` at the end. */
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** An EDTF date as read: one moment, or a range, whose ends may be open (`..`) or unknown (left empty). */
export type StoryDate =
  | { readonly kind: 'moment'; readonly at: Moment }
  | { readonly kind: 'range'; readonly from: Moment | 'open' | 'unknown'; readonly to: Moment | 'open' | 'unknown' };

const MOMENT = /^(\d[\dX]{3})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([~?%]?)$/;

function moment(text: string): Moment {
  const [, year, month, day, mark] = MOMENT.exec(text) as unknown as [string, string, string?, string?, string?];
  return {
    year,
    month: month ?? null,
    day: day ?? null,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

const end = (text: string): Moment | 'open' | 'unknown' =>
  text === '' ? 'unknown' : text === '..' ? 'open' : moment(text);

/** Reads an EDTF date that passed the schema. ISO 8601-2, levels 0 and 1 without seasons and long years. */
export function parseDate(edtf: string): StoryDate {
  const [from, to] = edtf.split('/') as [string, string?];
  return to === undefined ? { kind: 'moment', at: moment(from) } : { kind: 'range', from: end(from), to: end(to) };
}

/** The days of UTC a moment covers, as ISO strings that compare as text. */
function span({ year, month, day }: Moment): [string, string] {
  const open = (digits: string | null, low: string, high: string): [string, string] =>
    digits === null || digits === 'XX' ? [low, high] : [digits.replace('X', '0'), digits.replace('X', '9')];
  const [m1, m2] = open(month, '01', '12');
  const [d1, d2] = open(day, '01', '31');
  return [`${year.replaceAll('X', '0')}-${m1}-${d1}`, `${year.replaceAll('X', '9')}-${m2}-${d2}`];
}

function momentFault({ year, month, day }: Moment): string | null {
  if (month && !month.includes('X') && (Number(month) < 1 || Number(month) > 12)) return `there is no month ${month}`;
  if (!day || day.includes('X') || !month || month.includes('X') || year.includes('X')) return null;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar repeats every 400 years.
  const last = new Date(Date.UTC(Number(year) + 400, Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > last ? `month ${month} of ${year} has no day ${day}` : null;
}

/** What the calendar holds against a date that passed the schema, or `null`. */
export function dateFault(edtf: string): string | null {
  const date = parseDate(edtf);
  if (date.kind === 'moment') return momentFault(date.at);
  const { from, to } = date;
  if (typeof from === 'string' && typeof to === 'string') return 'a range needs at least one end';
  for (const one of [from, to]) {
    const fault = typeof one === 'object' && momentFault(one);
    if (fault) return fault;
  }
  if (typeof from === 'object' && typeof to === 'object' && span(from)[0] > span(to)[1])
    return 'the range runs backwards';
  return null;
}
