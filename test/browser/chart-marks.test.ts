/* How a drawing is reckoned: strokes by hand, places of dates, room for names. */
import { expect } from '@esm-bundle/chai';
import type { Quantity } from '../../src/story/quantity.ts';
import { placesOf } from '../../src/widgets/chart/moments.ts';
import { roomFor } from '../../src/widgets/chart/names.ts';
import { obstacle, stripes, topOf } from '../../src/widgets/chart/stripes.ts';

const quantity = (comparator: string, anchor: unknown, unit: unknown = 'percent', stated = 'as stated'): Quantity =>
  ({ stated, unit, anchor, comparator }) as unknown as Quantity;
const measured = (...quantities: Quantity[]) => quantities.map((one) => ({ quantity: one }));

describe('stripes', () => {
  // Solid to a value; from a bound on, strokes that never touch the bound and thin out; no ink where nothing is known.
  const CASES: readonly [
    comparator: string,
    anchor: unknown,
    solid: number | null,
    strokes: [number, number] | null,
  ][] = [
    ['=', 30, 30, null],
    ['=', { of: [1, 4] }, 25, null],
    ['=', 0, null, null],
    ['<', 50, null, [0, 50]],
    ['<=', 40, null, [0, 40]],
    ['>', 60, null, [60, 100]],
    ['>=', 90, null, [90, 100]],
    ['between', { from: 30, to: 45 }, null, [30, 45]],
    ['~', 40, 30, [30, 50]],
    ['almost', { of: [1, 5] }, 10, [10, 20]],
    ['almost', 5, null, [0, 5]],
  ];
  for (const [comparator, anchor, solid, strokes] of CASES) {
    it(`${comparator} ${JSON.stringify(anchor)}`, () => {
      const unit = typeof anchor === 'object' && anchor && 'of' in anchor ? 'ratio' : 'percent';
      const ink = stripes(quantity(comparator, anchor, unit), 100);
      const wide = ink.filter(([from, to]) => Math.abs(to - from) >= 2.5);
      expect(wide).to.deep.equal(solid === null ? [] : [[0, solid]]);
      const thin = ink.filter((stripe) => !wide.includes(stripe));
      expect(thin.length > 0).to.equal(strokes !== null);
      if (!strokes) return;
      const [least, most] = strokes;
      expect(thin.flat().every((end) => end >= least - 1e-9 && end <= most + 1e-9)).to.equal(true);
      const covered = thin.reduce((sum, [from, to]) => sum + Math.abs(to - from), 0);
      expect(covered, 'more paper than ink, but for a hedge').to.be.lessThan((most - least) * 0.7);
      if (comparator === '<' || comparator === '<=') expect(Math.max(...thin.flat())).to.be.lessThan(most);
      if (comparator === '>' || comparator === '>=') expect(Math.min(...thin.flat())).to.be.greaterThan(least);
    });
  }

  it('stands on one axis that begins at zero and holds every figure', () => {
    expect(topOf(measured(quantity('=', 3), quantity('almost', { of: [1, 5] }, 'ratio')))).to.equal(100);
    expect(topOf(measured(quantity('=', 9, 'count'), quantity('=', 21, 'count')))).to.equal(24);
    expect(topOf(measured(quantity('=', 640, 'count')))).to.equal(800);
    expect(topOf(measured(quantity('>', 20, 'count'))), 'room for an open end').to.be.greaterThan(24);
    expect(topOf(measured(quantity('=', 0, 'count')))).to.be.greaterThan(0);
    expect(stripes(quantity('=', 400, 'count'), 800)).to.deep.equal([[0, 50]]);
  });

  it('tells what has no place on an axis', () => {
    expect(obstacle(measured(quantity('=', 30), quantity('=', { of: [1, 5] }, 'ratio')))).to.equal(null);
    expect(obstacle(measured(quantity('=', -3, 'count')))).to.contain('below zero');
  });
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
