import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Comparator,
  type ExactQuantity,
  noShare,
  type Quantity,
  type Range,
  rangeOf,
  shareScale,
  valueOf as valueOfExact,
} from '../../src/story/quantity.ts';

/** A quantity as a story file holds it; its anchor is opaque to all but this. */
const quantity = <C extends Quantity['comparator']>(
  comparator: C,
  anchor: unknown,
  unit: Quantity['unit'] = 'percent',
) => ({ stated: 'as stated', unit, anchor, comparator }) as unknown as Extract<Quantity, { comparator: C }>;

const RATIO = { of: [1, 5] };

describe('rangeOf', () => {
  test.each<[quantity: Quantity, range: Range]>([
    [quantity('=', 30), { from: 30, to: 30 }],
    [quantity('<', 50), { from: null, to: 50 }],
    [quantity('<=', 50), { from: null, to: 50 }],
    [quantity('>', 300), { from: 300, to: null }],
    [quantity('>=', 300), { from: 300, to: null }],
    [quantity('~', 2.5), { from: 2.5, to: 2.5 }],
    [quantity('almost', RATIO, 'ratio'), { from: 0.2, to: 0.2 }],
    [quantity('<', RATIO, 'ratio'), { from: null, to: 0.2 }],
    [quantity('between', { from: 12, to: 15 }), { from: 12, to: 15 }],
    [quantity('=', 0), { from: 0, to: 0 }],
    [quantity('<', 0), { from: null, to: 0 }],
  ])('%j', (given, range) => {
    expect(rangeOf(given)).toEqual(range);
  });
});

test('valueOf', () => {
  expect(valueOfExact(quantity('=', 30))).toBe(30);
  expect(valueOfExact(quantity('=', RATIO, 'ratio'))).toBe(0.2);
});

test.each<[unit: Quantity['unit'], scale: number | null]>([
  ['percent', 1],
  ['ratio', 100],
  ['count', null],
  [{ noun: 'days' }, null],
])('shareScale of %j', (unit, scale) => {
  expect(shareScale(quantity('=', 30, unit))).toBe(scale);
});

test.each<[unit: Quantity['unit'], comparator: Comparator, anchor: unknown, refused: string | null]>([
  ['percent', '=', 30, null],
  ['percent', '=', 100, null],
  ['percent', '>', 100.5, 'lies outside'],
  ['percent', '=', -3.2, 'lies outside'],
  ['percent', 'between', { from: 90, to: 110 }, 'lies outside'],
  ['ratio', 'between', { from: { of: [1, 5] }, to: { of: [1, 4] } }, null],
  ['points', '=', 4, 'is no share'],
  ['factor', '=', 2, 'is no share'],
  [{ change: 'percent', against: null }, '=', 40, 'is no share'],
  [{ per: 1000 }, '=', 40, 'is no share'],
  ['vague', '~', null, 'is no share'],
])('a gauge of %j %s %j', (unit, comparator, anchor, refused) => {
  const fault = noShare({ ...quantity('=', 0, unit), comparator, anchor } as unknown as Quantity);
  if (refused) expect(fault).toContain(refused);
  else expect(fault).toBeNull();
});

/* The promise of the types: held by the compiler, so each line below fails `tsc` when it begins to compile. */
test('only an exact quantity has a value', () => {
  const read = (some: Quantity) => {
    // @ts-expect-error a quantity whose comparator nobody looked at
    valueOfExact(some);
    if (some.comparator === '=') return valueOfExact(some);
    // @ts-expect-error a bound, a hedge or a range
    return valueOfExact(some);
  };
  const each = () => {
    // @ts-expect-error an upper bound
    valueOfExact(quantity('<', 50));
    // @ts-expect-error an upper bound
    valueOfExact(quantity('<=', 50));
    // @ts-expect-error a lower bound
    valueOfExact(quantity('>', 50));
    // @ts-expect-error a lower bound
    valueOfExact(quantity('>=', 50));
    // @ts-expect-error a hedge
    valueOfExact(quantity('~', 50));
    // @ts-expect-error a hedge
    valueOfExact(quantity('almost', 50));
    // @ts-expect-error a range
    valueOfExact(quantity('between', { from: 1, to: 2 }));
  };
  const anchor = (some: ExactQuantity) => {
    // @ts-expect-error the anchor is opaque, of an exact quantity as well
    const number: number = some.anchor;
    // @ts-expect-error no arithmetic on an anchor
    return [some.anchor + 1, number];
  };
  expect([read, each, anchor].map((made) => typeof made)).toEqual(['function', 'function', 'function']);
  expectTypeOf(valueOfExact).parameter(0).toEqualTypeOf<ExactQuantity>();
});
