/* Whichever way the script comes, and whenever the elements do. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { ROOT } from './site.ts';
import { drawn, fallback, fallbacks, inState, said, silence, visit } from './visit.ts';

const { browser, site } = await onSite();
const built = readFileSync(join(ROOT, 'dist/factbox.js'), 'utf8');
const changed = built.replaceAll('shows its fallback', 'shows its fallback, says another version');
if (changed === built) throw new Error('the second version is the same as the first');
/** The address of a second version of the library: the same story file, another script. */
const other = site.text('other-factbox.js', changed);

const STORY = '/dist/stories/casey-review.json';
const SRC = '/dist/factbox.js';
const script = (src = SRC, how = 'async'): string => `<script ${how} src="${src}"></script>`;
const QUOTE = `<factbox-quote src="${STORY}" item="invisible">${fallback()}</factbox-quote>`;
const STAT = `<factbox-stat src="${STORY}" item="trust">${fallback()}</factbox-stat>`;
const FIGURE = `<figure data-factbox="gauge" data-src="${STORY}" data-item="trust">${fallback()}</figure>`;
const INSIDE = `<factbox-story src="${STORY}">${QUOTE.replace(` src="${STORY}"`, '')}</factbox-story>`;
const ALL = QUOTE + STAT + FIGURE + INSIDE;
const WORDS = ['You have to try and be invisible', 'below 50%', 'below 50%', 'You have to try and be invisible'];

/** All four are ready, each with its own words; one request for the story; nothing said. */
async function expectAll(address: string): Promise<void> {
  const visitor = await visit(browser);
  await visitor.page.goto(address, { waitUntil: 'networkidle0' });
  await inState(visitor.page, 'ready', WORDS.length);
  const texts = await drawn(visitor.page);
  WORDS.forEach((words, i) => expect(texts[i]?.toLowerCase()).toContain(words.toLowerCase()));
  expect(await fallbacks(visitor.page)).toEqual(WORDS.map(() => false));
  expect(visitor.requests.filter((url) => url.endsWith('.json'))).toEqual([site.url + STORY]);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
}

/** A script of the page, run when everything has been parsed. */
const later = (text: string): string => `<script>addEventListener('load', () => { ${text} })</script>`;
const literal = (html: string): string => JSON.stringify(html).replaceAll('<', '\\u003c');

const PAGES: readonly [name: string, head: string, body: () => string][] = [
  ['async, in the head', script(), () => ALL],
  ['deferred, in the head', script(SRC, 'defer'), () => ALL],
  ['blocking, in the head', script(SRC, ''), () => ALL],
  ['at the end', '', () => ALL + script(SRC, '')],
  ['between the elements', '', () => QUOTE + STAT + script(SRC, '') + FIGURE + INSIDE],
  ['twice in the head', script() + script(), () => ALL],
  ['in the head and at the end', script(SRC, ''), () => ALL + script(SRC, '')],
  ['under two addresses', script() + script(`${SRC}?again`), () => ALL],
  ['in two versions', '', () => script(other) + ALL + script()],
  ['in two versions, blocking', '', () => script(other, '') + ALL + script(SRC, '')],
  ['with a one-file story before it', '', () => script('/dist/stories/casey-review.js', '') + ALL + script(SRC, '')],
  ['after a one-file story at the end', script(), () => ALL + script('/dist/stories/casey-review.js', '')],
  [
    'by a script, as a tag manager does',
    '',
    () => ALL + later(`document.head.append(Object.assign(document.createElement('script'), { src: '${SRC}' }));`),
  ],
  [
    'before elements that come by innerHTML',
    script(),
    () => `<div id="at"></div>${later(`at.innerHTML = ${literal(ALL)};`)}`,
  ],
  [
    'after elements that came by innerHTML',
    '',
    () => `<div id="at"></div><script>at.innerHTML = ${literal(ALL)};</script>${script()}`,
  ],
  [
    'before elements that come as nodes, one by one',
    script(SRC, ''),
    () =>
      `<template id="all">${ALL}</template>${later('for (const one of [...all.content.children]) document.body.append(one);')}`,
  ],
  [
    'before elements that are made, told and then put in',
    script(SRC, ''),
    () =>
      later(`const put = (name, item) => {
        const element = document.createElement(name);
        element.innerHTML = ${literal(fallback())};
        Object.assign(element, { src: '${STORY}', item });
        document.body.append(element);
      };
      put('factbox-quote', 'invisible'); put('factbox-stat', 'trust'); put('factbox-gauge', 'trust');
      put('factbox-quote', 'invisible');`),
  ],
  [
    'after elements that were made, told and put in',
    '',
    () =>
      `<script>for (const [name, item] of [['quote', 'invisible'], ['stat', 'trust'], ['gauge', 'trust'], ['quote', 'invisible']]) {
        const element = document.createElement('factbox-' + name);
        element.innerHTML = ${literal(fallback())};
        Object.assign(element, { src: '${STORY}', item });
        document.body.append(element);
      }</script>${script()}`,
  ],
  [
    'before elements that are moved about while the story is on its way',
    script(SRC, ''),
    () => `<div id="from">${ALL}</div><div id="to"></div><script>to.append(...from.childNodes);</script>`,
  ],
];

