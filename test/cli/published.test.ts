/* What a published folder holds for networks, search engines, feed readers, hosts and machines. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { headersOf, rulesOf } from '../../src/cli/serve/headers.ts';
import { render } from '../../src/static/render.ts';
import { ROOT } from '../house/imports.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
const DIST = join(ROOT, 'dist');
const BASE = 'https://facts.example/f/';
type Items = Record<string, unknown>[];

const drawn = vi.hoisted(() => ({ cards: 0 }));
vi.mock('../../src/static/social/card.ts', async (actual) => {
  const real = await actual<typeof import('../../src/static/social/card.ts')>();
  const card: typeof real.card = (...args) => {
    drawn.cards += 1;
    return real.card(...args);
  };
  return { ...real, card };
});

const flood = dataJson(EXAMPLE) as Record<string, Items>;
const casey = dataJson('casey-review.json') as Record<string, Items>;

const file = (name: string, content: object): string => {
  writeFileSync(join(DIR, name), JSON.stringify(content));
  return join(DIR, name);
};
const publish = async (out: string, stories: readonly string[], ...more: string[]) => {
  const done = await factbox(['publish', ...stories, '--out', join(DIR, out), '--base', BASE, ...more], DIST);
  expect(done.code).toBe(0);
  return done;
};
const read = (out: string, path: string): string => readFileSync(join(DIR, out, path), 'utf8');
const page = (out: string, path: string): Document => new JSDOM(read(out, path)).window.document;
const pathOf = (address: string | null | undefined): string => {
  expect(address).toMatch(/^https:\/\/facts\.example\/f\//);
  return (address as string).slice(BASE.length);
};
const xml = (text: string): Document => {
  const { window } = new JSDOM('');
  const parsed = new window.DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  return parsed;
};
const files = (out: string): string[] =>
  readdirSync(join(DIR, out), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(join(DIR, out).length + 1))
    .sort();

/** Few items, so that few pictures are drawn: a figure, a quotation, and one that no card has the letters for. */
const few = (over: object = {}) => ({
  ...{ ...flood, responses: [], findings: [], events: [], charts: [], corrections: [], terms: [] },
  statistics: (flood.statistics as Items).slice(0, 1),
  quotes: (flood.quotes as Items).filter((one) => !one.withdrawn).slice(0, 1),
  ...over,
});
const [figure = {}] = few().statistics;
const [quote = {}] = few().quotes;

describe('social images', () => {
  const content = (of: Document, name: string) =>
    of.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

  test('are there, of the size and with the words that the page says', async () => {
    await publish('images', [file('few.json', few())], '--images');
    for (const one of [figure, quote]) {
      const head = page('images', `items/${flood.id}/${one.id}.html`);
      const { width, height } = PNG.sync.read(readFileSync(join(DIR, 'images', pathOf(content(head, 'og:image')))));
      expect([width, height]).toEqual([1200, 630]);
      expect([content(head, 'og:image:width'), content(head, 'og:image:height')]).toEqual(['1200', '630']);
      // Neither a picture's text nor a description has addresses in it.
      const words = (await render(few(), { item: one.id as string, as: 'text' }))
        .replace(/ <https?:[^>]*>/g, '')
        .trim()
        .split(/\s*\n\s*/);
      for (const name of ['og:image:alt', 'og:description']) {
        for (const line of words) expect(content(head, name)).toContain(line);
        expect(content(head, name)).not.toContain('://');
      }
      expect(content(head, 'twitter:card')).toBe('summary_large_image');
      expect(content(head, 'og:url')).toBe(`${BASE}items/${flood.id}/${one.id}.html`);
      expect(content(head, 'og:title')).toBeTruthy();
    }
    // What makes no card says nothing of one.
    const source = page('images', `items/${flood.id}/${(flood.sources as Items)[0]?.id}.html`);
    expect(content(source, 'og:image')).toBeUndefined();
    expect(content(source, 'twitter:card')).toBe('summary');
  });

  test('are the same bytes each time, and are not drawn again', async () => {
    await publish('images-2', [file('few.json', few())], '--images');
    const bytes = (out: string) => files(out).map((one) => [one, readFileSync(join(DIR, out, one)).toString('base64')]);
    expect(bytes('images-2')).toEqual(bytes('images'));
    const cards = files('images').filter((one) => one.startsWith('cards/'));
    drawn.cards = 0;
    // Of a story that changed elsewhere, those that still say the same.
    const { out } = await publish('images', [file('few.json', few({ asOf: '2026-11-24' }))], '--images');
    expect(out).not.toContain(' 0 files written');
    expect(drawn.cards).toBe(0);
    expect(files('images').filter((one) => one.startsWith('cards/'))).toEqual(cards);
  });

  test('have another address when they say something else; the old one lasts for pinned pages', async () => {
    const path = `items/${flood.id}/${figure.id}.html`;
    const before = content(page('images', path), 'og:image');
    const correction = { id: 'c1', date: '2026-11-24', targets: [figure.id], note: 'The year was wrong.' };
    await publish('images', [file('few.json', few({ corrections: [correction] }))], '--images');
    const after = content(page('images', path), 'og:image');
    expect(drawn.cards).toBe(1);
    expect(after).not.toBe(before);
    for (const one of files('images').filter(
      (one) => one.startsWith('pinned/') && one.endsWith(`/${figure.id}.html`),
    )) {
      expect(files('images')).toContain(pathOf(content(page('images', one), 'og:image')));
    }
    expect(files('images')).toEqual(expect.arrayContaining([pathOf(before), pathOf(after)]));
  });

  test('that cannot be drawn are left out, and said', async () => {
    const headline = 'مراجعة';
    const { err } = await publish('letters', [file('letters.json', few({ headline }))], '--images');
    expect(err).toMatch(
      /^note: story "[\w-]+": no picture: the fonts of a card have no letters .*, and of 1 more\.\n$/,
    );
    expect(content(page('letters', `items/${flood.id}/${figure.id}.html`), 'og:image')).toBeUndefined();
  });
});

