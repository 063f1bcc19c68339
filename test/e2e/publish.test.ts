/* Corrections travel: published, embedded in a page, corrected, published again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import story from '../../data/casey-review.json' with { type: 'json' };
import { FORMS } from '../../src/embed/snippets.ts';
import { factbox } from '../cli/command.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, said, silence, visit } from './visit.ts';

let browser: Browser;
let site: Site;
const DIR = mkdtempSync(join(tmpdir(), 'factbox-publish-'));
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(DIR, { recursive: true });
});

const REASON = 'The speaker asked for it';
const NOTE = 'It was 30%, not 29%.';
const later = () => ({
  ...story,
  quotes: story.quotes.map((one) =>
    one.id === 'invisible' ? { id: one.id, withdrawn: { date: '2026-11-23', reason: REASON } } : one,
  ),
  corrections: [{ id: 'figure', date: '2026-11-23', targets: ['lgbtq-bullied'], note: NOTE }],
});

test('a correction and a withdrawal reach every form that has an address', async () => {
  const [out, file] = [join(DIR, 'site'), join(DIR, 'casey-review.json')];
  const base = site.folder('f', out);
  const dist = join(ROOT, 'dist');
  const publish = async (now: unknown) => {
    writeFileSync(file, JSON.stringify(now));
    expect(await factbox(['publish', file, '--out', out, '--base', base], dist)).toMatchObject({ code: 0, err: '' });
  };
  const snippet = async (item: string, as: string) =>
    (await factbox(['embed', file, '--item', item, '--as', as, '--base', base], dist)).out;
  const oembed = (item: string) =>
    JSON.parse(readFileSync(join(out, `items/casey-review/${item}.oembed.json`), 'utf8')) as { html: string };

  await publish(story);
  // What editors pasted stays as it was pasted.
  const url = site.page(
    `<div id="script">${await snippet('lgbtq-bullied', 'script')}${(await snippet('invisible', 'script')).replace(/<script.*<\/script>/, '')}</div>
<div id="figure">${await snippet('lgbtq-bullied', 'figure')}${await snippet('invisible', 'wordpress')}</div>
<div id="frame">${await snippet('lgbtq-bullied', 'iframe')}${(await snippet('invisible', 'iframe')).replace(/<script.*<\/script>/, '')}</div>
<div id="oembed">${oembed('lgbtq-bullied').html}${oembed('invisible').html}</div>`,
  );
  const look = async () => {
    const visitor = await visit(browser);
    const { page } = visitor;
    // All frames are near.
    await page.setViewport({ width: 700, height: 4000 });
    await page.goto(url);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('factbox-stat, factbox-quote')].filter((one) =>
          one.matches(':state(ready), :state(withdrawn)'),
        ).length === 4,
    );
    const widgets = await page.$$eval('factbox-stat, factbox-quote', (all) =>
      all.map((one) => one.shadowRoot?.textContent ?? ''),
    );
    const frames = [];
    for (const element of await page.$$('iframe')) {
      const frame = await element.contentFrame();
      frames.push(await frame.evaluate(() => document.body.textContent ?? ''));
      const inside = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const height = () => element.evaluate((one) => (one as HTMLIFrameElement).clientHeight);
      await expect.poll(height, { timeout: 5000 }).toBe(Math.ceil(inside));
    }
    expect(await said(visitor)).toEqual(silence);
    // Whoever is no frame of the page changes none.
    const kept = await page.evaluate(async () => {
      const heights = () => [...document.querySelectorAll('iframe')].map((one) => one.height).join();
      const before = heights();
      window.postMessage({ factbox: { height: 9999 } }, '*');
      await new Promise((done) => setTimeout(done, 100));
      return before === heights();
    });
    expect(kept).toBe(true);
    await visitor.close();
    return [...widgets, ...frames];
  };
  const first = await look();
  expect(first).toHaveLength(8);
  for (const text of first) expect(text).not.toMatch(new RegExp(`${NOTE}|${REASON}`));

  await publish(later());
  const second = await look();
  for (const [i, text] of second.entries()) {
    expect(text).toContain(i % 2 ? REASON : NOTE);
    if (i % 2) expect(text).not.toContain('You have to try and be invisible');
  }
  // What cannot follow is listed, item by item, beside what does; what was pinned says what it said.
  const { out: told } = await factbox(['where-used', out, '--since', '2026-11-23']);
  const lines = told.split('\n').map((line) => line.trim());
  for (const item of ['lgbtq-bullied', 'invisible']) {
    const own = lines.slice(lines.indexOf(item) + 1, lines.indexOf(item) + 5);
    expect(own.slice(0, 3)).toEqual([
      `follow: script, figure, wordpress, shortcode, react (${base}stories/casey-review.json)`,
      `follow: iframe, amp, oembed (${base}items/casey-review/${item}.html)`,
      'change by hand: static, markdown, image, mail',
    ]);
    const [, pinned = ''] = /^pinned: (.*)$/.exec(own[3] ?? '') ?? [];
    const text = await (await fetch(pinned)).text();
    expect(text).toContain(item === 'invisible' ? 'You have to try and be invisible' : '30%');
    expect(text).not.toMatch(new RegExp(`${NOTE}|${REASON}`));
  }
  const forms = told.match(/(?<=follow: |by hand: )[\w, ]+/g)?.flatMap((list) => list.trim().split(', ')) ?? [];
  // Every form of a snippet is on one side or the other, and what render makes is on the second.
  expect([...new Set(forms)].sort()).toEqual([...FORMS, 'image', 'mail'].sort());
});

test('a page that has the script from before a release gets the parts of that script', async () => {
  const [out, file] = [join(DIR, 'released'), join(DIR, 'released.json')];
  const base = site.folder('r', out);
  writeFileSync(file, JSON.stringify(story));
  await factbox(['publish', file, '--out', out, '--base', base], join(ROOT, 'dist'));
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(site.page(`<script src="${base}v0/factbox.js"></script>`));
  // The release: nothing below the stable address is what it was.
  for (const one of readdirSync(join(out, 'v0'), { withFileTypes: true }))
    if (one.isFile()) writeFileSync(join(out, 'v0', one.name), 'throw new Error("another build");');
  await page.evaluate((src) => {
    document.body.innerHTML = `<factbox-chart lang="cy" src="${src}"></factbox-chart>`;
  }, `${base}stories/casey-review.json`);
  await page.waitForSelector('factbox-chart:state(ready)');
  await page.waitForFunction(() => document.querySelector('factbox-chart')?.shadowRoot?.querySelector('canvas'));
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});
