import { expect, test } from 'vitest';
import { parted } from '../../src/parts/figure.ts';
import type { Quantity } from '../../src/story/quantity.ts';

test.each<[before: string, figure: string]>([
  ['more than ', 'seventy-five times'],
  ['about ', '−3.2%'],
  ['about ', '–3.2%'],
  ['more than ', 'US$3.5bn'],
  ['more than ', '-£5m'],
  ['nearly ', '£2½m'],
  ['almost ', 'one in five'],
  ['a maximum of ', '10'],
  ['well over ', 'a third'],
  ['more than ', 'a dozen other men'],
  ['about ', 'minus 5 degrees'],
  ['not nearly ', '½'],
  ['more than ', 'double'],
  ['fast ', '20 %'],
  ['بأكثر من ', '٥٠٪'],
  // Number words of another language are not looked for: nothing is cut.
  ['', 'fast jeder fünfte'],
])('%s|%s', (before, figure) => {
  const stated = before + figure;
  expect(parted({ stated, comparator: '>' } as Quantity)).toEqual([before, figure]);
  expect(parted({ stated, comparator: '=' } as Quantity)).toEqual(['', stated]);
});
