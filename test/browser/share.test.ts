/* Sharing: what is shared says what is shown, with speaker, source and link; by what the platform has. */
import { expect } from '@esm-bundle/chai';
import { every, one, settled, show, until } from './page.ts';
import { flood, renamed, WIDGETS } from './widgets.ts';

/** The text of one item of each widget, written by hand from the story file. */
const TEXTS: Readonly<Record<string, string>> = {
  'factbox-quote': `“The minutes were never asked for.”*
Bram Oyelinde
town clerk
The source opens this quotation and never closes it
* The source does not show where this quotation ends. This is our reading.
Source: The Larkmouth Courier`,
  'factbox-stat': `Almost one in four
1,150 residents asked by the review
would not trust the sirens again
According to the barrier review.
Source: The Larkmouth Courier`,
  'factbox-gauge': `Almost one in four
1,150 residents asked by the review
would not trust the sirens again
That is below 50%. The source gives no exact figure and no date.
According to the barrier review.
Source: The Larkmouth Courier`,
  'factbox-responses': `Odile Marchetane
mayor of Larkmouth
Call for change after the review · also: criticism
Said the Harbour Board must answer, and must not mark its own work again.
“The Board, […] must answer for it.” …
Source: The Larkmouth Courier`,
  'factbox-term': `silent closure
a closure that was ordered, failed and was not recorded
According to the barrier review.
The Harbour Board uses the same words for a closure by night.
Source: The Larkmouth Courier`,
  'factbox-people': `Bram Oyelinde
town clerk
Quotations: 1 · Responses: 1
Source: The Larkmouth Courier`,
  // Of whom a finding speaks, its own words need not say.
  'factbox-findings': `Residents of Saltpans
Residents of Saltpans were called last, and deaf residents were not called.
According to the barrier review.
Also concerns: Deaf residents
58%
households in Saltpans
households that a warning reached
According to the Larkmouth Courier. The source does not make clear whose claim this is.
62%
1,150 residents asked by the review
had no warning at all
called the winter of 2024 “a failure in slow motion”
Dr Ilse Varnholt
leader of the review
On the winter of 2024
The source names the speaker earlier, not next to these words.
the warnings were “there to be read”*
Dr Ilse Varnholt or the barrier review
The source does not say whether she said it or wrote it
* The source does not make clear who said this: Dr Ilse Varnholt or the barrier review.
Source: The Larkmouth Courier`,
  'factbox-timeline': `4 March 2025
The review was published.
the barrier review
Dr Ilse Varnholt
leader of the review
Source: The Larkmouth Courier`,
};

/** Puts stand-ins in the place of the platform's own. */
function stand(parts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(navigator, name, { configurable: true, value });
}
const absent = { canShare: undefined, share: undefined };
afterEach(() => {
  for (const name of ['canShare', 'share', 'clipboard']) Reflect.deleteProperty(navigator, name);
});

async function offered(tag: string, attributes: Record<string, string>, story = renamed(flood())) {
  const element = await show(tag, { ...attributes, share: '' }, story);
  await until(() => every(element, '.share').length);
  return element;
}
const status = (element: Element): string => one(element, '.share [role=status]').textContent ?? '';

