import { plainDigits } from '../words/digits.ts';
import { type Named, namedIn } from '../words/months.ts';
import { joined, matchAll } from '../words/sticky.ts';
import { wordsFor } from '../words/tables.ts';
import { type Relative, relativesIn } from '../words/when.ts';
import { count, dateFault, type Moment, momentsOf, span } from './dates.ts';
import type { Evidence } from './schema.ts';
import { show } from './show.ts';

/** The fault of a date, and the way to mend it. */
export interface Doubtful {
  readonly what: string;
  readonly hint: string;
}

const CORRECT = 'Correct the date, or give the passage that dates it as further evidence';
const ASK =
  'Give the passage that dates it as further evidence, keep what the source says in "dateStated" with the date null, or compare the date yourself and write the day into "confirmed"';

/** Whether digits may stand for a number: `201X` for 2014. */
function fits(digits: string, number: number): boolean {
  const sign = digits.startsWith('-') ? '-' : '';
  const written = (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(digits.replace(/^-/, '').length, '0');
  return new RegExp(`^${sign}${digits.replace(/^Y?-?/, '').replaceAll('X', '\\d')}$`).test(written);
}

type Stretch = readonly [first: number, last: number];

/** The first and the last day on which a source may have been published, as UTC; `null` where nobody knows. */
function published(issued: string | null): [Date, Date] | null {
  const [at] = issued && !dateFault(issued) ? momentsOf(issued) : [];
  if (!at || !/^\d{4}$/.test(at.year) || (at.month && !/^(0\d|1[0-2])$/.test(at.month))) return null;
  const [year, month, day] = [at.year, at.month, at.day].map((digits) =>
    digits && digits !== 'XX' ? Number(digits) : null,
  );
  const first = new Date(Date.UTC(year as number, (month ?? 1) - 1, day ?? 1));
  return [first, day ? first : new Date(Date.UTC(year as number, month ?? 12, 0))];
}

const inCount = (date: Date): number => count(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
const later = (date: Date, days: number): Date => new Date(+date + days * 864e5);

/** The dates that relative words may mean, from the days of publication. */
function stretchesOf({ unit, from, to, weekday }: Relative, [first, last]: readonly [Date, Date]): Stretch[] {
  if (weekday !== undefined) {
    const days: Stretch[] = [];
    for (let day = later(first, from); day <= later(last, to); day = later(day, 1))
      if (day.getUTCDay() === weekday) days.push([inCount(day), inCount(day)]);
    return days;
  }
  if (unit === 'day') return [[inCount(later(first, from)), inCount(later(last, to))]];
  if (unit === 'week') return [[inCount(later(first, from * 7 - 6)), inCount(later(last, to * 7 + 6))]];
  const month = (date: Date, offset: number) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1));
  if (unit === 'month') return [[inCount(month(first, from)), inCount(later(month(last, to + 1), -1))]];
  return [[count(first.getUTCFullYear() + from, 1, 1), count(last.getUTCFullYear() + to, 12, 31)]];
}

/** How exactly words of a unit give a date: its year, its month, its day. */
const EXACT = { year: 1, month: 2, week: 2, day: 3 } as const;
/** A range of days says a week. */
const EXACT_OF_RANGE = { ...EXACT, week: 3 } as const;

interface Told {
  readonly named: Named;
  readonly relatives: readonly (Relative & { readonly at: readonly Stretch[] | null })[];
  /** The days of publication, which give a month without a year its year. */
  readonly published: readonly (readonly [Date, Date])[];
  readonly hedged: ReadonlySet<number>;
  /** Times of day, `14:30`. */
  readonly times: readonly string[];
}

/** Years that stand behind "about" wherever they stand. */
function hedgedYears(text: string, lang: string): Set<number> {
  const about = (wordsFor(lang)?.hedges ?? []).flatMap(([says, before]) => (says.join() === '~' ? [before] : []));
  const hedged = about.flatMap((words) =>
    [...matchAll(joined`(?<![\\p{L}\\p{N}])(?:${words})[\\s-]+(\\d{4})(?!\\d)`, text)].map(([, year]) => Number(year)),
  );
  const plain = (year: number) => text.split(String(year)).length - 1;
  return new Set(hedged.filter((year) => hedged.filter((one) => one === year).length >= plain(year)));
}

