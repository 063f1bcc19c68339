/* A date against its evidence and the day on which its source was published. 7 March 2025 is a Friday. */
import { describe, expect, test } from 'vitest';
import { dateDoubt } from '../../src/story/dated.ts';
import type { Evidence } from '../../src/story/schema.ts';

const doubt = (lang: string, date: string, exact: string, issued: string | null = null) =>
  dateDoubt(date, [{ exact, source: 's' } as Evidence], () => issued, lang)?.what ?? null;

const ISSUED = '2025-03-07';

test.each<[lang: string, date: string, exact: string, fault: string | null]>([
  ['en', '2003-04', 'He took office in 2002', 'its evidence names 2002, not 2003'],
  ['en', '2002', 'He took office in 2002', null],
  ['en', '2002-04', 'He took office in 2002', 'its evidence does not say which month it was'],
  ['en', '2003-04', 'He took office in May 2003', 'its evidence names month 5, not 04'],
  ['en', '2003-05', 'He took office in May 2003', null],
  ['en', '2003-05-14', 'He took office in May 2003', 'its evidence does not say which day it was'],
  ['en', '2003-05-14', 'on 14 May 2003', null],
  ['en', '2003-05-15', 'on 14 May 2003', 'its evidence names day 14, not 15'],
  ['en-US', '2003-05-14', 'on May 14, 2003', null],
  ['en', '2003-05-14', 'on 14.5.2003', null],
  ['en', '2003-05-14', 'on 2003-05-14', null],
  ['en', '2003-05-04/2003-05-06', 'from 4 to 6 May 2003', null],
  ['en', '2003-05-04/2003-05-06', '4–6 May 2003', null],
  ['en', '2014-06/2015-09', 'between June 2014 and September 2015', null],
  ['en', '2014-06/2016-09', 'between June 2014 and September 2015', 'its evidence names 2014 and 2015, not 2016'],
  ['en', '201X', 'sometime in 2014', null],
  ['en', '200X', 'sometime in 2014', 'its evidence names 2014, not 200X'],
  ['en', '199X', 'in the 1990s', null],
  ['en', '1990', 'in the 1990s', 'its evidence names 1990, not 1990'],
  ['en', '2009', 'begun around 2009', 'its evidence says "about" of 2009'],
  ['en', '2009~', 'begun around 2009', null],
  ['de', '2009', 'etwa 2009 begonnen', 'its evidence says "about" of 2009'],
  ['en', '2020/..', 'in service since 2020', null],
  ['en', '-0043-03-15', 'on 15 March 44 BC', null],
  ['de', '-0043', '44 v. Chr.', null],
  ['fr', '-0043', 'en 44 av. J.-C.', null],
  ['en', '0079', 'in AD 79', null],
  ['en', '0078', 'in AD 79', 'its evidence names 79, not 0078'],
  ['en', '2021-12-05T14:30:00', 'at 14:30 on 5 December 2021', null],
  ['en', '2021-12-05T14:30:00', 'at 2.30pm on 5 December 2021', null],
  ['en', '2021-12-05T14:35:00', 'at 2.30pm on 5 December 2021', 'its evidence does not say which time it was'],
  ['en', '2024-01-17', 'water stood in 640 homes', 'its evidence does not say which year it was'],
  ['en', '2002', 'it cost 2,002 pounds', 'its evidence does not say which year it was'],
  ['fr', '2003-04', 'en mai 2003', 'its evidence names month 5, not 04'],
  ['fr', '2003-08', 'en août 2003', null],
  ['fr', '2003-08-01', 'le 1er août 2003', null],
  ['de', '2021-03', 'im Dezember 2021', 'its evidence names month 12, not 03'],
  ['de', '2021-12-03', 'am 3. Dezember 2021', null],
  ['es', '2021-12', 'en diciembre de 2021', null],
  ['es', '2021-12-03', 'el 3 de diciembre de 2021', null],
  ['pl', '2021-11', '3 grudnia 2021', 'its evidence names month 12, not 11'],
  ['pl', '2021-12-03', '3 grudnia 2021', null],
  ['cy', '2021-12', 'ym mis Rhagfyr 2021', null],
  ['ar', '2021-12', 'في ديسمبر ٢٠٢١', null],
  ['ar', '2021-12-03', 'في ٣ ديسمبر ٢٠٢١', null],
  ['ar', '2020-12', 'في ديسمبر ٢٠٢١', 'its evidence names 2021, not 2020'],
  ['ur', '2021-11', 'دسمبر 2021 میں', 'its evidence names month 12, not 11'],
])('%s: %s, "%s"', (lang, date, exact, fault) => {
  expect(doubt(lang, date, exact)).toBe(fault);
});

