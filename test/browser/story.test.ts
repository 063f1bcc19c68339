/* A whole factbox: which parts of a story, in which order, of which items. */
import { expect } from '@esm-bundle/chai';
import { every, failing, make, one, show, until } from './page.ts';
import { flood } from './widgets.ts';

type Drawn = readonly [tag: string, items: string | null];

async function factbox(attributes: Record<string, string>, story = flood()): Promise<HTMLElement> {
  const element = await show('factbox-story', attributes, story);
  const parts = every(element, '.root > *').filter(({ localName }) => localName.startsWith('factbox-'));
  await until(() => parts.every((part) => part.matches(':state(ready)')));
  return element;
}
const drawn = (element: HTMLElement): Drawn[] =>
  every(element, '.root > *').map((part) => [part.localName, part.getAttribute('items')]);

describe('factbox-story with parts', () => {
  const CASES: readonly [parts: string, items: string, drawn: readonly Drawn[]][] = [
    [
      '',
      '',
      [
        ['p', null],
        ['factbox-stat', 'pages homes left-home'],
        ['factbox-quote', 'apology'],
        ['factbox-responses', null],
        ['factbox-sources', null],
      ],
    ],
    [
      'sources  headline',
      '',
      [
        ['factbox-sources', null],
        ['p', null],
      ],
    ],
    [
      'quotation figures',
      'money no-warning apology',
      [
        ['factbox-quote', 'money apology'],
        ['factbox-stat', 'no-warning'],
      ],
    ],
    ['gauge', 'no-trust', [['factbox-gauge', 'no-trust']]],
    [
      'findings timeline chart',
      '',
      [
        ['factbox-findings', null],
        ['factbox-timeline', null],
        ['factbox-chart', null],
      ],
    ],
    [
      'timeline findings',
      'trust-lost gate-jammed begun',
      [
        ['factbox-timeline', 'gate-jammed begun'],
        ['factbox-findings', 'trust-lost'],
      ],
    ],
    [
      'terms people',
      '',
      [
        ['factbox-term', null],
        ['factbox-people', null],
      ],
    ],
  ];
  for (const [parts, items, expected] of CASES) {
    it(`"${parts}" of "${items}"`, async () => {
      const element = await factbox(items ? { parts, items } : { parts });
      expect(drawn(element)).to.deep.equal(expected);
    });
  }

  it('shows no children, and without the attribute nothing else', async () => {
    const whole = await factbox({ parts: 'headline' });
    expect(every(whole, 'slot')).to.have.length(0);
    const provider = await show('factbox-story', {}, flood());
    expect(every(provider, 'slot')).to.have.length(1);
    expect(getComputedStyle(provider).marginTop).to.equal('0px');
  });

  it('leaves out a part for which the story has nothing', async () => {
    const element = await factbox({ parts: 'headline responses' }, { ...flood(), responses: [], corrections: [] });
    expect(drawn(element)).to.deep.equal([['p', null]]);
  });

  it('passes a withdrawn item over, unless the page names it', async () => {
    const story = flood();
    const first = {
      id: (story.statistics[0] as { id: string }).id,
      withdrawn: { date: '2025-03-08', reason: 'Wrong.' },
    };
    const element = await factbox(
      { parts: 'figures' },
      { ...story, charts: [], findings: [], statistics: [first, ...story.statistics.slice(1)] },
    );
    expect(one(element, 'factbox-stat').getAttribute('items')).not.to.contain(first.id);
  });

  for (const [asked, headline, below] of [
    [null, '2', '3'],
    ['4', '4', '5'],
    ['9', '5', '6'],
  ] as const) {
    it(`heading-level ${asked}: the parts follow one below`, async () => {
      const element = await factbox({ parts: 'headline responses', ...(asked && { 'heading-level': asked }) });
      expect(one(element, '[part~=title]').getAttribute('aria-level')).to.equal(headline);
      expect(one(element, 'factbox-responses').getAttribute('heading-level')).to.equal(below);
    });
  }

  it('hands its theme on', async () => {
    const element = await factbox({ parts: 'figures', theme: 'dark' });
    expect(one(element, 'factbox-stat').getAttribute('theme')).to.equal('dark');
  });

  it('shows its fallback for a part that nobody knows', async () => {
    const element = make('factbox-story', { parts: 'headline gallery', src: '/data/examples/flood-barrier.json' });
    const error = await failing(element);
    expect(error.problems[0]?.what).to.equal('there is no part "gallery"');
    expect(error.problems[0]?.hint).to.contain('figures');
  });
});
