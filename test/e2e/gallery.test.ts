/* The gallery as editors use it: found by its words, copied by one button, with the keyboard alone, in light and dark. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMS, PAGED } from '../../src/embed/snippets.ts';
import { data, factbox } from '../cli/command.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, said, silence, type Visit, visit } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STORY = data('casey-review.json');
const DIST = join(ROOT, 'dist');
const DIR = mkdtempSync(join(tmpdir(), 'factbox-gallery-'));
let browser: Browser;
let site: Site;
let base = '';
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
  base = site.folder('f', join(DIR, 'site'));
  const files = [STORY, data('examples/flood-barrier.json')];
  expect((await factbox(['publish', ...files, '--out', join(DIR, 'site'), '--base', base], DIST)).code).toBe(0);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(DIR, { recursive: true });
});

async function open(path: string): Promise<Visit> {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page
    .browserContext()
    .overridePermissions(new URL(base).origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.goto(base + path);
  return visitor;
}
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

/** Opens the panel of an entry, as a click does. */
async function panel(page: Page, id: string): Promise<void> {
  await page.$eval(`[id="${id}"] summary`, (one) => (one as HTMLElement).click());
  await page.waitForSelector(`[id="${id}"] [id="embed.snippet"]`);
}
const snippet = (page: Page): Promise<string> =>
  page.$eval('[id="embed.snippet"]', (area) => (area as HTMLTextAreaElement).value);
const withoutStyles = (html: string): string => html.replace(/<style>[^<]*/g, '<style>').trim();
/** The snippet once it is another. */
async function changed(page: Page, change: () => Promise<unknown>): Promise<string> {
  const before = await snippet(page);
  await change();
  await page.waitForFunction(
    (before) => {
      const { value } = document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement;
      return value && value !== before;
    },
    {},
    before,
  );
  return snippet(page);
}

test.each([
  ['trust', ['--item', 'trust'], FORMS],
  ['all.responses', ['--widget', 'responses'], FORMS.filter((as) => !PAGED.includes(as))],
])('copies what factbox embed prints of %s, form by form', async (id, asked, forms) => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, id);
  expect(await page.$$eval('[id="embed.form"] option', (all) => all.map(({ value }) => value))).toEqual(forms);
  for (const [i, as] of forms.entries()) {
    if (i) await changed(page, () => page.select('[id="embed.form"]', as));
    await page.click(`[id="${id}"] button.main`);
    // Both say so: they are read at one moment.
    await page.waitForFunction(
      () =>
        document.querySelector('button.main')?.textContent === 'Copied' &&
        document.querySelector('body > [role=status]')?.textContent === 'Copied.',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { out } = await factbox(['embed', STORY, ...asked, '--as', as, '--base', base], DIST);
    // The build takes the white space out of style sheets; this command is not built.
    expect(withoutStyles(copied)).toBe(withoutStyles(out));
    if (as === 'static') expect(copied).toMatch(/<style>[^<]{999}/);
  }
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('writes what an editor sets, as factbox embed does, and shows the widget that comes of it', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, 'trust');
  await changed(page, () => page.select('[id="embed.widget"]', 'gauge'));
  await changed(page, () => page.select('[id="embed.theme"]', 'dark'));
  await changed(page, () => page.select('[id="embed.lang"]', 'cy'));
  const written = await changed(page, () => page.type('[id="embed.threshold"]', '60'));
  const asked = ['--item', 'trust', '--widget', 'gauge', '--theme', 'dark', '--lang', 'cy'];
  const { out } = await factbox(
    ['embed', STORY, ...asked, '--threshold', '60', '--as', 'script', '--base', base],
    DIST,
  );
  // One of the two keys may be written first.
  await page.waitForFunction(
    (out) => (document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement).value.trim() === out,
    {},
    out.trim(),
  );
  expect(written).toContain('factbox-gauge');
  expect(await page.$eval('.stage factbox-gauge', (one) => one.shadowRoot?.textContent ?? '')).toContain('50%');
  expect(await page.$eval('.stage factbox-gauge', (one) => one.getAttribute('lang'))).toBe('cy');
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('has one panel, which goes to the entry that is opened', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, 'trust');
  await panel(page, 'baked-in');
  expect(await page.$$eval('details[open]', (all) => all.map((one) => one.closest('article')?.id))).toEqual([
    'baked-in',
  ]);
  expect(await page.$$eval('factbox-snippet', (all) => all.map((one) => one.closest('article')?.id))).toEqual([
    'baked-in',
  ]);
  await page.waitForFunction(() =>
    (document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement).value.includes('item="baked-in"'),
  );
  expect(await snippet(page)).not.toContain('item="trust"');
  await visitor.close();
});

