import { describe, expect, test } from 'vitest';
import { hedgeBeside, hedgeWithin, readStated } from '../../src/story/hedges.ts';

describe('readStated', () => {
  test.each<[stated: string, before: string, figure: string, after: string, comparator: string | null]>([
    ['50%', '', '50%', '', '='],
    ['one in three', '', 'one in three', '', '='],
    ['three more men', '', 'three more men', '', '='],
    ['25-year-old', '', '25-year-old', '', '='],
    ['twenty-five', '', 'twenty-five', '', '='],
    ['a hundred and one', '', 'a hundred and one', '', '='],
    ['below 50%', 'below ', '50%', '', '<'],
    ['Below 50%', 'Below ', '50%', '', '<'],
    ['fewer than 20', 'fewer than ', '20', '', '<'],
    ['far fewer than 20', 'far fewer than ', '20', '', '<'],
    ['more than 300 pages', 'more than ', '300 pages', '', '>'],
    ['well over half', 'well over ', 'half', '', '>'],
    ['no more than 20', 'no more than ', '20', '', '<='],
    ['up to 90 minutes', 'up to ', '90 minutes', '', '<='],
    ['20 or fewer', '', '20', ' or fewer', '<='],
    ['at least three', 'at least ', 'three', '', '>='],
    ['no fewer than three', 'no fewer than ', 'three', '', '>='],
    ['three or more', '', 'three', ' or more', '>='],
    ['about 2.5 metres', 'about ', '2.5 metres', '', '~'],
    ['only about 20', 'only about ', '20', '', '~'],
    ['20 or so', '', '20', ' or so', '~'],
    ['Almost one in five', 'Almost ', 'one in five', '', 'almost'],
    ['just under 50%', 'just under ', '50%', '', 'almost'],
    ['just over 50%', 'just over ', '50%', '', '>'],
    ['~50', '~', '50', '', '~'],
    ['≥ 3', '≥ ', '3', '', '>='],
    ['100+', '', '100', '+', '>'],
    ['between 12 and 15 hours', 'between ', '12 and 15 hours', '', 'between'],
    ['5 to 9 days', '', '5 to 9 days', '', 'between'],
    ['5–9', '', '5–9', '', 'between'],
    ['five to nine', '', 'five to nine', '', 'between'],
    ['below 50%\nof all', 'below ', '50%\nof all', '', '<'],
  ])('%s', (stated, before, figure, after, comparator) => {
    expect(readStated(stated, 'en-GB')).toEqual({ before, figure, after, comparator });
  });

  test('says nothing of a language it has no table for', () => {
    expect(readStated('unter 50%', 'de')).toEqual({ before: '', figure: 'unter 50%', after: '', comparator: null });
  });
});

describe('hedgeBeside', () => {
  test.each<[before: string, after: string, hedge: string | null]>([
    ['it fell to below ', ' last year', 'below'],
    ['well over ', '', 'well over'],
    ['almost ', '', 'almost'],
    ['almost a ', ' of them', 'almost'],
    ['~', '', '~'],
    ['c. ', '', 'c.'],
    ['it was ', ' or more', 'or more'],
    ['it was ', '+ in all', '+'],
    ['some forty', '-odd people', 'odd'],
    ['between ', ' and 15 hours', 'between'],
    ['between ', ' hours and 15 hours', 'between'],
    ['between 12 and ', ' hours', 'between'],
    ['12–', ' hours', '–'],
    ['', '–15 hours', '–'],
    ['it fell from ', ' to 9', null],
    ['a line between ', '', null],
    ['the handover ', ' people', null],
    ['it was ', ' more people', null],
    ['', '-year-old', null],
    ['', '', null],
  ])('%s[…]%s', (before, after, hedge) => {
    expect(hedgeBeside(before, after, 'en')).toBe(hedge);
  });

  test('says nothing of a language it has no table for', () => {
    expect(hedgeBeside('almost ', '', 'nl')).toBeNull();
  });
});

test.each<[figure: string, hedge: string | null]>([
  ['fell to below 50%', 'below'],
  ['a total of about £20', 'about'],
  ['three more men', null],
  ['one in five', null],
])('hedgeWithin %s', (figure, hedge) => {
  expect(hedgeWithin(figure, 'en')).toBe(hedge);
});
