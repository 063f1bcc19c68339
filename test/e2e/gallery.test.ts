/* The gallery as editors use it: found by its words and its kind, without a script, in light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { galleries, panel, STORY } from './galleries.ts';
import { said, silence } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { base, open } = await galleries();

const shown = (page: Page): Promise<string[]> =>
  page.$$eval('[data-found]', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
const status = (page: Page): Promise<string> =>
  page.$eval('form [role=status]', ({ textContent }) => textContent ?? '');
async function search(page: Page, words: string): Promise<void> {
  await page.$eval('input', (input) => {
    input.value = '';
  });
  await page.type('input', words);
}

test('finds items by their words, their speaker and their id, whatever their case and accents', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  const all = (await shown(page)).length;
  expect(await status(page)).toBe(`${all} of ${all} items`);
  const found = async (words: string) => {
    await search(page, words);
    return shown(page);
  };
  expect(await found('Below 50')).toContain('trust');
  expect(await found('baked casey')).toContain('baked-in');
  expect(await found('róWLEY people down')).toContain('apology');
  expect(await found('lgbtq-bullied')).toEqual(['lgbtq-bullied']);
  // What stands in the snippets is not what an item says.
  expect(await found('sandbox')).toEqual([]);
  expect(await status(page)).toBe(`0 of ${all} items`);
  expect(await found(' ')).toHaveLength(all);
  // Enter does not leave the page.
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(`${base}gallery/casey-review.html`);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('lists items by kind, with their number; a kind without a hit is hidden', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  const kinds = () =>
    page.$$eval('section', (all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => [one.querySelector('h2')?.textContent, one.querySelectorAll('article:not([id^="all."])').length]),
    );
  const story = JSON.parse(readFileSync(STORY, 'utf8')) as Record<string, unknown[]>;
  const all = await kinds();
  expect(all).toContainEqual([`Quotations (${story.quotes?.length})`, story.quotes?.length]);
  expect(all).toContainEqual([`Responses (${story.responses?.length})`, story.responses?.length]);
  for (const [title, count] of all) expect(title).toMatch(new RegExp(`^\\p{Lu}\\p{Ll}+ \\(${count}\\)$`, 'u'));
  expect(await page.$eval('[id="all.responses"]', (one) => one.querySelector('h2'))).toBeNull();
  await search(page, 'lgbtq-bullied');
  expect((await kinds()).map(([title]) => String(title).split(' ')[0])).toEqual(['Figures']);
  await visitor.close();
});

test('finds a story', async () => {
  const visitor = await open('index.html');
  const { page } = visitor;
  await search(page, 'flood');
  expect(await status(page)).toBe('1 of 2 stories');
  await Promise.all([page.waitForNavigation(), page.click('li:not([hidden]) a')]);
  expect(page.url()).toBe(`${base}gallery/flood-barrier.html`);
  await visitor.close();
});

test('shows one kind at a time, when asked, and searches in it', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  const all = await shown(page);
  const kinds = await page.$$eval('form option', (all) => all.map(({ textContent }) => textContent));
  expect(kinds.slice(0, 3)).toEqual(['All', 'Quotations', 'Figures']);
  await page.select('[id="page.kind"]', 'figures');
  const figures = await shown(page);
  expect(figures).toContain('trust');
  expect(figures.length).toBeLessThan(all.length);
  expect(await page.$$eval('section', (all) => all.filter((one) => one.checkVisibility()).length)).toBe(1);
  await search(page, 'baked casey');
  expect(await shown(page)).toEqual([]);
  await page.select('[id="page.kind"]', '');
  expect(await shown(page)).toContain('baked-in');
  await visitor.close();
});

test('without a script the list is whole, each script tag is there, and what cannot work is not', async () => {
  const visitor = await open('gallery/casey-review.html', (page) => page.setJavaScriptEnabled(false));
  const { page } = visitor;
  expect((await page.$$('article')).length).toBeGreaterThan(50);
  expect(await page.$$eval('form, button', (all) => all.filter((one) => one.checkVisibility()))).toEqual([]);
  const tags = await page.$$eval('article textarea', (all) => all.map(({ value }) => value));
  expect(tags).toHaveLength((await page.$$('article')).length);
  for (const tag of tags) expect(tag).toContain('<script async src=');
  await visitor.close();
});

const PAGES = ['index.html', 'gallery/casey-review.html', 'stories/casey-review.html', 'stories/flood-barrier.html'];

test.each(PAGES)('%s is accessible, and fits, at three widths in light and dark', async (path) => {
  const visitor = await open(path);
  const { page } = visitor;
  await page.evaluate(AXE);
  if (path.startsWith('gallery')) await panel(page, 'trust');
  else for (const open of await page.$$('details')) await open.evaluate((one) => one.setAttribute('open', ''));
  for (const width of [320, 768, 1280]) {
    for (const value of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // The structure is one at every width; colours and sizes are not.
      const rules = width === 320 && value === 'light' ? {} : { runOnly: ['color-contrast', 'target-size'] };
      const found = await page.evaluate(async (rules) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(document, {
          rules: { 'target-size': { enabled: true } },
          preload: false,
          ...rules,
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
      }, rules);
      expect(found, `${width} ${value}`).toEqual([]);
    }
  }
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});