describe('a folder of two stories', () => {
  const corrections = [
    { id: 'one', date: '2026-11-23', targets: ['trust'], note: 'A < B & “C”.' },
    { id: 'two', date: '2026-11-25', targets: ['baked-in'], note: 'Later.', before: 'then', after: 'now' },
  ];
  beforeAll(async () => {
    const headline = 'A [headline] & <more>';
    await publish('two', [file('casey.json', { ...casey, headline, corrections }), data(EXAMPLE)], '--lang', 'cy');
  });

  test('has every page that a snippet names', async () => {
    const ids = ['quotes', 'statistics', 'responses', 'findings', 'events', 'terms', 'charts', 'agents', 'sources'];
    const there = new Set(files('two'));
    for (const item of ids.flatMap((name) => (flood[name] as Items).map(({ id }) => id as string))) {
      for (const lang of [[], ['--lang', 'cy']]) {
        const args = ['--item', item, '--as', 'iframe', '--base', BASE, ...lang];
        const { out } = await factbox(['embed', data(EXAMPLE), ...args], DIST);
        expect(there).toContain(pathOf(/src="([^"]*html)"/.exec(out)?.[1]));
      }
    }
  });

  test('says on each page where it stands, and its oEmbed answer', () => {
    const pages = files('two').filter((one) => /^items\/.*\.html$/.test(one));
    expect(pages.length).toBeGreaterThan(200);
    for (const path of pages.filter((_, i) => i % 7 === 0)) {
      const head = page('two', path);
      const href = (selector: string) => head.querySelector(selector)?.getAttribute('href');
      expect(pathOf(href('link[rel=canonical]'))).toBe(path);
      expect(head.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      const answer = JSON.parse(read('two', pathOf(href('link[type="application/json+oembed"]'))));
      expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
      expect(new JSDOM(answer.html).window.document.querySelector('iframe')?.src).toBe(BASE + path);
    }
  });

  test('lists in its sitemap the pages that are to be indexed, and no other', () => {
    const map = xml(read('two', 'sitemap.xml'));
    expect(map.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const listed = [...map.querySelectorAll('url > loc')].map(({ textContent }) => pathOf(textContent));
    const html = files('two').filter((one) => one.endsWith('.html'));
    const indexed = html.filter((one) => !read('two', one).includes('<meta name="robots" content="noindex">'));
    expect(listed).toEqual(indexed);
    expect(listed).toEqual([`stories/${casey.id}.html`, `stories/${flood.id}.html`]);
    for (const path of listed) {
      expect(page('two', path).querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(BASE + path);
    }
    // The last day on which the page said something else.
    expect(map.querySelector('lastmod')?.textContent).toBe('2026-11-25');
  });

  test('tells search engines of every item, with its address', () => {
    const reading = page('two', `stories/${flood.id}.html`);
    const linked = JSON.parse(reading.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    const addresses = linked['@graph'].map(({ url }: { url: string }) => url);
    for (const { id } of [flood.quotes, flood.statistics].flat() as Items) {
      expect(addresses).toContain(`${BASE}items/${flood.id}/${id}.html`);
      expect(reading.getElementById(id as string)).not.toBeNull();
    }
  });

  test('has a feed of corrections that is RSS 2.0', () => {
    const feed = xml(read('two', 'corrections.xml'));
    const [rss] = [feed.documentElement];
    expect([rss.localName, rss.getAttribute('version')]).toEqual(['rss', '2.0']);
    // What the specification demands of a channel, and its own address, as readers ask for.
    for (const name of ['title', 'link', 'description']) {
      expect(feed.querySelector(`channel > ${name}`)?.textContent).toBeTruthy();
    }
    expect(feed.querySelector('channel > [rel=self]')?.getAttribute('href')).toBe(`${BASE}corrections.xml`);
    const items = [...feed.querySelectorAll('item')].map((item) => {
      const of = (name: string) => item.querySelector(name)?.textContent ?? '';
      return { title: of('title'), note: of('description'), link: of('link'), guid: of('guid'), day: of('pubDate') };
    });
    const [first, second] = items;
    expect(first).toEqual({
      title: 'A [headline] & <more>',
      note: 'Later. It said: then. It now says: now.',
      link: `${BASE}stories/${casey.id}.html#baked-in`,
      guid: `${casey.id}/two`,
      day: 'Wed, 25 Nov 2026 00:00:00 GMT',
    });
    expect(second?.note).toBe('A < B & “C”.');
    // The invented story takes one quotation back.
    expect(items.map(({ note }) => note).join()).toContain('Withdrawn: ');
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
    for (const { link } of items) {
      const [path = '', id = ''] = pathOf(link).split('#');
      expect(page('two', path).getElementById(id)).not.toBeNull();
    }
  });

  test('has llms.txt as llmstxt.org has it, and all that it links to', () => {
    const text = read('two', 'llms.txt');
    expect(text).toMatch(/^# .+\n\n> .+\n\n## .+\n\n(- \[.+\]\(\S+\): .+\n)+$/);
    expect(text).toContain('[A \\[headline\\] \\& \\<more\\>]');
    for (const [, address] of text.matchAll(/\]\((\S+)\)/g)) {
      const markdown = read('two', pathOf(address));
      expect(markdown).toMatch(/^# .+\n\nLast checked against its sources on .+\.\n/);
    }
    expect(read('two', `text/${casey.id}.md`)).toContain('below 50%');
  });

  test.each([
    [`items/${casey.id}/trust.html`, 'public, max-age=60', /^default-src 'none'.*form-action 'none'$/],
    [`items/${casey.id}/trust.oembed.json`, 'public, max-age=60', /./],
    [`stories/${casey.id}.json`, 'public, max-age=60', null],
    [`pinned/${casey.id}/x/trust.html`, 'public, max-age=31536000, immutable', /^default-src 'none'/],
    [`cards/${casey.id}/trust.x.png`, 'public, max-age=31536000, immutable', null],
    [`gallery/${casey.id}.html`, 'public, max-age=60', /frame-ancestors 'none'$/],
    ['v0/factbox.js', 'public, max-age=60', null],
  ])('tells its host what to say of %s', (path, cache, csp) => {
    const said = headersOf(rulesOf(read('two', '_headers')), `/${path}`);
    expect(said).toMatchObject({ 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' });
    expect(said['Cache-Control'] ?? null).toBe(cache);
    // One policy, not two joined: a second one could only forbid.
    expect((said['Content-Security-Policy'] ?? '').match(/default-src/g)?.length ?? 0).toBe(csp ? 1 : 0);
    if (csp) expect(said['Content-Security-Policy']).toMatch(csp);
  });

  test('keeps a build that is named by its hash for ever', () => {
    const [build = ''] = readdirSync(join(DIR, 'two/v0')).filter((name) => /^[0-9a-f]{16}$/.test(name));
    expect(headersOf(rulesOf(read('two', '_headers')), `/v0/${build}/factbox.js`)['Cache-Control']).toContain(
      'immutable',
    );
    // What its pages ask for is in it, style sheets too.
    for (const [, path = ''] of read('two', `gallery/${casey.id}.html`).matchAll(
      /(?:src|href)="([^"]*\.(?:js|css))"/g,
    )) {
      expect(files('two')).toContain(pathOf(path));
    }
  });
});
