/* From an empty start to a published folder, a snippet and a correction that readers see: by keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Story } from '../../src/story/schema.ts';
import { said } from '../e2e/visit.ts';
import { ARTICLE } from './article.ts';
import { checked, desks, shows, storyIn } from './desk.ts';

const BASE = 'https://facts.example/';
const desk = desks();

/** More stops than a page has. */
const ALL = 400;

/** The keys of a page, and where they lead. */
function keysOf(page: Page) {
  const key = async (name: KeyInput, times = 1): Promise<void> => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(name);
  };
  const held = async (holder: 'Shift' | 'Control', name: KeyInput, times = 1): Promise<void> => {
    await page.keyboard.down(holder);
    await key(name, times);
    await page.keyboard.up(holder);
  };
  /** Goes on by Tab to what has a selector and, where they are given, these words. */
  const reach = async (selector: string, words = '', whole = true): Promise<void> => {
    for (let stops = 0; stops < ALL; stops += 1) {
      const found = await page.evaluate(
        (selector, words, whole) => {
          const one = document.activeElement;
          const own = [...(one?.childNodes ?? [])].filter(
            (node) => !(node instanceof Comment || (node instanceof Element && node.matches('kbd'))),
          );
          const text = own.map(({ textContent }) => textContent).join('');
          return !!one?.matches(selector) && (!words || (whole ? text.trim() === words : text.includes(words)));
        },
        selector,
        words,
        whole,
      );
      if (found) return;
      await key('Tab');
    }
    throw new Error(`Tab does not lead to ${selector} ${words}`);
  };
  const press = async (words: string, within: string): Promise<void> => {
    await reach(`${within} button:enabled`, words);
    await key('Enter');
  };
  /** Goes through the list of items to one with some words. */
  const item = async (words: string): Promise<void> => {
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    await reach('desk-items .entry', words, false);
    await key('Enter');
    await page.waitForFunction(
      (words) => document.querySelector('desk-items [aria-current]')?.textContent?.includes(words),
      {},
      words,
    );
  };
  return { key, held, reach, press, item };
}

test('a story is drafted, corrected, signed off, published, embedded and corrected for readers', async () => {
  const { page, folder, visitor } = await desk((folder) => ['--out', join(folder, 'site'), '--base', BASE]);
  const { key, held, reach, press, item } = keysOf(page);
  /** Takes a speaker away and chooses another. */
  const speaker = async (words: string, sought: string, name: string): Promise<void> => {
    await item(words);
    await press('Remove', 'desk-people');
    await reach('desk-people input');
    await page.keyboard.type(sought);
    await page.waitForFunction(
      (name) => document.querySelector('desk-people [role=option][aria-selected=true]')?.textContent?.includes(name),
      {},
      name,
    );
    await key('Enter');
    await page.waitForFunction(
      (name) => document.querySelector('desk-people .chosen')?.textContent?.includes(name),
      {},
      name,
    );
  };

  await page.keyboard.sendCharacter(ARTICLE);
  await key('Tab');
  await page.keyboard.type('The Vale Post');
  await key('Tab');
  await page.keyboard.type('en-GB');
  await key('Tab');
  await key('Enter');
  await shows(page, 'items wait for you');
  await page.waitForFunction(() => document.activeElement?.matches('.entry'));

  // A figure that the draft left out.
  await held('Shift', 'F6');
  await page.waitForFunction(() => document.activeElement?.matches('.article-text'));
  await key('ArrowDown', 9);
  await key('ArrowRight', 5);
  await held('Shift', 'ArrowRight', 2);
  await key('f');
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'dozens');

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
  for (;;) {
    const left = await page.$eval('.progress', ({ textContent }) => textContent ?? '');
    if (left.startsWith('All')) break;
    await key('j');
    await key('a');
    await page.waitForFunction((left) => document.querySelector('.progress')?.textContent !== left, {}, left);
  }

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
