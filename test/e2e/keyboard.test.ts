/* With the keyboard alone: through every widget and out again, each disclosure by Enter and Space, the focus seen on any ground. */
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contrast, pixels } from './pixels.ts';
import { article, everyWidget, markup, opened, reader, STORIES, settled } from './readers.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, type Visit } from './visit.ts';

let browser: Browser;
let site: Site;
let visitor: Visit;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
  site.folder('data', join(ROOT, 'data'));
  visitor = await reader(browser);
  await visitor.page.setViewport({ width: 700, height: 900 });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const PLACES = 'a[href], button, select, textarea, summary, [tabindex="0"]';

test('Tab goes through all of a page in the order in which it is read, out at its end, and back', async () => {
  const { page } = visitor;
  await opened(page, article(site, everyWidget(STORIES.flood, 'share')));
  // A chart is drawn when a reader comes near, and is a place of the keyboard from then on.
  const charts = await page.evaluate(() => window.deep('factbox-chart').length);
  for (let i = 0; i < charts; i += 1) {
    await page.evaluate((i) => window.deep('factbox-chart')[i]?.scrollIntoView(), i);
    await settled(page);
  }
  await page.evaluate(() => scrollTo(0, 0));
  const total = await page.evaluate((selector) => {
    const places = window.deep(selector).filter(window.seen);
    const way: number[] = [];
    Object.assign(globalThis, { way });
    // A move inside a shadow root is told there alone, one between two of them in both.
    for (const root of [document, ...window.deep('*').flatMap(({ shadowRoot }) => shadowRoot ?? [])])
      root.addEventListener('focusin', (event) => {
        const place = places.indexOf(event.composedPath()[0] as HTMLElement);
        if (way.at(-1) !== place) way.push(place);
      });
    return places.length;
  }, PLACES);
  expect(total).toBeGreaterThan(80);
  expect(await page.evaluate(() => window.deep('[tabindex]').filter(({ tabIndex }) => tabIndex > 0).length)).toBe(0);
  const order = Array.from({ length: total }, (_, i) => i);
  const walked = () => page.evaluate(() => (globalThis as unknown as { way: number[] }).way.splice(0));
  for (let i = 0; i <= total; i += 1) await page.keyboard.press('Tab');
  expect(await walked()).toEqual(order);
  expect(await page.evaluate(() => document.activeElement?.localName), 'out at the end').toBe('body');
  await page.keyboard.down('Shift');
  for (let i = 0; i < total; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  expect(await walked()).toEqual(order.reverse());
});

/** What assistive technology is told of the element that was asked about. */
async function told(page: Page): Promise<{ role: string; name: string; expanded: unknown }> {
  const client = await page.createCDPSession();
  const { result } = await client.send('Runtime.evaluate', { expression: 'globalThis.asked', objectGroup: 'asked' });
  const { nodes } = await client.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId as string,
    fetchRelatives: false,
  });
  await client.detach();
  const [node] = nodes;
  const expanded = node?.properties?.find(({ name }) => name === 'expanded')?.value.value;
  return { role: `${node?.role?.value}`, name: `${node?.name?.value}`, expanded };
}

describe.each(Object.entries(STORIES))('of the story %s', (_, src) => {
  test('every disclosure opens and closes by Enter and by Space, keeps its name and the focus', async () => {
    const { page } = visitor;
    await opened(page, article(site, everyWidget(src)));
    const handles = (await page.evaluateHandle(() =>
      window.deep('summary, .word').filter(window.seen),
    )) as unknown as ElementHandle;
    const all = [...(await handles.getProperties()).values()].map((one) => one as ElementHandle<HTMLElement>);
    expect(all.length).toBeGreaterThan(8);
    for (const handle of all) {
      await handle.evaluate((element) => {
        element.focus();
        Object.assign(globalThis, { asked: element });
      });
      const before = await told(page);
      expect([before.expanded, before.name.length > 5]).toEqual([false, true]);
      for (const key of ['Enter', 'Space'] as const) {
        for (const expanded of [true, false]) {
          await page.keyboard.press(key);
          await handle.evaluate(() => new Promise((done) => setTimeout(done)));
          expect(await told(page), key).toEqual({ ...before, expanded });
          expect(
            await handle.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element),
          ).toBe(true);
        }
      }
    }
  });
});

