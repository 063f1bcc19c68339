/* The explainer: a term, what it means and whose definition it is; and the word in a sentence that opens it. */
import { expect } from '@esm-bundle/chai';
import type { FactboxToggleEvent } from '../../src/core/events.ts';
import type { FactboxTerm } from '../../src/widgets/term/term.ts';
import { every, inState, make, one, settled, show, textOf, told } from './page.ts';
import { casey, entryOf, flood, type Raw } from './widgets.ts';

const terms = { collection: 'terms' } as const;

/** A paragraph that ends in a word with its explainer. */
async function sentence(width = 600, story: Raw = flood(), popover = true): Promise<FactboxTerm> {
  const paragraph = document.createElement('p');
  paragraph.style.inlineSize = `${width}px`;
  paragraph.append('The review counted each ');
  const element = make<FactboxTerm>('factbox-term', { item: 'silent-closure', inline: '' }, story);
  element.textContent = 'silent closure';
  // As in a browser without popovers.
  if (!popover) Object.defineProperty(element, 'togglePopover', { value: undefined });
  const ready = told(element, 'factbox-ready');
  paragraph.append(element, ' of that winter, and there were many of them.');
  document.body.append(paragraph);
  await ready;
  await element.updateComplete;
  return element;
}

const word = (element: Element): HTMLElement => one(element, '.word');
const isOpen = (element: Element): boolean => one(element, '.definition').checkVisibility();
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
async function using(element: Element, act: () => void): Promise<FactboxToggleEvent> {
  const toggled = told<FactboxToggleEvent>(document, 'factbox-toggle');
  act();
  const event = await toggled;
  await settled();
  expect(event.target === element).to.equal(true);
  return event;
}

describe('factbox-term', () => {
  const CASES: readonly [item: string, story: () => Raw, lines: readonly string[]][] = [
    [
      'silent-closure',
      flood,
      [
        'silent closure',
        'a closure that was ordered, failed and was not recorded',
        'According to the barrier review.',
        'The Harbour Board uses the same words for a closure by night.',
        'Source: The Larkmouth Courier',
      ],
    ],
    [
      'detection-rate',
      casey,
      [
        'detection rate',
        'the proportion of cases where a suspect has been identified',
        'According to ITV News.',
        'The source gives no detection rate as a figure.',
        'Source: ITV News',
      ],
    ],
  ];
  for (const [item, story, lines] of CASES) {
    it(`says of ${item} what it means, who says so, and with what caution`, async () => {
      const element = await show('factbox-term', { item }, story());
      expect(every(element, 'p').map(({ textContent }) => textContent)).to.deep.equal(lines);
    });
  }

  it('says when the source leaves open whose definition it is', async () => {
    const story = flood();
    entryOf(story, terms, 'silent-closure').attribution = 'ambiguous';
    const element = await show('factbox-term', { item: 'silent-closure' }, story);
    expect(one(element, '[part~=claim]').textContent).to.contain('does not make clear whose claim this is');
  });
});

