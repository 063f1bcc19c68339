/*
 * What a drawing says of a figure, for every comparator, unit and kind of drawing. The table is by hand: solid is
 * certain, hatched is possible, empty is excluded, and nothing ends where the source gives no end.
 */
import { expect } from '@esm-bundle/chai';
import { Chart } from 'chart.js';
import { inkOf as inkOfStretch, stretches, whereabouts } from '../../src/parts/stretches.ts';
import type { Quantity } from '../../src/story/quantity.ts';
import { inkOf } from './ink.ts';
import { type AnyWidget, every, one, settled, show, textOf, until, warnings } from './page.ts';
import { entryOf, flood, type Raw } from './widgets.ts';

type Span = readonly [from: number, to: number];
interface Known {
  readonly solid?: Span;
  readonly hatched?: Span;
  /** The hatch thins out: its end is none that the source gives. */
  readonly thins?: true;
}
interface Case extends Known {
  readonly stated: string;
  readonly comparator: string;
  readonly anchor: unknown;
  readonly unit: unknown;
  /** The end of the axis of this figure alone. */
  readonly top: number;
}

const ratio = (of: number, all: number) => ({ of: [of, all] });
type Row = readonly [stated: string, comparator: string, anchor: unknown, known: Known, top?: number];
const of = (unit: unknown, rows: readonly Row[]): Case[] =>
  rows.map(([stated, comparator, anchor, known, top = 100]) => ({ ...known, stated, comparator, anchor, unit, top }));
const numbers: readonly Row[] = [
  ['640 homes', '=', 640, { solid: [0, 640] }, 800],
  ['under 400 homes', '<', 400, { hatched: [0, 400] }, 400],
  ['up to 300 homes', '<=', 300, { hatched: [0, 300] }, 320],
  ['over 640 homes', '>', 640, { solid: [0, 640], hatched: [640, 800], thins: true }, 800],
  ['at least 900 homes', '>=', 900, { solid: [0, 900], hatched: [900, 1200], thins: true }, 1200],
  ['100 to 150 homes', 'between', { from: 100, to: 150 }, { solid: [0, 100], hatched: [100, 150] }, 160],
  ['some 30 homes', '~', 30, { solid: [0, 26], hatched: [26, 34], thins: true }, 40],
  ['almost 40 homes', 'almost', 40, { solid: [0, 36], hatched: [36, 40] }, 40],
];
const CASES: readonly Case[] = [
  ...of('percent', [
    ['30%', '=', 30, { solid: [0, 30] }],
    ['0%', '=', 0, {}],
    ['100%', '=', 100, { solid: [0, 100] }],
    ['below 50%', '<', 50, { hatched: [0, 50] }],
    ['up to 30%', '<=', 30, { hatched: [0, 30] }],
    ['more than 60%', '>', 60, { solid: [0, 60], hatched: [60, 100], thins: true }],
    ['just over 1%', '>', 1, { solid: [0, 1], hatched: [1, 100], thins: true }],
    ['at least 75%', '>=', 75, { solid: [0, 75], hatched: [75, 100], thins: true }],
    ['30% to 45%', 'between', { from: 30, to: 45 }, { solid: [0, 30], hatched: [30, 45] }],
    ['about 40%', '~', 40, { solid: [0, 30], hatched: [30, 50], thins: true }],
    ['about 4%', '~', 4, { solid: [0, 3], hatched: [3, 5], thins: true }],
    ['almost 40%', 'almost', 40, { solid: [0, 30], hatched: [30, 40] }],
  ]),
  ...of('ratio', [
    ['one in four', '=', ratio(1, 4), { solid: [0, 25] }],
    ['fewer than one in five', '<', ratio(1, 5), { hatched: [0, 20] }],
    ['over one in two', '>', ratio(1, 2), { solid: [0, 50], hatched: [50, 100], thins: true }],
    ['about one in five', '~', ratio(1, 5), { solid: [0, 15], hatched: [15, 25], thins: true }],
    ['almost one in five', 'almost', ratio(1, 5), { solid: [0, 15], hatched: [15, 20] }],
  ]),
  ...of('count', numbers),
  ...of({ noun: 'homes' }, numbers),
];

const quantityOf = ({ stated, comparator, anchor, unit }: Case): Quantity =>
  ({ stated, comparator, anchor, unit }) as unknown as Quantity;
