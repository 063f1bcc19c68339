/*
 * Every story of Storybook as it was last looked at: at 320 and 768 pixels, on a light page and a dark one. The sheets
 * stand in `seen/`; `npm run visual:update` writes them anew, after which you look at what git says has changed. What
 * differs is put into `found/`. Faces come from packages, so that the fonts of the machine have no part in it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GRACE } from '../../src/load/load.ts';
import { ROOT, type Site, startSite } from '../e2e/site.ts';
import { launch, nearAll } from '../e2e/visit.ts';
import { decoded, difference, encoded, type Sheet, sheetOf } from './sheet.ts';

/** The share of pixels that may differ: what another version of a browser does to the edges of letters. */
const TOLERANCE = 0.005;
const WIDTHS = [320, 768];
/** Of a sheet that is one at its full width alone. */
const WIDE = [1280];
const PAGES = ['light', 'dark'] as const;
/** In pixels, of a whole story. Chromium draws no more than 16,384 in one piece; a story that is taller is split. */
const TALLEST = 12_000;
const UPDATE = process.env.FACTBOX_VISUAL === 'update';
const SEEN = join(ROOT, 'test/visual/seen');
const FOUND = join(ROOT, 'test/visual/found');
const BUILT = join(ROOT, 'storybook-static');

const { resolve } = createRequire(import.meta.url);
/** The families that the stories ask for, each drawn with a face that is the same everywhere. */
const FACES = {
  sans: ['Helvetica Neue', 'Helvetica', 'Arial', 'Segoe UI'],
  serif: ['Iowan Old Style', 'Charter', 'Georgia', 'Times New Roman'],
};
const ARABIC = { 400: '400Regular/NotoSansArabic_400Regular.ttf', 700: '700Bold/NotoSansArabic_700Bold.ttf' };
const faces = Object.entries(FACES).flatMap(([kind, families]) =>
  [400, 700].flatMap((weight) => {
    const name = kind === 'sans' ? 'source-sans-3' : 'source-serif-4';
    const file = resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`);
    const url = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
    return families.flatMap((family) => {
      const face = `font-family: "${family}"; font-weight: ${weight}`;
      // The letters of one word from one face: DejaVu, which the generic families are here, lacks some of Urdu.
      const arabic = `src: url(/arabic/${ARABIC[weight as 400 | 700]}); unicode-range: U+600-6FF`;
      return [`@font-face { ${face}; src: url(${url}) }`, `@font-face { ${face}; ${arabic} }`];
    });
  }),
);
const STILL = `${faces.join('\n')} :root { --text-face: "Arial" } * { caret-color: transparent !important }`;

let browser: Browser;
let site: Site;
let page: Page;

/** What Storybook's preview is told and tells. */
interface Channel {
  once(event: string, told: (what: { readonly storyId: string; readonly status: string }) => void): void;
  emit(event: string, what: object): void;
}

if (!existsSync(join(BUILT, 'index.json')) || UPDATE || process.env.FACTBOX_VISUAL !== 'built') {
  const { status, stderr } = spawnSync('npm', ['run', 'build-storybook'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Storybook cannot be built:\n${stderr}`);
}
const { entries } = JSON.parse(readFileSync(join(BUILT, 'index.json'), 'utf8')) as {
  entries: Record<string, { id: string; type: string; tags: string[] }>;
};
const STORIES = Object.values(entries).filter(({ type }) => type === 'story');

beforeAll(async () => {
  rmSync(FOUND, { recursive: true, force: true });
  mkdirSync(SEEN, { recursive: true });
  [browser, site] = await Promise.all([launch(), startSite()]);
  site.folder('storybook', BUILT);
  site.folder('arabic', dirname(resolve('@expo-google-fonts/noto-sans-arabic/package.json')));
  page = await browser.newPage();
  await nearAll(page);
  // The time that a page has to give a story, after which an element shows its error, passes at once.
  await page.evaluateOnNewDocument((grace) => {
    const { setTimeout } = window;
    Object.assign(window, {
      setTimeout: (done: () => void, after?: number, ...given: []) =>
        setTimeout(done, after === grace ? 0 : after, ...given),
    });
  }, GRACE);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // One page for all stories, without one at first. Its accessibility panel would check each.
  await page.goto(`${site.url}/storybook/iframe.html?globals=a11y.manual:!true`);
  await page.addStyleTag({ content: STILL });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** In the page: shows another story, and waits until it is drawn and its `play` is over. */
function change(id: string): Promise<void> {
  const { channel } = (window as unknown as { __STORYBOOK_PREVIEW__: { channel: Channel } }).__STORYBOOK_PREVIEW__;
  return new Promise((done, fail) => {
    channel.once('storyFinished', ({ storyId, status }) =>
      storyId === id && status === 'success' ? done() : fail(new Error(`${storyId} ended with ${status}`)),
    );
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

/** In the page: whether every element shows what it has, but for those that wait for an answer that never comes. */
const arrived = (): boolean =>
  [...document.querySelectorAll('*')].every(
    (one) =>
      !one.localName.startsWith('factbox-') ||
      one.closest('[src*=never]') ||
      one.matches(':state(ready), :state(error), :state(withdrawn)'),
  );

/** In the page: whether every place that is to hold a drawing holds one, of its width and in its colours. */
const drawn = (): boolean =>
  [...document.querySelectorAll('factbox-chart')].every((chart) =>
    [...(chart.shadowRoot?.querySelectorAll('.chart .drawing') ?? [])].every((place) => {
      if (!place.checkVisibility()) return true;
      const canvas = place.querySelector('canvas');
      // It is drawn when a reader comes near.
      if (!canvas) place.scrollIntoView();
      return canvas?.clientWidth === place.clientWidth && !place.getAnimations().length;
    }),
  );

/** Screenshots of a story: each width on a light page, then on a dark one. */
async function shots(id: string, widths: readonly number[]): Promise<Sheet> {
  await page.evaluate(change, id);
  await page.waitForFunction(arrived);
  await page.evaluate(() => document.fonts.ready);
  const taken: Uint8Array[] = [];
  for (const [i, width] of widths.entries()) {
    await page.setViewport({ width, height: 600 });
    for (const [j, scheme] of PAGES.entries()) {
      await page.evaluate((value) => {
        document.querySelector<HTMLElement>('#storybook-root .page')?.style.setProperty('color-scheme', value);
        // A transition tells a drawing of its new colours, and begins with the next frame.
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, scheme);
      await page.waitForFunction(drawn);
      const height = await page.evaluate(async () => {
        scrollTo(0, 0);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return document.documentElement.scrollHeight;
      });
      expect(height, `${id} is too tall at ${width} pixels: make two stories of it`).toBeLessThanOrEqual(TALLEST);
      const clip = { x: 0, y: 0, width, height };
      taken[j * widths.length + i] = await page.screenshot({
        clip,
        captureBeyondViewport: true,
        optimizeForSpeed: true,
      });
    }
  }
  return sheetOf(taken);
}

describe('every story looks as it did', () => {
  test.each(STORIES)('$id', async ({ id, tags }) => {
    const file = join(SEEN, `${id}.png`);
    const now = await shots(id, tags.includes('wide') ? WIDE : WIDTHS);
    if (UPDATE) {
      // An image that only flickers is not written: git shows what was meant.
      if (!existsSync(file) || difference(decoded(readFileSync(file)), now).share > 0)
        writeFileSync(file, encoded(now));
      return;
    }
    expect(existsSync(file), `there is no ${file}: look at the story, then npm run visual:update`).toBe(true);
    const { share, picture } = difference(decoded(readFileSync(file)), now);
    if (share > TOLERANCE) {
      mkdirSync(FOUND, { recursive: true });
      writeFileSync(join(FOUND, `${id}.png`), encoded(now));
      writeFileSync(join(FOUND, `${id}.difference.png`), picture());
    }
    expect(share, `look at test/visual/found/${id}.png and ${id}.difference.png`).toBeLessThanOrEqual(TOLERANCE);
  });
});

test('no sheet is left of a story that is gone', () => {
  const gone = readdirSync(SEEN).filter((name) => !STORIES.some(({ id }) => `${id}.png` === name));
  if (UPDATE) for (const name of gone) rmSync(join(SEEN, name));
  else expect(gone).toEqual([]);
});
