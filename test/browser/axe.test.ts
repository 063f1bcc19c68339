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

type Scheme = 'light' | 'dark';
type Direction = 'ltr' | 'rtl';

/** The page around the widget: as an article page has it, whole enough for rules about pages. */
function article(): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = '<h1>An article</h1><article></article>';
  document.title = 'An article';
  document.documentElement.lang = 'en-GB';
  document.body.append(main);
  set('light', 'ltr');
  return main.querySelector('article') as HTMLElement;
}

/** Sets the colours of the page, and the direction of its article. */
function set(scheme: Scheme, dir: Direction): void {
  const dark = scheme === 'dark';
  document.querySelector('main')?.setAttribute('dir', dir);
  Object.assign(document.body.style, {
    colorScheme: scheme,
    background: dark ? '#16181a' : '#ffffff',
    color: dark ? '#e8e6e1' : '#1a1a1a',
    margin: '0',
  });
}

/** What a scheme, a theme or a direction can change; all other rules look at the structure. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

async function complaints(rules?: string[]): Promise<string[]> {
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    preload: false,
    ...(rules && { runOnly: rules }),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

const openAll = async (element: AnyWidget): Promise<void> => {
  for (const details of every<HTMLDetailsElement>(element, 'details')) details.open = true;
  await settled();
};

type Put = (widget: Widget, into: Node) => Promise<unknown>;
const held: string[] = [];
const STATES: readonly [name: string, put: Put][] = [
  ['ready', ({ tag, flood: item }, into) => show(tag, { item }, flood(), into)],
  ['ready with headings', ({ tag, flood: item }, into) => show(tag, { item, 'heading-level': '2' }, flood(), into)],
  ['all items, open', async ({ tag }, into) => openAll(await show(tag, {}, flood(), into))],
  ['all items of the Casey review', ({ tag }, into) => show(tag, { src: CASEY }, undefined, into)],
  [
    'loading',
    async ({ tag, flood: item }, into) => {
      const { src, key } = awkward('held');
      held.push(key);
      into.appendChild(make(tag, { item, src }));
      await until(async () => (await recordOf(key)).waiting);
    },
  ],
  ['error', ({ tag, flood: item }, into) => failing(make(tag, { item, story: fresh() }), into)],
  [
    'error without fallback',
    ({ tag }, into) => {
      const element = make(tag, { story: fresh() });
      element.replaceChildren();
      return failing(element, into);
    },
  ],
  // A story that has nothing for it.
  ['empty', ({ tag, collection }, into) => failing(make(tag, {}, { ...flood(), [collection]: [] }), into)],
  ['withdrawn', (widget, into) => show(widget.tag, { item: widget.flood }, floodWithdrawn(widget), into)],
  ['corrected', (widget, into) => show(widget.tag, { item: widget.flood }, floodCorrected(widget), into)],
  ['sensitive, closed', (widget, into) => show(widget.tag, { item: widget.flood }, floodSensitive(widget), into)],
  [
    'sensitive, open',
    async (widget, into) => openAll(await show(widget.tag, { item: widget.flood }, floodSensitive(widget), into)),
  ],
];

afterEach(async () => {
  for (const key of held.splice(0)) await release(key);
});

const LOOKS: readonly [scheme: Scheme, theme: string, dir: Direction, rules?: string[]][] = [
  ['light', 'auto', 'ltr'],
  ['dark', 'auto', 'ltr', OF_LOOKS],
  ['light', 'dark', 'ltr', OF_LOOKS],
  ['dark', 'light', 'ltr', OF_LOOKS],
  ['light', 'auto', 'rtl', OF_LOOKS],
];

for (const widget of WIDGETS) {
  describe(`${widget.tag}: accessibility`, () => {
    for (const [state, put] of STATES) {
      it(`${state}: in every theme, on light and dark pages, in both directions`, async () => {
        const place = article();
        await put(widget, place);
        await settled();
        for (const [scheme, theme, dir, rules] of LOOKS) {
          set(scheme, dir);
          for (const element of place.querySelectorAll<AnyWidget>(widget.tag)) {
            element.setAttribute('theme', theme);
            await element.updateComplete;
          }
          expect(await complaints(rules), `${theme} on a ${scheme} page, ${dir}`).to.deep.equal([]);
        }
      });
    }
  });
}

describe('axe itself', () => {
  it('finds what is wrong inside a shadow root', async () => {
    const place = article();
    const element = await show('factbox-quote', { item: 'minutes' }, flood(), place);
    const bad = document.createElement('p');
    Object.assign(bad.style, { color: '#ccc', background: '#fff' });
    bad.textContent = 'Hard to read';
    element.shadowRoot?.querySelector('.root')?.append(bad);
    const small = document.createElement('div');
    small.innerHTML = '<button style="inline-size:9px;block-size:9px;padding:0" aria-label="a"></button>'.repeat(2);
    element.shadowRoot?.querySelector('.root')?.append(small);
    for (const rules of [undefined, OF_LOOKS]) {
      const found = (await complaints(rules)).map((complaint) => complaint.split(' ')[0]);
      expect(found).to.include('color-contrast').and.to.include('target-size');
    }
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
    const place = article();
    const before = landmarks(document);
    expect(before).to.equal(1);
    const around = document.createElement('factbox-story');
    around.setAttribute('src', FLOOD);
    place.append(around);
    for (const { tag } of WIDGETS) await show(tag, {}, undefined, around);
    expect(landmarks(document)).to.equal(before);
  });
});
