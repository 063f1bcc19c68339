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
import { ROOT, type Site, startSite } from '../e2e/site.ts';
import { launch, nearAll } from '../e2e/visit.ts';
import { decoded, difference, encoded, type Sheet, sheetOf } from './sheet.ts';

/** The share of pixels that may differ: what another version of a browser does to the edges of letters. */
const TOLERANCE = 0.005;
const WIDTHS = [320, 768] as const;
const PAGES = ['light', 'dark'] as const;
/** Of a story that is longer, the top is kept under review. */
const TALLEST = 1200;
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

if (!existsSync(join(BUILT, 'index.json')) || UPDATE || process.env.FACTBOX_VISUAL !== 'built') {
  const { status, stderr } = spawnSync('npm', ['run', 'build-storybook'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Storybook cannot be built:\n${stderr}`);
}
const { entries } = JSON.parse(readFileSync(join(BUILT, 'index.json'), 'utf8')) as {
  entries: Record<string, { id: string; type: string }>;
};
const STORIES = Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));

beforeAll(async () => {
  rmSync(FOUND, { recursive: true, force: true });
  mkdirSync(SEEN, { recursive: true });
  [browser, site] = await Promise.all([launch(), startSite()]);
  site.folder('storybook', BUILT);
  site.folder('arabic', dirname(resolve('@expo-google-fonts/noto-sans-arabic/package.json')));
  page = await browser.newPage();
  await nearAll(page);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** In the page: waits until every place in the window that is to hold a drawing holds one. */
async function charted(): Promise<void> {
  const missing = () =>
    [...document.querySelectorAll('factbox-chart')].some((chart) =>
      [...(chart.shadowRoot?.querySelectorAll('.chart:not(.undrawn) .drawing') ?? [])].some(
        (place) => place.checkVisibility() && place.getBoundingClientRect().top < innerHeight && !place.children.length,
      ),
    );
  for (let left = 100; left && missing(); left -= 1) await new Promise((done) => setTimeout(done, 50));
}

/** Four screenshots of a story. */
async function shots(id: string): Promise<Sheet> {
  const taken: Uint8Array[] = [];
  await page.goto(`${site.url}/storybook/iframe.html?id=${id}&viewMode=story`);
  await page.addStyleTag({ content: STILL });
  await page.waitForFunction(() => document.body.classList.contains('sb-show-main'));
  // All but one that waits for an answer that never comes.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      (one) =>
        !one.localName.startsWith('factbox-') ||
        one.getAttribute('src')?.includes('never') ||
        one.closest('factbox-story[src*=never]') ||
        one.matches(':state(ready), :state(error), :state(withdrawn)'),
    ),
  );
  await page.evaluate(() => document.fonts.ready);
  for (const scheme of PAGES) {
    await page.evaluate((value) => {
      for (const around of document.querySelectorAll<HTMLElement>('.page')) around.style.colorScheme = value;
    }, scheme);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 600 });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      // A drawing takes its new width in its own time, and the first one loads.
      if (id.includes('chart')) {
        await page.evaluate(charted);
        await new Promise((done) => setTimeout(done, 250));
      }
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(whole, TALLEST) };
      taken.push(await page.screenshot({ clip, captureBeyondViewport: true }));
    }
  }
  return sheetOf(taken);
}

describe('every story looks as it did', () => {
  test.each(STORIES)('%s', async (id) => {
    const file = join(SEEN, `${id}.png`);
    const now = await shots(id);
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
      writeFileSync(join(FOUND, `${id}.difference.png`), picture);
    }
    expect(share, `look at test/visual/found/${id}.png and ${id}.difference.png`).toBeLessThanOrEqual(TOLERANCE);
  });
});

test('no sheet is left of a story that is gone', () => {
  const gone = readdirSync(SEEN).filter((name) => !STORIES.includes(name.replace('.png', '')));
  if (UPDATE) for (const name of gone) rmSync(join(SEEN, name));
  else expect(gone).toEqual([]);
});
