import { describe, expect, test } from 'vitest';
import { quantityProblems, unreadOf } from '../../src/story/figures.ts';
import type { Evidence, Statistic } from '../../src/story/schema.ts';

const passage = (exact: string, prefix = '', suffix = ''): Evidence => ({
  ...{ source: 'gazette', exact, prefix, suffix },
  ...{ start: 0, end: [...exact].length },
});

type Unit = Statistic['quantity']['unit'];
function faults(
  text: string,
  stated: string,
  unit: Unit,
  anchor: unknown,
  comparator: string,
  lang = 'en-GB',
): string[] {
  const [prefix = '', exact = '', suffix = ''] = text.split('|');
  const statistic = {
    quantity: { stated, unit, anchor, comparator },
    evidence: [passage(exact, prefix, suffix)],
  } as unknown as Statistic;
  return quantityProblems(statistic, '$.s', lang).map(
    ({ path, what }) => `${path.replace('$.s.quantity.', '')}: ${what}`,
  );
}

describe('a figure stands', () => {
  test.each<[text: string, stated: string, unit: Unit, anchor: unknown, comparator: string]>([
    ['to |below 50%|, eroding', 'below 50%', 'percent', 50, '<'],
    ['to |below 50 per cent|, eroding', 'below 50 per cent', 'percent', 50, '<'],
    ['|Almost one in five| people', 'Almost one in five', 'ratio', { of: [1, 5] }, 'almost'],
    ['|less than half of them|', 'less than half', 'ratio', { of: [1, 2] }, '<'],
    ['|two hundred and five homes|', 'two hundred and five', 'count', 205, '='],
    ['in 2021, |14 times in 2022|', '14 times', { noun: 'times' }, 14, '='],
    ['with |25-year-old Jack|', '25-year-old', { noun: 'year-old' }, 25, '='],
    ['a |19-day wait|', '19-day', { noun: 'day' }, 19, '='],
    ['was |his fourth and final victim|', 'fourth and final victim', 'count', 4, '='],
    ['cost |£1.4m|.', '£1.4m', { currency: 'GBP' }, 1_400_000, '='],
    ['|between 12 and 15 hours|', 'between 12 and 15 hours', { noun: 'hours' }, { from: 12, to: 15 }, 'between'],
    ['|5–9 days|', '5–9 days', { noun: 'days' }, { from: 5, to: 9 }, 'between'],
    ['rose from |9 to 14|', '9', 'count', 9, '='],
    ['rose from |9 to 14|', '14', 'count', 14, '='],
  ])('%s: %s', (...given) => {
    expect(faults(...given)).toEqual([]);
  });

  test('in a language whose hedges are not known, by its digits, once a person confirmed it', () => {
    const unread = 'stated: the check cannot read the hedge in "50%"';
    expect(faults('|bijna 50%|', '50%', 'percent', 50, '=', 'nl')).toEqual([unread]);
    const anchor = 'anchor: the words "50%" say 50, not 51';
    expect(faults('|bijna 50%|', '50%', 'percent', 51, '=', 'nl')).toEqual([unread, anchor]);
  });
});

