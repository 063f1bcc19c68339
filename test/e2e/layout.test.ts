/* What the page's layout does when a widget comes, and what a printed page holds. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import story from '../../data/casey-review.json' with { type: 'json' };
import { type Site, startDemo, startSite } from './site.ts';
import { inState, launch, said, silence, visit } from './visit.ts';

let browser: Browser;
let site: Site;
let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  [browser, site, demo] = await Promise.all([launch(), startSite(), startDemo()]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), demo.close()]);
});

const WIDGETS = ['quote', 'stat', 'gauge', 'responses'] as const;
const ITEMS = { quote: 'invisible', stat: 'lgbtq-bullied', gauge: 'trust', responses: 'home-office-on-blame' };
const VIEWPORT = { width: 700, height: 1400 };

declare global {
  interface Window {
    shift: number;
  }
}

/** A page whose script and story come only after its words have been painted. */
async function lateVisit(name: (typeof WIDGETS)[number], height: number) {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.setViewport(VIEWPORT);
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const style = `<style nonce="n">
    body { margin: 0; font: 18px/1.5 serif; }
    .place { display: block; margin-block: 2em; }
    .words { margin: 0; block-size: ${height}px; overflow: hidden; }
  </style>`;
  const body = `<p>Before it, a line of the article.</p>
    <factbox-${name} class="place" src="/dist/stories/casey-review.json" item="${ITEMS[name]}">
      <figure class="words"><p>The author’s own words</p></figure>
    </factbox-${name}>
    <p>After it, another line.</p><h2>And a heading</h2><p>And one more.</p>`;
  await page.goto(site.page(body, { head: style }));
  await painted(page);
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('script'), { src: '/dist/factbox.js' }));
  });
  await inState(page, 'ready', 1);
  await painted(page);
  const drawn = await page.$eval(`factbox-${name}`, (widget) => widget.getBoundingClientRect().height);
  const shift = await page.evaluate(() => window.shift);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
  return { drawn, shift };
}

/** Lets the browser paint, and report what moved: shifts are observed after the frame that they happen in. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
    }
  });

describe('the layout', () => {
  test.each(WIDGETS)('does not shift for a %s whose words are as high', async (name) => {
    const { drawn, shift } = await lateVisit(name, 40);
    // The same measure, of words that are not as high: what is measured does move.
    expect(drawn).toBeGreaterThan(60);
    expect(shift).toBeGreaterThan(0);
    expect(await lateVisit(name, drawn)).toEqual({ drawn, shift: 0 });
  });
});

/** The text of each widget's elements that a reader has before the eyes, and those elements that are out of sight. */
const sight = (page: Page) =>
  page.evaluate(() => {
    const own = (element: Element): string =>
      [...element.childNodes]
        .flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : []))
        .join('')
        .trim();
    return [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('factbox-') && localName !== 'factbox-story')
      .map((widget) => {
        const elements = [...(widget.shadowRoot?.querySelectorAll('.root *') ?? [])].filter(own);
        const seen = elements.filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width && height;
        });
        return {
          text: seen
            .map((element) => element.textContent ?? '')
            .join(' ')
            .replace(/\s+/g, ' '),
          // Hidden in print by intent: the choice of a kind, an opening that its whole repeats, a term beside its word.
          unseen: elements
            .filter(
              (element) =>
                !seen.includes(element) && !element.closest('.filter, .opening, .more > summary, .explainer .title'),
            )
            .map((element) => own(element)),
        };
      });
  });

const OWN_ELEMENTS = `<factbox-quote src="/dist/stories/casey-review.json"></factbox-quote>
  <factbox-responses src="/dist/stories/casey-review.json"></factbox-responses>
  <factbox-stat src="/dist/stories/casey-review.json"></factbox-stat>`;

type Withdrawable<T> = Partial<T> & { readonly id: string };

describe('in print', () => {
  test('content notes are open, and every word of every item is there', async () => {
    const visitor = await visit(browser);
    const { page } = visitor;
    await page.goto(site.page(OWN_ELEMENTS, { head: '<script async src="/dist/factbox.js"></script>' }));
    await inState(page, 'ready', 3);
    const words = (story.quotes as Withdrawable<{ paragraphs: string[]; sensitivity: string[] }>[]).flatMap(
      ({ paragraphs = [] }) => paragraphs,
    );
    const sensitive = (story.quotes as Withdrawable<{ paragraphs: string[]; sensitivity: string[] }>[])
      .filter(({ sensitivity = [] }) => sensitivity.length)
      .flatMap(({ paragraphs = [] }) => paragraphs);
    const summaries = (story.responses as Withdrawable<{ summary: string }>[]).flatMap(({ summary = [] }) => summary);
    const stated = (story.statistics as Withdrawable<{ quantity: { stated: string } }>[]).flatMap(({ quantity }) =>
      quantity ? [quantity.stated] : [],
    );
    const missing = (text: string, all: readonly string[]) =>
      all.filter((one) => !text.includes(one.replace(/\s+/g, ' ').trim()));

    const [onScreen] = await sight(page);
    expect(sensitive.length).toBeGreaterThan(0);
    expect(missing(onScreen?.text ?? '', words)).toEqual(sensitive);

    await page.emulateMediaType('print');
    const [quotes, responses, figures] = await sight(page);
    for (const { unseen } of [quotes, responses, figures].filter((one) => one !== undefined))
      expect(unseen).toEqual([]);
    expect(missing(quotes?.text ?? '', words)).toEqual([]);
    expect(missing(responses?.text ?? '', summaries)).toEqual([]);
    expect(
      missing(
        figures?.text.toLowerCase() ?? '',
        stated.map((text) => text.toLowerCase()),
      ),
    ).toEqual([]);
    const open = await page.evaluate(() =>
      [...document.querySelectorAll('*')].some((widget) => widget.shadowRoot?.querySelector('details[open]')),
    );
    expect(open, 'print opens without the reader’s doing').toBe(false);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });

  test.each(['/', '/?paper=tabloid'])('the article at %s is whole', async (path) => {
    const visitor = await visit(browser);
    const { page } = visitor;
    await page.goto(demo.url + path);
    await inState(page, 'ready', 13);
    await page.emulateMediaType('print');
    for (const { text, unseen } of await sight(page)) {
      expect(text).toContain('ITV News');
      expect(unseen).toEqual([]);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await visitor.close();
  });
});
