/* The Desk by keyboard alone: its keys, where they lead, and the first steps of a story. */
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { ARTICLE } from './article.ts';
import { shows } from './desk.ts';

/** More stops than a page has. */
const ALL = 400;

/** The keys of a page, and where they lead. */
export function keysOf(page: Page) {
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
  /** From an empty start to the drafted story. */
  const draft = async (): Promise<void> => {
    // The box has the keys already.
    await page.keyboard.sendCharacter(ARTICLE);
    await key('Tab');
    await page.keyboard.type('The Vale Post');
    await key('Tab');
    await page.keyboard.type('en-GB');
    await key('Tab');
    await key('Enter');
    await shows(page, 'items wait for you');
    await page.waitForFunction(() => document.activeElement?.matches('.entry'));
  };
  /** Adds the figure that the draft left out: to the article, down to the petitions, along to “dozens”. */
  const addDozens = async (): Promise<void> => {
    await held('Shift', 'F6');
    await page.waitForFunction(() => document.activeElement?.matches('.article-text'));
    await key('ArrowDown', 9);
    await key('ArrowRight', 5);
    await held('Shift', 'ArrowRight', 2);
    expect(await page.$eval('.chosen-words', ({ textContent }) => textContent)).toBe('dozens of readers');
    await key('f');
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'dozens');
  };
  /** Reads and accepts every proposal, one after the other. */
  const acceptAll = async (): Promise<void> => {
    for (;;) {
      const left = await page.$eval('.progress', ({ textContent }) => textContent ?? '');
      if (left.startsWith('All')) return;
      await key('j');
      await key('a');
      await page.waitForFunction((left) => document.querySelector('.progress')?.textContent !== left, {}, left);
    }
  };
  return { key, held, reach, press, item, draft, addDozens, acceptAll };
}
