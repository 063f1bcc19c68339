import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { data, factbox } from '../cli/command.ts';
import { ROOT, startSite } from './site.ts';
import { launch, visit } from './visit.ts';

test('no item is higher than its oEmbed answer says, at 320 px, where nothing measures it', async () => {
  const out = mkdtempSync(join(tmpdir(), 'factbox-oembed-'));
  const [site, browser] = await Promise.all([startSite(), launch()]);
  const base = site.folder('facts', join(out, 'site'));
  const story = data('casey-review.json');
  await factbox(['publish', story, '--out', join(out, 'site'), '--base', base], join(ROOT, 'dist'));
  const { page, close } = await visit(browser);
  await page.setViewport({ width: 320, height: 3000 });
  const folder = join(out, 'site/items/casey-review');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const cut: string[] = [];
  for (const name of pages) {
    const { height } = JSON.parse(readFileSync(join(folder, name.replace('.html', '.oembed.json')), 'utf8'));
    await page.goto(`${base}items/casey-review/${name}`);
    const needs = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    if (needs > height) cut.push(`${name}: says ${height}, needs ${needs}`);
  }
  await close();
  await browser.close();
  await site.close();
  rmSync(out, { recursive: true });
  expect(pages.length).toBeGreaterThan(90);
  expect(cut).toEqual([]);
});