/** Words, the dates that they give in a source of 7 March 2025, and one that they do not. */
const RELATIVE: readonly [lang: string, words: string, right: readonly string[], wrong: string][] = [
  ['en', 'on Wednesday', ['2025-03-05', '2025-03-12'], '2025-03-06'],
  ['en', 'last Wednesday', ['2025-03-05', '2025-02-26'], '2025-02-19'],
  ['en', 'yesterday', ['2025-03-06'], '2025-03-05'],
  ['en', 'tomorrow', ['2025-03-08'], '2025-03-09'],
  ['en', 'this morning', ['2025-03-07'], '2025-03-08'],
  ['en', 'last week', ['2025-02-24/2025-03-02', '2025-02'], '2025-01'],
  ['en', 'last month', ['2025-02'], '2025-03'],
  ['en', 'last year', ['2024'], '2023'],
  ['en', 'this year', ['2025'], '2024'],
  ['en', 'last winter', ['2024', '2025'], '2023'],
  ['en', 'three days ago', ['2025-03-04'], '2025-03-06'],
  ['en', 'two years ago', ['2023', '2022'], '2024'],
  ['en', 'in February', ['2025-02'], '2022-02'],
  ['fr', 'mercredi', ['2025-03-05'], '2025-03-06'],
  ['fr', 'hier', ['2025-03-06'], '2025-03-05'],
  ['fr', 'l’année dernière', ['2024'], '2023'],
  ['fr', 'il y a trois jours', ['2025-03-04'], '2025-03-01'],
  ['fr', 'le mois dernier', ['2025-02'], '2025-01'],
  ['de', 'am Mittwoch', ['2025-03-05'], '2025-03-06'],
  ['de', 'gestern', ['2025-03-06'], '2025-03-07'],
  ['de', 'im vergangenen Jahr', ['2024'], '2025'],
  ['de', 'vor zwei Jahren', ['2023'], '2021'],
  ['es', 'el miércoles', ['2025-03-05'], '2025-03-06'],
  ['es', 'ayer', ['2025-03-06'], '2025-03-07'],
  ['es', 'el año pasado', ['2024'], '2025'],
  ['es', 'hace tres días', ['2025-03-04'], '2025-03-01'],
  ['pl', 'w środę', ['2025-03-05'], '2025-03-06'],
  ['pl', 'wczoraj', ['2025-03-06'], '2025-03-07'],
  ['pl', 'w zeszłym roku', ['2024'], '2025'],
  ['pl', 'trzy dni temu', ['2025-03-04'], '2025-03-01'],
  ['cy', 'ddydd Mercher', ['2025-03-05'], '2025-03-06'],
  ['cy', 'ddoe', ['2025-03-06'], '2025-03-07'],
  ['cy', 'llynedd', ['2024'], '2025'],
  ['ar', 'يوم الأربعاء', ['2025-03-05'], '2025-03-06'],
  ['ar', 'أمس', ['2025-03-06'], '2025-03-07'],
  ['ar', 'العام الماضي', ['2024'], '2025'],
  ['ur', 'بدھ کو', ['2025-03-05'], '2025-03-06'],
  ['ur', 'گزشتہ سال', ['2024'], '2025'],
  ['ur', 'آج', ['2025-03-07'], '2025-03-06'],
];

describe('by the day of publication', () => {
  test.each(RELATIVE)('%s: %s', (lang, words, right, wrong) => {
    for (const date of right) expect(doubt(lang, date, words, ISSUED), date).toBe(null);
    expect(doubt(lang, wrong, words, ISSUED), wrong).not.toBe(null);
    // Without that day, nobody can tell; in another language, the words say nothing.
    expect(doubt(lang, right[0] as string, words)).toMatch(
      /only by the day on which the source was published|does not say which/,
    );
    expect(doubt('nl', right[0] as string, words, ISSUED)).not.toBe(null);
  });

  test('a date is no more exact than its words', () => {
    expect(doubt('en', '2024-05', 'last year', ISSUED)).toBe('its evidence does not say which month it was');
    expect(doubt('en', '2025-02-03', 'last month', ISSUED)).toBe('its evidence does not say which day it was');
  });

  test('a source of a year or a month leaves more days open', () => {
    expect(doubt('en', '2024', 'last year', '2025')).toBe(null);
    expect(doubt('en', '2025-03-12', 'on Wednesday', '2025-03')).toBe(null);
    expect(doubt('en', '2025-05-14', 'on Wednesday', '2025-03')).not.toBe(null);
  });
});

test('every weekday that CLDR names is one', () => {
  for (const lang of ['en', 'fr', 'de', 'es', 'pl', 'ar']) {
    for (let day = 0; day < 7; day += 1) {
      const date = new Date(Date.UTC(2025, 2, 1 + day));
      const name = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(date);
      expect(doubt(lang, date.toISOString().slice(0, 10), name, ISSUED), `${lang} ${name}`).toBe(null);
    }
  }
});