describe('a figure in another language stands', () => {
  test.each<[lang: string, text: string, stated: string, unit: Unit, anchor: unknown, comparator: string]>([
    ['fr', 'est tombée à |moins de 50 %|', 'moins de 50 %', 'percent', 50, '<'],
    ['fr', '|près d’un million de lettres|', 'près d’un million', { noun: 'lettres' }, 1e6, '~'],
    ['fr', '|près d’1 million de lettres|', 'près d’1 million', { noun: 'lettres' }, 1e6, 'almost'],
    ['fr', '|1 300,5 tonnes|', '1 300,5 tonnes', { noun: 'tonnes' }, 1300.5, '='],
    ['fr', '|une femme sur 5|', 'une femme sur 5', 'ratio', { of: [1, 5] }, '='],
    ['de', '|knapp 1,4 Millionen Menschen|', 'knapp 1,4 Millionen Menschen', { noun: 'Menschen' }, 1.4e6, 'almost'],
    ['de', '|1.400 Menschen|', '1.400 Menschen', { noun: 'Menschen' }, 1400, '='],
    ['es', '|casi 2 de cada 3|', 'casi 2 de cada 3', 'ratio', { of: [2, 3] }, 'almost'],
    ['pl', '|ponad 300 tys. osób|', 'ponad 300 tys. osób', { noun: 'osób' }, 300_000, '>'],
    ['cy', '|rhwng 12 a 15 awr|', 'rhwng 12 a 15 awr', { noun: 'awr' }, { from: 12, to: 15 }, 'between'],
    ['ar', '|بأقل من ٥٠ في المئة|', 'بأقل من ٥٠ في المئة', 'percent', 50, '<'],
    ['ur', '|ہر 5 میں سے 1 شخص|', 'ہر 5 میں سے 1', 'ratio', { of: [1, 5] }, '='],
  ])('%s: %s', (lang, ...given) => {
    expect(faults(...given, lang)).toEqual([]);
  });
});

