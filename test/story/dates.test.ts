import edtf, { parse } from 'edtf';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { dateFault, parseDate } from '../../src/story/dates.ts';
import { date } from '../../src/story/forms.ts';

const wellFormed = (text: string) => v.is(date, text);

/** Level 0 or 1 without seasons, times and years of other than four digits, by the grammar of the edtf package. */
function isLevel1(text: string): boolean {
  try {
    const { type } = parse(text, { level: 1 });
    return type === 'Date' || type === 'Interval';
  } catch {
    return false;
  }
}
const LEAP = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const DAYS = (year: number, month: number) =>
  month === 2 ? (LEAP(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const MOMENTS = ['2021', '2021-12', '2021-12-31', '2020-02-29', '0000-02-29', '0999', '2023~', '2023?', '2021-12%'];
const OPEN_DIGITS = ['201X', '20XX', '2021-XX', '2021-12-XX', '2021-XX-XX'];
const MALFORMED = `2021-1 21 2021-1-1 2021-12-311 2021/12/31 2021-X1 2021-1X 2021-02-3X 2021-XX-05 2X2X 201X~ 201X/2015
  2021~~ ~2021 2021- 2021/2022/2023 ... 2021/... 12-2021 Dec-2021 2021–2022 y2021 2021-13-XX1`;

describe('the form of a date', () => {
  test.each([...MOMENTS, ...OPEN_DIGITS, ...MALFORMED.split(/\s+/), '', ' ', '2021 ', '2021\n'])('%j', (text) => {
    expect(wellFormed(text)).toBe(isLevel1(text));
  });

  const ends = [...MOMENTS, '..', ''];
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

  const points = '2019 2020 2021 2020-01 2020-06 2020-12 2020-06-15 2020-06-30 2019-12-31 2021-01-01'.split(' ');
  test.each(points.flatMap((from) => points.map((to) => [from, to])))('a range from %s to %s', (from, to) => {
    const possible = edtf(from).min <= edtf(to).max;
    expect(dateFault(`${from}/${to}`)).toBe(possible ? null : 'the range runs backwards');
  });

  test.each(['/', '../..', '/..', '../'])('%s has no end', (text) => {
    expect(dateFault(text)).toBe('a range needs at least one end');
  });
});

describe('parseDate', () => {
  const moment = { year: '2021', month: null, day: null, approximate: false, uncertain: false };
  test.each([
    ['2021', { kind: 'moment', at: moment }],
    ['2021-12', { kind: 'moment', at: { ...moment, month: '12' } }],
    ['2021-12-31', { kind: 'moment', at: { ...moment, month: '12', day: '31' } }],
    ['201X', { kind: 'moment', at: { ...moment, year: '201X' } }],
    ['2021-XX-XX', { kind: 'moment', at: { ...moment, month: 'XX', day: 'XX' } }],
    ['2021~', { kind: 'moment', at: { ...moment, approximate: true } }],
    ['2021?', { kind: 'moment', at: { ...moment, uncertain: true } }],
    ['2021%', { kind: 'moment', at: { ...moment, approximate: true, uncertain: true } }],
    ['2021/..', { kind: 'range', from: moment, to: 'open' }],
    ['/2021', { kind: 'range', from: 'unknown', to: moment }],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });
});
