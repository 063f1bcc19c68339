/* The examples, built with the packed library by their own tools, and run. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { install, lend, type Project } from '../package/install.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { drawn, inState, launch, said, silence, visit } from './visit.ts';

const PACKAGES = ['@11ty/eleventy', '@sveltejs/vite-plugin-svelte', '@types/react', '@types/react-dom'].concat([
  '@vitejs/plugin-vue',
  'react',
  'react-dom',
  'svelte',
  'typescript',
  'vite',
  'vue',
]);

let browser: Browser;
let site: Site;
let project: Project;
beforeAll(async () => {
  project = install();
  lend(project, PACKAGES);
  [browser, site] = await Promise.all([launch(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  project.remove();
});

/** The example in the project, where it has the packages that it names. */
function example(name: string): string {
  const root = join(project.folder, name);
  cpSync(join(ROOT, 'examples', name), root, { recursive: true });
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = Object.keys({ ...dependencies, ...devDependencies });
  expect([...PACKAGES, 'factbox']).toEqual(expect.arrayContaining(named));
  return root;
}

test.each(['react', 'vue', 'svelte'])('%s: attributes, properties and events', async (name) => {
  const root = example(name);
  const config = join(root, 'vite.config.js');
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root, base: './', configFile: existsSync(config) && config, logLevel: 'error' });
  vi.unstubAllEnvs();

  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(`${site.folder(name, join(root, 'dist'))}index.html`);
  await inState(page, 'ready', 2);
  const [quote, gauge] = await drawn(page);
  expect(quote).toContain('“baked in”');
  expect(gauge).toContain('below 50%');
  expect(await page.$eval('factbox-quote', (one) => one.getAttribute('heading-level'))).toBe('2');
  // The event has come: the button may be pressed, and its number reaches the widget.
  await page.waitForFunction(() => !document.querySelector('button')?.disabled);
  const label = () => page.$eval('factbox-gauge', (one) => one.shadowRoot?.textContent?.includes('60%'));
  expect(await label()).toBe(false);
  await page.click('button');
  await page.waitForFunction(() => document.querySelector('factbox-gauge')?.shadowRoot?.textContent?.includes('60%'));
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('eleventy: the widgets without a script', async () => {
  const root = example('eleventy');
  const command = join(project.folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  const paths = ['--input=eleventy', '--output=eleventy/_site', '--config=eleventy/eleventy.config.js'];
  expect(project.node(command, ...paths, '--quiet').status).toBe(0);
  const visitor = await visit(browser);
  await visitor.page.setJavaScriptEnabled(false);
  await visitor.page.goto(`${site.folder('eleventy', join(root, '_site'))}index.html`);
  await visitor.page.setJavaScriptEnabled(true);
  const words = await visitor.page.$$eval('factbox-quote, factbox-gauge', (all) =>
    all.map((one) => one.shadowRoot?.querySelector('.root')?.textContent?.replace(/\s+/g, ' ')),
  );
  expect(words).toEqual([expect.stringContaining('“baked in”'), expect.stringContaining('below 50%')]);
  expect(await visitor.page.$('script')).toBeNull();
  await visitor.close();
});
