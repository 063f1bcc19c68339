/* `factbox serve`, as it is installed: a story that changes under the reader's eyes, and a published folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, type Project } from '../package/install.ts';
import { launch, said, silence, visit } from './visit.ts';

let browser: Browser;
let project: Project;
const folder = mkdtempSync(join(tmpdir(), 'factbox-serve-'));
const running: ChildProcess[] = [];
beforeAll(async () => {
  project = install();
  browser = await launch();
});
afterAll(async () => {
  for (const child of running) child.kill();
  await browser.close();
  project.remove();
  rmSync(folder, { recursive: true });
});

/** Starts the command of the packed library; its address comes from what it prints. */
function serve(what: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(project.factbox, 'dist/cli.js'), 'serve', what, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
    child.stdout?.on('data', (data) => {
      const [url] = /http:\S+/.exec(String(data)) ?? [];
      if (url) resolve({ url, child });
    });
  });
}

const shown = (page: Page): Promise<string> => page.$eval('body', (body) => body.innerText);
const waitFor = (page: Page, words: string, is = true): Promise<unknown> =>
  page.waitForFunction(
    (words, is) => document.readyState === 'complete' && document.body.innerText.includes(words) === is,
    { timeout: 30_000 },
    words,
    is,
  );

describe('a story', () => {
  const file = join(folder, 'story.json');
  const story = readFileSync(new URL('../../data/casey-review.json', import.meta.url), 'utf8');

  test('is previewed whole, checked, and drawn anew on each change', async () => {
    writeFileSync(file, story);
    const { url, child } = await serve(file);
    const visitor = await visit(browser);
    const { page } = visitor;
    await page.goto(url);
    await page.waitForFunction(() => {
      const all = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('factbox-'));
      return all.length > 20 && all.every((one) => one.matches(':defined:state(ready)'));
    });
    const widgets = await page.$$eval('main > *', (all) => [...new Set(all.map(({ localName }) => localName))]);
    const names = ['factbox-quote', 'factbox-stat', 'factbox-gauge', 'factbox-responses'];
    expect(widgets).toEqual(expect.arrayContaining(names));
    expect(await page.$('#problems')).toBeNull();
    expect(await said(visitor)).toEqual(silence);

    // The check's own message, on the page, without a touch of it.
    writeFileSync(file, story.replace('"comparator": "<"', '"comparator": ">"'));
    await waitFor(page, '1 problem');
    expect(await shown(page)).toMatch(
      /story\.json:\d+:\d+: trust, \$\.statistics\[\d\]\.quantity\.comparator: the words "below 50%" say "<", not ">"\./,
    );
    expect(await page.title()).toMatch(/^\(1 problem\) /);

    // A file that is no longer JSON, as editors put it there: by renaming another.
    writeFileSync(`${file}.new`, story.slice(0, 400));
    renameSync(`${file}.new`, file);
    await waitFor(page, 'this is not JSON');
    expect(await page.$('main > *')).toBeNull();

    writeFileSync(file, JSON.stringify({ ...JSON.parse(story), embargo: '2999-01-01T00:00:00Z' }));
    await waitFor(page, 'under embargo until 2999');
    writeFileSync(file, story);
    await waitFor(page, 'under embargo', false);
    await page.waitForFunction(() => document.querySelector('main > factbox-gauge:state(ready)'));

    await visitor.close();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('a folder', () => {
  const root = join(folder, 'out');
  let url = '';
  beforeAll(async () => {
    mkdirSync(join(root, 'embed/quotes'), { recursive: true });
    mkdirSync(join(root, '.git'));
    const files = {
      'index.html': '<p>home',
      'about.html': '<p>about',
      '404.html': '<p>gone',
      'embed/index.html': '<p>embed',
      'embed/quotes/one.json': '{}',
      '.git/config': 'secret',
      _headers: `# For all
/*
  X-Frame-Options: DENY

/embed/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=60
/embed/:kind/one.json
  X-Robots-Tag: noindex
  X-Frame-Options: SAMEORIGIN
`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    ({ url } = await serve(root));
  });

  test.each<[path: string, status: number, body: string, headers: Record<string, string | null>]>([
    ['', 200, '<p>home', { 'x-frame-options': 'DENY', 'content-type': 'text/html; charset=utf-8' }],
    ['about', 200, '<p>about', {}],
    ['embed', 301, 'See /embed/\n', { location: '/embed/' }],
    ['embed/', 200, '<p>embed', { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' }],
    [
      'embed/quotes/one.json',
      200,
      '{}',
      {
        'x-robots-tag': 'noindex',
        'x-frame-options': 'DENY, SAMEORIGIN',
        'content-type': 'application/json; charset=utf-8',
      },
    ],
    ['nothing', 404, '<p>gone', { 'x-frame-options': 'DENY', 'access-control-allow-origin': null }],
    ['_headers', 404, '<p>gone', {}],
    ['.git/config', 404, '<p>gone', {}],
    ['..%2fstory.json', 404, '<p>gone', {}],
    ['%E0%A4%A', 400, 'Not an address\n', {}],
  ])('answers /%s', async (path, status, body, headers) => {
    const response = await fetch(url + path, { redirect: 'manual' });
    expect([response.status, await response.text()]).toEqual([status, body]);
    for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name), name).toBe(value);
  });

  test('answers no other method', async () => {
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('');
  });
});

test.each([
  [[], 'name one story or one folder'],
  [['no-such.json'], 'there is no such file'],
  [['package.json', '--port', 'x'], '--port x is not a port'],
])('is told to use it rightly: %j', (args, message) => {
  const { status, err } = project.bin('factbox', 'serve', ...args);
  expect([status, err.includes(message)]).toEqual([2, true]);
});
