/*
 * A publisher's own build of style sheets: the ready themes and the tokens of docs/themes.md look the same after Vite's
 * default production build, Lightning CSS, esbuild and PostCSS preset-env as they do before.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform as esbuild } from 'esbuild';
import { transform as lightning } from 'lightningcss';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import postcss from 'postcss';
import presetEnv from 'postcss-preset-env';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { contrast, pixels } from './pixels.ts';
import { ROOT } from './site.ts';
import { inState, visit } from './visit.ts';

const TOKENS =
  /```css\n(:root \{[^`]*--factbox-accent[^`]*)```/.exec(readFileSync('docs/themes.md', 'utf8'))?.[1] ?? '';
const SHEETS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync('src/styles/themes').map((file) => [file, readFileSync(join('src/styles/themes', file), 'utf8')]),
  ),
  'the tokens of the documentation': TOKENS,
};
const SCHEME = ':root { color-scheme: light dark }';

/** What each tool makes of a style sheet. All of them lower `light-dark()` where a sheet has it. */
const TOOLS: Readonly<Record<string, (css: string) => Promise<string>>> = {
  'Vite, as it comes': async (css) => {
    const root = mkdtempSync(join(tmpdir(), 'factbox-pipeline-'));
    writeFileSync(join(root, 'page.css'), css);
    const made = await build({
      ...{ root, configFile: false, logLevel: 'silent' },
      build: { write: false, rolldownOptions: { input: join(root, 'page.css') } },
    }).finally(() => rmSync(root, { recursive: true }));
    const files = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
    const sheet = files.find(({ fileName }) => fileName.endsWith('.css'));
    return sheet?.type === 'asset' ? String(sheet.source) : '';
  },
  'Lightning CSS': async (css) =>
    new TextDecoder().decode(
      lightning({
        filename: 'page.css',
        code: new TextEncoder().encode(css),
        minify: true,
        targets: { chrome: 90 << 16 },
      }).code,
    ),
  esbuild: async (css) => (await esbuild(css, { loader: 'css', minify: true, target: 'chrome90' })).code,
  'PostCSS preset-env': async (css) =>
    (await postcss([presetEnv({ browsers: 'chrome 90', stage: 0 })]).process(css, { from: undefined })).css,
};

const { browser, site } = await onSite();
site.folder('data', join(ROOT, 'data'));

const body = ['auto', 'light', 'dark']
  .flatMap((theme) =>
    ['quote item="minutes"', 'gauge item="no-trust"', 'chart item="warnings"'].map(
      (widget) =>
        `<factbox-${widget} loading="eager" theme="${theme}" src="/data/examples/flood-barrier.json"></factbox-${widget.split(' ')[0]}>`,
    ),
  )
  .join('');

async function shot(page: Page, css: string, scheme: 'light' | 'dark'): Promise<PNG> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const head = `<script async src="/dist/factbox.js"></script><style nonce="n">${SCHEME}</style><style nonce="n">${css}</style>`;
  await page.goto(site.page(body, { head }));
  await inState(page, 'ready', 9);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('factbox-chart')].every(
      ({ shadowRoot }) => shadowRoot?.querySelector('canvas')?.width,
    ),
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return PNG.sync.read(Buffer.from(await page.screenshot()));
}

describe.each(Object.keys(SHEETS))('%s', (name) => {
  test('looks the same after each build, in light and dark', async () => {
    const css = SHEETS[name] as string;
    expect(css).toContain('--factbox-accent-dark');
    const { page, close } = await visit(browser);
    await page.setViewport({ width: 500, height: 3600 });
    for (const scheme of ['light', 'dark'] as const) {
      const before = await shot(page, css, scheme);
      for (const [tool, made] of Object.entries(TOOLS)) {
        const built = await made(css);
        expect(built, tool).toContain('--factbox-accent-dark');
        const after = await shot(page, built, scheme);
        expect([after.width, after.height]).toEqual([before.width, before.height]);
        const count = pixelmatch(before.data, after.data, undefined, before.width, before.height, { threshold: 0.1 });
        expect(count, `${tool}, ${scheme}`).toBe(0);
      }
    }
    await close();
  });
});

test('what is drawn in light and in dark differs, and so does a sheet that the tools rewrite', async () => {
  const { page, close } = await visit(browser);
  await page.setViewport({ width: 500, height: 3600 });
  const [light, dark] = [await shot(page, TOKENS, 'light'), await shot(page, TOKENS, 'dark')];
  const apart = (one: PNG, other: PNG) => pixelmatch(one.data, other.data, undefined, one.width, one.height);
  expect(apart(light, dark)).toBeGreaterThan(10_000);
  const single = ':root { --factbox-accent: light-dark(#0b4f5c, #7fc8d6) }';
  const rewritten = await (TOOLS['Vite, as it comes'] as (css: string) => Promise<string>)(single);
  expect(apart(await shot(page, single, 'dark'), await shot(page, rewritten, 'dark'))).toBeGreaterThan(100);
  await close();
});

test.each(['--factbox-surface: #f4f6f6', '--factbox-ink: #14202a; --factbox-muted: #4c5a64'])(
  'a page that sets a light colour alone stays readable with a dark theme: %s',
  async (tokens) => {
    const { page, close } = await visit(browser);
    const head = `<script async src="/dist/factbox.js"></script><style nonce="n">:root { ${tokens} }</style>`;
    const stat = '<factbox-stat item="no-trust" theme="dark" src="/data/examples/flood-barrier.json"></factbox-stat>';
    await page.goto(site.page(stat, { head }));
    await inState(page, 'ready', 1);
    const element = await page.$('factbox-stat');
    const seen = pixels((await element?.screenshot()) as Uint8Array);
    const ground = seen.at(2, seen.height - 3);
    expect(ground).toEqual([25, 26, 27]);
    const strongest = Math.max(...seen.colours().map((one) => contrast(one, ground)));
    expect(strongest).toBeGreaterThan(12);
    const texts = await page.evaluate(() =>
      [...(document.querySelector('factbox-stat')?.shadowRoot?.querySelectorAll('p, a') ?? [])].map(
        (one) => getComputedStyle(one).color,
      ),
    );
    expect(texts.every((text) => !/rgb\(20, 32, 42|rgb\(76, 90, 100/.test(text))).toBe(true);
    await close();
  },
);
