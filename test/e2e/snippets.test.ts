/* Script-tag snippets on a slow network, in the demo's article: what was painted first stays where it is. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import story from '../../data/casey-review.json' with { type: 'json' };
import { embed, type Release } from '../../src/embed/snippets.ts';
import { onSite } from './on-site.ts';
import { ROOT } from './site.ts';
import { inState, said, silence, visit } from './visit.ts';

const { browser, site } = await onSite();
site.folder('stories', join(ROOT, 'dist/stories'));

const of = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const hash = (file: string) =>
  `sha384-${createHash('sha384')
    .update(of(`dist/${file}`))
    .digest('base64')}`;
const release = (): Release => ({
  folder: 'dist',
  integrity: {
    'factbox.js': hash('factbox.js'),
    'factbox.css': hash('factbox.css'),
    'factbox-frame.js': hash('factbox-frame.js'),
  },
});

const ITEMS = [
  ['gauge', 'trust'],
  ['quote', 'detection-rate-remark'],
  ['quote', 'invisible'],
  ['stat', 'lgbtq-bullied'],
  ['responses', 'home-office-on-blame'],
  ['term', 'detection-rate'],
] as const;
const WIDTHS = [320, 480, 768, 1200];

/** A snippet without its tags for script and style sheet, and those tags. */
const parted = (snippet: string): [tags: string, element: string] => {
  const at = snippet.search(/<factbox-/);
  return [snippet.slice(0, at), snippet.slice(at)];
};

/** Sums the layout shifts of every page that is opened from now on, in `window.shift`. */
const sumShifts = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

test.each(WIDTHS.flatMap((width) => [true, false].map((styled) => [width, styled] as const)))(
  'at %i pixels, with the style sheet %s',
  async (width, styled) => {
    const snippets = await Promise.all(
      ITEMS.map(([widget, item]) => embed(story, { item, widget, as: 'script', base: site.url, release: release() })),
    );
    const [tags] = parted(snippets[0] ?? '');
    const elements = snippets.map((snippet) => parted(snippet)[1]);
    const css = ['article', 'broadsheet'].map((name) => `<style>${of(`demo/${name}.css`)}</style>`).join('');
    const words = '<p>A line of the article, which must not move when what stands above it is drawn.</p>';
    const article = of('demo/index.html').match(/<article[\s\S]*?>/)?.[0] ?? '<article>';
    const url = site.page(`${article}${elements.map((one) => words + one).join('')}${words.repeat(4)}</article>`, {
      head: `<meta name="viewport" content="width=device-width">${css}${styled ? tags : tags.replace(/<link[^>]*>/, '')}`,
    });
    const visitor = await visit(browser);
    const { page } = visitor;
    // High enough for all of it: what is out of view does not count.
    await page.setViewport({ width, height: 4000 });
    const cdp = await page.createCDPSession();
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 400 },
      ...{ downloadThroughput: 50_000, uploadThroughput: 50_000 },
    });
    await sumShifts(page);
    await page.goto(url);
    await inState(page, 'ready', ITEMS.length);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    const shift = await page.evaluate(() => window.shift);
    expect(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
    console.log(`layout shift at ${width}, style sheet ${styled}: ${shift}`);
    // Without the sheet something does move: the measure measures.
    if (styled) expect(shift).toBeLessThanOrEqual(0.01);
    else expect(shift).toBeGreaterThan(0.01);
  },
);

test('of many in a column, those far from the window are skipped: nothing moves in a scroll, and paper has all', async () => {
  const snippets = await Promise.all(
    ITEMS.map(([widget, item]) => embed(story, { item, widget, as: 'script', base: site.url, release: release() })),
  );
  const [tags] = parted(snippets[0] ?? '');
  const many = Array.from({ length: 8 }, () => snippets.map((snippet) => parted(snippet)[1]).join('')).join('');
  const sheet = tags.match(/<link rel="stylesheet"[^>]*>/)?.[0];
  const head = `<meta name="viewport" content="width=device-width">${sheet}`;
  const plain = '<style>[class] { content-visibility: visible !important }</style>';
  const pages = async (more: string): Promise<number> => {
    const { page, close } = await visit(browser);
    await page.goto(site.page(many, { head: head + more }));
    const pdf = Buffer.from(await page.pdf()).toString('latin1');
    await close();
    return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  };
  expect(await pages('')).toBeGreaterThan(8);
  expect(await pages('')).toBe(await pages(plain));

  const { page, close } = await visit(browser);
  await page.setViewport({ width: 412, height: 915 });
  await sumShifts(page);
  await page.goto(site.page(many, { head }));
  const [skipped, moved] = await page.evaluate(async () => {
    const roots = [...document.querySelectorAll('.factbox-root')];
    const skipped = roots.filter((root) => !root.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }));
    while (document.documentElement.scrollHeight - innerHeight - scrollY > 1) {
      scrollBy({ top: 300, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    return [skipped.length, window.shift];
  });
  await close();
  expect(skipped).toBeGreaterThan(20);
  expect(moved).toBeLessThanOrEqual(0.01);
});
