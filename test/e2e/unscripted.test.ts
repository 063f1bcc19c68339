/* The demo's pages without scripts: switched off, or blocked. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import story from '../../data/casey-review.json' with { type: 'json' };
import { IN_ARTICLE, IN_WAYS, INLINE, PAGES, WAYS } from './demo.ts';
import { startDemo } from './site.ts';
import { launch, visit } from './visit.ts';

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

interface Place {
  readonly name: string;
  readonly ids: string;
  readonly text: string;
  readonly hidden: string[];
}

/** Every place of a widget, its text in sight, and what inside it is out of sight. */
const placesOf = (): Place[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      // A word in a sentence needs no source beside it: it is the article's.
      [
        '[data-factbox]',
        ...'quote stat gauge chart responses findings timeline people sources'
          .split(' ')
          .map((name) => `factbox-${name}`),
      ].join(),
    ),
  ]
    .filter((place) => !place.parentElement?.closest('[data-factbox]'))
    .map((place) => {
      const parts = [place, ...place.querySelectorAll<HTMLElement>('*:not(script)')];
      const hidden = parts.filter((part) => {
        const { width, height } = part.getBoundingClientRect();
        return !part.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !width || !height;
      });
      return {
        name: place.dataset.factbox ?? place.localName.replace('factbox-', ''),
        ids: place.getAttribute('item') ?? place.getAttribute('items') ?? place.dataset.item ?? '',
        // Only what is in sight counts.
        text: place.innerText.replace(/\s+/g, ' '),
        hidden: hidden.map((part) => part.outerHTML.slice(0, 80)),
      };
    });

type Quoted = { readonly id: string; readonly speakers?: readonly string[] };
type Answered = { readonly id: string; readonly from?: readonly string[] };

/** Whom the fallback of a place must name, by the story: the speakers of its quotations, or who responded. */
function namesFor({ name, ids }: Place): string[] {
  const wanted = ids.split(' ').filter(Boolean);
  const shown = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => !wanted.length || wanted.includes(id));
  const agents =
    name === 'quote'
      ? shown(story.quotes as readonly Quoted[]).flatMap(({ speakers = [] }) => speakers)
      : name === 'responses'
        ? shown(story.responses as readonly Answered[]).flatMap(({ from = [] }) => from)
        : [];
  return [...new Set(agents)].map((id) => story.agents.find((agent) => agent.id === id)?.name ?? id);
}

const BLOCKED = [
  ['scripts switched off', 'off'],
  ['the library blocked', 'blocked'],
] as const;

describe.each(BLOCKED)('with %s', (_, how) => {
  test.each([...PAGES, ...WAYS])('%s shows each fact with its speaker and its source', async (path) => {
    const visitor = await visit(browser);
    if (how === 'off') await visitor.page.setJavaScriptEnabled(false);
    else {
      await visitor.page.setRequestInterception(true);
      visitor.page.on('request', (request) =>
        request.url().includes('/dist/') ? request.abort('blockedbyclient') : request.continue(),
      );
    }
    await visitor.page.goto(demo.url + path, { waitUntil: 'networkidle0' });
    const places = await visitor.page.evaluate(placesOf);
    expect(places.length).toBe(path.startsWith('/ways') ? IN_WAYS : IN_ARTICLE - INLINE);
    for (const place of places) {
      expect(place.hidden, `${place.name} ${place.ids}`).toEqual([]);
      expect(place.text).toMatch(/Source: \S/);
      const words = namesFor(place).flatMap((name) => name.split(' '));
      if (/quote|responses/.test(place.name)) expect(words).not.toEqual([]);
      expect(
        words.filter((word) => !place.text.includes(word)),
        place.ids,
      ).toEqual([]);
    }
    expect(visitor.uncaught).toEqual([]);
    await visitor.close();
  });
});
