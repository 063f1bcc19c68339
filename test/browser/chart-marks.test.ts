/* How a drawing is reckoned: axes and their numbers, places of dates, room for names. */
import { expect } from '@esm-bundle/chai';
import type { Quantity } from '../../src/story/quantity.ts';
import { numbersOf, topOf } from '../../src/widgets/chart/axis.ts';
import { placesOf } from '../../src/widgets/chart/moments.ts';
import { roomFor } from '../../src/widgets/chart/names.ts';
import { onOneAxis } from '../../src/widgets/chart/one-axis.ts';

const quantity = (comparator: string, anchor: unknown, unit: unknown = 'percent', stated = 'as stated'): Quantity =>
  ({ stated, unit, anchor, comparator }) as unknown as Quantity;
const measured = (...quantities: Quantity[]) => quantities.map((one) => ({ quantity: one }));

describe('an axis', () => {
  it('begins at zero and holds every figure', () => {
    expect(topOf(measured(quantity('=', 3), quantity('almost', { of: [1, 5] }, 'ratio')))).to.equal(100);
    expect(topOf(measured(quantity('=', 9, 'count'), quantity('=', 21, 'count')))).to.equal(24);
    expect(topOf(measured(quantity('=', 640, 'count')))).to.equal(800);
    for (const open of ['>', '>=', '~']) {
      expect(topOf(measured(quantity(open, 24, 'count'))), `room beyond ${open}`).to.be.at.least(30);
    }
    for (const closed of ['=', '<', 'almost']) expect(topOf(measured(quantity(closed, 24, 'count')))).to.equal(24);
    expect(topOf(measured(quantity('=', 0, 'count')))).to.be.greaterThan(0);
  });

  const homes = { noun: 'homes' };
  const AXES: readonly [why: string, holds: boolean, ...Quantity[]][] = [
    ['percent and ratios are shares', true, quantity('=', 30), quantity('=', { of: [1, 5] }, 'ratio')],
    ['one noun', true, quantity('=', 30, homes), quantity('=', 3, { noun: 'homes' })],
    ['two nouns', false, quantity('=', 30, homes), quantity('=', 3, { noun: 'boats' })],
    ['two currencies', false, quantity('=', 30, { currency: 'USD' }), quantity('=', 3, { currency: 'EUR' })],
    ['a count beside a share', false, quantity('=', 30), quantity('=', 3, 'count')],
    ['below zero', false, quantity('=', 4, 'count'), quantity('=', -3, 'count')],
    ['no number', false, quantity('=', 4, 'count'), quantity('=', Number.NaN, 'count')],
    ['no end', false, quantity('<', Number.POSITIVE_INFINITY, 'count')],
    ['a count without a number', false, quantity('=', null, 'vague')],
    ['no figures', false],
  ];
  for (const [why, holds, ...quantities] of AXES) {
    it(`${holds ? 'holds' : 'does not hold'}: ${why}`, () => {
      expect(onOneAxis(measured(...quantities))).to.equal(holds);
    });
  }

  // By the style guides of each language, and CLDR's short forms.
  const NUMBERS: readonly [lang: string, anchor: number, unit: unknown, end: RegExp, half: RegExp][] = [
    ['en-GB', 30, 'percent', /^100%$/, /^50%$/],
    ['de', 30, 'percent', /^100\s%$/, /^50\s%$/],
    ['en-GB', 640, 'count', /^800$/, /^400$/],
    ['en-GB', 640, homes, /^800 homes$/, /^400$/],
    ['en-GB', 39e3, 'count', /^40K$/i, /^20K$/i],
    ['de', 3.9e6, 'count', /^4\sMio\.$/, /^2\sMio\.$/],
    ['en-US', 1.5e12, { currency: 'USD' }, /^\$1\.6T$/, /^\$800B$/],
    ['en-GB', 1.5e12, { currency: 'USD' }, /^US\$1\.6(tn|T)$/, /^US\$800(bn|B)$/],
    ['en-GB', 7, { change: 'percent', against: '2017' }, /^8%$/, /^4%$/],
    ['en-GB', 7, 'points', /^8$/, /^4$/],
    ['fr', 3.9e9, { currency: 'EUR' }, /^4\sMd\s?€$/, /^2\sMd\s?€$/],
  ];
  for (const [lang, anchor, unit, end, half] of NUMBERS) {
    it(`in ${lang}, to ${anchor} of ${JSON.stringify(unit)}`, () => {
      const number = numbersOf(measured(quantity('=', anchor, unit)), lang);
      expect(number(100)).to.match(end);
      expect(number(50)).to.match(half);
    });
  }
});

describe('places of dates', () => {
  const at = (...dates: string[]) => [...placesOf(dates).places.values()];
  it('keeps the time between dates, and claims none where a date is imprecise', () => {
    const [a, b, c] = at('2010', '2020', '2021') as [number, number, number];
    expect((b - a) / (c - b)).to.be.closeTo(10, 1e-9);
    const [year, month] = at('2021', '2021-07') as [number, number];
    expect(Math.abs(year - month)).to.be.lessThan(0.1);
    expect(placesOf(['2010', '2020']).timed).to.equal(true);
    for (const odd of ['201X', '2021~', '2014-06/2015-09', '2021?']) {
      expect(placesOf(['2010', odd, '2023']).timed, odd).to.equal(false);
      expect(at('2010', odd, '2023')).to.deep.equal([0, 1, 2]);
    }
  });
});

describe('names beside lines', () => {
  // A letter is ten wide; the drawing inside is 200 high.
  const ctx = { save() {}, restore() {}, measureText: (text: string) => ({ width: text.length * 10 }) };
  const CASES: readonly [why: string, width: number, names: [text: string, end: number][], room: number][] = [
    [
      'they fit',
      400,
      [
        ['north', 70],
        ['south', 20],
      ],
      60,
    ],
    [
      'one is too long',
      400,
      [
        ['north', 70],
        ['south-east', 20],
      ],
      0,
    ],
    [
      'the drawing is narrow',
      180,
      [
        ['north', 70],
        ['south', 20],
      ],
      0,
    ],
    [
      'two lines end near each other',
      400,
      [
        ['north', 24],
        ['south', 20],
      ],
      0,
    ],
    [
      'two lines end in one place',
      400,
      [
        ['north', 20],
        ['south', 20],
      ],
      0,
    ],
  ];
  for (const [why, width, names, room] of CASES) {
    it(why, () => {
      const look = { size: 10, family: 'x' } as Parameters<typeof roomFor>[2];
      const given = names.map(([text, end]) => ({ text, end }));
      expect(roomFor(given, { ctx: ctx as unknown as CanvasRenderingContext2D, width, height: 240 }, look)).to.equal(
        room,
      );
    });
  }
});
