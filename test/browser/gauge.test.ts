/* What a gauge draws of what is known, by hand: never a point where the source leaves a stretch. */
import { expect } from '@esm-bundle/chai';
import type { Quantity } from '../../src/story/quantity.ts';
import { type Drawing, drawing } from '../../src/widgets/gauge/arc.ts';
import type { FactboxGauge } from '../../src/widgets/gauge/gauge.ts';
import { every, failing, inState, make, one, show, textOf } from './page.ts';
import { entryOf, flood, type Raw, WIDGETS } from './widgets.ts';

type Given = [comparator: Quantity['comparator'], anchor: unknown, unit: Quantity['unit']];
const between = (from: number, to: number): Given => ['between', { from, to }, 'percent'];
/** `solid` and `hatched` are stretches in percent: certain and possible. What neither covers is excluded. */
interface Known {
  readonly solid?: [number, number];
  readonly hatched?: [number, number];
  readonly mark?: number;
  readonly edges?: number[];
  readonly against: Drawing['against'];
}
const ratio = (of: number, all: number) => ({ of: [of, all] });

const CASES: readonly [...Given, threshold: number, Known][] = [
  ['=', 30, 'percent', 50, { solid: [0, 30], mark: 30, against: 'below' }],
  ['=', 50, 'percent', 50, { solid: [0, 50], mark: 50, against: 'at' }],
  ['=', 62, 'percent', 50, { solid: [0, 62], mark: 62, against: 'above' }],
  ['=', 0, 'percent', 50, { mark: 0, against: 'below' }],
  ['=', 130, 'percent', 50, { solid: [0, 100], mark: 100, against: 'above' }],
  ['=', ratio(1, 4), 'ratio', 25, { solid: [0, 25], mark: 25, against: 'at' }],
  ['=', ratio(7, 100), 'ratio', 7, { solid: [0, 7], mark: 7, against: 'at' }],
  ['=', ratio(29, 100), 'ratio', 29, { solid: [0, 29], mark: 29, against: 'at' }],
  ['<', 50, 'percent', 50, { hatched: [0, 50], edges: [], against: 'below' }],
  ['<', 40, 'percent', 50, { hatched: [0, 40], edges: [40], against: 'below' }],
  ['<', 60, 'percent', 50, { hatched: [0, 60], edges: [60], against: null }],
  ['<=', 40, 'percent', 50, { hatched: [0, 40], edges: [40], against: 'below' }],
  ['<=', 50, 'percent', 50, { hatched: [0, 50], edges: [], against: null }],
  ['<=', ratio(1, 2), 'ratio', 50, { hatched: [0, 50], edges: [], against: null }],
  ['>', 50, 'percent', 50, { solid: [0, 50], hatched: [50, 100], edges: [], against: 'above' }],
  ['>', 62, 'percent', 50, { solid: [0, 62], hatched: [62, 100], edges: [62], against: 'above' }],
  ['>', 30, 'percent', 50, { solid: [0, 30], hatched: [30, 100], edges: [30], against: null }],
  ['>=', 62, 'percent', 50, { solid: [0, 62], hatched: [62, 100], edges: [62], against: 'above' }],
  ['>=', ratio(1, 2), 'ratio', 50, { solid: [0, 50], hatched: [50, 100], edges: [], against: null }],
  [...between(20, 30), 50, { solid: [0, 20], hatched: [20, 30], edges: [20, 30], against: 'below' }],
  [...between(60, 70), 50, { solid: [0, 60], hatched: [60, 70], edges: [60, 70], against: 'above' }],
  [...between(40, 60), 50, { solid: [0, 40], hatched: [40, 60], edges: [40, 60], against: 'unknown' }],
  ['~', 30, 'percent', 50, { solid: [0, 22.5], hatched: [22.5, 37.5], against: null }],
  ['~', 50, 'percent', 50, { solid: [0, 40], hatched: [40, 60], against: 'unknown' }],
  ['~', 4, 'percent', 50, { solid: [0, 3], hatched: [3, 5], against: null }],
  ['~', 97, 'percent', 50, { solid: [0, 87], hatched: [87, 100], against: null }],
  ['almost', ratio(1, 5), 'ratio', 50, { solid: [0, 15], hatched: [15, 20], against: 'below' }],
  ['almost', 50, 'percent', 50, { solid: [0, 40], hatched: [40, 50], against: 'below' }],
  ['almost', 60, 'percent', 50, { solid: [0, 50], hatched: [50, 60], against: null }],
  ['=', Number.NaN, 'percent', 50, { against: null }],
  ['<', Number.POSITIVE_INFINITY, 'percent', 50, { against: null }],
  [...between(Number.NaN, 60), 50, { against: null }],
];

const quantity = (comparator: string, anchor: unknown, unit: unknown): Quantity =>
  ({ stated: 'as stated', unit, anchor, comparator }) as unknown as Quantity;

