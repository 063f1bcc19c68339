/* From an empty start to a file that the check accepts: in a real browser, over the built command. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    await shows(page, 'dozens readers', '.items');

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

  test('by keyboard alone', async () => {
    const { page, folder, visitor } = await desk();
    const key = (name: string, times = 1) =>
      Array.from({ length: times }).reduce<Promise<void>>(
        (before) => before.then(() => page.keyboard.press(name as 'Tab')),
        Promise.resolve(),
      );
    const withCtrl = async (name: 's' | 'z') => {
      await page.keyboard.down('Control');
      await page.keyboard.press(name);
      await page.keyboard.up('Control');
    };
    // The box has the keys already.
    await page.keyboard.sendCharacter(ARTICLE);
    await key('Tab');
    await page.keyboard.type('The Vale Post');
    await key('Tab');
    await page.keyboard.type('en-GB');
    await key('Tab');
    await key('Enter');
    await shows(page, 'items wait for you');

    // To the article, down to the petitions, along to “dozens”, and as a figure.
    await page.waitForFunction(() => document.activeElement?.matches('.entry'));
    await page.keyboard.down('Shift');
    await key('F6');
    await page.keyboard.up('Shift');
    await page.waitForFunction(() => document.activeElement?.matches('.article-text'));
    await key('ArrowDown', 9);
    await key('ArrowRight', 5);
    await page.keyboard.down('Shift');
    await key('ArrowRight', 2);
    await page.keyboard.up('Shift');
    expect(await page.$eval('.chosen-words', ({ textContent }) => textContent)).toBe('dozens of readers');
    await key('f');
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'dozens');

    // Back once and forth again: nothing of it is lost.
    await key('Escape');
    await withCtrl('z');
    await page.waitForFunction(() => !document.querySelector('.items')?.textContent?.includes('dozens readers'));
    await page.keyboard.down('Shift');
    await withCtrl('z');
    await page.keyboard.up('Shift');
    await shows(page, 'dozens readers', '.items');

    // Every proposal is read and accepted, one after the other.
    for (;;) {
      const left = await page.$eval('.progress', ({ textContent }) => textContent ?? '');
      if (left.startsWith('All')) break;
      await key('j');
      await key('a');
      await page.waitForFunction((left) => document.querySelector('.progress')?.textContent !== left, {}, left);
    }

    await withCtrl('s');
    await shows(page, 'Saved in library-hours');
    const story = storyIn(folder);
    expect(JSON.stringify(story)).not.toContain('"draft"');
    expect(story.statistics.map((one) => 'quantity' in one && one.quantity.stated)).toContain('dozens');
    expect(checked(folder)).toEqual({ status: 0, out: expect.stringContaining('no problems') });
    expect(await said(visitor)).toEqual(silence);
  });
});

describe('the work is never lost', () => {
  test('a server that went away leaves it in the browser; a reload brings it back, undo and all', async () => {
    const made = await desk();
    const { page, folder } = made;
    await paste(page, ARTICLE);
    await press(page, 'Draft the story');
    await shows(page, 'items wait for you');
    await openItem(page, 'They have known this');
    await press(page, 'Accept');
    const { port } = new URL(made.served.url);
    await ended(made.served);
    await press(page, 'Save');
    await shows(page, 'The work is kept in this browser');
    await shows(page, 'no longer answers');

    made.served = await serveDesk(folder, Number(port));
    await page.reload();
    await shows(page, 'Go on');
    await page.click('.plain .entry');
    await shows(page, 'items wait for you');
    await press(page, 'Undo');
    await shows(page, 'Proposed', 'desk-form');
    await press(page, 'Redo');
    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');
    const [, second] = storyIn(folder).quotes;
    expect(second).toBeDefined();
    expect(checked(folder).status).toBe(0);
  });

  test('a file that somebody else changed is not written over; both versions stand side by side', async () => {
    const { page, folder } = await desk();
    await paste(page, ARTICLE);
    await press(page, 'Draft the story');
    await shows(page, 'items wait for you');
    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');
    const file = join(folder, 'library-hours-halved-after-roof.json');
    const theirs = storyIn(folder);
    const quotes = theirs.quotes.map((one, i) =>
      i ? one : { ...one, context: 'At the meeting.', paragraphs: ['Their words.'] },
    );
    writeFileSync(file, JSON.stringify({ ...theirs, quotes }, null, 2));
    await openItem(page, 'They have known this');
    await press(page, 'Accept');
    await press(page, 'Save');
    await shows(page, 'Somebody else has changed');
    await shows(page, 'Their words.', 'desk-stale');
    expect(readFileSync(file, 'utf8')).toContain('Their words.');
    await press(page, 'Take theirs', 'desk-stale');
    await press(page, 'Write mine over theirs');
    await shows(page, 'Saved in library-hours');
    const written = storyIn(folder);
    expect(JSON.stringify(written.quotes[0])).toContain('Their words.');
    expect(written.quotes.filter((one) => !('draft' in one)).length).toBe(1);
  });
});

test('two tabs with one story notice each other, and each keeps its own work', async () => {
  const { page, served } = await desk();
  await paste(page, ARTICLE);
  await press(page, 'Draft the story');
  await shows(page, 'Kept in this browser');
  const second = await page.browserContext().newPage();
  await second.setViewport({ width: 1280, height: 900 });
  await second.goto(served.url);
  await shows(second, 'Go on');
  await second.click('.plain .entry');
  await shows(second, 'open in another tab');
  await page.bringToFront();
  await shows(page, 'open in another tab');
  await second.bringToFront();
  await openItem(second, 'They have known this');
  await press(second, 'Accept');
  await second.waitForFunction(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('factbox-desk');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('works').objectStore('works').getAll();
          asked.onsuccess = () => done(asked.result.length === 2 && asked.result.some(({ done }) => done === 1));
        };
      }),
  );
  await second.close();
});

describe('a story that readers have seen', () => {
  test('is corrected, read by a second person, and checked', async () => {
    const { page, folder } = await desk();
    await paste(page, ARTICLE);
    await page.type('#article-lang', 'en-GB');
    await press(page, 'Draft the story');
    await shows(page, 'items wait for you');
    await openItem(page, 'They have known this');
    await press(page, 'Accept');
    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');

    await openItem(page, 'They have known this');
    await page.click('desk-people input');
    await page.type('desk-people input', 'Maurice');
    await page.keyboard.press('Enter');
    await press(page, 'Write a correction');
    const note = await page.waitForSelector('textarea[id^="field.corrections.0.note"]');
    await shows(page, '1 problem');
    await note?.type('We first gave these words to somebody else.');
    await shows(page, 'No problems');

    await openItem(page, 'The story:');
    await page.type('#signoff-name', 'Petra Voss');
    await press(page, 'Sign off');
    await shows(page, 'Nothing has changed since');
    await openItem(page, 'They have known this');
    await page.click('desk-form details summary');
    await page.type('textarea[id$=".sensitivity"]', 'safety');
    await shows(page, 'Not read since it changed', '.items');
    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');
    const { corrections, signoffs } = storyIn(folder);
    expect(corrections[0]?.note).toBe('We first gave these words to somebody else.');
    expect(signoffs[0]?.by).toBe('Petra Voss');
    expect(checked(folder).status).toBe(0);
  });
});
