/* From an empty start to a file that the check accepts: in a real browser, over the built command. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Story } from '../../src/story/schema.ts';
import { launch, said, silence, type Visit, visit } from '../e2e/visit.ts';
import { ARTICLE } from './article.ts';
import { drag, ended, factbox, openItem, press, type Served, serveDesk, shows } from './desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Desk {
  readonly folder: string;
  readonly visitor: Visit;
  readonly page: Page;
  served: Served;
}

const open: Desk[] = [];
async function desk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'factbox-desk-'));
  const served = await serveDesk(folder);
  const visitor = await visit(browser);
  await visitor.page.setViewport({ width: 1280, height: 900 });
  await visitor.page.goto(served.url);
  await visitor.page.waitForSelector('#article');
  const made = { folder, visitor, page: visitor.page, served };
  open.push(made);
  return made;
}
afterAll(async () => {
  for (const { served, visitor, folder } of open) {
    await ended(served);
    await visitor.close().catch(() => undefined);
    rmSync(folder, { recursive: true });
  }
});

const storyIn = (folder: string): Story =>
  JSON.parse(readFileSync(join(folder, 'library-hours-halved-after-roof.json'), 'utf8'));
const checked = (folder: string) => {
  const { id = '' } = storyIn(folder).sources[0] ?? {};
  const file = join(folder, 'library-hours-halved-after-roof.json');
  return factbox('check', file, '--source', `${id}=${join(folder, 'library-hours-halved-after-roof.txt')}`);
};

/** Pastes the article as a browser hands over what a page has: as HTML. */
const paste = (page: Page, article: string): Promise<void> =>
  page.$eval(
    '#article',
    (box, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    `<script>document.title = 'taken'</script><img src="x" onerror="document.title = 'taken'"><article>${article
      .trim()
      .split(/\n+/)
      .map((words) => `<p>${words}</p>`)
      .join('')}</article>`,
  );

describe('an article becomes a story file', () => {
  test('by mouse', async () => {
    const { page, folder, visitor } = await desk();
    await paste(page, ARTICLE);
    await page.type('#article-publisher', 'The Vale Post');
    await page.type('#article-lang', 'en-GB');
    await press(page, 'Draft the story');
    await shows(page, 'items wait for you');
    expect(await page.title()).toBe('Factbox Desk');

    // A figure that the draft left out, by selection: the hedge comes along.
    await drag(page, 'dozens of readers');
    await press(page, 'Figure', '.mark-bar');
    await shows(page, 'dozens', '.items');

    await openItem(page, 'They have known this');
    await page.click('desk-people input');
    await page.type('desk-people input', 'Ines');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('desk-people .chosen')?.textContent?.includes('Ines Hartley'),
    );

    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');
    const story = storyIn(folder);
    expect(story.statistics.map((one) => 'quantity' in one && one.quantity.stated)).toEqual(
      expect.arrayContaining(['dozens', 'almost one in three']),
    );
    expect(readFileSync(join(folder, 'library-hours-halved-after-roof.txt'), 'utf8').replace(/\s+/g, ' ')).toBe(
      ARTICLE.replace(/\s+/g, ' '),
    );
    const { status, out } = checked(folder);
    expect(out).toContain('no problems');
    expect(status).toBe(0);
    // Chromium tells of the handler in the pasted page, which it parsed and would not have run.
    const { errors, violations, ...rest } = await said(visitor);
    expect(errors.filter((one) => !one.startsWith('Executing inline event handler'))).toEqual([]);
    expect(violations.filter((one) => one !== 'script-src-attr inline')).toEqual([]);
    expect(rest).toEqual({ warnings: silence.warnings, uncaught: silence.uncaught });
  });
});
