/* Who is who: role, description, anonymity as the source has it, and what each said or did, linked where the page shows it. */
import { expect } from '@esm-bundle/chai';
import { every, one, settled, show, textOf } from './page.ts';
import { casey, entryOf, flood, type Raw, renamed } from './widgets.ts';

const linesOf = (element: Element, selector: string): string[] =>
  every(element, selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
const person = (item: string, story: Raw = flood()) => show('factbox-people', { item }, story);

describe('factbox-people', () => {
  const NAMES: readonly [kinds: string | null, names: readonly string[]][] = [
    [
      null,
      [
        ...['Dr Ilse Varnholt', 'Tomas Brindlewick', 'A control-room engineer', 'the deputy mayor', 'Anwen Tarrowby'],
        ...['Joss Tarrowby', 'Odile Marchetane', 'Bram Oyelinde', 'Professor Maarten Wiersluis'],
      ],
    ],
    ['anonymous', ['A control-room engineer', 'the deputy mayor']],
    ['document  group', ['the barrier review', 'the insurers’ association']],
  ];
  for (const [kinds, names] of NAMES) {
    it(`shows of the kinds "${kinds}" those alone`, async () => {
      const element = await show('factbox-people', kinds === null ? {} : { kinds }, flood());
      expect(linesOf(element, '[part~=name]')).to.deep.equal(names);
    });
  }

  it('shows whom the page names, of whatever kind', async () => {
    const element = await show('factbox-people', { items: 'fennick-gates review', kinds: 'person' }, flood());
    expect(linesOf(element, '[part~=name]')).to.deep.equal(['Fennick Gates', 'the barrier review']);
  });

  const ANONYMOUS: readonly [item: string, story: () => Raw, name: string, role: string, anonymity: string][] = [
    [
      'engineer',
      flood,
      'A control-room engineer',
      'anonymous',
      'Name withheld by The Larkmouth Courier. Reason: Fear of losing their job.',
    ],
    ['deputy-mayor', flood, 'the deputy mayor', 'anonymous', 'The source does not say who withheld the name, or why.'],
    [
      'officer-e',
      casey,
      'E',
      'openly gay officer, anonymous',
      'Name withheld by the Casey review. It gives no reason.',
    ],
    [
      'officer-h',
      casey,
      'H',
      'black female officer, anonymous',
      'The source does not say who withheld the name, or why.',
    ],
  ];
  for (const [item, story, name, role, anonymity] of ANONYMOUS) {
    it(`names ${item} as the source does, and says who withheld the name and why`, async () => {
      const element = await person(item, story());
      expect(linesOf(element, '[part~=name]')).to.deep.equal([name]);
      expect(linesOf(element, '[part~=role]')).to.deep.equal([role]);
      expect(linesOf(element, '[part~=anonymity]')).to.deep.equal([anonymity]);
    });
  }

  it('has no word on anonymity for who is named', async () => {
    expect(every(await person('bram-oyelinde'), '[part~=anonymity]').length).to.equal(0);
  });

  /* Counted by hand in the story files; a response that was none is told and not counted. */
  const DEEDS: readonly [item: string, story: () => Raw, lines: readonly string[]][] = [
    ['mark-rowley', casey, ['Quotations: 2 · Responses: 2 · Events: 2']],
    ['suella-braverman', casey, ['Quotations: 1 · Responses: 1']],
    ['louise-casey', casey, ['Quotations: 4 · Events: 1 · Possibly theirs: 1']],
    ['home-office', casey, ['No reply in this source to the criticism by Sir Keir Starmer']],
    [
      'tomas-brindlewick',
      flood,
      ['Quotations: 1 · Responses: 2', 'Declined to comment on whether he had known of the missing pump'],
    ],
    ['ministry', flood, ['Did not reply to a request for comment on the review']],
    ['sejal-karia', casey, []],
  ];
  for (const [item, story, lines] of DEEDS) {
    it(`tells what ${item} said and did`, async () => {
      expect(linesOf(await person(item, story()), '[part~=deeds] p')).to.deep.equal(lines);
    });
  }

  it('counts nothing that was withdrawn', async () => {
    const story = flood();
    for (const item of [
      entryOf(story, { collection: 'quotes' }, 'minutes'),
      entryOf(story, { collection: 'responses' }, 'clerk-on-minutes'),
    ]) {
      for (const key of Object.keys(item)) if (key !== 'id') delete item[key];
      item.withdrawn = { date: '2025-03-11', reason: 'It was never so.' };
    }
    const element = await person('bram-oyelinde', story);
    expect(every(element, '[part~=deeds]').length).to.equal(0);
    expect(textOf(element)).not.to.contain('Source:');
  });

  it('links to what the page shows, as soon as it does and as long as it does', async () => {
    const story = renamed(flood());
    const { id } = story;
    const people = await show('factbox-people', { items: 'tomas-brindlewick deputy-mayor ilse-varnholt' }, story);
    const links = () =>
      every<HTMLAnchorElement>(people, 'a[part~=link]').map(({ href, textContent }) => [
        href.replace(/.*#/, '#'),
        textContent,
      ]);
    expect(links()).to.deep.equal([]);
    const quotes = await show('factbox-quote', { items: 'money apology there-to-be-read' }, story);
    const responses = await show('factbox-responses', { items: 'harbour-master-denial' }, story);
    await settled();
    const denial = 'Denial of an order to staff to keep quiet about the missing pump';
    const shown = [
      // Behind its content note, and so here.
      [`#factbox/${id}/apology`, 'Content note: flooding'],
      [`#factbox/${id}/harbour-master-denial`, denial],
      [`#factbox/${id}/money`, '“It was money that decided it, and I voted for it.”'],
    ];
    // Whose words are in doubt is no one's to link to.
    expect(links()).to.deep.equal(shown);
    quotes.item = 'money';
    await settled();
    expect(links()).to.deep.equal(shown.slice(1));
    quotes.remove();
    responses.remove();
    await settled();
    expect(links()).to.deep.equal([]);
  });

  it('links to no item of another story', async () => {
    await show('factbox-quote', { item: 'money' }, renamed(flood()));
    const people = await show('factbox-people', { item: 'deputy-mayor' }, renamed(flood()));
    expect(every(people, 'a[part~=link]').length).to.equal(0);
    expect(one(people, '[part~=deeds]').textContent).to.contain('Quotations: 1');
  });
});