describe('a figure in another language is at fault', () => {
  test.each<
    [lang: string, text: string, stated: string, unit: Unit, anchor: unknown, comparator: string, fault: RegExp]
  >([
    ['fr', '|moins de 50 %|', 'moins de 50 %', 'percent', 50, '=', /^comparator: .* say "<", not "="$/],
    ['fr', 'à |moins de 50 %|', '50 %', 'percent', 50, '=', /^stated: the source hedges it: "moins de"/],
    ['fr', '|près de 50 %|', 'près de 50 %', 'percent', 50, '<', /say "almost" or "~", not "<"$/],
    ['de', '|1.400 Menschen|', '1.400 Menschen', { noun: 'Menschen' }, 1.4, '=', /^anchor: .* say 1400, not 1.4$/],
    ['de', 'es waren |1,4| Millionen', '1,4', 'count', 1.4, '=', /^stated: the number goes on/],
    ['de', '|50 Prozent|', '50 Prozent', 'count', 50, '=', /^unit: "50 Prozent" is a percentage$/],
    ['es', '|50 casos|', '50 casos', 'percent', 50, '=', /^unit: "50 casos" does not say per cent$/],
    ['pl', '|300 osób|', '300 osób', { noun: 'ludzi' }, 300, '=', /^unit.noun: "ludzi" is not in the evidence$/],
    ['ar', '|٥٠ شخصا|', '٥٠ شخصا', { noun: 'شخصا' }, 51, '=', /^anchor: .* say 50, not 51$/],
    ['ur', '|50 سے زیادہ|', '50 سے زیادہ', 'count', 50, '<', /^comparator: .* say ">", not "<"$/],
  ])('%s: %s, %s', (lang, text, stated, unit, anchor, comparator, fault) => {
    expect(faults(text, stated, unit, anchor, comparator, lang)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('what the check cannot read', () => {
  test.each<[lang: string, stated: string, what: string | null]>([
    ['en', 'almost one in five', null],
    ['de', 'fast 20 Prozent', null],
    ['de', 'fast jeder fünfte', null],
    ['en', 'not about 20', 'hedge'],
    ['en', 'up to about 20', 'hedge'],
    ['en', '3,5', 'number'],
    ['en', 'some people', 'hedge and number'],
    ['nl', 'bijna 20%', 'hedge'],
    ['nl', '20 miljoen', 'hedge and number'],
    ['nl', 'bijna één op vijf', 'hedge and number'],
    ['ES-mx', 'casi 20%', null],
    // Estonian, whose tag begins like that of Spanish.
    ['est', 'casi 20%', 'hedge'],
  ])('%s: %s', (lang, stated, what) => {
    const quantity = { stated, unit: 'count', anchor: 20, comparator: 'almost', confirmed: null };
    expect(unreadOf(quantity as unknown as Statistic['quantity'], lang)).toBe(what);
  });

  test('is a problem until a person confirmed it, and what was left out is one still', () => {
    const quantity = { stated: 'up to about 20', unit: 'count', anchor: 20, comparator: '<=' };
    const problems = (text: string, confirmed: string | null) => {
      const [prefix = '', exact = '', suffix = ''] = text.split('|');
      const one = { quantity: { ...quantity, confirmed }, evidence: [passage(exact, prefix, suffix)] };
      return quantityProblems(one as unknown as Statistic, '$.s', 'en').map(({ what }) => what);
    };
    expect(problems('|up to about 20|', null)).toEqual([expect.stringContaining('cannot read the hedge')]);
    expect(problems('|up to about 20|', '2026-11-27')).toEqual([]);
    const distant = problems('did not, the report said, rise to |up to about 20|', null);
    expect(distant.some((what) => what.includes('cannot be sure what it denies'))).toBe(true);
    expect(problems('did not, the report said, rise to |up to about 20|', '2026-11-27')).toEqual([]);
    expect(problems('not |up to about 20|', '2026-11-27')).toEqual([expect.stringContaining('"not" stands beside')]);
  });
});

describe('a figure is at fault', () => {
  test.each<[text: string, stated: string, unit: Unit, anchor: unknown, comparator: string, fault: RegExp]>([
    ['to |below 50%|', 'below 50%', 'percent', 50, '=', /^comparator: the words "below 50%" say "<", not "="$/],
    ['to |below 50%|', '50%', 'percent', 50, '=', /^stated: the source hedges it: "below"/],
    ['to well over |50%|', '50%', 'percent', 50, '=', /^stated: the source hedges it: "well over"/],
    ['|50% or more|', '50%', 'percent', 50, '=', /^stated: the source hedges it: "or more"/],
    ['|100+ homes|', '100', 'count', 100, '=', /^stated: the source hedges it: "\+"/],
    ['|between 12 and 15 hours|', '12', 'count', 12, '=', /^stated: the source hedges it: "between"/],
    ['|between 12 and 15 hours|', '15 hours', { noun: 'hours' }, 15, '=', /^stated: the source hedges it: "between"/],
    ['fell |to below 50%|', 'to below 50%', 'percent', 50, '=', /^stated: "below" hedges it in the middle/],
    [
      '|one in five|',
      'one in five',
      'ratio',
      { of: [1, 4] },
      '=',
      /^anchor: the words "one in five" say 1 and 5, not 1 and 4$/,
    ],
    ['|one in five|', 'one in five', 'ratio', { of: [5, 25] }, '=', /^anchor: /],
    ['|some people|', 'some people', 'count', 3, '~', /^stated: the check cannot read the hedge and number/],
    ['|£1.4 million|', '£1.4', { currency: 'GBP' }, 1.4, '=', /^stated: the number goes on/],
    ['|twenty-five homes|', 'five homes', 'count', 5, '=', /^stated: the number goes on/],
    ['|two hundred homes|', 'two', 'count', 2, '=', /^stated: the number goes on/],
    ['|62 per cent|', '62', 'count', 62, '=', /^stated: the number goes on/],
    ['|three out of five|', 'three', 'count', 3, '=', /^stated: the number goes on/],
    ['|50%|', '0%', 'percent', 0, '=', /^stated: "0%" is a piece of/],
    ['|13 years|', '13 year', { noun: 'years' }, 13, '=', /^stated: "13 year" is a piece of/],
    ['|50%.|', '50%.', 'percent', 50, '=', /^stated: "50%\." begins or ends outside/],
    ['|a 50%|', ' 50%', 'percent', 50, '=', /^stated: " 50%" begins or ends outside/],
    ['|50 homes|', '50', 'percent', 50, '=', /^unit: "50" does not say per cent/],
    ['|50%|', '50%', 'count', 50, '=', /^unit: "50%" is a percentage/],
    ['|50 homes|', '50 homes', { noun: 'houses' }, 50, '=', /^unit\.noun: "houses" is not in the evidence/],
  ])('%s: %s', (text, stated, unit, anchor, comparator, fault) => {
    expect(faults(text, stated, unit, anchor, comparator)[0]).toMatch(fault);
  });
});
