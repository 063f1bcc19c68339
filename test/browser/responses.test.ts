/* The panel of responses: the filter, what it announces, first words and the rest, and the kinds of silence. */
import { expect } from '@esm-bundle/chai';
import type { FactboxToggleEvent } from '../../src/core/events.ts';
import { every, one, settled, show, textOf, told } from './page.ts';
import { type Entry, entryOf, flood, type Raw } from './widgets.ts';

const responses = { collection: 'responses' } as const;
const quotes = { collection: 'quotes' } as const;
const panel = (attributes: Record<string, string> = {}, story: Raw = flood()) =>
  show('factbox-responses', attributes, story);
/** The responses in sight. */
const rows = (element: Element) => every(element, '[part~=response]').filter((row) => row.checkVisibility());

async function filter(element: Element, value: string): Promise<void> {
  const select = one<HTMLSelectElement>(element, 'select');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

const KINDS = flood().responses.map(({ id, types = [] }) => ({ id, types: types as string[] }));

describe('factbox-responses: filter', () => {
  it('is a labelled native select of the kinds there are', async () => {
    const element = await panel();
    const select = one<HTMLSelectElement>(element, 'select');
    expect(select.labels?.[0]?.textContent).to.match(/^Kind of response/);
    expect([...select.options].map(({ value }) => value)).to.have.members([
      '',
      ...new Set(KINDS.flatMap(({ types }) => types)),
    ]);
    expect([select.value, rows(element).length]).to.deep.equal(['', KINDS.length]);
  });

  it('shows those of a kind, all of them and no others', async () => {
    const element = await panel();
    for (const kind of new Set(KINDS.flatMap(({ types }) => types))) {
      await filter(element, kind);
      expect(rows(element).length, kind).to.equal(KINDS.filter(({ types }) => types.includes(kind)).length);
      expect(one<HTMLSelectElement>(element, 'select').value).to.equal(kind);
    }
    await filter(element, '');
    expect(rows(element).length).to.equal(KINDS.length);
  });

  it('announces the count in a status that was there before, and nothing at first', async () => {
    const element = await panel();
    const status = one(element, '[role=status]');
    expect(status.textContent?.trim()).to.equal('');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent?.trim() ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    element.requestUpdate();
    await settled();
    expect(said).to.deep.equal([]);
    await filter(element, 'apology');
    expect(one(element, '[role=status]') === status, 'the same status').to.equal(true);
    expect(said.at(-1)).to.equal(`1 of ${KINDS.length} responses shown`);
    await filter(element, 'criticism');
    expect(said.at(-1)).to.equal(`2 of ${KINDS.length} responses shown`);
    observer.disconnect();
  });

  it('is not there where there is nothing to choose', async () => {
    for (const items of ['builder', 'adviser-support', 'builder ministry-silence']) {
      expect(every(await panel({ items }), 'select, [role=status]').length).to.equal(0);
    }
  });

  it('is forgotten with the items it was asked of', async () => {
    const element = await panel();
    await filter(element, 'apology');
    element.items = 'tarrowbys mayor';
    await settled();
    expect(rows(element).length).to.equal(2);
    expect(one<HTMLSelectElement>(element, 'select').value).to.equal('');
  });

  it('leaves each response its own disclosures, open or closed', async () => {
    const story = flood();
    for (const response of story.responses) response.sensitivity = ['flooding'];
    const element = await panel({}, story);
    const [first] = every<HTMLDetailsElement>(element, 'details.note') as [HTMLDetailsElement];
    first.open = true;
    await settled();
    const open = () =>
      rows(element).map((row) => [row.querySelector('.name')?.textContent, row.querySelector('details')?.open]);
    await filter(element, 'support');
    expect(open()).to.deep.equal([['Professor Maarten Wiersluis', false]]);
    await filter(element, 'apology');
    expect(open()).to.deep.equal([['Tomas Brindlewick', true]]);
  });
});

describe('factbox-responses: words', () => {
  it('shows the first sentence, and the whole in a disclosure', async () => {
    const element = await panel({ item: 'mayor' });
    const [opening, whole] = ['The Board, […] must answer for it.', 'It will not mark its own work again.'];
    const first = one(element, '.what > .opening, .what .opening');
    expect(first.textContent).to.contain(opening).and.to.match(/…$/).and.not.to.contain(whole);
    const more = one<HTMLDetailsElement>(element, 'details[part~=more]');
    expect(more.open).to.equal(false);
    const full = more.querySelector('blockquote') as HTMLElement;
    expect(full.textContent).to.equal(`“${opening} ${whole}”`);
    expect([first.checkVisibility(), full.checkVisibility()]).to.deep.equal([true, false]);
    const toggled = told<FactboxToggleEvent>(element, 'factbox-toggle');
    (more.querySelector('summary') as HTMLElement).click();
    const { item, open } = await toggled;
    expect([item, open]).to.deep.equal(['mayor', true]);
    // The words stand there once.
    expect([first.checkVisibility(), full.checkVisibility()]).to.deep.equal([false, true]);
  });

  it('shows a quotation of one sentence whole', async () => {
    const element = await panel({ item: 'deputy-mayor-explanation' });
    expect(one(element, 'blockquote').textContent).to.contain('It was money that decided it, and I voted for it.');
    expect(every(element, 'details').length).to.equal(0);
    expect(textOf(element)).to.contain('where this quotation begins. This is our reading');
  });

  it('says what is answered, and in what way', async () => {
    const element = await panel();
    for (const { id } of KINDS) {
      const { respondsTo, summary } = entryOf(flood(), responses, id);
      expect(textOf(element), id).to.contain(respondsTo).and.to.contain(summary);
    }
  });

  it('tells silences apart', async () => {
    const kind = async (item: string) => one(await panel({ item }), '[part~=kind] strong').textContent;
    expect(await kind('builder')).to.equal('Declined to comment');
    expect(await kind('ministry-silence')).to.equal('Did not reply to a request for comment');
    expect(await kind('insurers-unheard')).to.equal('No reply in this source');
    expect(await kind('harbour-master-denial')).to.equal('Denial');
  });

  it('holds a response back for what its quotation holds, and corrects it with it', async () => {
    const { sensitivity } = entryOf(flood(), quotes, 'apology');
    expect(sensitivity).to.deep.equal(['flooding']);
    const element = await panel({ item: 'harbour-master-apology' });
    const note = one<HTMLDetailsElement>(element, 'details[part~=note]');
    expect(note.querySelector('summary')?.textContent).to.contain('flooding');
    const words = [...note.querySelectorAll('[part~=words]')];
    expect(words.length).to.be.greaterThan(0);
    expect(words.length).to.equal(every(element, '[part~=words]').length);
    expect(one(element, '[part~=correction]').textContent).to.contain('first given to the deputy harbour master');
  });

  it('leaves out the words of a withdrawn quotation', async () => {
    const story = flood();
    const entry = entryOf(story, quotes, 'money');
    for (const key of Object.keys(entry)) if (key !== 'id') delete (entry as Entry)[key];
    entry.withdrawn = { date: '2025-03-11', reason: 'It was never said.' };
    const element = await panel({ item: 'deputy-mayor-explanation' }, story);
    expect(textOf(element)).not.to.contain('It was money that decided it');
  });

  it('has a heading for the panel and one for each who answers', async () => {
    const element = await panel({}, flood());
    const levels = every(element, '[role=heading]').map((one) => one.getAttribute('aria-level'));
    expect(levels[0]).to.equal('2');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['3']));
    expect(levels.length).to.be.greaterThan(KINDS.length);
  });
});