const nameOf = ({ stated, unit }: Case): string => `${stated}, ${JSON.stringify(unit)}`;
/** The number of the axis's hundred parts, of which a ratio is already one. */
const parts = (span: Span | undefined, { top }: Case): Span | undefined =>
  span && [(span[0] * 100) / top, (span[1] * 100) / top];

describe('what a bar or an arc covers', () => {
  for (const one of CASES) {
    it(nameOf(one), () => {
      const scale = one.unit === 'percent' ? 1 : one.unit === 'ratio' ? 100 : 100 / one.top;
      const all = stretches(quantityOf(one), scale);
      const spans = (hatched: boolean) =>
        all.filter(({ hatch }) => (hatch !== null) === hatched).map(({ from, to }) => [from, to]);
      const [solid, hatched] = [parts(one.solid, one), parts(one.hatched, one)];
      expect(spans(false)).to.deep.equal(solid ? [solid] : []);
      expect(spans(true)).to.deep.equal(hatched ? [hatched] : []);
      const hatch = all.find(({ hatch }) => hatch)?.hatch;
      if (!hatch) return;
      expect(hatch[1] < 0.2, 'thins out').to.equal(one.thins ?? false);
    });
  }

  it('is nothing where a number is not finite', () => {
    for (const comparator of ['=', '<', '<=', '>', '>=', '~', 'almost', 'between']) {
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY]) {
        const anchor = comparator === 'between' ? { from: 10, to: odd } : odd;
        const quantity = { stated: '', comparator, anchor, unit: 'percent' } as unknown as Quantity;
        expect([stretches(quantity, 1), whereabouts(quantity, 1)], `${comparator} ${odd}`).to.deep.equal([[], []]);
      }
    }
  });

  it('is strokes that stay in their stretch and touch nothing solid, and the last ends where the stretch does', () => {
    for (const one of CASES) {
      for (const stretch of stretches(quantityOf(one), one.unit === 'ratio' ? 100 : 100 / one.top)) {
        const ink = inkOfStretch(stretch);
        if (!stretch.hatch) expect(ink).to.deep.equal([[stretch.from, stretch.to]]);
        else {
          expect(ink.length).to.be.at.least(3);
          let at = stretch.from;
          for (const [from, to] of ink) {
            expect(from, `${nameOf(one)}: a gap`).to.be.greaterThan(at);
            expect(to).to.be.greaterThan(from);
            at = to;
          }
          expect(at).to.equal(stretch.to);
        }
      }
    }
  });
});

describe('where a point of a line may be', () => {
  const CASES: readonly [comparator: string, anchor: unknown, spans: Span[], ends: number[]][] = [
    ['=', 30, [], []],
    ['<', 50, [[0, 50]], [50]],
    ['<=', 50, [[0, 50]], [50]],
    ['>', 60, [[60, 100]], [60]],
    ['>=', 60, [[60, 100]], [60]],
    ['between', { from: 30, to: 45 }, [[30, 45]], [30, 45]],
    [
      '~',
      40,
      [
        [30, 40],
        [40, 50],
      ],
      [],
    ],
    ['almost', 40, [[30, 40]], [40]],
  ];
  for (const [comparator, anchor, spans, ends] of CASES) {
    it(`${comparator} ${JSON.stringify(anchor)}: nowhere solid, and thickest at what is stated`, async () => {
      const quantity = { stated: 'as stated', comparator, anchor, unit: 'percent' } as unknown as Quantity;
      const all = whereabouts(quantity, 1);
      expect(all.map(({ from, to }) => [from, to])).to.deep.equal(spans);
      for (const { from, to, hatch } of all) {
        const [first, last] = hatch as [number, number];
        if (comparator === 'between') expect(first).to.equal(last);
        else expect(last > first, 'thickest').to.equal(to === anchor && from !== anchor);
      }
      const element = await show('factbox-chart', { item: 'failures' }, lines(quantity));
      await drawn(element);
      const chart = Chart.getChart(one<HTMLCanvasElement>(element, '.drawing > canvas')) as Chart;
      const { y } = chart.scales as unknown as { y: { getValueForPixel(pixel: number): number } };
      const mark = chart.getDatasetMeta(1).data[0] as unknown as { ends: number[] } | undefined;
      expect((mark?.ends ?? []).map((end) => Math.round(y.getValueForPixel(end)))).to.deep.equal(ends);
    });
  }
});

