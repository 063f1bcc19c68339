import { describe, expect, test } from 'vitest';
import { locator, tornAt } from '../../src/cli/positions.ts';

const TEXT = `{
  "quotes": [{ "id": "a" }, { "id": "b", "words": ["x",
    "y"], "" : 1, "odd.key[0]": 2 }],\r
  "é😀": 3, "last": 4
}`;

describe('a path leads to its key, or to its entry of a list', () => {
  test.each([
    ['$', 1, 1],
    ['$.quotes', 2, 3],
    ['$.quotes[0]', 2, 14],
    ['$.quotes[0].id', 2, 16],
    ['$.quotes[1].words[0]', 2, 52],
    ['$.quotes[1].words[1]', 3, 5],
    ['$.quotes[1].', 3, 11],
    ['$.quotes[1].odd.key[0]', 3, 19],
    ['$.last', 4, 13],
  ])('%s', (path, line, column) => {
    expect(locator(TEXT)(path)).toEqual({ line, column });
  });
});

describe('a path that leads nowhere stops where it still leads', () => {
  test.each([
    ['$.none', 1, 1],
    ['$.quotes[7].id', 2, 3],
    ['$.quotes[0].words[1]', 2, 14],
    ['$.quotes.id', 2, 3],
    ['$.last.more', 4, 13],
  ])('%s', (path, line, column) => {
    expect(locator(TEXT)(path)).toEqual({ line, column });
  });
});

test.each([
  ['', 1, 1],
  ['{', 1, 2],
  ['{\n  "a": 1,\n  "b" 2\n}', 3, 7],
  ['{\r\n"a": // a remark\r\n1}', 2, 6],
  ['[1, 2]]', 1, 7],
])('%j stops to be JSON at line %i, column %i', (text, line, column) => {
  expect(tornAt(text)).toEqual({ line, column });
});
