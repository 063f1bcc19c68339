/*
 * Nothing that a story says ever runs, loads or leads away: payloads in every string of a story, under a forged mark, on
 * every surface, with everything clicked. `npm run prove` gives each string every payload; the suite gives a share.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { marked } from '../../src/story/checked.ts';
import { onSite } from '../e2e/on-site.ts';
import { visit } from '../e2e/visit.ts';
import { dataStory, EXAMPLE } from '../story/stories.ts';
import { KINDS, PAYLOADS, poisoned, type Reach } from './payloads.ts';
import { BROWSER, note, PROVES } from './proof.ts';
import { elements, surfacesOf } from './surfaces.ts';

const { browser, site } = await onSite();
const STORY = dataStory(EXAMPLE);
/**
 * Turns of the payloads past the strings: each string gets each thing that runs through two ways out, or the suite's
 * share of them.
 */
const TURNS = PROVES ? 2 * KINDS : 2;
const STEP = Math.floor(PAYLOADS.length / TURNS);

interface Hurt extends Window {
  hurts: number;
  hurt(): void;
}

interface Seen {
  hurts: number;
  clicks: number;
  frames: number;
}

/** Opens a page of frames, one a surface, and clicks whatever can be clicked in each. */
async function clickedThrough(page: Page, address: string): Promise<Seen> {
  await page.goto(address, { waitUntil: 'load' });
  return page.evaluate(async () => {
    const deep = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
    const settled = () => new Promise((done) => setTimeout(done, 20));
    const documents = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
    // The elements are drawn in turns, and their parts come late.
    const waiting = () =>
      documents.some((one) =>
        [...one.querySelectorAll('[loading=eager]')].some(
          (element) =>
            element.localName.startsWith('factbox-') &&
            !element.matches(':state(ready), :state(error), :state(withdrawn)'),
        ),
      );
    for (let left = 500; left && waiting(); left -= 1) await settled();
    let clicks = 0;
    for (const one of documents) {
      // A link to a page of the web is as it should be, and is not followed. Any other does what it does.
      one.addEventListener(
        'click',
        (event) => {
          const link = event
            .composedPath()
            .find(
              (at) =>
                at instanceof (one.defaultView as Window & typeof globalThis).Element &&
                (at as Element).localName === 'a',
            );
          if (/^(https?|mailto):/.test((link as HTMLAnchorElement | undefined)?.href ?? '')) event.preventDefault();
        },
        true,
      );
      for (const element of deep(one)) {
        if (!element.matches('a, button, summary, label, input, select, textarea, [tabindex], [role=button], svg *'))
          continue;
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
        (element as HTMLElement).focus?.();
        clicks += 1;
      }
    }
    await settled();
    return { hurts: (window as unknown as Hurt).hurts, clicks, frames: documents.length };
  });
}

async function opened(htmls: readonly string[]): Promise<Seen & { readonly strange: string[] }> {
  const visitor = await visit(browser);
  const { page, requests } = visitor;
  const strange: string[] = [];
  page.on('dialog', (dialog) => {
    strange.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.evaluateOnNewDocument(() => {
    const own = window as unknown as Hurt;
    own.hurts = 0;
    own.hurt = () => {
      (window.top as unknown as Hurt).hurts += 1;
    };
  });
  const frames = htmls.map((html) => {
    const based = `<base href="${site.url}/">${html}`;
    return `<iframe srcdoc="${based.replace(/[&"]/g, (one) => `&#${one.charCodeAt(0)};`)}"></iframe>`;
  });
  const address = site.page(frames.join('\n'));
  page.on('framenavigated', (frame) => {
    const url = frame.url();
    if (!/^about:/.test(url) && url !== address && !url.startsWith(site.url)) strange.push(`navigation ${url}`);
  });
  const seen = await clickedThrough(page, address);
  const foreign = requests.filter((url) => /hostile\.example/.test(url));
  await visitor.close();
  return { ...seen, strange: [...strange, ...foreign.map((url) => `request ${url}`)] };
}

test('payloads that are put into a page as they are do run, load and lead away, and are seen to', async () => {
  const raw = PAYLOADS.filter((_, i) => i % 23 === 0).map((payload) => `<p>${payload}</p>`);
  const { hurts, strange } = await opened(raw);
  expect(hurts).toBeGreaterThan(5);
  expect(strange.length).toBeGreaterThan(1);
});

describe.each(['words', 'all'] as const)('a story with payloads in %s', (reach: Reach) => {
  test('runs nothing, asks nobody and leads nowhere, wherever it is shown and whatever is clicked', async () => {
    const total = { stories: 0, payloads: 0, pages: 0, clicks: 0 };
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { story, fields } = poisoned(STORY, turn * STEP, reach);
      // Where ids and dates are false, only a page under a forged mark comes to show the story at all.
      const surfaces =
        reach === 'all' ? [elements(marked(story))] : [...(await surfacesOf(story, turn, `${site.url}/`)).values()];
      const { hurts, clicks, frames, strange } = await opened(surfaces);
      expect({ hurts, strange, frames }, `turn ${turn}`).toEqual({ hurts: 0, strange: [], frames: surfaces.length });
      total.stories += 1;
      total.payloads += fields;
      total.pages += frames;
      total.clicks += clicks;
    }
    if (reach === 'words') expect([total.pages > 90 * TURNS, total.clicks > 100 * TURNS]).toEqual([true, true]);
    note(`payloads in ${reach === 'words' ? 'every text' : 'every string, ids and dates included'}`, BROWSER, total);
  });
});
