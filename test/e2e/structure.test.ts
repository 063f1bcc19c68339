/* What a page's structure is with every widget in it, by Chromium's own accessibility tree: landmarks, headings, lists. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import casey from '../../data/casey-review.json' with { type: 'json' };
import flood from '../../data/examples/flood-barrier.json' with { type: 'json' };
import {
  article,
  everyWidget,
  flat,
  type Heard,
  heard,
  markup,
  openAll,
  opened,
  reader,
  STORIES,
  WIDGETS,
} from './readers.ts';
import { ROOT, type Site, startDemo, startSite } from './site.ts';
import { launch, type Visit } from './visit.ts';

let browser: Browser;
let site: Site;
let demo: Awaited<ReturnType<typeof startDemo>>;
let visitor: Visit;
beforeAll(async () => {
  [browser, site, demo] = await Promise.all([launch(), startSite(), startDemo()]);
  site.folder('data', join(ROOT, 'data'));
  visitor = await reader(browser);
  await visitor.page.setViewport({ width: 700, height: 4000 });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), demo.close()]);
});

const LANDMARKS =
  /^(banner|complementary|contentinfo|form|main|navigation|region|search|alert|alertdialog|log|sectionheader|sectionfooter)$/;
const landmarks = (nodes: readonly Heard[]) => flat(nodes).flatMap(({ role }) => (LANDMARKS.test(role) ? [role] : []));
const levels = (nodes: readonly Heard[]) =>
  flat(nodes).flatMap(({ role, states }) => (role === 'heading' ? [Number(states.level)] : []));

describe.each(Object.entries(STORIES))('of the story %s', (_, src) => {
  test('every widget, open, closed or failed, adds no landmark, no meter and no nameless heading', async () => {
    for (const [url, state] of [
      [article(site, everyWidget(src, 'share')), 'ready'],
      [article(site, WIDGETS.map((name) => markup(name, '/none.json')).join('')), 'error'],
    ] as const) {
      await opened(visitor.page, url, state);
      for (const open of [false, true]) {
        if (open) await openAll(visitor.page);
        const nodes = await heard(visitor.page);
        expect(landmarks(nodes)).toEqual(['main']);
        expect(flat(nodes).filter(({ role }) => /^(meter|progressbar|slider|image|img|SvgRoot)$/.test(role))).toEqual(
          [],
        );
        expect(flat(nodes).filter(({ role, name }) => /^(heading|link|button|combobox)$/.test(role) && !name)).toEqual(
          [],
        );
        const table = flat(nodes).find(({ role }) => role === 'table');
        expect(Boolean(table?.name)).toBe(state === 'ready');
      }
    }
  });
});

test('a landmark that a widget would add is found', async () => {
  await opened(visitor.page, article(site, markup('quote', STORIES.flood)));
  await visitor.page.evaluate(() => {
    const aside = Object.assign(document.createElement('aside'), { textContent: 'Aside', ariaLabel: 'Aside' });
    window.deep('.root')[0]?.append(aside);
  });
  expect(landmarks(await heard(visitor.page))).toEqual(['main', 'complementary']);
});

test.each(['/', '/catalogue.html', '/ways-in.html'])('the headings of %s leave no level out', async (path) => {
  await opened(visitor.page, demo.url + path);
  await openAll(visitor.page);
  const found = levels(await heard(visitor.page));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((level, i) => level > (found[i - 1] ?? 0) + 1)).toEqual([]);
  expect(found.filter((level) => level === 1).length).toBe(1);
});

type Listed = Readonly<
  Record<
    'quotes' | 'statistics' | 'responses' | 'findings' | 'events' | 'terms' | 'charts' | 'sources' | 'agents',
    readonly {
      id: string;
      kind?: string;
      date?: string | null;
      dateStated?: string | null;
      groups?: string[];
      quantity?: { unit: unknown };
      withdrawn?: unknown;
    }[]
  >
>;
const count = (items: readonly unknown[]): number[] => (items.length > 1 ? [items.length] : []);
const tally = (names: readonly string[]): number[] =>
  [...new Set(names)].map((name) => names.filter((one) => one === name).length);

/** How many entries each list of a widget has, by the story file: several items are a list, one is none; groups are lists in a list. */
const LISTS: Readonly<Record<string, (story: Listed) => number[]>> = {
  quote: ({ quotes }) => count(quotes),
  stat: ({ statistics }) => count(statistics),
  gauge: ({ statistics }) =>
    count(statistics.filter(({ quantity, withdrawn }) => withdrawn || /percent|ratio/.test(`${quantity?.unit}`))),
  chart: ({ charts }) => count(charts),
  term: ({ terms }) => count(terms),
  people: ({ agents }) => count(agents.filter(({ kind }) => /person|anonymous/.test(`${kind}`))),
  responses: ({ responses }) => [responses.length],
  sources: ({ sources }) => [sources.length],
  findings: ({ findings }) => {
    const groups = tally(findings.map(({ groups }) => groups?.[0] ?? ''));
    return [groups.length, ...groups];
  },
  timeline: ({ events }) => {
    const undated = events.filter(({ date, dateStated }) => !date && !dateStated).length;
    return [events.length - undated, ...(undated ? [1, undated] : [])].filter(Boolean);
  },
};

describe.each([
  ['flood', flood as unknown as Listed],
  ['casey', casey as unknown as Listed],
] as const)('lists of the story %s', (name, story) => {
  test.each(Object.keys(LISTS))('of %s have as many entries as the story has items', async (widget) => {
    await opened(visitor.page, article(site, markup(widget, STORIES[name])));
    const lists = flat(await heard(visitor.page)).filter(({ role }) => role === 'list');
    expect(lists.map(({ children }) => children.length)).toEqual(LISTS[widget]?.(story));
    expect(lists.flatMap(({ children }) => children).filter(({ role }) => role !== 'listitem')).toEqual([]);
  });
});
