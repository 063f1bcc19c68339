/* The quotation card: who speaks, in what form, and what a reader must know of the words. */
import { expect } from '@esm-bundle/chai';
import { every, one, show, textOf } from './page.ts';
import { type Entry, entryOf, flood, type Raw } from './widgets.ts';

const quotes = { collection: 'quotes' } as const;
const card = (item: string, story: Raw = flood()) => show('factbox-quote', { item }, story);
const remarks = (element: Element): string[] => every(element, '[part~=remark]').map((one) => one.textContent ?? '');

describe('factbox-quote', () => {
  it('is a figure: words in a blockquote, speaker in its caption', async () => {
    const element = await card('minutes');
    expect(one(element, 'figure > blockquote').textContent).to.contain('The minutes were never asked for.');
    const caption = one(element, 'figure > figcaption');
    expect(caption.textContent).to.contain('Bram Oyelinde').and.to.contain('town clerk');
    expect(caption.textContent).to.contain('The source opens this quotation and never closes it');
  });

  const REMARKS: readonly [item: string, marked: boolean, ...remarks: RegExp[]][] = [
    ['polders', false],
    ['minutes', true, /^\* The source does not show where this quotation ends\. This is our reading\.$/],
    ['money', true, /^\* The source does not show where this quotation begins\. This is our reading\.$/],
    ['there-to-be-read', true, /^\* The source does not make clear who said this: .* or [Tt]he barrier review\.$/],
    ['slow-motion', false, /^The source names the speaker earlier, not next to these words\.$/],
    ['open-inquiry', false, /^We added the words in square brackets\.$/],
    ['answer-for-it', false, /^\[…\] shows where we left words out\.$/],
    ['it-will-hold', false, /^The square brackets are in the source\. The dots are in the source\.$/],
  ];
  for (const [item, marked, ...expected] of REMARKS) {
    it(`tells what is to be known of "${item}"`, async () => {
      const element = await card(item);
      const told = remarks(element);
      expect(told.length, told.join('\n')).to.equal(expected.length);
      for (const [i, pattern] of expected.entries()) expect(told[i]).to.match(pattern);
      expect(one(element, '[part~=words]').textContent?.endsWith('*')).to.equal(marked);
    });
  }

  it('says of an anonymous speaker only that', async () => {
    const element = await card('it-will-hold');
    const caption = one(element, 'figcaption').textContent ?? '';
    expect(caption).to.contain('A control-room engineer').and.to.contain('anonymous');
    expect(textOf(element)).not.to.contain('Fear of losing their job');
  });

  it('names joint speakers, each with the role', async () => {
    const caption = one(await card('chairs'), 'figcaption').textContent ?? '';
    for (const words of ['Anwen Tarrowby', 'Joss Tarrowby', 'café owner']) expect(caption).to.contain(words);
  });

  it('sets words in their own language', async () => {
    const element = await card('polders');
    expect(one(element, 'blockquote').lang).to.equal('nl');
    const welsh = flood();
    entryOf(welsh, quotes, 'polders').lang = 'ar';
    const shown = one(await card('polders', welsh), 'blockquote');
    expect([shown.lang, shown.dir]).to.deep.equal(['ar', 'rtl']);
    expect(shown.textContent).to.match(/^”.*“$/);
  });

  it('never dresses a fragment as a speech', async () => {
    const element = await card('slow-motion');
    expect(every(element, 'blockquote').length).to.equal(0);
    const sentence = one(element, '[part~=words]');
    expect(sentence.textContent).to.equal('called the winter of 2024 “a failure in slow motion”');
    // A browser sets its own marks around this one, and a page may lose the style sheet that takes them off.
    expect(sentence.querySelector('q')).to.equal(null);
  });

  it('marks each stretch of a speech that a cue parts, with nothing between', async () => {
    const shown = one(await card('tide'), 'blockquote');
    expect(shown.textContent).to.equal('“The tide,” “reads no minutes.”');
    expect(shown.querySelectorAll('p').length).to.equal(1);
  });

  it('marks each paragraph of a long speech, and closes the last', async () => {
    const story = flood();
    (entryOf(story, quotes, 'apology') as Entry).sensitivity = [];
    const paragraphs = [...one(await card('apology', story), 'blockquote').querySelectorAll('p')];
    expect(paragraphs.map((paragraph) => paragraph.textContent?.[0])).to.deep.equal(['“', '“']);
    expect(paragraphs.map((paragraph) => paragraph.textContent?.endsWith('”'))).to.deep.equal([false, true]);
  });

  it('marks hang outside the edge of the words', async () => {
    const paragraph = one(await card('minutes'), 'blockquote p');
    const indent = Number.parseFloat(getComputedStyle(paragraph).textIndent);
    expect(indent).to.be.lessThan(0);
  });
});
