import { expect, test } from 'vitest';
import { datedOtherwise } from '../../src/story/dated.ts';
import type { Evidence } from '../../src/story/schema.ts';

test.each<[lang: string, date: string, exact: string, fault: string | null]>([
  ['en', '2003-04', 'He took office in 2002', 'its evidence names 2002, not 2003'],
  ['en', '2002', 'He took office in 2002', null],
  ['en', '2003-04', 'He took office in May 2003', 'its evidence names month 5, not 04'],
  ['en', '2003-05', 'He took office in May 2003', null],
  ['en', '2003-05-14', 'on 14 May 2003', null],
  ['en', '2014-06/2015-09', 'between June 2014 and September 2015', null],
  ['en', '2014-06/2016-09', 'between June 2014 and September 2015', 'its evidence names 2014 and 2015, not 2016'],
  ['en', '201X', 'sometime in 2014', null],
  ['en', '200X', 'sometime in 2014', 'its evidence names 2014, not 200X'],
  ['en', '2020/..', 'in service since 2020', null],
  ['en', '2024-01-17', 'on Wednesday they may march', null],
  ['en', '2024-01-17', 'it cost 2,002 pounds', null],
  ['fr', '2003-04', 'en mai 2003', 'its evidence names month 5, not 04'],
  ['fr', '2003-08', 'en août 2003', null],
  ['de', '2021-03', 'im Dezember 2021', 'its evidence names month 12, not 03'],
  ['es', '2021-12', 'en diciembre de 2021', null],
  ['pl', '2021-11', '3 grudnia 2021', 'its evidence names month 12, not 11'],
  ['cy', '2021-12', 'ym mis Rhagfyr 2021', null],
  ['ar', '2021-12', 'في ديسمبر ٢٠٢١', null],
  ['ar', '2020-12', 'في ديسمبر ٢٠٢١', 'its evidence names 2021, not 2020'],
  ['ur', '2021-11', 'دسمبر 2021 میں', 'its evidence names month 12, not 11'],
])('%s: %s, "%s"', (lang, date, exact, fault) => {
  expect(datedOtherwise(date, [{ exact } as Evidence], lang)).toBe(fault);
});
