/* The statistic tile: the figure, what it measures, of whom, when, and whose claim it is. */
import { expect } from '@esm-bundle/chai';
import { every, one, show, textOf } from './page.ts';
import { entryOf, flood, type Raw } from './widgets.ts';

const statistics = { collection: 'statistics' } as const;
const tile = (item: string, story: Raw = flood()) => show('factbox-stat', { item }, story);

describe('factbox-stat', () => {
  it('says whose claim it is', async () => {
    expect(one(await tile('homes'), '[part~=claim]').textContent).to.match(/According to [Tt]he Larkmouth Courier\./);
    expect(one(await tile('no-warning'), '[part~=claim]').textContent).not.to.contain('not make clear');
    expect(one(await tile('confidence'), '[part~=claim]').textContent).to.contain('not make clear whose claim this is');
  });

  const WHOM: readonly [basis: string | null, unit: unknown, population: string | null, says: string][] = [
    ['asked', 'percent', null, 'The source does not say who was asked.'],
    ['counted', 'percent', null, 'The source does not say who or what was counted.'],
    [null, 'percent', null, ''],
    ['asked', 'percent', 'adults in Larkmouth', ''],
    ['counted', 'percent', 'adults in Larkmouth', ''],
    ['counted', 'count', null, ''],
    ['asked', 'count', null, ''],
  ];
  for (const [basis, unit, population, says] of WHOM) {
    it(`says of ${unit} that was ${basis ?? 'measured'}, of ${population ?? 'nobody named'}: ${says || 'nothing'}`, async () => {
      const story = flood();
      const figure = entryOf(story, statistics, 'confidence');
      figure.basis = basis;
      figure.population = population;
      (figure.quantity as { unit: unknown }).unit = unit;
      const claim = one(await tile('confidence', story), '[part~=claim]').textContent ?? '';
      expect(claim.split('whose claim this is.')[1]?.trim()).to.equal(says);
    });
  }

  it('shows a date as the source gives it, and none where there is none', async () => {
    expect(one(await tile('homes'), '[part~=date]').textContent).to.equal('17 January 2024');
    expect(every(await tile('pages'), '[part~=date]').length).to.equal(0);
    const story = flood();
    entryOf(story, statistics, 'homes').date = '2024~';
    expect(one(await tile('homes', story), '[part~=date]').textContent).to.equal('about 2024');
  });

  it('makes the figure the largest thing in the tile', async () => {
    for (const { id, withdrawn } of flood().statistics as { id: string; withdrawn?: unknown }[]) {
      if (withdrawn) continue;
      const element = await tile(id);
      const size = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
      const figure = one(element, '[part~=figure]');
      for (const other of every(element, 'p')) {
        if (other !== figure) expect(size(other), id).to.be.lessThan(size(figure));
      }
    }
  });

  it('shows the whole phrase as the figure where it finds no number', async () => {
    const story = flood();
    const entry = entryOf(story, statistics, 'left-home');
    entry.quantity = { stated: 'more than scores', unit: 'count', anchor: 40, comparator: '>' };
    (entry.evidence as { exact: string }[])[0] = {
      ...(entry.evidence as { exact: string }[])[0],
      exact: 'more than scores',
    };
    const element = await tile('left-home', story);
    expect(one(element, '[part~=figure]').textContent).to.equal('more than scores');
    expect(textOf(element)).to.contain('more than scores');
  });

  it('stands in a row where there is room, and one below the other where there is none', async () => {
    const tops = async (width: string) => {
      document.body.style.inlineSize = width;
      const element = await show('factbox-stat', { items: 'no-warning moved-bed' }, flood());
      return every(element, 'li').map((item) => Math.round(item.getBoundingClientRect().top));
    };
    const [left, right] = await tops('700px');
    expect(left).to.equal(right);
    const [above, below] = await tops('240px');
    expect(above).to.be.lessThan(below ?? 0);
  });

  // A width has at most that many in a row; where a row has fewer, they fill it.
  const ROWS: readonly [width: number, rows: readonly (readonly number[])[]][] = [
    [
      288,
      [
        [1, 1],
        [1, 1, 1],
        [1, 1, 1, 1],
      ],
    ],
    [480, [[2], [2, 1], [2, 2], [2, 2, 1], [2, 2, 2], [2, 2, 2, 1], [2, 2, 2, 2], [2, 2, 2, 2, 1]]],
    [768, [[2], [3], [2, 2], [3, 2], [3, 3], [3, 2, 2], [3, 3, 2], [3, 3, 3]]],
    [1100, [[2], [3], [2, 2], [3, 2], [3, 3], [3, 2, 2], [3, 3, 2], [3, 3, 3]]],
  ];
  for (const [width, rows] of ROWS) {
    it(`leaves no hole in a group of two to nine at ${width} pixels, and no tile alone where a row holds three`, async () => {
      document.body.style.inlineSize = `${width}px`;
      const story = flood();
      const ids = story.statistics.filter((entry) => !('withdrawn' in entry)).map(({ id }) => id);
      for (const [i, wanted] of rows.entries()) {
        const element = await show('factbox-stat', { items: ids.slice(0, i + 2).join(' ') }, story);
        const boxes = every(element, '.items > li').map((item) => item.getBoundingClientRect());
        const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
        const found = tops.map((top) => boxes.filter((box) => Math.round(box.top) === top));
        expect(found.map(({ length }) => length)).to.deep.equal(wanted);
        for (const row of found) {
          expect(row[0]?.left).to.be.closeTo(element.getBoundingClientRect().left, 1);
          expect(row.at(-1)?.right).to.be.closeTo(element.getBoundingClientRect().right, 1);
          for (const box of row) expect(box.width).to.be.closeTo(row[0]?.width as number, 1);
        }
        element.remove();
      }
    });
  }
});
