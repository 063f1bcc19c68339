/* From an empty start to a published folder, a snippet and a correction that readers see: by keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Story } from '../../src/story/schema.ts';
import { said } from '../e2e/visit.ts';
import { checked, choosePerson, desks, shows, storyIn } from './desk.ts';
import { keysOf } from './keys.ts';

const BASE = 'https://facts.example/';
const desk = desks();

test('a story is drafted, corrected, signed off, published, embedded and corrected for readers', async () => {
  const { page, folder, visitor } = await desk((folder) => ['--out', join(folder, 'site'), '--base', BASE]);
  const { key, reach, press, item, draft, addDozens, acceptAll } = keysOf(page);
  /** Takes a speaker away and chooses another. */
  const speaker = async (words: string, sought: string, name: string): Promise<void> => {
    await item(words);
    await press('Remove', 'desk-people');
    await reach('desk-people input');
    await choosePerson(page, sought, name);
  };

  await draft();
  await addDozens();

  await speaker('They have known this', 'Ines', 'Ines Hartley');
  await speaker('A library that is shut', 'Daniel', 'Daniel Osei');

  // A wrong hedge, and the button that mends it.
  await item('almost one in three');
  await reach('select[id$=".quantity.comparator"]');
  await page.keyboard.type('exactly');
  await page.waitForSelector('desk-form .problems');
  await press('Follow the words', 'desk-form');
  await page.waitForFunction(() => !document.querySelector('desk-form .problems'));

  await reach('desk-items .entry');
  await acceptAll();

  const signOff = async (): Promise<void> => {
    await item('The story:');
    await reach('#signoff-name');
    await page.keyboard.type('Petra Voss');
    await press('Sign off', 'body');
    await shows(page, 'Nothing has changed since');
  };
  await signOff();

  await press('Publish', '.head');
  await shows(page, 'Readers have seen nothing of this story yet', 'desk-publish');
  await press('Publish', 'desk-publish');
  await shows(page, 'Published.', 'desk-publish');
  const published = (): Story =>
    JSON.parse(readFileSync(join(folder, 'site', 'stories', `${storyIn(folder).story.id}.json`), 'utf8'));
  expect(published().quotes).toHaveLength(6);
  expect(published().statistics.map((one) => 'quantity' in one && one.quantity.stated)).toContain('dozens');

  await press('Embed', 'desk-publish');
  await reach('[id="embed.form"]');
  await page.keyboard.type('figure');
  await page.waitForFunction(() =>
    (document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement | null)?.value.includes('data-factbox'),
  );
  await press('Copy', 'factbox-snippet');
  await page.waitForFunction(() => /Copied|Ctrl/.test(document.querySelector('factbox-snippet')?.textContent ?? ''));
  await key('Escape');

  await speaker('They have known this', 'Daniel', 'Daniel Osei');
  await press('Write a correction', 'body');
  await page.waitForSelector('textarea[id^="field.corrections.0.note"]');
  await reach('textarea[id^="field.corrections.0.note"]');
  await page.keyboard.type('We first gave these words to somebody else.');
  await signOff();
  await press('Publish', '.head');
  await shows(page, 'Readers will see 1 change', 'desk-publish');
  await press('Publish', 'desk-publish');
  await shows(page, 'Published.', 'desk-publish');
  expect(published().corrections.map(({ note }) => note)).toEqual(['We first gave these words to somebody else.']);
  expect(checked(folder)).toEqual({ status: 0, out: expect.stringContaining('no problems') });
  const { errors, violations, uncaught } = await said(visitor);
  expect({ errors, violations, uncaught }).toEqual({ errors: [], violations: [], uncaught: [] });
});