for (const { tag, flood: item } of WIDGETS) {
  const text = TEXTS[tag];
  if (text === undefined) continue;
  describe(`${tag}: sharing`, () => {
    it('is off unless asked for, and can be taken back', async () => {
      const element = await show(tag, { item }, flood());
      await settled();
      expect(every(element, 'button').length).to.equal(0);
      element.share = true;
      await until(() => every(element, 'button').length);
      element.share = false;
      await element.updateComplete;
      expect(every(element, 'button').length).to.equal(0);
    });

    it('copies the item and a link to it, and says so', async () => {
      const copied: string[] = [];
      stand({ ...absent, clipboard: { writeText: async (words: string) => copied.push(words) } });
      const story = renamed(flood());
      const element = await offered(tag, { item }, story);
      const button = one(element, 'button');
      const name = button.getAttribute('aria-label') ?? '';
      expect(name).to.match(/^Share, ./);
      expect(status(element)).to.equal('');
      button.click();
      await until(() => status(element));
      const page = location.href.replace(/#.*/, '');
      expect(copied).to.deep.equal([`${text}\n${page}#factbox/${story.id}/${item}`]);
      expect(status(element)).to.equal('Copied');
      expect(button.getAttribute('aria-label')).to.equal(name);
    });
  });
}

describe('sharing', () => {
  it('looks like the link beside it', async () => {
    const element = await offered('factbox-stat', { item: 'no-trust' });
    expect(getComputedStyle(one(element, 'button')).textDecorationLine).to.equal('underline');
  });

  it('is the platform’s where it has it', async () => {
    const shared: ShareData[] = [];
    const clipboard = { writeText: () => expect.fail('nothing is copied') };
    stand({ canShare: () => true, share: async (data: ShareData) => shared.push(data), clipboard });
    const story = renamed(flood());
    const element = await offered('factbox-stat', { item: 'no-trust' }, story);
    one(element, 'button').click();
    await settled();
    expect(shared.map(({ text }) => text)).to.deep.equal([TEXTS['factbox-stat']]);
    expect(shared[0]?.url).to.contain(`#factbox/${story.id}/no-trust`);
    expect(status(element)).to.equal('');
  });

  const REFUSALS: readonly [name: string, error: string, copied: number][] = [
    ['that the reader gives up copies nothing', 'AbortError', 0],
    ['that the page may not do copies', 'NotAllowedError', 1],
  ];
  for (const [name, error, count] of REFUSALS) {
    it(name, async () => {
      const copied: string[] = [];
      const refuse = () => Promise.reject(new DOMException('no', error));
      stand({
        canShare: () => true,
        share: refuse,
        clipboard: { writeText: async (words: string) => copied.push(words) },
      });
      const element = await offered('factbox-stat', { item: 'no-trust' });
      one(element, 'button').click();
      await settled();
      expect(copied.length).to.equal(count);
    });
  }

  for (const [name, clipboard] of [
    ['refuses', { writeText: () => Promise.reject(new Error('no')) }],
    ['is not there', undefined],
  ] as const) {
    it(`selects the text in a field where the clipboard ${name}`, async () => {
      stand({ ...absent, clipboard });
      const element = await offered('factbox-stat', { item: 'no-trust' });
      const field = one<HTMLTextAreaElement>(element, 'textarea');
      expect(field.checkVisibility()).to.equal(false);
      one(element, 'button').click();
      await until(() => status(element));
      expect(field.checkVisibility()).to.equal(true);
      expect(field.value.startsWith(`${TEXTS['factbox-stat']}\nhttp`)).to.equal(true);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
      expect(status(element)).to.equal('Could not copy. Please copy the selected text below.');
    });
  }

  it('begins with the content note of a sensitive item', async () => {
    const copied: string[] = [];
    stand({ ...absent, clipboard: { writeText: async (words: string) => copied.push(words) } });
    const element = await offered('factbox-quote', { item: 'apology' });
    one(element, 'button').click();
    await until(() => status(element));
    expect(copied[0]).to.match(/^Content note: flooding\n“We had the readings/);
  });

  it('shares each of several alone', async () => {
    const copied: string[] = [];
    stand({ ...absent, clipboard: { writeText: async (words: string) => copied.push(words) } });
    const element = await offered('factbox-stat', { items: 'no-warning no-trust' });
    for (const button of every(element, 'button')) button.click();
    await until(() => copied.length === 2);
    expect(copied.map((words) => words.split('\n')[0])).to.deep.equal(['62%', 'Almost one in four']);
  });

  it('does not offer a withdrawn item', async () => {
    const element = await show('factbox-stat', { item: 'damage', share: '' }, flood());
    await settled();
    expect(every(element, 'button').length).to.equal(0);
  });
});