describe('drawing', () => {
  for (const [comparator, anchor, unit, threshold, known] of CASES) {
    it(`${comparator} ${JSON.stringify(anchor)} of ${unit}, against ${threshold}%`, () => {
      const drawn = drawing(quantity(comparator, anchor, unit), threshold);
      const stretches = (dashed: boolean) =>
        drawn.strokes.filter(({ dashes }) => (dashes !== null) === dashed).map(({ from, to }) => [from, to]);
      expect(stretches(false)).to.deep.equal(known.solid ? [known.solid] : []);
      expect(stretches(true)).to.deep.equal(known.hatched ? [known.hatched] : []);
      expect(drawn.mark).to.equal(known.mark ?? null);
      expect(drawn.edges).to.deep.equal(known.edges ?? []);
      expect(drawn.against).to.equal(known.against);
    });
  }

  it('hatches: gaps and dashes in turn, none wider than its period, that make up the stretch', () => {
    for (const [comparator, anchor, unit, threshold] of CASES) {
      for (const { from, to, dashes } of drawing(quantity(comparator, anchor, unit), threshold).strokes) {
        if (dashes === null) continue;
        const [none, ...rest] = dashes.split(' ').map(Number);
        expect(none).to.equal(0);
        const [whole, ...drawn] = rest.reverse();
        expect(whole).to.be.closeTo(to - from, 1e-3);
        expect(drawn.every((length) => length > 0 && length < 3.2)).to.equal(true);
        expect(drawn.reduce((sum, length) => sum + length, 0)).to.be.closeTo(to - from, 0.1);
        const ink = drawn.filter((_, i) => i % 2 === 0).reduce((sum, length) => sum + length, 0);
        expect(ink / (to - from), dashes).to.be.within(0.2, 0.75);
      }
    }
  });
});

describe('factbox-gauge', () => {
  const gauge = WIDGETS.find(({ tag }) => tag === 'factbox-gauge') as (typeof WIDGETS)[number];
  const withQuantity = (change: object): Raw => {
    const story = flood();
    Object.assign(entryOf(story, gauge, gauge.other).quantity as object, change);
    return story;
  };

  it('refuses a figure that is no share, and leaves it out of all', async () => {
    const element = make('factbox-gauge', { item: 'homes' }, flood());
    const error = await failing(element);
    expect(error.problems[0]?.what).to.contain('"homes" is no share');
    const all = await show('factbox-gauge', {}, flood());
    expect(textOf(all)).to.contain('62%').and.not.to.contain('640 homes');
  });

  it('labels its ends and its threshold', async () => {
    const labels = async (threshold: string) => {
      const element = await show('factbox-gauge', { item: gauge.other, threshold }, flood());
      return every(element, 'text').map(({ textContent }) => textContent);
    };
    expect(await labels('50')).to.have.members(['0%', '50%', '100%']);
    expect(await labels('75')).to.have.members(['0%', '75%', '100%']);
    for (const odd of ['-1', '101', 'half', '']) expect(await labels(odd), odd).to.include('50%');
  });

  it('gives an edge stated as a share no digits of its own', async () => {
    const story = flood();
    const statistic = entryOf(story, gauge, gauge.other);
    statistic.quantity = { stated: 'more than one in three', unit: 'ratio', anchor: { of: [1, 3] }, comparator: '>' };
    const [passage] = statistic.evidence as Record<string, unknown>[];
    statistic.evidence = [{ ...passage, exact: 'more than one in three homes' }];
    const element = await show('factbox-gauge', { item: gauge.other }, story);
    expect(every(element, 'text').map(({ textContent }) => textContent)).to.have.members(['0%', '50%', '100%']);
    expect(every(element, '.edge')).to.have.length(1);
    expect(textOf(element)).to.contain('more than one in three').and.not.to.contain('33');
  });

  it('says where the share lies, when that is known', async () => {
    const known = async (threshold: string, story = flood(), item = gauge.other) =>
      one(await show('factbox-gauge', { item, threshold }, story), '[part~=known]').textContent ?? '';
    expect(await known('50')).to.contain('That is above 50%.');
    expect(await known('70')).to.contain('That is below 70%.');
    expect(await known('62')).to.match(/That is (at|exactly) 62%\./);
    const bound = { stated: '62%', comparator: '>' };
    expect(await known('50', withQuantity(bound))).to.contain('above 50%');
    expect(await known('70', withQuantity(bound)), 'it is far from 70%').not.to.contain('70%');
    expect(await known('70', withQuantity(bound))).to.contain('no exact figure');
    expect(await known('50', withQuantity({ comparator: '~' }))).not.to.match(/above|below/);
  });

  it('takes another threshold while it stands', async () => {
    const element = await show<FactboxGauge>('factbox-gauge', { item: gauge.other }, flood());
    element.threshold = 80;
    await element.updateComplete;
    expect(inState(element, 'ready')).to.equal(true);
    expect(every(element, 'text').map(({ textContent }) => textContent)).to.include('80%');
  });
});
