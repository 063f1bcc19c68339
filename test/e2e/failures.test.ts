/* Whatever becomes of the story, the reader has the author's words and the developer one clear warning. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TIMEOUT } from '../../src/load/remote.ts';
import { onSite } from './on-site.ts';
import { ROOT } from './site.ts';
import { drawn, fallback, fallbacks, inState, said, silence, type Visit, visit } from './visit.ts';

const { browser, site } = await onSite();

const SCRIPT = '<script async src="/dist/factbox.js"></script>';
const STORY = readFileSync(join(ROOT, 'dist/stories/casey-review.json'), 'utf8');
const ITEM = 'invisible';
const widgets = (src: string): string =>
  `<factbox-quote src="${src}" item="${ITEM}">${fallback()}</factbox-quote>
  <factbox-stat src="${src}" item="trust">${fallback()}</factbox-stat>
  <figure data-factbox="gauge" data-src="${src}" data-item="trust">${fallback()}</figure>`;
const COUNT = 3;

/** The one warning: which element, which item, what address, what is wrong and what to do. */
function expectOneWarning({ warnings }: Visit, address: string, what: RegExp, toDo: RegExp): void {
  expect(warnings.length, warnings.join('\n')).toBe(1);
  const [warning = ''] = warnings;
  expect(warning).toMatch(/^\[factbox\] <factbox-(quote|stat|gauge) item="(invisible|trust)"> shows its fallback\. /);
  expect(warning).toContain(address);
  expect(warning).toMatch(what);
  expect(warning.slice(warning.search(what))).toMatch(toDo);
}

/** The words in sight, one warning, nothing uncaught; and of errors only the browser's own, about the request. */
async function expectFailure(visitor: Visit, address: string, what: RegExp, toDo: RegExp): Promise<void> {
  await inState(visitor.page, 'error', COUNT);
  expect(await fallbacks(visitor.page)).toEqual([true, true, true]);
  expect(await drawn(visitor.page)).toEqual(['', '', '']);
  expectOneWarning(visitor, address, what, toDo);
  expect(visitor.uncaught).toEqual([]);
  expect(visitor.errors.filter((text) => !/^Failed to load resource: /.test(text))).toEqual([]);
}

const HTML = '<!doctype html><title>Sign in</title><p>Sign in to go on</p>';
const ANSWERS: readonly [name: string, make: () => string, what: RegExp, toDo: RegExp][] = [
  ['404', () => site.text('story.json', 'Not found', {}, 404), /answered 404/, /Check the address/],
  ['500', () => site.text('story.json', 'Broken', {}, 500), /answered 500/, /Check the address/],
  ['a page', () => site.text('story.html', HTML), /not JSON/, /Check the file and its address/],
  ['half a story', () => site.text('story.json', STORY.slice(0, 999)), /not JSON/, /Check the file/],
  ['nothing', () => site.text('story.json', ''), /not JSON/, /Check the file/],
  ['another format', () => site.text('story.json', '{"format":"other/1"}'), /format/, /\S+/],
  [
    'a closed connection',
    () => site.answer('story.json', (request) => request.socket.destroy()),
    /no answer/,
    /Check the address, the connection and the page’s CSP/,
  ],
  [
    'half a story, and a closed connection',
    () =>
      site.answer('story.json', (request, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': STORY.length });
        response.write(STORY.slice(0, 999), () => request.socket.destroy());
      }),
    /no answer/,
    /Check the address, the connection/,
  ],
  ['a redirect without end', () => endless(), /no answer/, /Check the address, the connection/],
];

function endless(): string {
  const address = site.answer('story.json', (_, response) => {
    response.writeHead(302, { Location: address }).end();
  });
  return address;
}

