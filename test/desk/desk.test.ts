/* From an empty start to a file that the check accepts: in a real browser, over the built command. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { said, silence } from '../e2e/visit.ts';
import { ARTICLE } from './article.ts';
import {
  checked,
  choosePerson,
  desks,
  draft,
  drag,
  ended,
  openItem,
  paste,
  press,
  serveDesk,
  shows,
  storyIn,
} from './desk.ts';
import { keysOf } from './keys.ts';

const desk = desks();

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
    await choosePerson(page, 'Ines', 'Ines Hartley');

    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');
    const { story } = storyIn(folder);
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
    const { key, held, draft, addDozens, acceptAll } = keysOf(page);
    const withCtrl = (name: 's' | 'z') => held('Control', name);
    await draft();
    await addDozens();

    // Back once and forth again: nothing of it is lost.
    await key('Escape');
    await withCtrl('z');
    await page.waitForFunction(() => !document.querySelector('.items')?.textContent?.includes('dozens readers'));
    await page.keyboard.down('Shift');
    await withCtrl('z');
    await page.keyboard.up('Shift');
    await shows(page, 'dozens readers', '.items');

    // The kind chosen last, by one key for all kinds; and taken back.
    await key('F6');
    await page.waitForFunction(() => document.activeElement?.matches('.article-text'));
    const before = await page.$$eval('desk-items .statistics .entry', (all) => all.length);
    const figures = (number: number) =>
      page.waitForFunction(
        (number) => document.querySelectorAll('desk-items .statistics .entry').length === number,
        {},
        number,
      );
    await key('ArrowDown', 2);
    await key('ArrowRight', 8);
    await page.waitForSelector('desk-mark-bar:not([hidden])');
    await key('Enter');
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value?.startsWith('three'));
    await figures(before + 1);
    await key('Escape');
    await withCtrl('z');
    await figures(before);

    await acceptAll();

    await withCtrl('s');
    await shows(page, 'Saved in library-hours');
    const { story } = storyIn(folder);
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
    await draft(page, ARTICLE);
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
    const [, second] = storyIn(folder).story.quotes;
    expect(second).toBeDefined();
    expect(checked(folder).status).toBe(0);
  });

  test('a file that somebody else changed is not written over; both versions stand side by side', async () => {
    const { page, folder } = await desk();
    await draft(page, ARTICLE);
    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');
    const file = join(folder, 'library-hours-halved-after-roof.json');
    const { story: theirs } = storyIn(folder);
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
    const { story: written } = storyIn(folder);
    expect(JSON.stringify(written.quotes[0])).toContain('Their words.');
    expect(written.quotes.filter((one) => !('draft' in one)).length).toBe(1);
  });
});

test('two tabs with one story notice each other, and each keeps its own work', async () => {
  const { page, served } = await desk();
  await draft(page, ARTICLE);
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
    await draft(page, ARTICLE);
    await openItem(page, 'They have known this');
    await press(page, 'Accept');
    await press(page, 'Save');
    await shows(page, 'Saved in library-hours');

    await openItem(page, 'They have known this');
    await choosePerson(page, 'Maurice', 'Maurice Bell');
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
    const { corrections, signoffs } = storyIn(folder).story;
    expect(corrections[0]?.note).toBe('We first gave these words to somebody else.');
    expect(signoffs[0]?.by).toBe('Petra Voss');
    expect(checked(folder).status).toBe(0);
  });
});
