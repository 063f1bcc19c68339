/* A published gallery for the tests of a file, and its panel as an editor uses it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { data, factbox } from '../cli/command.ts';
import { onSite } from './on-site.ts';
import { ROOT } from './site.ts';
import { type Visit, visit } from './visit.ts';

export const STORY = data('casey-review.json');
export const DIST = join(ROOT, 'dist');

/** Publishes the two stories. What is returned opens a page of theirs, with or without its scripts. */
export async function galleries() {
  const { browser, site } = await onSite();
  const folder = mkdtempSync(join(tmpdir(), 'factbox-gallery-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const base = site.folder('f', join(folder, 'site'));
  const files = [STORY, data('examples/flood-barrier.json')];
  const { code, err } = await factbox(['publish', ...files, '--out', join(folder, 'site'), '--base', base], DIST);
  if (code !== 0) throw new Error(err);
  const open = async (path: string, before: (page: Page) => Promise<unknown> = async () => {}): Promise<Visit> => {
    const visitor = await visit(browser);
    const { page } = visitor;
    await page
      .browserContext()
      .overridePermissions(new URL(base).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await before(page);
    await page.goto(base + path);
    return visitor;
  };
  return { base, open };
}

/** Opens the panel of an entry, as a click does. */
export async function panel(page: Page, id: string): Promise<void> {
  await page.$eval(`[id="${id}"] summary`, (one) => (one as HTMLElement).click());
  await page.waitForSelector(`[id="${id}"] [id="embed.snippet"]`);
}
export const snippet = (page: Page): Promise<string> =>
  page.$eval('[id="embed.snippet"]', (area) => (area as HTMLTextAreaElement).value);
export const withoutStyles = (html: string): string => html.replace(/<style>[^<]*/g, '<style>').trim();
/** The snippet once it is another. */
export async function changed(page: Page, change: () => Promise<unknown>): Promise<string> {
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
