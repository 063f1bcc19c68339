/* What factbox-findings shows: each finding once, under its first group; and nothing more of a figure than its tile does. */
import { expect } from '@esm-bundle/chai';
import type { Finding, Quote, Statistic } from '../../src/story/schema.ts';
import { every, one, rootOf, show, textOf } from './page.ts';
import { casey, type Entry, entryOf, flood, type Raw } from './widgets.ts';

const TAG = 'factbox-findings';
const figures = { collection: 'statistics' } as const;
const quotes = { collection: 'quotes' } as const;
const findings = { collection: 'findings' } as const;
const findingsOf = (story: Raw): (Finding & Entry)[] =>
  story.findings.filter((entry) => !('withdrawn' in entry)) as unknown as (Finding & Entry)[];

/** Takes an item of the flood barrier back. */
function withdraw(story: Raw, place: typeof figures | typeof quotes | typeof findings, id: string): Raw {
  const entry = entryOf(story, place, id);
  for (const key of Object.keys(entry)) if (key !== 'id') delete entry[key];
  entry.withdrawn = { date: '2025-03-11', reason: `Of ${id} nothing stands.` };
  return story;
}

/** The groups as shown: the name, and the ids of the findings below it. */
const shown = (element: Element): [name: string | undefined, ids: (string | undefined)[]][] =>
  every(element, '[part=group]').map((group) => [
    group.querySelector('.who')?.textContent?.trim(),
    [...group.querySelectorAll<HTMLElement>('[part=entry]')].map(({ dataset }) => dataset.item),
  ]);
const entry = (element: Element, id: string) => one(element, `[part=entry][data-item="${id}"]`);
const partIn = (place: ParentNode, part: string) => [...place.querySelectorAll(`[part~=${part}]`)];
const textsIn = (place: ParentNode, part: string) => partIn(place, part).map(({ textContent }) => textContent);

describe(`${TAG}: groups`, () => {
  for (const [name, story] of [
    ['the Casey review', casey],
    ['the flood barrier', flood],
  ] as const) {
    it(`hold each finding of ${name} once, under the first that it names, and name its others`, async () => {
      const all = findingsOf(story());
      const firsts = [...new Set(all.map(({ groups }) => groups[0]))];
      const expected = firsts.map((first) => [
        first,
        all.filter(({ groups }) => groups[0] === first).map(({ id }) => id),
      ]);
      const element = await show(TAG, {}, story());
      expect(shown(element)).to.deep.equal(expected);
      for (const { id, groups } of all) {
        const others = groups.slice(1).join(' · ');
        expect(textsIn(entry(element, id), 'also'), id).to.deep.equal(others ? [`Also concerns: ${others}`] : []);
      }
    });
  }

  it('come in the order in which the page names their findings', async () => {
    const element = await show(TAG, { items: 'homophobia sexism false-rumours' }, casey());
    expect(shown(element)).to.deep.equal([
      ['LGBTQ+ people', ['homophobia', 'false-rumours']],
      ['Women', ['sexism']],
    ]);
  });

  it('are headings below that of the panel; without headings each list has the name', async () => {
    const names = (element: Element) => every(element, '.what').map((list) => list.getAttribute('aria-label'));
    const levels = (element: Element) =>
      every(element, '[role=heading]').map((heading) => [
        heading.getAttribute('aria-level'),
        heading.textContent?.trim(),
      ]);
    const items = 'homophobia sexism';
    const plain = await show(TAG, { items }, casey());
    expect(levels(plain)).to.deep.equal([
      ['2', 'Findings'],
      ['3', 'LGBTQ+ people'],
      ['3', 'Women'],
    ]);
    expect(names(plain)).to.deep.equal([null, null]);
    const none = await show(TAG, { items, 'heading-level': 'none' }, casey());
    expect(levels(none)).to.deep.equal([]);
    expect(names(none)).to.deep.equal(['LGBTQ+ people', 'Women']);
  });

  it('lose a withdrawn finding, which stands after all others', async () => {
    const element = await show(TAG, {}, withdraw(flood(), findings, 'called-last'));
    expect(shown(element)).to.deep.equal([
      ['Residents', ['trust-lost']],
      ['', ['called-last']],
    ]);
  });
});

describe(`${TAG}: claims`, () => {
  const CLAIMS: readonly [item: string, claim: string][] = [
    ['over-policed', 'According to the Casey review.'],
    ['sexism', 'According to ITV News. The source does not make clear whose claim this is.'],
    ['fear-of-complaining', 'According to H, black female officer, anonymous.'],
  ];
  for (const [item, claim] of CLAIMS) {
    it(`of ${item}: ${claim}`, async () => {
      expect(textsIn(entry(await show(TAG, { item }, casey()), item), 'claim')).to.deep.equal([claim]);
    });
  }

  it('of a figure stand beside it where they are another’s', async () => {
    const element = await show(TAG, { item: 'called-last' }, flood());
    expect(textsIn(entry(element, 'called-last'), 'claim')).to.deep.equal([
      'According to the barrier review.',
      'According to the Larkmouth Courier. The source does not make clear whose claim this is.',
    ]);
  });
});

