/* From an empty start to a published folder and a snippet: in a real browser, over the built command. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Story } from '../../src/story/schema.ts';
import { said } from '../e2e/visit.ts';
import { ARTICLE } from './article.ts';
import {
  acceptAll,
  checked,
  choosePerson,
  desks,
  draft,
  drag,
  factboxIn,
  openItem,
  press,
  shows,
  storyIn,
} from './desk.ts';

const BASE = 'https://facts.example/';
const desk = desks();

/** What the command says of a story that it refuses, line by line. */
const refusals = (folder: string): string[] =>
  factboxIn(folder, 'publish', storyIn(folder).name, '--out', 'other', '--base', BASE).out.trim().split('\n');

const listed = (page: Page): Promise<string[]> =>
  page.$$eval('desk-publish .problems li', (all) =>
    all.map((one) =>
      [...one.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .trim(),
    ),
  );

test('a story is drafted, corrected, refused, published, corrected for readers, and embedded', async () => {
  const { page, folder, visitor } = await desk((folder) => ['--out', join(folder, 'site'), '--base', BASE]);
  await draft(page, ARTICLE);

  // A figure that the draft left out, by selection. The kind stays for the next words.
  await drag(page, 'dozens of readers');
  await press(page, 'Figure', '.mark-bar');
  await shows(page, 'dozens readers', '.items');

  await openItem(page, 'They have known this');
  await press(page, 'Remove', 'desk-people');
  await choosePerson(page, 'Ines', 'Ines Hartley');
  await openItem(page, 'A library that is shut');
  await press(page, 'Remove', 'desk-people');
  await choosePerson(page, 'Daniel', 'Daniel Osei');

  // A wrong hedge is a problem at its field and in the text, and a button mends it.
  await openItem(page, 'almost one in three');
  await page.select('select[id$=".quantity.comparator"]', '=');
  await page.waitForSelector('desk-article .marks .problems');
  await page.waitForFunction(() => [...(CSS.highlights.get('desk-problems') ?? [])].length === 1);
  await page.waitForSelector('desk-form .problems');
  const told = await page.$eval('desk-article .marks .problems', ({ textContent }) => textContent ?? '');
  expect(await page.$eval('desk-form .problems', ({ textContent }) => textContent ?? '')).toContain(
    told.trim().split('\n')[0]?.trim(),
  );
  await press(page, 'Follow the words', 'desk-form');
  await page.waitForFunction(() => !document.querySelector('desk-article .marks .problems'));

  // Nobody has accepted the rest: the Desk says what the command says.
  await press(page, 'Publish', '.head');
  await shows(page, 'This cannot be published yet', 'desk-publish');
  expect(await listed(page)).toEqual(refusals(folder));
  expect(existsSync(join(folder, 'site'))).toBe(false);
  // Another story of the newsroom is published already.
  const other = fileURLToPath(new URL('../../data/casey-review.json', import.meta.url));
  expect(factboxIn(folder, 'publish', other, '--out', 'site', '--base', BASE, '--unverified').status).toBe(0);
  await press(page, 'Close', 'dialog');

  await acceptAll(page);
  await press(page, 'Publish', '.head');
  await shows(page, 'Readers have seen nothing of this story yet', 'desk-publish');
  await press(page, 'Publish', 'desk-publish');
  await shows(page, 'Published.', 'desk-publish');
  const { story } = storyIn(folder);
  const published = (): Story => JSON.parse(readFileSync(join(folder, 'site', 'stories', `${story.id}.json`), 'utf8'));
  expect(published().quotes.map(({ id }) => id)).toEqual(story.quotes.map(({ id }) => id));
  const list = readFileSync(join(folder, 'site', 'index.html'), 'utf8');
  for (const one of [story.id, 'casey-review']) {
    expect(existsSync(join(folder, 'site', 'stories', `${one}.html`)), one).toBe(true);
    expect(list).toContain(`gallery/${one}.html`);
  }

  // A snippet of it, at the address of the folder.
  await press(page, 'Embed', 'desk-publish');
  await page.select('[id="embed.form"]', 'figure');
  await page.select('[id="embed.theme"]', 'dark');
  await page.waitForFunction(() =>
    (document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement | null)?.value.includes('data-theme="dark"'),
  );
  expect(await page.$eval('[id="embed.snippet"]', (box) => (box as HTMLTextAreaElement).value)).toContain(
    `data-src="${BASE}stories/${story.id}.json"`,
  );
  await press(page, 'Close', 'dialog');

  // What readers have seen is corrected in sight of them.
  await openItem(page, 'They have known this');
  await press(page, 'Remove', 'desk-people');
  await choosePerson(page, 'Daniel', 'Daniel Osei');
  await press(page, 'Write a correction');
  await (await page.waitForSelector('textarea[id^="field.corrections.0.note"]'))?.type(
    'We first gave these words to somebody else.',
  );
  await openItem(page, 'The story:');
  await page.type('#signoff-name', 'Petra Voss');
  await press(page, 'Sign off');
  await shows(page, 'Nothing has changed since');
  await press(page, 'Publish', '.head');
  await shows(page, 'Readers will see 1 change', 'desk-publish');
  await shows(page, 'Corrected', 'desk-publish .changes');
  await press(page, 'Publish', 'desk-publish');
  await shows(page, 'Published.', 'desk-publish');
  expect(published().corrections.map(({ note }) => note)).toEqual(['We first gave these words to somebody else.']);
  expect(JSON.stringify(published())).not.toContain('Petra Voss');
  expect(published().sources.every(({ verified }) => verified)).toBe(true);
  expect(checked(folder)).toEqual({ status: 0, out: expect.stringContaining('no problems') });
  const { errors, violations, warnings, uncaught } = await said(visitor);
  expect(errors.filter((one) => !one.startsWith('Executing inline event handler'))).toEqual([]);
  expect(violations.filter((one) => one !== 'script-src-attr inline')).toEqual([]);
  // Without a speaker the widget shows none of its words.
  expect(warnings.filter((one) => !/speakers: this list is empty/.test(one))).toEqual([]);
  expect(uncaught).toEqual([]);
});

test('words whose source is not there are refused as the command refuses them', async () => {
  const { page, folder } = await desk((folder) => ['--out', join(folder, 'site'), '--base', BASE]);
  await draft(page, ARTICLE);
  await acceptAll(page);
  await press(page, 'Save');
  await shows(page, 'Saved in library-hours');
  rmSync(join(folder, storyIn(folder).story.sources[0]?.file ?? ''));
  await press(page, 'Factbox Desk', '.head');
  await press(page, 'library-hours-halved-after-roof.json', '.start');
  await press(page, 'Publish', '.head');
  await shows(page, 'no record says', 'desk-publish');
  expect(await listed(page)).toEqual(refusals(folder));
  await press(page, 'Go there', 'desk-publish');
  await shows(page, 'Paste the text of this source', 'desk-form');
});

test('a Desk without a place to publish to says how it gets one', async () => {
  const { page } = await desk();
  await draft(page, ARTICLE);
  await press(page, 'Publish', '.head');
  await shows(page, 'factbox desk FOLDER --out SITE --base ADDRESS', 'desk-publish');
});
