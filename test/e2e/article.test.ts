/* The demo's pages, as `npm start` serves them. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IN_ARTICLE, IN_WAYS, PAGES, WAYS } from './demo.ts';
import { startDemo } from './site.ts';
import { drawn, inState, launch, said, silence, visit } from './visit.ts';

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

const STORY = '/dist/stories/casey-review.json';
const CATALOGUE = '/catalogue.html';
/** A whole factbox and its parts are many. */
const IN_CATALOGUE = 11;

test.each([CATALOGUE, `${CATALOGUE}?paper=tabloid`])(
  'the catalogue at %s shows every widget, and says nothing',
  async (path) => {
    const visitor = await visit(browser);
    await visitor.page.goto(demo.url + path, { waitUntil: 'networkidle0' });
    await inState(visitor.page, 'ready', IN_CATALOGUE);
    expect((await drawn(visitor.page)).filter((text) => !text.includes('ITV News'))).toEqual([]);
    const whole = await visitor.page.$eval('factbox-story', ({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('.root > *') ?? [])].map(
        (part) => `${part.localName} ${part.matches(':state(ready)')}`,
      ),
    );
    expect(whole).toEqual([
      'p false',
      'factbox-stat true',
      'factbox-quote true',
      'factbox-responses true',
      'factbox-sources true',
    ]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  },
);

describe.each(PAGES)('the article at %s', (path) => {
  test('shows every widget, asks for the story once and for nothing elsewhere, and says nothing', async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(demo.url + path, { waitUntil: 'networkidle0' });
    await inState(visitor.page, 'ready', IN_ARTICLE);
    const texts = await drawn(visitor.page);
    expect(texts.filter((text) => !text.includes('ITV News'))).toEqual([]);
    expect(visitor.requests.filter((url) => url.endsWith('.json'))).toEqual([demo.url + STORY]);
    expect(visitor.requests.filter((url) => new URL(url).origin !== demo.url)).toEqual([]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });

  test('is the same on a second visit, from the cache', async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(demo.url + path);
    await inState(visitor.page, 'ready', IN_ARTICLE);
    const first = await drawn(visitor.page);
    await visitor.page.reload();
    await inState(visitor.page, 'ready', IN_ARTICLE);
    expect(await drawn(visitor.page)).toEqual(first);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});

describe.each(WAYS)('the ways in at %s', (path) => {
  test('all lead to a widget, with one request for the story at most, and in silence', async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(demo.url + path, { waitUntil: 'networkidle0' });
    await inState(visitor.page, 'ready', IN_WAYS);
    const stories = visitor.requests.filter((url) => url.endsWith('.json'));
    expect(stories).toEqual([demo.url + STORY]);
    expect(visitor.requests.filter((url) => new URL(url).origin !== demo.url)).toEqual([]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});