/** Times of day as 24 hours; "2.30" may be either half of the day. */
const timesIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?<![\d.,:])(\d{1,2})(?:\s?[:.h]\s?(\d\d))?(?=\s?(?:[ap]\.?m|uhr|h\b)|(?<=[:.h]\d\d)(?![\d]))/giu,
    ),
  ].flatMap(([, hour, minute = '00']) =>
    [Number(hour), Number(hour) + 12].map((one) => `${String(one % 24).padStart(2, '0')}:${minute}`),
  );

function toldBy(evidence: readonly Evidence[], issuedOf: (source: string) => string | null, lang: string): Told {
  const text = plainDigits(evidence.map(({ exact }) => exact).join('\n'));
  return {
    named: namedIn(text, lang),
    relatives: evidence.flatMap(({ exact, source }) => {
      const days = published(issuedOf(source));
      return relativesIn(exact, lang).map((one) => ({ ...one, at: days && stretchesOf(one, days) }));
    }),
    published: evidence.map(({ source }) => published(issuedOf(source))).filter((days) => days !== null),
    hedged: hedgedYears(text, lang),
    times: timesIn(text),
  };
}

function momentDoubt(
  moment: Moment,
  isRange: boolean,
  { named, relatives, published: days, hedged, times }: Told,
): Doubtful | null {
  const { year, month, day, time, approximate } = moment;
  const { years, decades, months, days: daysNamed } = named;
  const isMonth = month !== null && month !== 'XX' && Number(month) < 13;
  const isDay = isMonth && day !== null && day !== 'XX';
  const [first, last] = span(moment);
  const meets = relatives.filter(({ at }) => at?.some(([from, to]) => first <= to && last >= from));
  const exact = Math.max(
    0,
    ...meets.map(({ unit, weekday }) => (weekday === undefined ? (isRange ? EXACT_OF_RANGE : EXACT)[unit] : 3)),
  );
  const hasYear =
    years.some((one) => fits(year, one)) || (year.endsWith('X') && decades.some((one) => fits(year, one)));
  const hasTime = times.some((one) => time?.startsWith(one));
  const hasMonth = isMonth && months.includes(Number(month));
  if ((years.length || decades.length) && !hasYear && !exact)
    return { what: `its evidence names ${[...years, ...decades].join(' and ')}, not ${year}`, hint: CORRECT };
  if (isMonth && months.length && !hasMonth && exact < 2)
    return { what: `its evidence names month ${months.join(' and ')}, not ${month}`, hint: CORRECT };
  if (isDay && daysNamed.length && !daysNamed.includes(Number(day)) && exact < 3)
    return { what: `its evidence names day ${daysNamed.join(' and ')}, not ${day}`, hint: CORRECT };
  const timed = relatives.find(({ at }) => at);
  if (timed && !hasYear && !meets.length && !months.length)
    return {
      what: `${show(timed.words)}, by the day on which the source was published, is another date`,
      hint: CORRECT,
    };
  if (hasYear && !isMonth && !approximate && hedged.has(Number(year)))
    return { what: `its evidence says "about" of ${year}`, hint: `Write ${year}~` };
  // "In March" is the March nearest to the day of publication.
  const near =
    hasMonth && days.some(([from, to]) => first <= inCount(later(to, 366)) && last >= inCount(later(from, -366)));
  const lacks = !(hasYear || near || exact > 0)
    ? 'year'
    : isMonth && !hasMonth && exact < 2
      ? 'month'
      : isDay && !daysNamed.includes(Number(day)) && exact < 3
        ? 'day'
        : time && !hasTime
          ? 'time'
          : null;
  if (!lacks) return null;
  const open = relatives.find(({ at }) => !at);
  return open || (lacks === 'year' && hasMonth && !days.length)
    ? {
        what: `${open ? show(open.words) : 'a month without its year'} gives a date only by the day on which the source was published, which nobody knows`,
        hint: 'Give "issued" of the source, or keep the words in "dateStated" with the date null',
      }
    : { what: `its evidence does not say which ${lacks} it was`, hint: ASK };
}

/**
 * What the evidence of an item has against its date, or `null`: every part of the date is named there, or follows from
 * the day on which the source was published.
 */
export function dateDoubt(
  edtf: string,
  evidence: readonly Evidence[],
  issuedOf: (source: string) => string | null,
  lang: string,
): Doubtful | null {
  const told = toldBy(evidence, issuedOf, lang);
  const moments = momentsOf(edtf);
  for (const moment of moments) {
    const doubt = momentDoubt(moment, moments.length > 1, told);
    if (doubt) return doubt;
  }
  return null;
}
