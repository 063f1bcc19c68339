/* Words that no line can hold: no widget is wider than its column, whatever the width of that. */
import { expect } from '@esm-bundle/chai';
import { type AnyWidget, every, settled, show } from './page.ts';
import { CASEY, FLOOD, WIDGETS } from './widgets.ts';

const WORDS: readonly [name: string, word: string][] = [
  [
    'an address of 95 letters',
    'https://news.example/politics/2024/03/the-whole-review-of-the-flood-barrier-and-its-gates?page=1',
  ],
  ['a compound of 63 letters', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'],
  ['a word of 270 letters', 'x'.repeat(270)],
];
const [NARROWEST, WIDEST, STEP] = [240, 1200, 8];

/** Every text of a drawn widget becomes the word: names, labels and notes as well as quotations. */
function say(element: AnyWidget, word: string): number {
  let count = 0;
  for (const inside of every(element, '.root, .root *')) {
    if (inside.closest('svg, style')) continue;
    for (const node of inside.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
      node.nodeValue = word;
      count += 1;
    }
  }
  return count;
}

/** The widths of the column at which the widget, or what stands in it, is wider. */
function tooWide(element: AnyWidget, column: HTMLElement): string[] {
  const found: string[] = [];
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    column.style.inlineSize = `${width}px`;
    const { left } = column.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    if (own.width > width + 0.5 || element.scrollWidth > width + 1 || column.scrollWidth > width + 1)
      found.push(`${width}: ${own.left - left} to ${own.right - left}, scrolls ${column.scrollWidth}`);
  }
  return found;
}

for (const { tag } of WIDGETS) {
  describe(`${tag}: in a column of ${NARROWEST} to ${WIDEST} px`, () => {
    for (const [name, word] of WORDS) {
      it(`is no wider for ${name}`, async () => {
        const column = document.createElement('div');
        document.body.append(column);
        const element = await show(tag, { src: word.startsWith('x') ? FLOOD : CASEY }, undefined, column);
        for (const note of every<HTMLDetailsElement>(element, 'details')) note.open = true;
        await settled();
        expect(say(element, word)).to.be.greaterThan(0);
        expect(tooWide(element, column).slice(0, 3).join('; ')).to.equal('');
      });
    }
  });
}

describe('what is wider than its column', () => {
  it('is found', async () => {
    const column = document.createElement('div');
    document.body.append(column);
    const element = await show('factbox-stat', { src: CASEY }, undefined, column);
    for (const inside of every(element, '.root *')) inside.style.whiteSpace = 'nowrap';
    say(element, 'x'.repeat(270));
    expect(tooWide(element, column).length).to.be.greaterThan(100);
  });
});
