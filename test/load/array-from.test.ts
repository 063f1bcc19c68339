/* What the build puts in the place of `Array.from` does what the platform's does. */
import { expect, test } from 'vitest';
import { arrayFrom } from '../../src/load/array-from.ts';

const doubled = (value: unknown, i: number) => [value, i];

test.each([
  ['a list', ['a', 'b']],
  ['a set', new Set([1, 2])],
  ['a map', new Map([['a', 1]])],
  ['a text, by code points', 'a😀'],
  ['an array-like', { length: 2, 0: 'a', 1: 'b' }],
  ['a length alone', { length: 3 }],
  ['nothing', []],
] as [string, Iterable<unknown> | ArrayLike<unknown>][])('of %s', (_, from) => {
  expect(arrayFrom(from)).toEqual(Array.from(from));
  expect(arrayFrom(from, doubled)).toEqual(Array.from(from, doubled));
  expect(Object.keys(arrayFrom(from))).toEqual(Object.keys(Array.from(from)));
});