describe('the script comes', () => {
  test.each(PAGES)('%s', async (_, head, body) => {
    await expectAll(site.page(body(), { head }));
  });

  test('in two versions: a fault is told once, by the one that came first', async () => {
    const visitor = await visit(browser);
    const body = QUOTE.replace('invisible', 'nobody') + STAT.replace('trust', 'nothing');
    await visitor.page.goto(site.page(script(other, '') + body + script(SRC, '')), { waitUntil: 'networkidle0' });
    await inState(visitor.page, 'error', 2);
    expect(visitor.warnings.length).toBe(2);
    expect(visitor.warnings.filter((text) => !text.includes('says another version'))).toEqual([]);
    expect(await fallbacks(visitor.page)).toEqual([true, true]);
    await visitor.close();
  });
});

test('an older version that lacks a widget leaves it to the newer one, inside its own story too', async () => {
  const text = readFileSync(join(ROOT, 'dist/factbox.js'), 'utf8').replaceAll('factbox-gauge', 'factbox-older');
  const older = site.text('older-factbox.js', text);
  const inside = `<factbox-story src="${STORY}"><factbox-gauge item="trust">${fallback()}</factbox-gauge></factbox-story>`;
  const visitor = await visit(browser);
  await visitor.page.goto(site.page(script(older, '') + QUOTE + FIGURE + inside + script(SRC, '')));
  await inState(visitor.page, 'ready', 3);
  expect(await fallbacks(visitor.page)).toEqual([false, false, false]);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test.each([
  ['a classic script', 'async', '/dist/factbox.js'],
  ['a module', 'type="module"', '/dist/factbox.js'],
  ['a module with a query', 'type="module"', '/dist/factbox.js?ver=6.8'],
])('stories and languages beside it are found by %s', async (_, how, src) => {
  const visitor = await visit(browser);
  const body = `<factbox-stat story="casey-review" item="trust" lang="fr">${fallback()}</factbox-stat>`;
  await visitor.page.goto(site.page(body, { head: script(src, how) }));
  await inState(visitor.page, 'ready', 1);
  expect(await drawn(visitor.page)).toEqual([expect.stringContaining('moins de 50')]);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

describe('a one-file story', () => {
  test('asks for nothing but itself', async () => {
    const visitor = await visit(browser);
    const body = `<factbox-quote story="casey-review" item="invisible">${fallback()}</factbox-quote>
      <factbox-stat story="casey-review" items="trust">${fallback()}</factbox-stat>
      <factbox-responses story="casey-review">${fallback()}</factbox-responses>
      <figure data-factbox="gauge" data-story="casey-review" data-item="trust">${fallback()}</figure>`;
    const address = site.page(body, { head: script('/dist/stories/casey-review.js') });
    await visitor.page.goto(address, { waitUntil: 'networkidle0' });
    await inState(visitor.page, 'ready', 4);
    expect(visitor.requests).toEqual([address, `${site.url}/dist/stories/casey-review.js`]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});

describe('the sanitizer-proof form', () => {
  // What a CMS leaves of a snippet: no element that it does not know.
  const form = `<figure data-factbox="quote" data-story="casey-review" data-item="invisible" data-heading-level="3">
    <blockquote class="words"><p>You have to try and be invisible</p></blockquote>
    <figcaption>H, an officer. Source: ITV News</figcaption></figure>`;

  test('becomes the widget where it stands, with its settings, and keeps its words', async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(site.page(`<main><p>Before</p>${form}<p>After</p></main>`, { head: script() }));
    await inState(visitor.page, 'ready', 1);
    const seen = await visitor.page.evaluate(() => {
      const figure = document.querySelector('figure');
      const widget = figure?.firstElementChild;
      const heading = widget?.shadowRoot?.querySelector('[role=heading]');
      return {
        order: [...(document.querySelector('main')?.children ?? [])].map(({ localName }) => localName),
        children: [...(figure?.children ?? [])].map(({ localName }) => localName),
        role: figure?.getAttribute('role'),
        words: widget?.textContent?.replace(/\s+/g, ' ').trim(),
        heading: [heading?.textContent?.trim(), heading?.getAttribute('aria-level')],
      };
    });
    expect(seen).toEqual({
      order: ['p', 'figure', 'p'],
      children: ['factbox-quote'],
      role: 'none',
      words: 'You have to try and be invisible H, an officer. Source: ITV News',
      heading: ['H', '3'],
    });
    expect(await fallbacks(visitor.page)).toEqual([false]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });

  test.each([
    ['no name of a widget', 'data-factbox="quote onload=x"'],
    ['the name of no widget', 'data-factbox="nobody"'],
    ['no name', 'data-factbox'],
  ])('that says %s stays as it is', async (_, attribute) => {
    const visitor = await visit(browser);
    await visitor.page.goto(site.page(form.replace('data-factbox="quote"', attribute) + form, { head: script() }));
    await visitor.page.waitForFunction(() => document.querySelector('factbox-quote')?.matches(':state(ready)'));
    expect(await fallbacks(visitor.page)).toEqual([true, false]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});
