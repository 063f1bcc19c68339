/* No figure more precise than its source states it, and no word of a quotation changed: over every item of both stories. */
import { expect } from '@esm-bundle/chai';
import type { Quote, Statistic } from '../../src/story/schema.ts';
import { every, one, show, textOf } from './page.ts';
import { casey, flood, type Raw } from './widgets.ts';

const STORIES: readonly [name: string, story: () => Raw][] = [
  ['the Casey review', casey],
  ['the flood barrier', flood],
];
/** Of these nothing is certain but that they end. */
const UPPER = ['<', '<='];

/** The items of a list that are not withdrawn, as they stand in the file. */
const whole = <T>(story: Raw, list: 'quotes' | 'statistics'): (T & { id: string })[] =>
  story[list].filter((entry) => !('withdrawn' in entry)) as unknown as (T & { id: string })[];
const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);

/** The stated words are there as one text, and the hedge is seen as well as the number. */
function expectStated(element: Element, { quantity: { stated, comparator, unit } }: Statistic): void {
  const figure = one(element, '[part~=figure]');
  expect(figure.textContent).to.equal(stated);
  expect(textOf(element)).to.contain(stated);
  const hedge = figure.querySelector('[part~=hedge]');
  // A count without a number ("dozens") is its own hedge.
  expect(Boolean(hedge), `a hedge in "${stated}"`).to.equal(comparator !== '=' && unit !== 'vague');
  if (!hedge) return;
  const number = hedge.nextElementSibling as HTMLElement;
  expect(`${hedge.textContent}${number.textContent}`).to.equal(stated);
  expect(hedge.textContent?.trim().length).to.be.greaterThan(0);
  expect(sizeOf(hedge)).to.be.at.least(sizeOf(number) / 2);
  for (const property of ['color', 'opacity', 'visibility'] as const) {
    expect(getComputedStyle(hedge)[property]).to.equal(getComputedStyle(number)[property]);
  }
}

for (const [name, story] of STORIES) {
  describe(`figures of ${name}`, () => {
    for (const statistic of whole<Statistic>(story(), 'statistics')) {
      const { id, quantity, population, measure, date } = statistic;
      const isShare = quantity.unit === 'percent' || quantity.unit === 'ratio';

      for (const tag of isShare ? ['factbox-stat', 'factbox-gauge'] : ['factbox-stat']) {
        it(`${tag} ${id}: ${quantity.stated}`, async () => {
          const element = await show(tag, { item: id }, story());
          expectStated(element, statistic);
          expect(textOf(element))
            .to.contain(measure)
            .and.to.contain(population ?? '');
          expect(every(element, '[role=meter], [role=progressbar], meter, progress, [aria-valuenow]').length).to.equal(
            0,
          );
          // No number but those of the file: not one worked out.
          const known = `${JSON.stringify(statistic)} 0% 50% 100% ${date ?? ''}`;
          const card = one(element, '.card').cloneNode(true) as HTMLElement;
          for (const extra of card.querySelectorAll('[part~=source], [part~=correction]')) extra.remove();
          for (const number of card.textContent?.match(/\d[\d.,]*\d|\d/g) ?? []) expect(known).to.contain(number);
        });
      }

      if (!isShare) continue;
      it(`the drawing of ${id} knows no more than "${quantity.stated}"`, async () => {
        const element = await show('factbox-gauge', { item: id }, story());
        const bands = every<SVGPathElement>(element, '.band');
        const solid = bands.filter((band) => !band.hasAttribute('stroke-dasharray'));
        const marks = every(element, '.value');
        expect(bands.length).to.be.greaterThan(0);
        if (quantity.comparator === '=') expect([solid.length, marks.length]).to.deep.equal([1, 1]);
        else expect(marks.length).to.equal(0);
        if (UPPER.includes(quantity.comparator)) expect(solid).to.deep.equal([]);
        expect(one(element, 'svg').getAttribute('aria-hidden')).to.equal('true');
      });
    }
  });

  describe(`quotations of ${name}`, () => {
    const marks = /["“”‘’']/g;
    for (const quote of whole<Quote>(story(), 'quotes')) {
      const { id, kind, paragraphs, sentence, speakers, edits = [], lang } = quote;
      // Dutch has single marks in CLDR.
      const [open, close] = lang === 'nl' ? '‘’' : '“”';
      it(`${id}, ${kind}: character for character`, async () => {
        const element = await show('factbox-quote', { item: id }, story());
        const names = story()
          .agents.filter((agent) => speakers.includes(agent.id))
          .map((agent) => agent.name as string);
        for (const speaker of names) expect(one(element, '[part~=speaker]').textContent).to.contain(speaker);
        const shown = one(element, '[part~=words]');
        if (kind === 'partial') {
          expect(every(element, 'blockquote').length).to.equal(0);
          expect(shown.querySelector('.fragment')?.textContent).to.equal(`“${paragraphs[0]}”`);
          const folded = (text = '') => text.replace(marks, '').replace(/\*$/, '');
          expect(folded(shown.textContent ?? '')).to.equal(folded(sentence ?? ''));
        } else {
          const texts = [...shown.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
          const parted = new Set(edits.flatMap((edit) => (edit.kind === 'interruption' ? [edit.paragraph] : [])));
          const expected = paragraphs
            .map((words, i) => (parted.has(i) ? `${close} ${open}${words}` : `${i ? '\n' : ''}${open}${words}`))
            .join('')
            .split('\n');
          expected.push(`${expected.pop()}${close}`);
          expect(texts.map((text) => text?.replace(/\*$/, ''))).to.deep.equal(expected);
        }
      });
    }
  });
}

describe('an ambiguous speaker', () => {
  it('is named as such, with a sign beside the words', async () => {
    const element = await show('factbox-quote', { item: 'there-to-be-read' }, flood());
    expect(one(element, '[part~=words]').textContent?.endsWith('*')).to.equal(true);
    expect(textOf(element)).to.contain('The source does not make clear who said this: Dr Ilse Varnholt or');
  });
});
