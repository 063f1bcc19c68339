import { expect, test } from 'vitest';
import { parted } from '../../src/parts/figure.ts';
import type { Quantity } from '../../src/story/quantity.ts';
import { arabic } from '../words/phrases/ar.ts';
import { welsh } from '../words/phrases/cy.ts';
import { german } from '../words/phrases/de.ts';
import { english } from '../words/phrases/en.ts';
import { spanish } from '../words/phrases/es.ts';
import { french } from '../words/phrases/fr.ts';
import { polish } from '../words/phrases/pl.ts';
import { urdu } from '../words/phrases/ur.ts';

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
  expect(parted({ stated, comparator: '>' } as Quantity)).toEqual([before, figure, '']);
  expect(parted({ stated, comparator: '=' } as Quantity)).toEqual(['', stated, '']);
});

test.each([english, welsh, french, german, spanish, polish, arabic, urdu])(
  'a hedge behind the number is set apart: $lang',
  ({ after }) => {
    const hedges = Object.entries(after).flatMap(([says, all]) => all.map((hedge) => [says.split('|')[0], hedge]));
    expect(hedges.length).toBeGreaterThan(4);
    for (const [comparator, hedge] of hedges) {
      for (const figure of ['300', '30 %', '£2.5m', '½', '300 km']) {
        const stated = `${figure} ${hedge}`;
        expect(parted({ stated, comparator } as Quantity), stated).toEqual(['', figure, ` ${hedge}`]);
      }
    }
  },
);

test.each<[comparator: string, stated: string, parts: readonly [string, string, string]]>([
  ['>=', '30+', ['', '30', '+']],
  ['>=', '30+ days', ['', '30+ days', '']],
  ['~', '30-ish', ['', '30', '-ish']],
  ['>=', '300 people or more', ['', '300 people', ' or more']],
  ['~', '300 (estimated)', ['', '300', ' (estimated)']],
  ['>=', 'three or more', ['', 'three', ' or more']],
  ['>=', 'drei oder mehr', ['', 'drei', ' oder mehr']],
  ['between', 'three or four', ['', 'three or four', '']],
  ['~', 'dozens of residents', ['', 'dozens of residents', '']],
  ['>', 'más de 300 al día', ['más de ', '300 al día', '']],
])('%s %s', (comparator, stated, parts) => {
  expect(parted({ stated, comparator } as Quantity)).toEqual(parts);
});
