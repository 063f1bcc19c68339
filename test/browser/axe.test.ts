/* No accessibility complaint, in any state, theme or direction; and no landmark added to the page. */
import { expect } from '@esm-bundle/chai';
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import {
  type AnyWidget,
  awkward,
  every,
  failing,
  fresh,
  make,
  recordOf,
  release,
  settled,
  show,
  until,
} from './page.ts';
import {
  CASEY,
  FLOOD,
  flood,
  floodCorrected,
  floodSensitive,
  floodWithdrawn,
  WIDGETS,
  type Widget,
} from './widgets.ts';

const axe = (window as unknown as { axe: typeof Axe }).axe;

/** The page around the widget: as an article page has it, whole enough for rules about pages. */
function article(scheme: 'light' | 'dark', dir: 'ltr' | 'rtl'): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = '<h1>An article</h1><article></article>';
  document.title = 'An article';
  document.documentElement.lang = 'en-GB';
  main.dir = dir;
  const dark = scheme === 'dark';
  Object.assign(document.body.style, {
    colorScheme: scheme,
    background: dark ? '#16181a' : '#ffffff',
    color: dark ? '#e8e6e1' : '#1a1a1a',
    margin: '0',
  });
  document.body.append(main);
  return main.querySelector('article') as HTMLElement;
}

async function complaints(): Promise<string[]> {
  await settled();
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

const openAll = async (element: AnyWidget): Promise<void> => {
  for (const details of every<HTMLDetailsElement>(element, 'details')) details.open = true;
  await settled();
};

type Put = (widget: Widget, theme: string, into: Node) => Promise<unknown>;
const held: string[] = [];
const STATES: readonly [name: string, put: Put][] = [
  ['ready', ({ tag, flood: item }, theme, into) => show(tag, { item, theme }, flood(), into)],
  [
    'ready with headings',
    ({ tag, flood: item }, theme, into) => show(tag, { item, theme, 'heading-level': '2' }, flood(), into),
  ],
  ['all items, open', async ({ tag }, theme, into) => openAll(await show(tag, { theme }, flood(), into))],
  ['all items of the Casey review', ({ tag }, theme, into) => show(tag, { theme, src: CASEY }, undefined, into)],
  [
    'loading',
    async ({ tag, flood: item }, theme, into) => {
      const { src, key } = awkward('held');
      held.push(key);
      into.appendChild(make(tag, { item, theme, src }));
      await until(async () => (await recordOf(key)).waiting);
    },
  ],
  ['error', ({ tag, flood: item }, theme, into) => failing(make(tag, { item, theme, story: fresh() }), into)],
  [
    'error without fallback',
    ({ tag }, theme, into) => {
      const element = make(tag, { theme, story: fresh() });
      element.replaceChildren();
      return failing(element, into);
    },
  ],
  // A story that has nothing for it.
  [
    'empty',
    ({ tag, collection }, theme, into) => failing(make(tag, { theme }, { ...flood(), [collection]: [] }), into),
  ],
  ['withdrawn', (widget, theme, into) => show(widget.tag, { item: widget.flood, theme }, floodWithdrawn(widget), into)],
  ['corrected', (widget, theme, into) => show(widget.tag, { item: widget.flood, theme }, floodCorrected(widget), into)],
  [
    'sensitive, closed',
    (widget, theme, into) => show(widget.tag, { item: widget.flood, theme }, floodSensitive(widget), into),
  ],
  [
    'sensitive, open',
    async (widget, theme, into) =>
      openAll(await show(widget.tag, { item: widget.flood, theme }, floodSensitive(widget), into)),
  ],
];

afterEach(async () => {
  for (const key of held.splice(0)) await release(key);
});

for (const widget of WIDGETS) {
  describe(`${widget.tag}: accessibility`, () => {
    for (const [state, put] of STATES) {
      for (const [scheme, theme] of [
        ['light', 'auto'],
        ['dark', 'auto'],
        ['light', 'dark'],
        ['dark', 'light'],
      ] as const) {
        for (const dir of ['ltr', 'rtl'] as const) {
          it(`${state}: ${theme} on a ${scheme} page, ${dir}`, async () => {
            await put(widget, theme, article(scheme, dir));
            expect(await complaints()).to.deep.equal([]);
          });
        }
      }
    }
  });
}

describe('axe itself', () => {
  it('finds what is wrong inside a shadow root', async () => {
    const place = article('light', 'ltr');
    const element = await show('factbox-quote', { item: 'minutes' }, flood(), place);
    const bad = document.createElement('p');
    Object.assign(bad.style, { color: '#ccc', background: '#fff' });
    bad.textContent = 'Hard to read';
    element.shadowRoot?.querySelector('.root')?.append(bad);
    const small = document.createElement('div');
    small.innerHTML = '<button style="inline-size:9px;block-size:9px;padding:0" aria-label="a"></button>'.repeat(2);
    element.shadowRoot?.querySelector('.root')?.append(small);
    const found = (await complaints()).map((complaint) => complaint.split(' ')[0]);
    expect(found).to.include('color-contrast').and.to.include('target-size');
  });
});

describe('landmarks', () => {
  const LANDMARKS = [
    'main, nav, aside, header, footer, search, form[aria-label], form[aria-labelledby]',
    'section[aria-label], section[aria-labelledby], section[title]',
    ...[
      'main',
      'navigation',
      'complementary',
      'banner',
      'contentinfo',
      'search',
      'form',
      'region',
      'alert',
      'alertdialog',
      'log',
    ].map((role) => `[role~=${role}]`),
  ].join();
  const landmarks = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce(
      (sum, { shadowRoot }) => sum + (shadowRoot ? landmarks(shadowRoot) : 0),
      root.querySelectorAll(LANDMARKS).length,
    );

  it('are as many with the widgets as without', async () => {
    const place = article('light', 'ltr');
    const before = landmarks(document);
    expect(before).to.equal(1);
    const around = document.createElement('factbox-story');
    around.setAttribute('src', FLOOD);
    place.append(around);
    for (const { tag } of WIDGETS) await show(tag, {}, undefined, around);
    expect(landmarks(document)).to.equal(before);
  });
});
