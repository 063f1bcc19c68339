/* Each view of the Desk, light and dark, wide and narrow, from left and from right: nothing for axe to complain of. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, visit } from '../e2e/visit.ts';
import { ARTICLE } from './article.ts';
import { ended, openItem, press, type Served, serveDesk, shows } from './desk.ts';

let browser: Browser;
let served: Served;
const folder = mkdtempSync(join(tmpdir(), 'factbox-desk-views-'));
beforeAll(async () => {
  browser = await launch();
  served = await serveDesk(folder, 0, ['--out', join(folder, 'site'), '--base', 'https://facts.example/']);
});
afterAll(async () => {
  await ended(served);
  await browser.close();
  rmSync(folder, { recursive: true });
});

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function complaints(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  });
}

/** What a page is wider than its window by. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const VIEWS: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ['a quotation', (page) => openItem(page, 'They have known this')],
  ['a figure', (page) => openItem(page, 'almost one in three')],
  ['a response', (page) => openItem(page, 'had hidden the report')],
  ['somebody', (page) => page.$eval('desk-items .agents .entry', (entry) => (entry as HTMLElement).click())],
  ['a source', (page) => page.$eval('desk-items .sources .entry', (entry) => (entry as HTMLElement).click())],
  ['the story', (page) => openItem(page, 'The story:')],
  [
    'all that is folded away',
    async (page) => {
      await openItem(page, 'They have known this');
      await page.$$eval('details', (all) => {
        for (const one of all) one.open = true;
      });
    },
  ],
  [
    'a search for somebody',
    async (page) => {
      await openItem(page, 'They have known this');
      await page.$eval('desk-people input', (input) => input.focus());
      await page.type('desk-people input', 'a');
    },
  ],
  [
    'a problem',
    async (page) => {
      await openItem(page, 'almost one in three');
      await page.$eval('textarea[id$=".measure"]', (box) => {
        box.value = '';
        box.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await page.waitForSelector('.problems');
    },
  ],
  [
    'words that are selected',
    async (page) => {
      await openItem(page, 'They have known this');
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('.columns-nav button')?.click();
      });
      await page.focus('.article-text');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('desk-mark-bar:not([hidden])');
    },
  ],
  [
    'another source',
    async (page) => {
      await press(page, 'Add a source …');
      await page.waitForSelector('dialog desk-paper textarea');
    },
  ],
  [
    'a place to publish to',
    async (page) => {
      await press(page, 'Close', 'dialog');
      await press(page, 'Publish', '.head');
      // The first page saves the story. The others find it there, and show both versions as well.
      await page.waitForSelector('desk-publish :is(.problems, .trouble)');
    },
  ],
  [
    'the table of keys',
    async (page) => {
      await press(page, 'Close', 'dialog');
      await press(page, 'Keys');
    },
  ],
  [
    'snippets',
    async (page) => {
      await page.keyboard.press('Escape');
      await openItem(page, 'They have known this');
      await press(page, 'Embed');
      await page.select('[id="embed.form"]', 'static');
      await page.waitForFunction(
        () => (document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement | null)?.value,
      );
    },
  ],
];

describe.each([
  [1280, 'light', 'ltr'],
  [1280, 'dark', 'rtl'],
  [320, 'light', 'rtl'],
  [320, 'dark', 'ltr'],
] as const)('at %i pixels, %s, %s', (width, scheme, dir) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit(browser));
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.evaluateOnNewDocument((dir) => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.dir = dir;
      });
    }, dir);
    await page.goto(served.url);
    await page.addScriptTag({ path: AXE });
    await page.waitForSelector('#article');
  });

  test('the start', async () => {
    expect(await complaints(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('a drafted story', async () => {
    await page.$eval(
      '#article',
      (box, text) => {
        (box as HTMLTextAreaElement).value = text;
      },
      ARTICLE,
    );
    await page.type('#article-lang', 'en-GB');
    await press(page, 'Draft the story');
    await shows(page, 'items wait for you');
    for (const column of width < 1000 ? ['Article', 'Items', 'The item'] : []) {
      await press(page, column, '.columns-nav');
      await page.waitForFunction(() => document.activeElement?.closest('.column'));
      await page.evaluate(() => scrollTo(0, 0));
      expect(await complaints(page)).toEqual([]);
      expect(await overflow(page), column).toBeLessThanOrEqual(0);
    }
    expect(await complaints(page)).toEqual([]);
  });

  test.each(VIEWS)('%s', async (_, go) => {
    await go(page);
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await complaints(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
