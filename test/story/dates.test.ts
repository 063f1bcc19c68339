import edtf, { parse } from 'edtf';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { dateFault, parseDate } from '../../src/story/dates.ts';
import { date } from '../../src/story/forms.ts';

const wellFormed = (text: string) => v.is(date, text);

/**
 * Level 0 or 1, by the grammar of the edtf package. The specification of the Library of Congress leaves times out of
 * intervals, writes the offset of a time with its colon, and asks for one digit of a year at least.
 */
function isLevel1(text: string): boolean {
  if (/^-?XXXX/.test(text) || (text.includes('T') && /\/|[+-]\d{4}$/.test(text))) return false;
  try {
    const { type } = parse(text, { level: 1 });
    return ['Date', 'Interval', 'Season', 'Year'].includes(type);
  } catch {
    return false;
  }
}
const isDate = (text: string): boolean => wellFormed(text) && dateFault(text) === null;
const LEAP = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const DAYS = (year: number, month: number) =>
  month === 2 ? (LEAP(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const MOMENTS = ['2021', '2021-12', '2021-12-31', '2020-02-29', '0000-02-29', '0999', '2023~', '2023?', '2021-12%'];
const EARLY = ['-0043', '-0043-03', '-0043-03-15', '-0043?', '-0004-02-29', '0001-01-01', '-9999'];
const OPEN_DIGITS = ['201X', '20XX', '2021-XX', '2021-12-XX', '2021-XX-XX', '-004X', '-19XX', '-0043-XX'];
const SEASONS = ['2021-21', '2021-22', '2021-23', '2021-24', '0033-21', '-0043-24'];
const LONG = ['Y17000', 'Y-17000', 'Y170000002', 'Y-170000002'];
const TIMES = `2004-01-01T10:10:10Z 2004-01-01T10:10:10+05:00 2001-02-03T09:30:01 2004-01-01T10:10 2004-01-01T00:00:00
  2004-01-01T23:59:59-04 -0043-03-15T11:00:00`.split(/\s+/);
const MALFORMED = `2021-1 21 2021-1-1 2021-12-311 2021/12/31 2021-X1 2021-1X 2021-02-3X 2021-XX-05 2X2X 201X~ 201X/2015
  2021~~ ~2021 2021- 2021/2022/2023 ... 2021/... 12-2021 Dec-2021 2021–2022 y2021 2021-13-XX1 -0000 -0000-01 2021-25 2021-20
  2021-21~ 2021-21-03 2021-21/2022 Y2021 Y-999 Y17000~ Y17000/Y18000 -43 2004-01-01T24:01:00 2004-01-01T10 2004-01-01T10:60:00
  2004-01-01T10:10:61 2004-01T10:10:10 2004-01-01T10:10:10Z? 2004-01-01T10:10:10Z/.. 2004-01-01T10:10:10+0500 1985-XX/..
  XXXX 1XXX XXXX-12`;

describe('a date of EDTF, levels 0 and 1', () => {
  test.each([
    ...[...MOMENTS, ...EARLY, ...OPEN_DIGITS, ...SEASONS, ...LONG, ...TIMES],
    ...[...MALFORMED.split(/\s+/), '', ' ', '2021 ', '2021\n'],
  ])('%j', (text) => {
    expect(isDate(text)).toBe(isLevel1(text));
  });

  test('has each feature of the two levels', () => {
    expect(
      [...MOMENTS, ...EARLY, ...OPEN_DIGITS, ...SEASONS, ...LONG, ...TIMES].filter((text) => !isDate(text)),
    ).toEqual([]);
  });

  const ends = [...MOMENTS, '-0043', '-0043-03-15', '..', ''];
  test.each(ends.flatMap((from) => ends.map((to) => `${from}/${to}`)))('%j', (text) => {
    expect(wellFormed(text)).toBe(isLevel1(text));
  });
});

describe('the calendar', () => {
  test('knows the days of every month', () => {
    for (const year of [0, 4, 50, 100, 400, 1600, 1899, 1900, 1904, 2000, 2020, 2021, 2100]) {
      for (let month = 0; month <= 14; month += 1) {
        for (const day of [0, 1, 27, 28, 29, 30, 31, 32]) {
          const two = (n: number) => String(n).padStart(2, '0');
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          const exists = month >= 1 && month <= 12 && day >= 1 && day <= DAYS(year, month);
          expect(dateFault(text) === null, text).toBe(exists);
          expect(dateFault(`${text}/..`) === null, text).toBe(exists);
        }
      }
    }
  });

  test.each(['2021-13', '2021-00', '2021-13-XX', '2021-04-31', '/2021-02-29'])('has no %s', (text) => {
    expect(dateFault(text)).toMatch(/there is no month|has no day/);
  });

  const points =
    '-0044 -0043-06 -0043-05 0000 0033 2019 2020 2021 2020-01 2020-06 2020-12 2020-06-15 2020-06-30 2019-12-31 2021-01-01'.split(
      ' ',
    );
  test.each(points.flatMap((from) => points.map((to) => [from, to])))('a range from %s to %s', (from, to) => {
    const possible = edtf(from).min <= edtf(to).max;
    expect(dateFault(`${from}/${to}`)).toBe(possible ? null : 'the range runs backwards');
  });

  test.each(['/', '../..', '/..', '../'])('%s has no end', (text) => {
    expect(dateFault(text)).toBe('a range needs at least one end');
  });
});

describe('parseDate', () => {
  const moment = { year: '2021', month: null, day: null, time: null, approximate: false, uncertain: false };
  test.each([
    ['2021', { kind: 'moment', at: moment }],
    ['2021-12', { kind: 'moment', at: { ...moment, month: '12' } }],
    ['2021-12-31', { kind: 'moment', at: { ...moment, month: '12', day: '31' } }],
    ['201X', { kind: 'moment', at: { ...moment, year: '201X' } }],
    ['2021-XX-XX', { kind: 'moment', at: { ...moment, month: 'XX', day: 'XX' } }],
    ['2021~', { kind: 'moment', at: { ...moment, approximate: true } }],
    ['2021?', { kind: 'moment', at: { ...moment, uncertain: true } }],
    ['2021%', { kind: 'moment', at: { ...moment, approximate: true, uncertain: true } }],
    ['-0043-03-15', { kind: 'moment', at: { ...moment, year: '-0043', month: '03', day: '15' } }],
    ['Y170000002', { kind: 'moment', at: { ...moment, year: 'Y170000002' } }],
    ['2021-21', { kind: 'moment', at: { ...moment, month: '21' } }],
    ['2021-12-31T14:30:00Z', { kind: 'moment', at: { ...moment, month: '12', day: '31', time: '14:30:00Z' } }],
    ['2021/..', { kind: 'range', from: moment, to: 'open' }],
    ['/2021', { kind: 'range', from: 'unknown', to: moment }],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });
});