for (const popover of [true, false]) {
  describe(`factbox-term in a sentence, ${popover ? 'with popovers' : 'without'}`, () => {
    it('keeps the word as the page writes it, under a name that stays', async () => {
      const element = await sentence(600, flood(), popover);
      expect(element.innerText).to.equal('silent closure');
      expect(getComputedStyle(element).display).to.equal('inline');
      expect(isOpen(element)).to.equal(false);
      for (const open of [true, false]) {
        await using(element, () => word(element).click());
        expect([word(element).getAttribute('aria-expanded'), isOpen(element)]).to.deep.equal([`${open}`, open]);
        expect(word(element).getAttribute('aria-label')).to.equal(null);
        expect(word(element).querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal('silent closure');
      }
    });

    it('is underlined as no link is', async () => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(word(await sentence(600, flood(), popover)));
      expect([textDecorationLine, textDecorationStyle]).to.deep.equal(['underline', 'dotted']);
    });

    it('opens and closes by keyboard, and keeps the focus', async () => {
      const element = await sentence(600, flood(), popover);
      word(element).focus();
      for (const [key, open] of [
        ['Enter', true],
        ['Enter', false],
        [' ', true],
        ['Escape', false],
      ] as const) {
        const event = await using(element, () => expect(press(word(element), key)).to.equal(key === 'Escape'));
        expect([event.item, event.open]).to.deep.equal(['silent-closure', open]);
        expect(isOpen(element), key).to.equal(open);
        expect(element.shadowRoot?.activeElement === word(element), key).to.equal(true);
      }
      press(word(element), 'a');
      press(word(element), 'Escape');
      await settled();
      expect(isOpen(element)).to.equal(false);
    });

    it('gives the focus back when it is closed from inside', async () => {
      const element = await sentence(600, flood(), popover);
      await using(element, () => word(element).click());
      const link = one<HTMLAnchorElement>(element, '.source a');
      link.focus();
      await using(element, () => press(link, 'Escape'));
      expect(isOpen(element)).to.equal(false);
      expect(element.shadowRoot?.activeElement === word(element)).to.equal(true);
    });

    it('moves nothing in the paragraph when it is drawn', async () => {
      const element = await sentence(300, flood(), popover);
      const paragraph = element.parentElement as HTMLElement;
      const { height } = paragraph.getBoundingClientRect();
      paragraph.replaceChildren(paragraph.innerText);
      expect(paragraph.getBoundingClientRect().height).to.equal(height);
    });
  });
}

describe('factbox-term in a sentence', () => {
  it('shuts for good with the click that the platform has answered already', async () => {
    const element = await sentence();
    await using(element, () => word(element).click());
    // A pointer outside a popover closes it between its going down and the click.
    word(element).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await using(element, () => one<HTMLElement>(element, '.explainer').hidePopover());
    word(element).click();
    await settled();
    expect(isOpen(element)).to.equal(false);
    await using(element, () => word(element).click());
    expect(isOpen(element)).to.equal(true);
  });

  for (const width of [200, 400, 600]) {
    it(`stays in the window, ${width} px into the line`, async () => {
      const element = await sentence();
      (element.parentElement as HTMLElement).style.textIndent = `${width}px`;
      await using(element, () => word(element).click());
      const { left, right, top, bottom } = one(element, '.explainer').getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
    });
  }

  it('leaves the word alone when there is no such term', async () => {
    const element = make('factbox-term', { item: 'no-such-term', inline: '' }, flood());
    element.textContent = 'silent closure';
    const error = told(element, 'factbox-error');
    document.body.append(element);
    await error;
    await element.updateComplete;
    expect(element.innerText).to.equal('silent closure');
    expect(every(element, '.word').length).to.equal(0);
  });

  it('has the story’s word where the page wrote none', async () => {
    const element = make('factbox-term', { item: 'silent-closure', inline: '' }, flood());
    element.replaceChildren();
    document.body.append(element);
    await told(element, 'factbox-ready');
    expect(word(element).innerText).to.equal('silent closure');
  });

  it('is a word until the explainer has come', async () => {
    const element = make('factbox-term', { item: 'silent-closure', inline: '' }, flood());
    element.textContent = 'silent closure';
    const ready = told(element, 'factbox-ready');
    document.body.append(element);
    await element.updateComplete;
    expect([inState(element, 'loading'), every(element, '.word').length]).to.deep.equal([true, 0]);
    expect(element.innerText).to.equal('silent closure');
    await ready;
    expect([inState(element, 'ready'), every(element, '.word').length]).to.deep.equal([true, 1]);
  });

  it('has booleans as properties', async () => {
    const element = await sentence();
    expect([element.inline, element.share]).to.deep.equal([true, false]);
    element.inline = false;
    element.share = true;
    await element.updateComplete;
    expect([element.hasAttribute('inline'), element.getAttribute('share')]).to.deep.equal([false, '']);
    expect(textOf(element)).to.contain('a closure that was ordered');
  });
});