const drawn = async (element: AnyWidget) => {
  await until(() => every<HTMLCanvasElement>(element, '.drawing > canvas').some(({ width }) => width > 0));
  await settled();
};

/** The flood barrier with a figure in place of another; its passage is the figure. */
function put(story: Raw, id: string, quantity: unknown): void {
  const { stated } = quantity as { stated: string };
  const evidence = [{ source: 'courier', exact: stated, start: 0, end: stated.length }];
  Object.assign(entryOf(story, { collection: 'statistics' }, id), { quantity, evidence });
}
function lines(quantity: unknown): Raw {
  const story = flood();
  const chart = entryOf(story, { collection: 'charts' }, 'failures') as unknown as {
    sensitivity: string[];
    series: { points: { statistic: string }[] }[];
  };
  chart.sensitivity = [];
  const points = chart.series.flatMap((line) => line.points);
  for (const { statistic } of points)
    put(story, statistic, { stated: '7%', comparator: '=', anchor: 7, unit: 'percent' });
  put(story, (points[1] as { statistic: string }).statistic, quantity);
  return story;
}

describe('what a bar is on the screen', () => {
  /** The ink between two parts of the axis; the widest bar of its last pixel is left out. */
  const share = (ink: readonly boolean[], [from, to]: Span): number => {
    const piece = ink.slice(Math.ceil((ink.length * from) / 100) + 2, Math.floor((ink.length * to) / 100) - 2);
    return piece.length ? piece.filter(Boolean).length / piece.length : 0;
  };
  for (const items of ['alone', 'between others']) {
    for (const figure of CASES) {
      it(`${nameOf(figure)}, ${items}`, async () => {
        const story = flood();
        const chart = entryOf(story, { collection: 'charts' }, 'warnings') as unknown as { rows: unknown[] };
        if (items === 'alone') chart.rows = [{ statistic: 'warned-saltpans', label: 'Saltpans' }];
        const other = {
          ...quantityOf(figure),
          stated: 'as much',
          comparator: '=',
          anchor: figure.unit === 'ratio' ? ratio(1, 2) : figure.top / 2,
        };
        for (const id of ['warned-quayside', 'warned-upper-town']) put(story, id, other);
        put(story, 'warned-saltpans', quantityOf(figure));
        const element = await show('factbox-chart', { item: 'warnings' }, story);
        expect(textOf(element)).to.contain(figure.stated);
        await drawn(element);
        const ink = inkOf(element, items === 'alone' ? 0 : 1);
        const [solid, hatched] = [parts(figure.solid, figure), parts(figure.hatched, figure)];
        if (solid) expect(share(ink, solid), 'certain').to.be.greaterThan(0.99);
        if (hatched) expect(share(ink, hatched), 'possible').to.be.within(0.1, 0.9);
        const end = (hatched ?? solid ?? [0, 0])[1];
        expect(share(ink, [end, 100]), 'excluded').to.be.lessThan(0.01);
        expect(warnings).to.deep.equal([]);
      });
    }
  }
});

describe('a page that has replaced Array.from, as Prototype.js does', () => {
  const native = Array.from;
  /** Prototype.js 1.7.3, `$A`. */
  function theirs(iterable: { toArray?: () => unknown[]; length?: number } & Record<number, unknown>): unknown[] {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray?.() ?? [];
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  }
  beforeEach(() => {
    Array.from = theirs as never;
  });
  afterEach(() => {
    Array.from = native;
  });

  it('has a gauge that is hatched to its bound', async () => {
    const story = flood();
    put(story, 'no-warning', { stated: 'below 50%', comparator: '<', anchor: 50, unit: 'percent' });
    const element = await show('factbox-gauge', { item: 'no-warning' }, story);
    const bands = every(element, '.band');
    expect(bands).to.have.length(1);
    const dashes = (bands[0]?.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
    expect(dashes.length).to.be.greaterThan(30);
    expect(dashes.every(Number.isFinite)).to.equal(true);
  });

  it('has the table of a chart, whose drawing needs the one of the language, and one message', async () => {
    const element = await show('factbox-chart', { item: 'warnings' }, flood());
    await until(() => warnings.length);
    await settled();
    expect(every(element, 'canvas')).to.deep.equal([]);
    expect(textOf(element)).to.contain('58%');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('Array.from');
  });
});