test('a reader tries again by keyboard', async () => {
  const { page } = visitor;
  for (const key of ['Enter', 'Space'] as const) {
    let asked = 0;
    const src = site.answer('story.json', (_, response) => {
      asked += 1;
      response.writeHead(404).end();
    });
    await opened(page, article(site, `<factbox-quote src="${src}"></factbox-quote>`), 'error');
    await page.keyboard.press('Tab');
    const before = asked;
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.querySelector('factbox-quote')?.matches(':state(error)'));
    await expect.poll(() => asked).toBe(before + 1);
  }
});

/** Grounds of a page, and of a theme on it; the last is a page that darkens its ground and tells no browser. */
const GROUNDS: readonly [name: string, rules: string, theme: string][] = [
  ['a light page', ':root { color-scheme: light } body { background: #fff; color: #222 }', 'auto'],
  ['a dark page', ':root { color-scheme: dark } body { background: #111; color: #ddd }', 'auto'],
  ['a light theme on a dark page', ':root { color-scheme: dark } body { background: #111; color: #ddd }', 'light'],
  ['a dark theme on a light page', ':root { color-scheme: light } body { background: #fff; color: #222 }', 'dark'],
  [
    'a page that is dark by its ground alone',
    ':root { color-scheme: light } body { background: #111; color: #ddd }',
    'auto',
  ],
];

/** The area that changes by 3:1 or more when a place has the focus, as a share of a line of two pixels around it. */
async function ring(page: Page, place: ElementHandle<HTMLElement>): Promise<number> {
  await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await place.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      x: Math.max(0, Math.floor(x) - 6),
      y: Math.floor(y) + scrollY - 6,
      width: Math.ceil(width) + 12,
      height: Math.ceil(height) + 12,
    };
  });
  const shot = async () => pixels(await page.screenshot({ clip: box, captureBeyondViewport: false }));
  await place.evaluate((element) => element.blur());
  const before = await shot();
  await place.evaluate((element) => element.focus());
  const after = await shot();
  let changed = 0;
  for (let y = 0; y < after.height; y += 1)
    for (let x = 0; x < after.width; x += 1) if (contrast(before.at(x, y), after.at(x, y)) >= 3) changed += 1;
  return changed / (4 * (box.width - 12 + box.height - 12));
}

describe.each(GROUNDS)('on %s', (_, rules, theme) => {
  test('the focus is seen: a line of two pixels, 3:1 against what was there', async () => {
    const { page } = visitor;
    await opened(page, article(site, markup('quote', '/none.json'), rules), 'error');
    await page.keyboard.press('Tab');
    const rings: Record<string, number> = {};
    const measure = async () => {
      // One of each kind: what its classes and those around it make of it.
      const handles = await page.evaluateHandle((places) => {
        const kinds = new Map(
          window
            .deep(places)
            .filter(window.seen)
            .map((one) => [`${one.localName} in ${one.parentElement?.className || one.parentElement?.localName}`, one]),
        );
        return [...kinds.values()];
      }, PLACES);
      for (const one of (await handles.getProperties()).values()) {
        const place = one as ElementHandle<HTMLElement>;
        const name = await place.evaluate(
          (element) =>
            `${element.localName} in ${element.parentElement?.className || element.parentElement?.localName}`,
        );
        rings[name] = await ring(page, place);
      }
    };
    await measure();
    await opened(page, article(site, everyWidget(STORIES.flood, `share theme="${theme}"`), rules));
    await page.keyboard.press('Tab');
    await measure();
    expect(Object.keys(rings).length).toBeGreaterThan(7);
    expect(Object.entries(rings).filter(([, share]) => share < 1)).toEqual([]);
  });
});
