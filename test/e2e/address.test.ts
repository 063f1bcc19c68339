/* The script without an address of its own, in a page of another encoding, and behind a consent manager. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { ROOT } from './site.ts';
import { drawn, fallback, inState, said, silence, type Visit, visit } from './visit.ts';

const { browser, site } = await onSite();

const STORY = '/dist/stories/casey-review.json';
const STAT = `<factbox-stat src="${STORY}" item="trust" lang="fr">${fallback()}</factbox-stat>`;
const TEXT = readFileSync(join(ROOT, 'dist/factbox.js'), 'utf8');
const ENGLISH = expect.stringContaining('below 50%');
const FRENCH = expect.stringContaining('moins de 50');

const put = (src: string, base: string): string => `
  const script = document.createElement('script');
  script.src = ${src};
  ${base && `script.dataset.base = ${JSON.stringify(base)};`}
  document.head.append(script);`;
const fetched = 'const text = await (await fetch("/dist/factbox.js")).text();';

/** Ways in which a page has the script, but not from a folder. `base` is what its tag is told, if anything. */
const WAYS: readonly [name: string, head: (base: string) => string][] = [
  [
    'from a blob',
    (base) => `<script type="module">${fetched}
      ${put("URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))", base)}</script>`,
  ],
  [
    'from a data address',
    (base) =>
      `<script type="module">${fetched} ${put("'data:text/javascript,' + encodeURIComponent(text)", base)}</script>`,
  ],
  [
    'in the page',
    (base) => `<script defer ${base && `data-base="${base}"`}>${TEXT.replaceAll('</script', '<\\/script')}</script>`,
  ],
  [
    'imported by a module',
    (base) => `<script type="module" ${base && `data-base="${base}"`}>import '/dist/factbox.js';</script>`,
  ],
];

async function expectOne(visitor: Visit, head: string): Promise<void> {
  await visitor.page.goto(site.page(STAT, { head }), { waitUntil: 'networkidle0' });
  await inState(visitor.page, 'ready', 1);
}

describe.each(WAYS)('the script %s', (_, head) => {
  test('draws, and says in one message where its parts can be given', async () => {
    const visitor = await visit(browser);
    await expectOne(visitor, head(''));
    expect(await drawn(visitor.page)).toEqual([ENGLISH]);
    expect(await said(visitor)).toEqual({ ...silence, warnings: [expect.stringContaining('data-base')] });
    await visitor.close();
  });

  test.each(['/dist/', '/dist'])('has its parts from data-base="%s"', async (base) => {
    const visitor = await visit(browser);
    await expectOne(visitor, head(base));
    await expect.poll(() => drawn(visitor.page)).toEqual([FRENCH]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});

test('data-base goes before the folder of the script', async () => {
  const visitor = await visit(browser);
  const moved = site.text('moved.js', TEXT);
  await expectOne(visitor, `<script async src="${moved}" data-base="${site.url}/dist/"></script>`);
  await expect.poll(() => drawn(visitor.page)).toEqual([FRENCH]);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test.each(['windows-1252', 'shift_jis', 'windows-1251'])(
  'a page in %s reads the same, from a host that names no encoding',
  async (charset) => {
    const bare = { 'Content-Type': 'text/javascript' };
    const story = site.text('story.js', readFileSync(join(ROOT, 'dist/stories/casey-review.js'), 'utf8'), bare);
    const body = '<factbox-quote story="casey-review" item="invisible"></factbox-quote>';
    const html = `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,">
<script src="${story}"></script>${body}`;
    const page = site.answer('page.html', (_, response) => {
      response.writeHead(200, { 'Content-Type': `text/html; charset=${charset}` }).end(html);
    });
    const visitor = await visit(browser);
    await visitor.page.goto(page);
    await inState(visitor.page, 'ready', 1);
    expect(await drawn(visitor.page)).toEqual([expect.stringMatching(/^“You have to try and be invisible/)]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  },
);

/**
 * A consent manager: keeps scripts whose address matches from running, as such managers do, by the type of the element;
 * `window.consent()` puts copies in their place.
 */
const manager = (pattern: string): string => `<script>{
  const held = [];
  const make = document.createElement;
  const { set } = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src');
  const hold = (script) => {
    script.type = 'text/plain';
    held.push(script);
  };
  document.createElement = function (name, options) {
    const made = make.call(document, name, options);
    if (name === 'script') Object.defineProperty(made, 'src', {
      get: () => made.getAttribute('src') ?? '',
      set(src) { if (${pattern}.test(src)) hold(made); set.call(made, src); },
    });
    return made;
  };
  window.consent = () => {
    document.createElement = make;
    for (const script of held.splice(0).concat([...document.querySelectorAll('script[data-held]')])) {
      const copy = make.call(document, 'script');
      copy.src = script.getAttribute('src') ?? script.dataset.held;
      script.remove();
      document.head.append(copy);
    }
  };
}</script>`;
const consent = (visitor: Visit) => visitor.page.evaluate('consent()');

describe('behind a consent manager', () => {
  test('a script tag that is held back and copied later works, with its parts', async () => {
    const visitor = await visit(browser);
    const head = `${manager('/^$/')}<script type="text/plain" data-held="/dist/factbox.js"></script>`;
    await visitor.page.goto(site.page(STAT, { head }), { waitUntil: 'networkidle0' });
    await consent(visitor);
    await inState(visitor.page, 'ready', 1);
    await expect.poll(() => drawn(visitor.page)).toEqual([FRENCH]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });

  test('a part that is held back and copied later works', async () => {
    const visitor = await visit(browser);
    const head = `${manager('/lang/')}<script async src="/dist/factbox.js"></script>`;
    await visitor.page.goto(site.page(STAT, { head }), { waitUntil: 'networkidle0' });
    expect(visitor.requests.filter((url) => url.includes('lang/'))).toEqual([]);
    await consent(visitor);
    await inState(visitor.page, 'ready', 1);
    await expect.poll(() => drawn(visitor.page)).toEqual([FRENCH]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });

  test('a copy of a part without the script does nothing, and says nothing', async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(site.page(fallback(), { head: '<script src="/dist/factbox-chart.js"></script>' }));
    await visitor.page.waitForNetworkIdle({ idleTime: 200 });
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});
