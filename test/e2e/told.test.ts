/* What is seen, what assistive technology is told and what is printed are the same words, of every widget and both stories. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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
  spoken,
  WIDGETS,
} from './readers.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, type Visit } from './visit.ts';

let browser: Browser;
let site: Site;
let visitor: Visit;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
  site.folder('data', join(ROOT, 'data'));
  visitor = await reader(browser);
  await visitor.page.setViewport({ width: 700, height: 4000 });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

// Styles make the first letter of a name a large one.
const sight = async () => (await visitor.page.evaluate(() => window.sight())).toLowerCase();
/** Without the choices of a select, which show when it is open. */
const unchosen = (nodes: readonly Heard[]): Heard[] =>
  nodes.filter(({ role }) => role !== 'combobox').map((node) => ({ ...node, children: unchosen(node.children) }));
const told = async () =>
  spoken(unchosen(await heard(visitor.page)))
    .trim()
    .toLowerCase();

const texts = (nodes: readonly Heard[]) => nodes.flatMap(({ role, name }) => (role === 'StaticText' ? [name] : []));

describe.each(Object.entries(STORIES))('of the story %s', (_, src) => {
  test.each(WIDGETS)(
    '%s tells what it shows, word for word, and in no name what a closed note holds back',
    async (name) => {
      await opened(visitor.page, article(site, markup(name, src, 'share')));
      // The part that shares comes later than the widget.
      await vi.waitFor(async () => expect(await told()).toBe(await sight()), { timeout: 20_000 });
      const closed = flat(await heard(visitor.page));
      await openAll(visitor.page);
      expect(await told()).toBe(await sight());
      const before = texts(closed).join('\n');
      const behind = texts(flat(await heard(visitor.page))).filter((text) => text.length > 3 && !before.includes(text));
      // The kinds of response to choose from are those of all responses.
      const leaks = closed.filter(
        (node) => node.role !== 'option' && behind.some((text) => node.name.toLowerCase().includes(text.toLowerCase())),
      );
      expect(leaks.map((node) => `${node.role} ${node.name}`)).toEqual([]);
    },
  );

  test('the name of a link or a button stands alone, in words', async () => {
    await opened(visitor.page, article(site, everyWidget(src, 'share')));
    const named = flat(await heard(visitor.page)).filter(({ role }) => /^(link|button)$/.test(role));
    expect(named.length).toBeGreaterThan(20);
    for (const { name } of named) {
      expect(name).toMatch(/^(.+, the passage in its source: .+|Share, .+|silent closure|“.+”|.+ .+ .+)$/);
      expect(name, 'no notation of dates').not.toMatch(/~|\.\.\/|\/\.\.|\d{4}-\d\d|\d{4}\/\d{4}/);
    }
  });
});

interface Item {
  readonly id: string;
  readonly quantity?: { readonly stated: string; readonly comparator: string; readonly unit: unknown };
  readonly paragraphs?: readonly string[];
  readonly statistics?: readonly string[];
  readonly quotes?: readonly string[];
  readonly rows?: readonly { statistic: string }[];
  readonly series?: readonly { points: readonly { statistic: string }[] }[];
}
type Told = Readonly<Record<'statistics' | 'quotes' | 'findings' | 'responses' | 'charts', readonly Item[]>>;

/** The figures and the paragraphs that a widget owes to a reader, by the story file alone. */
const OWED: Readonly<Record<string, (story: Told) => { figures?: readonly string[]; quotes?: readonly string[] }>> = {
  stat: ({ statistics }) => ({ figures: statistics.map(({ id }) => id) }),
  gauge: ({ statistics }) => ({
    figures: statistics.filter(({ quantity }) => /percent|ratio/.test(`${quantity?.unit}`)).map(({ id }) => id),
  }),
  chart: ({ charts }) => ({
    figures: charts.flatMap(({ rows = [], series = [] }) =>
      [...rows, ...series.flatMap(({ points }) => points)].map(({ statistic }) => statistic),
    ),
  }),
  findings: ({ findings }) => ({
    figures: findings.flatMap(({ statistics = [] }) => statistics),
    quotes: findings.flatMap(({ quotes = [] }) => quotes),
  }),
  quote: ({ quotes }) => ({ quotes: quotes.map(({ id }) => id) }),
  responses: ({ responses }) => ({ quotes: responses.flatMap(({ quotes = [] }) => quotes) }),
};

/** What of that is before the eyes, and of each hedge how large and of what ink it is beside its number. */
const inSight = () =>
  visitor.page.evaluate(() => {
    const read = (selector: string) => window.deep(selector).filter(window.seen);
    const look = (element: Element) => {
      const { fontSize, color, opacity, fontWeight } = getComputedStyle(element);
      return { size: Number.parseFloat(fontSize), ink: `${color} ${opacity} ${fontWeight}` };
    };
    return {
      figures: read('[part~=figure]').map(({ textContent }) => textContent),
      paragraphs: read('[part~=words] .words').map(({ textContent }) => textContent),
      hedges: read('[part~=hedge]').map((hedge) => {
        const number = hedge.nextElementSibling as Element;
        return { share: look(hedge).size / look(number).size, same: look(hedge).ink === look(number).ink };
      }),
    };
  });

describe.each([
  ['flood', flood as unknown as Told],
  ['casey', casey as unknown as Told],
] as const)('figures and quotations of the story %s', (name, story) => {
  test.each(Object.keys(OWED))(
    'are in %s to the letter: seen, told and printed, each hedge with its number',
    async (widget) => {
      const { figures = [], quotes = [] } = OWED[widget]?.(story) ?? {};
      const items = <K extends 'statistics' | 'quotes'>(list: K, ids: readonly string[]) =>
        ids.flatMap((id) => story[list].filter((item) => item.id === id));
      const quantities = items('statistics', figures).flatMap(({ quantity }) => quantity ?? []);
      const stated = quantities.map((quantity) => quantity.stated);
      const paragraphs = items('quotes', quotes).flatMap((quote) => quote.paragraphs ?? []);
      expect(stated.length + paragraphs.length).toBeGreaterThan(1);
      const owed = { figures: stated.toSorted(), paragraphs: paragraphs.toSorted() };

      await opened(visitor.page, article(site, markup(widget, STORIES[name])));
      await visitor.page.emulateMediaType('print');
      const printed = await inSight();
      await visitor.page.emulateMediaType('screen');
      await openAll(visitor.page);
      const seen = await inSight();
      for (const { hedges, ...shown } of [printed, seen]) {
        // Findings stand by group.
        expect({ figures: shown.figures.sort(), paragraphs: shown.paragraphs.sort() }).toEqual(owed);
        // A count without a number ("dozens") is its own hedge.
        const hedged = quantities.filter(({ comparator, unit }) => comparator !== '=' && unit !== 'vague');
        expect(hedges.length).toBe(hedged.length);
        for (const { share, same } of hedges) expect([share >= 0.5, same]).toEqual([true, true]);
      }

      const nodes = flat(await heard(visitor.page));
      const lines = nodes.filter(({ role }) => role === 'paragraph').map((node) => texts(flat([node])).join(''));
      expect(lines.filter((line) => stated.includes(line)).sort()).toEqual(owed.figures);
      const quoted = texts(nodes).filter((text) => paragraphs.includes(text));
      expect(quoted.sort()).toEqual(owed.paragraphs);
      const cells = nodes.filter(({ role }) => role === 'cell').map((node) => node.name);
      if (widget === 'chart')
        expect(cells.map((cell, i) => cell.startsWith(stated[i] ?? '-'))).toEqual(stated.map(() => true));
    },
  );
});
