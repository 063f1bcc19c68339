/* A printed page: every widget whole, its notes open, its addresses written out, black on white. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  article,
  everyWidget,
  flat,
  heard,
  markup,
  openAll,
  opened,
  reader,
  STORIES,
  settled,
  WIDGETS,
  WORD,
} from './readers.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, type Visit } from './visit.ts';

let browser: Browser;
let site: Site;
let visitor: Visit;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
  site.folder('data', join(ROOT, 'data'));
  visitor = await reader(browser, { 'prefers-color-scheme': 'dark' });
  await visitor.page.setViewport({ width: 700, height: 4000 });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const DARK = 'body { background: #111; color: #eee } factbox-gauge, factbox-chart { --factbox-accent: #c8102e }';
const print = async (body: string) => {
  await visitor.page.emulateMediaType('screen');
  await opened(visitor.page, article(site, body, DARK));
  await visitor.page.emulateMediaType('print');
  await settled(visitor.page);
};

/** The texts before the eyes, each with what stands around it; those left out by intent are not asked for. */
const texts = (): Promise<string[]> =>
  visitor.page.evaluate(() =>
    window
      .deep('.root *')
      // A choice, a control, an opening that its whole repeats, a term beside its word.
      .filter(
        (element) => !element.closest('.filter, .opening, .more > summary, .share, .explainer .title, [aria-hidden]'),
      )
      .filter(window.seen)
      .flatMap((element) => [...element.childNodes])
      .flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? [node.textContent?.replace(/\s+/g, ' ').trim() ?? ''] : [],
      )
      .filter(Boolean),
  );

describe.each(Object.entries(STORIES))('of the story %s', (_, src) => {
  test.each(WIDGETS)('%s loses nothing, without the reader’s doing', async (name) => {
    await print(markup(name, src, 'share theme="dark"'));
    const printed = await texts();
    expect(await visitor.page.evaluate(() => window.deep('details[open]').length)).toBe(0);
    expect(await visitor.page.evaluate(() => window.deep('.filter, .share').filter(window.seen).length)).toBe(0);
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(700);
    await visitor.page.emulateMediaType('screen');
    await openAll(visitor.page);
    const seen = await texts();
    expect(seen.length).toBeGreaterThan(3);
    expect(printed).toEqual(seen);
  });
});

test('the address of every source is written out', async () => {
  await print(everyWidget(STORIES.flood));
  const links = await visitor.page.evaluate(() =>
    // In a sentence an address would tear it: the source is named there. What is in the page needs none.
    window
      .deep<HTMLAnchorElement>('a[href^=http]:not(.explainer a, .deeds a)')
      .filter(window.seen)
      .map(({ href }) => href),
  );
  expect(links.length).toBeGreaterThan(40);
  const told = flat(await heard(visitor.page))
    .map(({ name }) => name)
    .join('');
  expect(new Set(links).size).toBeGreaterThan(20);
  expect(links.filter((href) => !told.includes(`(${href})`))).toEqual([]);
});

test('a term in a sentence has its definition, whose it is and its source in brackets', async () => {
  await print(WORD);
  const sight = await visitor.page.evaluate(() => window.sight(document.querySelector('main p') as Element));
  expect(sight).toMatch(/silent closure.*a closure that was ordered.*According to the barrier review.*Courier/);
});

test('all is black on white, drawings too, on a dark page in a dark theme', async () => {
  await print(everyWidget(STORIES.flood, 'theme="dark"') + WIDGETS.map((name) => markup(name, STORIES.casey)).join(''));
  const looks = await visitor.page.evaluate(() => {
    const inked = window.deep('.root *').filter((one) => window.seen(one) && one.textContent?.trim());
    const colours = inked.map((one) => getComputedStyle(one).color);
    const grounds = window
      .deep('.root, .root *')
      .filter(window.seen)
      .map((one) => getComputedStyle(one).backgroundColor);
    const strokes = window.deep<SVGElement>('.band, .value, text').map((one) => {
      const { stroke, fill } = getComputedStyle(one);
      return one.localName === 'text' ? fill : stroke;
    });
    const canvases = window.deep<HTMLCanvasElement>('canvas').filter(window.seen);
    const hues = canvases.map((canvas) => {
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let [ink, hue] = [0, 0];
      for (let i = 0; i < data.length; i += 4) {
        if ((data[i + 3] ?? 0) < 128) continue;
        const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
        if (red < 40) ink += 1;
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) hue += 1;
      }
      return { ink: ink > 100, hue };
    });
    return { colours: [...new Set(colours)], grounds: [...new Set(grounds)], strokes: [...new Set(strokes)], hues };
  });
  expect(looks.colours).toEqual(['rgb(0, 0, 0)']);
  expect(looks.grounds).toEqual(['rgba(0, 0, 0, 0)']);
  expect(looks.strokes).toEqual(['rgb(0, 0, 0)']);
  expect(looks.hues.length).toBeGreaterThan(2);
  expect(looks.hues).toEqual(looks.hues.map(() => ({ ink: true, hue: 0 })));
});
