/* A published page in a frame: who hears its height, in which words, and whom the host's script believes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { data, factbox } from '../cli/command.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, said, silence, visit } from './visit.ts';

let browser: Browser;
let site: Site;
let base = '';
const DIR = mkdtempSync(join(tmpdir(), 'factbox-frames-'));
const STORY = data('casey-review.json');
const DIST = join(ROOT, 'dist');
/** One with a content note, which opens. */
const ITEM = 'detection-rate-remark';
const embed = async (item: string): Promise<string> =>
  (await factbox(['embed', STORY, '--item', item, '--as', 'iframe', '--base', base], DIST)).out;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
  base = site.folder('f', join(DIR, 'site'));
  const args = ['publish', STORY, '--out', join(DIR, 'site'), '--base', base, '--lang', 'cy'];
  expect(await factbox(args, DIST)).toMatchObject({ code: 0, err: '' });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(DIR, { recursive: true });
});

interface Heard {
  readonly data: unknown;
  readonly from: string;
  readonly own: boolean;
}
declare global {
  interface Window {
    heard: Heard[];
  }
}

/** Notes every message, before anything else runs. */
const listen = (): void => {
  window.heard = [];
  addEventListener('message', ({ data, origin, source }) => {
    const frames = [...document.querySelectorAll('iframe')];
    window.heard.push({ data, from: origin, own: frames.some(({ contentWindow }) => contentWindow === source) });
  });
};
const settled = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => setTimeout(done, 150)));

test('tells its height in our words, AMP’s and WordPress’s, from a sandbox without an origin', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.evaluateOnNewDocument(listen);
  // As WordPress writes the frame of a provider that it does not know.
  const src = `${base}items/casey-review/trust.html#?secret=a1B2c3D4e5`;
  await page.goto(site.page(`<iframe sandbox="allow-scripts" data-secret="a1B2c3D4e5" src="${src}"></iframe>`));
  await page.waitForFunction(() => window.heard.length >= 3);
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  const height = Math.ceil((await frame?.evaluate(() => document.body.getBoundingClientRect().height)) ?? 0);
  expect(height).toBeGreaterThan(100);
  const expected = [
    { factbox: { height } },
    { sentinel: 'amp', type: 'embed-size', height },
    { message: 'height', value: height, secret: 'a1B2c3D4e5' },
  ].map((data) => ({ data, from: 'null', own: true }));
  // Nothing else is told: no address, no words.
  expect(await page.evaluate(() => window.heard)).toEqual(expected);

  // WordPress's script, when it comes after the frame, asks.
  await page.evaluate(() => {
    window.heard = [];
    document.querySelector('iframe')?.contentWindow?.postMessage({ message: 'ready', secret: 'a1B2c3D4e5' }, '*');
  });
  await page.waitForFunction(() => window.heard.length >= 3);
  expect(await page.evaluate(() => window.heard)).toEqual(expected);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('tells WordPress nothing without a secret, and nobody when it is opened by itself', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.evaluateOnNewDocument(listen);
  await page.goto(site.page(`<iframe sandbox="allow-scripts" src="${base}items/casey-review/trust.html"></iframe>`));
  await page.waitForFunction(() => window.heard.length >= 2);
  await settled(page);
  expect(await page.evaluate(() => window.heard.filter(({ data }) => (data as { message?: string }).message))).toEqual(
    [],
  );
  await page.goto(`${base}items/casey-review/trust.html`);
  await settled(page);
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  await visitor.close();
});

test('grows and shrinks with what a reader opens, while foreign windows change nothing', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.setViewport({ width: 600, height: 3000 });
  const [one, other] = [await embed(ITEM), (await embed('trust')).replace(/<script.*<\/script>/, '')];
  // A stranger that says what we say, at once and again and again.
  const stranger = site.page('<script>setInterval(() => parent.postMessage({factbox:{height:4321}},"*"),20)</script>');
  await page.goto(site.page(`${one}${other}<iframe src="${stranger}" height="77"></iframe>`));
  const heights = () => page.$$eval('iframe', (all) => all.map((one) => Number(one.height)));
  const inside = async (i: number) => {
    const frame = await (await page.$$('iframe'))[i]?.contentFrame();
    return frame ?? expect.fail('no frame');
  };
  const fitted = async (i: number) => {
    const now = await (await inside(i)).evaluate(() => document.documentElement.getBoundingClientRect().height);
    await expect.poll(async () => (await heights())[i], { timeout: 5000 }).toBe(Math.ceil(now));
    return Math.ceil(now);
  };
  const closed = await fitted(0);
  const beside = await fitted(1);
  const frame = await inside(0);
  await (await frame.waitForSelector('summary'))?.click();
  const opened = await fitted(0);
  expect(opened).toBeGreaterThan(closed + 40);
  await (await frame.waitForSelector('summary'))?.click();
  expect(await fitted(0)).toBe(closed);
  // Each answers for itself alone, and the stranger not even for itself: it is no frame of ours.
  expect(await heights()).toEqual([closed, beside, 77]);

  // It follows its column, without a word from the host.
  await page.setViewport({ width: 260, height: 3000 });
  await expect.poll(async () => (await heights())[1], { timeout: 5000 }).not.toBe(beside);
  await fitted(1);
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('a frame of ours is believed within reason', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  const values = ['-5', '0', 'NaN', 'Infinity', '20000', '"12px"', 'null', '{}', '[]'];
  const liar = site.page(
    `<script>for (const height of [${values}]) parent.postMessage({factbox:{height}},'*');
    for (const data of [null, 1, 'factbox', {factbox: null}]) parent.postMessage(data, '*');</script>`,
  );
  const [script = ''] = /<script.*<\/script>/.exec(await embed('trust')) ?? [];
  await page.goto(
    site.page(`${script.replace('async ', '')}<iframe data-factbox-frame src="${liar}" height="77"></iframe>`),
  );
  await settled(page);
  expect(await page.$eval('iframe', ({ height }) => height)).toBe('77');
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test.each([
  ['casey-review/trust', 'en-GB', 'According to'],
  ['casey-review/trust.gauge', 'en-GB', 'According to'],
  ['casey-review/trust.cy', 'cy', 'Yn ôl'],
  ['casey-review/trust.gauge.cy', 'cy', 'Yn ôl'],
])('%s is in %s', async (path, lang, words) => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(`${base}items/${path}.html`);
  expect(await page.evaluate(() => [document.documentElement.lang, document.body.innerText])).toEqual([
    lang,
    expect.stringContaining(words),
  ]);
  // The quoted figure stays in its own language.
  expect(await page.$$eval('[lang="en-GB"]', (all) => all.map((one) => one.textContent).join())).toContain('50%');
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});