test('tells a form only what it can show', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, 'trust');
  await changed(page, () => page.select('[id="embed.widget"]', 'gauge'));
  await changed(page, () => page.select('[id="embed.theme"]', 'dark'));
  await changed(page, () => page.type('[id="embed.threshold"]', '7'));
  // No gauge has it, and there is nothing to copy.
  await page.type('[id="embed.threshold"]', '00');
  await page.waitForFunction(() => document.querySelector('#trust .trouble')?.textContent?.includes('from 0 to 100'));
  expect(await page.$('button.main')).toBeNull();
  for (const [as, langs] of [
    // This site has no pages in other languages.
    ['iframe', ['']],
    ['amp', ['']],
    ['markdown', expect.arrayContaining(['', 'cy'])],
  ] as const) {
    await page.select('[id="embed.form"]', as);
    const { out } = await factbox(
      ['embed', STORY, '--item', 'trust', '--widget', 'gauge', '--as', as, '--base', base],
      DIST,
    );
    await page.waitForFunction(
      (out) => document.querySelector<HTMLTextAreaElement>('[id="embed.snippet"]')?.value.trim() === out,
      {},
      out.trim(),
    );
    expect(await page.$$eval('[id="embed.lang"] option', (all) => all.map(({ value }) => value))).toEqual(langs);
    expect(
      await page.$eval('.stage factbox-gauge', (one) => [one.getAttribute('theme'), one.getAttribute('threshold')]),
    ).toEqual([null, null]);
  }
  // The threshold was that of one gauge.
  await panel(page, 'baked-in');
  await panel(page, 'trust');
  await page.select('[id="embed.form"]', 'script');
  await changed(page, () => page.select('[id="embed.widget"]', 'gauge'));
  expect(await page.$eval('[id="embed.threshold"]', (input) => (input as HTMLInputElement).value)).toBe('');
  await visitor.close();
});

test('keeps the script tag where the story has the item no more', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await page.$eval('#trust details', (one) => one.setAttribute('data-of', 'gone-since'));
  await page.$eval('#trust summary', (one) => (one as HTMLElement).click());
  await page.waitForFunction(() =>
    document.querySelector<HTMLElement>('#trust [role=status]')?.innerText.includes('no "gone-since" any more'),
  );
  expect(await page.$eval('#trust textarea', (area) => area.checkVisibility())).toBe(true);
  await panel(page, 'baked-in');
  await visitor.close();
});

test.each([['stories/casey-review.json'], ['embed/panel.js']])(
  'keeps the script tag where %s does not come',
  async (path) => {
    const visitor = await visit(browser);
    const { page } = visitor;
    await page.setRequestInterception(true);
    page.on('request', (request) => (request.url().endsWith(path) ? request.abort() : request.continue()));
    await page.goto(`${base}gallery/casey-review.html`);
    await page.$eval('#trust summary', (one) => (one as HTMLElement).click());
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLElement>('#trust [role=status]')
        ?.innerText.startsWith('The other forms could not be loaded: '),
    );
    const tag = await page.$eval('#trust textarea', (area) => [area.checkVisibility(), area.value]);
    const { out } = await factbox(['embed', STORY, '--item', 'trust', '--as', 'script', '--base', base], DIST);
    expect(tag).toEqual([true, out]);
    await visitor.close();
  },
);

test('selects what it may not copy, and says how', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await panel(page, 'trust');
  await page.click('#trust button.main');
  await page.waitForFunction(() => document.querySelector('#trust .trouble')?.textContent?.includes('Press Ctrl+C'));
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('<factbox-stat');
  await visitor.close();
});

test('is used with the keyboard alone, focus in sight', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await page.focus('input');
  await page.keyboard.type('trust confidence below');
  const focused = () =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const name = one.id || one.textContent?.trim().slice(0, 20);
      return [one.localName, name, outlineStyle !== 'none' && outlineWidth !== '0px'];
    });
  const next = async (key: 'Tab' | 'Enter' = 'Tab') => {
    await page.keyboard.press(key);
    return focused();
  };
  expect(await next()).toEqual(['select', 'page.kind', true]);
  expect(await next()).toEqual(['a', 'trust', true]);
  expect(await next()).toEqual(['summary', 'Embed', true]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#trust [id="embed.snippet"]');
  for (const id of ['form', 'widget', 'lang', 'theme', 'level']) {
    expect(await next()).toEqual(['select', `embed.${id}`, true]);
  }
  // The widget, with what of it takes the focus, and the snippet.
  while ((await next())[0] !== 'button' || !(await page.evaluate(() => document.activeElement?.matches('.main'))));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /Copied|Ctrl/.test(document.activeElement?.textContent ?? ''));
  await visitor.close();
});

test('without a script the list is whole, each script tag is there, and what cannot work is not', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.setJavaScriptEnabled(false);
  await page.goto(`${base}gallery/casey-review.html`);
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