describe('a story address that answers with', () => {
  test.each(ANSWERS)('%s', async (_, make, what, toDo) => {
    const address = make();
    const visitor = await visit(browser);
    await visitor.page.goto(site.page(SCRIPT + widgets(address)));
    await expectFailure(visitor, address, what, toDo);
    await visitor.close();
  });

  test('silence, until the time is up', async () => {
    let closed = 0;
    const address = site.answer('story.json', (request) => {
      request.socket.on('close', () => {
        closed += 1;
      });
    });
    const visitor = await visit(browser);
    const { page } = visitor;
    // The one wait of that length is kept back, until the test says that it is over.
    await page.evaluateOnNewDocument((wait) => {
      const real = window.setTimeout;
      const late: (() => void)[] = [];
      Object.assign(window, {
        late,
        setTimeout: (run: () => void, ms?: number) => (ms === wait ? -late.push(run) : real(run, ms)),
      });
    }, TIMEOUT);
    await page.goto(site.page(SCRIPT + widgets(address)));
    await inState(page, 'loading', COUNT);
    expect(await fallbacks(page)).toEqual([true, true, true]);
    expect(visitor.warnings).toEqual([]);
    const waits = await page.evaluate(() => {
      const { late } = window as unknown as { late: (() => void)[] };
      for (const run of late) run();
      return late.length;
    });
    expect(waits).toBe(1);
    await expectFailure(visitor, address, /no answer within 10 seconds/, /Check the address, the connection/);
    await expect.poll(() => closed).toBe(1);
    await visitor.close();
  });

  test('404 for a bundled story, whose address is beside the script', async () => {
    const visitor = await visit(browser);
    const body = `${SCRIPT}<factbox-quote story="no-such-story" item="${ITEM}">${fallback()}</factbox-quote>`;
    await visitor.page.goto(site.page(body));
    await inState(visitor.page, 'error', 1);
    expect(await fallbacks(visitor.page)).toEqual([true]);
    expectOneWarning(visitor, `${site.url}/dist/stories/no-such-story.json`, /answered 404/, /Check the address/);
    expect(visitor.uncaught).toEqual([]);
    await visitor.close();
  });

  test('the story: nothing is said, and the words give way', async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(site.page(SCRIPT + widgets(site.text('story.json', STORY))));
    await inState(visitor.page, 'ready', COUNT);
    expect(await fallbacks(visitor.page)).toEqual([false, false, false]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});

describe('a page whose policy', () => {
  const page = (policy: string, src: string): string =>
    site.page(`${SCRIPT.replace('async', 'async nonce="n"')}${widgets(src)}`, {
      headers: { 'Content-Security-Policy': policy },
    });
  const STRICT = "default-src 'none'; script-src 'nonce-n'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  // The page's own icon is no business of ours.
  const ALLOWED = `${STRICT}; img-src data:`;

  test.each([
    ['is strict', ALLOWED],
    ['is strict, with trusted types', `${ALLOWED}; require-trusted-types-for 'script'; trusted-types lit-html`],
    ['is strict, with a type of ours', `${ALLOWED}; require-trusted-types-for 'script'; trusted-types factbox`],
    ['trusts what a trusted script loads', `${ALLOWED}`.replace("'nonce-n'", "'nonce-n' 'strict-dynamic'")],
  ])('%s has every widget, and refuses nothing', async (name, policy) => {
    const visitor = await visit(browser);
    await visitor.page.goto(page(policy, site.text('story.json', STORY)));
    await inState(visitor.page, 'ready', COUNT);
    expect((await drawn(visitor.page)).filter((text) => !text.includes('ITV News'))).toEqual([]);
    const { violations, errors, ...rest } = await said(visitor);
    expect(rest).toEqual({ warnings: [], uncaught: [] });
    // Where Lit's own name is not among the allowed, one try of it is refused before ours.
    const tries = name.includes('of ours') ? 1 : 0;
    expect([violations.length, errors.length]).toEqual([tries, tries]);
    await visitor.close();
  });

  test('forbids the request shows the words, and the warning names connect-src', async () => {
    const address = site.text('story.json', STORY);
    const visitor = await visit(browser);
    await visitor.page.goto(page(ALLOWED.replace("connect-src 'self'", "connect-src 'none'"), address));
    await inState(visitor.page, 'error', COUNT);
    expect(await fallbacks(visitor.page)).toEqual([true, true, true]);
    expectOneWarning(visitor, address, /no answer/, /connect-src/);
    expect(visitor.uncaught).toEqual([]);
    expect(site.asked).not.toContain(new URL(address).pathname);
    await visitor.close();
  });

  test('forbids every trusted type shows the words, and the warning names the types', async () => {
    const visitor = await visit(browser);
    const policy = `${ALLOWED}; require-trusted-types-for 'script'; trusted-types 'none'`;
    await visitor.page.goto(page(policy, site.text('story.json', STORY)));
    await inState(visitor.page, 'error', COUNT);
    expect(await fallbacks(visitor.page)).toEqual([true, true, true]);
    expectOneWarning(visitor, 'page', /Lit cannot draw here/, /Trusted Types policy "lit-html" or "factbox"/);
    expect(visitor.uncaught).toEqual([]);
    await visitor.close();
  });

  test('forbids the script shows the words', async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(page(ALLOWED.replace("'nonce-n'", "'none'"), site.text('story.json', STORY)));
    expect(await fallbacks(visitor.page)).toEqual([true, true, true]);
    expect(await visitor.violations()).not.toEqual([]);
    expect([...visitor.warnings, ...visitor.uncaught]).toEqual([]);
    await visitor.close();
  });
});
