/* The ES modules, as a newsroom's own bundle takes them from the package. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { install, type Project } from '../package/install.ts';
import { type Site, startSite } from './site.ts';
import { drawn, fallback, fallbacks, inState, launch, said, silence, visit } from './visit.ts';

let browser: Browser;
let site: Site;
let project: Project;
beforeAll(async () => {
  project = install();
  [browser, site] = await Promise.all([launch(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  project.remove();
});

const WORDS = 'You have to try and be invisible';
const QUOTE = `<factbox-quote story="casey-review" item="invisible">${fallback()}</factbox-quote>`;

/** Builds an app of one script and one page; returns the page's address and the scripts that were built. */
async function built(name: string, script: string, body = QUOTE): Promise<{ address: string; code: string }> {
  const root = join(project.folder, name);
  mkdirSync(root);
  writeFileSync(join(root, 'main.js'), script);
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"></head>
<body>${body}<script type="module" src="./main.js"></script></body></html>`,
  );
  // A newsroom builds for production, whatever runs this test.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root, base: './', configFile: false, logLevel: 'error' });
  vi.unstubAllEnvs();
  const assets = join(root, 'dist/assets');
  const code = readdirSync(assets)
    .map((file) => readFileSync(join(assets, file), 'utf8'))
    .join('\n');
  return { address: `${site.folder(name, join(root, 'dist'))}index.html`, code };
}

describe('an app built by Vite', () => {
  test('that defines one widget renders it, and holds no other', async () => {
    const { address, code } = await built(
      'one',
      `import { registerStory } from 'factbox';
import 'factbox/quote/define';
import story from 'factbox/stories/casey-review.json';
registerStory(story);`,
    );
    const visitor = await visit(browser);
    await visitor.page.goto(address);
    await inState(visitor.page, 'ready', 1);
    expect((await drawn(visitor.page))[0]).toContain(WORDS);
    expect(await fallbacks(visitor.page)).toEqual([false]);
    expect(visitor.requests.filter((url) => url.endsWith('.json'))).toEqual([]);
    expect(await said(visitor)).toEqual(silence);
    expect(code).toContain('factbox-quote');
    for (const name of ['gauge', 'responses', 'stat']) expect(code).not.toContain(`factbox-${name}`);
    // A part that the gauge alone draws: of what is not defined, nothing is left.
    expect(readFileSync(join(project.factbox, 'dist/factbox.js'), 'utf8')).toContain('part="drawing"');
    expect(code).not.toContain('part="drawing"');
    await visitor.close();
  });

  test('that imports a class defines nothing, until it does', async () => {
    const { address } = await built(
      'classes',
      `import { FactboxQuote } from 'factbox/quote';
window.before = [...document.querySelectorAll('*')].filter((one) => one.matches(':defined') && one.localName.includes('-')).length;
customElements.define('daily-quote', class extends FactboxQuote {});`,
      QUOTE.replaceAll('factbox-quote', 'daily-quote').replace(
        'story="casey-review"',
        'src="/dist/stories/casey-review.json"',
      ) + QUOTE,
    );
    const visitor = await visit(browser);
    await visitor.page.goto(address);
    await visitor.page.waitForFunction(() => document.querySelector('daily-quote')?.matches(':state(ready)'));
    expect(await visitor.page.evaluate(() => (window as unknown as { before: number }).before)).toBe(0);
    expect(await visitor.page.evaluate(() => customElements.get('factbox-quote') === undefined)).toBe(true);
    expect(await fallbacks(visitor.page)).toEqual([false, true]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });

  test('that only names the library takes nothing of it', async () => {
    const { code } = await built('nothing', `import 'factbox';\nimport 'factbox/quote';\nconsole.log('hello');`);
    expect(code).toContain('hello');
    expect(code).not.toMatch(/factbox/i);
  });

  test('that defines all, beside the script tag, has each widget once', async () => {
    const { address } = await built(
      'both',
      `import 'factbox/define';`,
      `<script src="/dist/factbox.js"></script>${QUOTE}<factbox-stat story="casey-review" item="trust">${fallback()}</factbox-stat>`,
    );
    const visitor = await visit(browser);
    await visitor.page.goto(address);
    await inState(visitor.page, 'ready', 2);
    expect(await fallbacks(visitor.page)).toEqual([false, false]);
    expect(await said(visitor)).toEqual(silence);
    await visitor.close();
  });
});
