/* How a story is known: its sources, when it was last checked, what was put right. */
import { expect } from '@esm-bundle/chai';
import { every, one, show, textOf } from './page.ts';
import { casey, entryOf, flood, type Raw } from './widgets.ts';

const shown = (story: Raw) => show('factbox-sources', { item: 'courier' }, story);
const lines = (element: Element, selector: string): string[] =>
  every(element, selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');

describe('factbox-sources', () => {
  const SOURCES: readonly [name: string, change: object, issued: string][] = [
    [
      'with authors and a date',
      { authors: ['Ada Byrne', 'Li Wen'], issued: '2025-03' },
      'Ada Byrne and Li Wen · March 2025',
    ],
    ['without a date', { authors: ['Ada Byrne'], issued: null }, 'Ada Byrne · No date given'],
    ['without an author', { authors: [], issued: '2025~' }, 'about 2025'],
  ];
  for (const [name, change, issued] of SOURCES) {
    it(`names a source ${name}`, async () => {
      const story = flood();
      Object.assign(story.sources[0] as object, change);
      expect(lines(await shown(story), '[part~=issued]')).to.deep.equal([issued]);
    });
  }

  it('links a source that has an address, and only then', async () => {
    for (const url of [null, 'https://larkmouth.example/review']) {
      const story = flood();
      Object.assign(story.sources[0] as object, { url });
      const links = every<HTMLAnchorElement>(await shown(story), 'a').map(({ href }) => href);
      expect(links).to.deep.equal(url ? [url] : []);
    }
  });

  it('says when a person last checked the story', async () => {
    expect(textOf(await shown({ ...flood(), asOf: '2025-03-08' }))).to.contain(
      'Last checked against its sources on 8 March 2025.',
    );
  });

  it('says of a source that nobody compared, and of no check', async () => {
    const story = flood();
    for (const source of story.sources) source.verified = null;
    const element = await shown(story);
    expect(lines(element, '[part~="uncompared"]')).to.deep.equal([
      'These words have not been checked against the source.',
    ]);
    expect(textOf(element)).not.to.contain('Last checked');
  });

  it('lists what was corrected, the newest first, and what was withdrawn', async () => {
    const story = flood();
    const element = await shown(story);
    const dates = story.corrections
      .map(({ date }) => `${date}`)
      .sort()
      .reverse();
    expect(dates.length).to.be.greaterThan(1);
    expect(lines(element, '.correction strong')).to.have.length(dates.length);
    for (const { note } of story.corrections) expect(textOf(element)).to.contain(note);
    const withdrawn = [...story.quotes, ...story.statistics].filter((item) => 'withdrawn' in item);
    expect(lines(element, '.withdrawn')).to.have.length(withdrawn.length);
    expect(textOf(element)).not.to.contain('Nothing has been corrected');
  });

  it('says so when nothing was', async () => {
    const story = casey();
    expect(story.corrections).to.deep.equal([]);
    const element = await show('factbox-sources', {}, story);
    expect(textOf(element)).to.contain('Nothing has been corrected or withdrawn.');
    expect(lines(element, '.correction, .withdrawn')).to.deep.equal([]);
  });

  it('holds back what is said of a sensitive item', async () => {
    const story = flood();
    const correction = story.corrections.find(({ targets }) => (targets as string[]).includes('apology'));
    Object.assign(entryOf(story, { collection: 'quotes' }, 'apology'), { sensitivity: ['drowning'] });
    const element = await shown(story);
    expect(one<HTMLDetailsElement>(element, 'details').open).to.equal(false);
    expect(one(element, 'summary').textContent).to.contain('drowning');
    expect(one(element, 'details').textContent).to.contain(correction?.note);
  });
});