describe(`${TAG}: what a finding stands on`, () => {
  it('is shown as the tile and the card show it', async () => {
    const story = casey();
    for (const { id, statistics, quotes: said } of findingsOf(story)) {
      const element = await show(TAG, { item: id }, story);
      const figure = partIn(rootOf(element), 'figure').map(({ innerHTML }) => innerHTML);
      const words = partIn(rootOf(element), 'words').map(({ innerHTML }) => innerHTML);
      for (const [i, item] of (statistics ?? []).entries()) {
        const tile = await show('factbox-stat', { item }, story);
        expect(figure[i], item).to.equal(one(tile, '[part~=figure]').innerHTML);
        for (const part of ['label', 'measure'])
          expect(textOf(element)).to.contain(textsIn(rootOf(tile), part).join(' '));
      }
      for (const [i, item] of (said ?? []).entries()) {
        const card = await show('factbox-quote', { item }, story);
        expect(words[i], item).to.equal(one(card, '[part~=words]').innerHTML);
        expect(textOf(element)).to.contain(one(card, '[part~=speaker]').textContent?.replace(/\s+/g, ' ').trim());
      }
      expect([figure.length, words.length]).to.deep.equal([statistics?.length ?? 0, said?.length ?? 0]);
    }
  });

  it('says so once it is withdrawn, and shows nothing of it', async () => {
    const stated = (id: string) => (entryOf(flood(), figures, id) as unknown as Statistic).quantity.stated;
    const [words = ''] = (entryOf(flood(), quotes, 'slow-motion') as unknown as Quote).paragraphs;
    const story = withdraw(withdraw(flood(), figures, 'warned-saltpans'), quotes, 'slow-motion');
    const element = await show(TAG, { item: 'called-last' }, story);
    expect(textOf(element)).not.to.contain(stated('warned-saltpans')).and.not.to.contain(words);
    expect(textOf(element)).to.contain(stated('no-warning'));
    expect(textsIn(rootOf(element), 'withdrawn')).to.deep.equal([
      'Withdrawn on 11 March 2025: Of warned-saltpans nothing stands.',
      'Withdrawn on 11 March 2025: Of slow-motion nothing stands.',
    ]);
  });

  it('holds the finding back for what is sensitive in it, and corrects it', async () => {
    for (const [place, id] of [
      [figures, 'no-warning'],
      [quotes, 'slow-motion'],
    ] as const) {
      const story = flood();
      entryOf(story, place, id).sensitivity = ['drowning'];
      story.corrections.push({
        id: 'right',
        date: '2025-03-11',
        targets: [id],
        note: 'A word.',
        before: 'no',
        after: 'yes',
      });
      const element = await show(TAG, { item: 'called-last' }, story);
      const note = one(element, 'details.note');
      expect(note.querySelector('summary')?.textContent).to.equal('Content note: drowning');
      for (const part of ['text', 'figure', 'words', 'correction']) {
        expect(partIn(note, part).length, part).to.be.greaterThan(0);
        expect(partIn(note, part).length, part).to.equal(every(element, `[part~=${part}]`).length);
      }
    }
  });

  it('keeps the notice of a correction once where the corrected is withdrawn', async () => {
    const story = withdraw(flood(), figures, 'no-warning');
    story.corrections.push({
      id: 'gone',
      date: '2025-03-11',
      targets: ['no-warning'],
      note: 'Out.',
      before: null,
      after: null,
    });
    const element = await show(TAG, { item: 'called-last' }, story);
    expect(every(element, '[part=correction]').length).to.equal(1);
  });
});

describe(`${TAG}: at a glance`, () => {
  const glance = (items: string, story: Raw) => show(TAG, { items, detail: 'glance' }, story);

  const GLANCES: readonly [item: string, figure: readonly string[], text: boolean, claim: string][] = [
    ['homophobia', ['Almost one in five'], false, 'According to the Casey review.'],
    ['trust-fallen', ['below 50%'], false, 'whose claim this is. The source does not say who was asked.'],
    ['over-policed', [], true, 'According to the Casey review.'],
    ['discrimination', [], true, 'According to the Casey review.'],
  ];
  for (const [item, figure, text, claim] of GLANCES) {
    it(`shows of ${item}: ${figure[0] ?? 'its words'}`, async () => {
      const element = await glance(item, casey());
      const words = (entryOf(casey(), findings, item) as unknown as Finding).text;
      expect(textsIn(rootOf(element), 'figure')).to.deep.equal(figure);
      expect(textsIn(rootOf(element), 'text')).to.deep.equal(text ? [words] : []);
      expect(every(element, '[part=words]').length).to.equal(0);
      expect(textsIn(rootOf(element), 'claim').join()).to.contain(claim);
      expect(every(element, '[part=source]').length).to.equal(1);
    });
  }

  it('shows no figure twice', async () => {
    const element = await glance('most-significant culture-and-standards', casey());
    expect(textsIn(rootOf(element), 'figure')).to.deep.equal(['more than 300 pages']);
    expect(every(element, '[part=text]').length).to.equal(1);
  });

  it('shows no withdrawn figure, and without one the words', async () => {
    const without = () => withdraw(flood(), figures, 'warned-saltpans');
    expect(textsIn(rootOf(await glance('called-last', without())), 'figure')).to.deep.equal(['62%']);
    const bare = await glance('called-last', withdraw(without(), figures, 'no-warning'));
    expect(every(bare, '[part=figure]').length).to.equal(0);
    expect(textOf(bare)).to.contain('Residents of Saltpans were called last, and deaf residents were not called.');
  });

  it('keeps sensitive findings behind their notes', async () => {
    const element = await glance('failure-to-protect', casey());
    expect(one(element, 'details.note').textContent).to.contain('police perpetrators');
  });
});
