import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messages as arabic } from '../../src/format/messages.ar.ts';
import { messages as welsh } from '../../src/format/messages.cy.ts';
import { messages as german } from '../../src/format/messages.de.ts';
import { english } from '../../src/format/messages.en.ts';
import { messages as spanish } from '../../src/format/messages.es.ts';
import { messages as french } from '../../src/format/messages.fr.ts';
import { messages as polish } from '../../src/format/messages.pl.ts';
import { messages as urdu } from '../../src/format/messages.ur.ts';
import { inWords } from '../../src/parts/meaning.ts';
import { stretches } from '../../src/parts/stretches.ts';
import { observation } from '../../src/static/observation.ts';
import type { Quantity } from '../../src/story/quantity.ts';
import type { Statistic } from '../../src/story/schema.ts';
import { COMPARATORS } from '../../src/words/comparators.ts';
import { readQuantity } from '../../src/words/read.ts';
import { open, openOf, saysNoMore } from './certainty.ts';

const LANGUAGES = [english, welsh, french, german, spanish, polish, arabic, urdu];

/** A share of a hundred, a count, a ratio or money, with every comparator. */
const quantity = fc
  .record({
    unit: fc.constantFrom<unknown>('percent', 'count', 'ratio', 'points', { currency: 'EUR' }, { noun: 'days' }),
    comparator: fc.constantFrom(...COMPARATORS),
    numbers: fc.tuple(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 2, max: 99 })).filter(([a, b]) => a !== b),
  })
  .map(({ unit, comparator, numbers }) => {
    const [low = 0, high = 0] = numbers.sort((a, b) => a - b);
    const ends = unit === 'ratio' ? [{ of: [1, high + 1] }, { of: [1, low] }] : [low, high];
    const anchor = comparator === 'between' ? { from: ends[0], to: ends[1] } : ends[0];
    return { stated: '', unit, comparator, anchor, confirmed: null } as unknown as Quantity;
  });

const runs = { numRuns: 1000 };

describe('the order of certainty', () => {
  test.each<[said: [string, number], than: [string, number], holds: boolean]>([
    [['=', 50], ['=', 50], true],
    [['=', 50], ['<', 50], false],
    [['=', 50], ['~', 50], false],
    [['=', 50], ['almost', 50], false],
    [['<=', 50], ['<', 50], true],
    [['<', 50], ['<=', 50], false],
    [['<', 60], ['<', 50], true],
    [['<', 40], ['<', 50], false],
    [['~', 50], ['almost', 50], true],
    [['almost', 50], ['~', 50], false],
    [['<', 50], ['almost', 50], true],
    [['>', 50], ['>=', 50], false],
    [['>', 50], ['<', 50], false],
  ])('%j says no more than %j: %s', (said, than, holds) => {
    expect(saysNoMore(openOf(...said), openOf(...than))).toBe(holds);
  });
});

describe.each(LANGUAGES)('in $lang', (messages) => {
  test('what is said of a figure and read again says no more than the figure', () => {
    fc.assert(
      fc.property(quantity, (given) => {
        const words = inWords(given, messages);
        if (words === null) return;
        const read = readQuantity(words, messages.lang);
        expect([words, read?.anchors.length]).toEqual([words, 1]);
        for (const comparator of read?.says ?? []) {
          const said = openOf(comparator, read?.anchors[0] ?? null);
          expect([words, comparator, saysNoMore(said, open(given)) || read?.says.includes(given.comparator)]).toEqual([
            words,
            comparator,
            true,
          ]);
        }
        expect(read?.says).toContain(given.comparator);
      }),
      runs,
    );
  });
});

test('what is drawn says no more: solid is below all that is open, and what is open is inked', () => {
  fc.assert(
    fc.property(quantity, (given) => {
      if (given.unit !== 'percent' && given.unit !== 'ratio') return;
      const scale = given.unit === 'ratio' ? 100 : 1;
      const { from, to, soft } = open(given);
      const drawn = stretches(given, scale);
      const solid = Math.max(0, ...drawn.filter(({ hatch }) => !hatch).map((one) => one.to));
      const inked = Math.max(0, ...drawn.map((one) => one.to));
      const least = Math.max(0, from * scale);
      if (given.comparator === '=') expect(solid).toBeCloseTo(least, 6);
      else if (soft[0]) expect(solid).toBeLessThan(least);
      else expect(solid).toBeLessThanOrEqual(least + 1e-6);
      expect(inked).toBeGreaterThanOrEqual(Math.min(100, to * scale) - 1e-6);
    }),
    runs,
  );
});

test('what is exported says no more: a value of an exact figure alone, and no limit that the source does not give', () => {
  fc.assert(
    fc.property(quantity, (given) => {
      const { value, minValue, maxValue } = observation({ quantity: given, measure: 'm' } as Statistic) as Readonly<
        Record<string, number | undefined>
      >;
      const { from, to, soft } = open(given);
      if (value !== undefined) expect([given.comparator, value]).toEqual(['=', from]);
      if (minValue !== undefined) expect([soft[0], minValue]).toEqual([false, from]);
      if (maxValue !== undefined) expect([soft[1], maxValue]).toEqual([false, to]);
    }),
    runs,
  );
});
