import { describe, expect, test } from 'vitest';
import { fold, foldsBetween, slice } from '../../src/story/fold.ts';

describe('fold', () => {
  test.each<[original: string, text: string, offsets: number[]]>([
    ['', '', [0]],
    ['a b', 'a b', [0, 1, 2, 3]],
    ['a  b', 'a b', [0, 1, 3, 4]],
    ['a\r\nb', 'a b', [0, 1, 3, 4]],
    ['a\u00a0\t\u2009b', 'a b', [0, 1, 4, 5]],
    ['“a” „b‟ «c»', '"a" "b" "c"', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['‘a’ ‚b‛ ‹c›', "'a' 'b' 'c'", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['👩🏽‍🚒 x', '👩🏽‍🚒 x', [0, 1, 2, 3, 4, 5, 6]],
    ['e\u0301 x', 'e\u0301 x', [0, 1, 2, 3, 4]],
  ])('%j', (original, text, offsets) => {
    expect(fold(original)).toEqual({ text, offsets });
  });

  test.each(['A', '…', '...', '–', '—', '-', 'é', 'e\u0301', '[x]', '(x)', 'almost', '`', '′', '.', ','])(
    'leaves %j',
    (text) => {
      expect(fold(text).text).toBe(text);
    },
  );
});

describe('foldsBetween', () => {
  test.each<[a: string, b: string, folds: string[] | null]>([
    ['same', 'same', []],
    ['a  b', 'a b', ['white space']],
    ['a\nb', 'a b', ['white space']],
    ['“a”', '"a"', ['quotation marks']],
    ['it’s', "it's", ['quotation marks']],
    ['“a\n b”', '"a b"', ['white space', 'quotation marks']],
    ['“a', "'a", null],
    ['A', 'a', null],
    ['a…', 'a...', null],
    ['a-b', 'a–b', null],
    ['é', 'e\u0301', null],
    ['a b', 'b a', null],
    ['ab', 'a b', null],
    ['[sic]', 'sic', null],
  ])('%j and %j', (a, b, folds) => {
    expect(foldsBetween(a, b)).toEqual(folds);
    expect(foldsBetween(b, a)).toEqual(folds);
  });
});

test('slice counts code points, not UTF-16 units, bytes or graphemes', () => {
  const points = [...'👩🏽‍🚒 said: e\u0301té\r\n'];
  expect(slice(points, 0, 4)).toBe('👩🏽‍🚒');
  expect(slice(points, 11, 13)).toBe('e\u0301');
  expect(slice(points, 13, 17)).toBe('té\r\n');
});
