/* The ready themes: readable by the rules of WCAG, AA as they come and AAA where a reader asks for more contrast. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { default as Axe, AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { ROOT } from './site.ts';
import { inState, type Visit, visit } from './visit.ts';

const THEMES = readdirSync('src/styles/themes').map((file) => file.replace('.css', ''));
/** Grounds that pages have: a theme without a surface must be read on each. */
const GROUNDS = { light: ['#ffffff', '#f6f2ea'], dark: ['#000000', '#202224'] } as const;
const WIDGETS = readdirSync('src/widgets').filter((name) => name !== 'story');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { browser, site } = await onSite();
site.folder('data', join(ROOT, 'data'));

async function media(page: Page, scheme: string, contrast: string): Promise<void> {
  const client = await page.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-contrast', value: contrast },
  ];
  await client.send('Emulation.setEmulatedMedia', { features });
}

/** Texts that axe finds too faint, and how many it could read. */
async function faint(page: Page, rule: string): Promise<{ complaints: string[]; read: number }> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*'))
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    (id): Promise<AxeResults> =>
      (window as unknown as { axe: typeof Axe }).axe.run(document, {
        runOnly: [id],
        rules: { [id]: { enabled: true } },
        preload: false,
      }),
    rule,
  );
  return {
    complaints: violations.flatMap(({ nodes }) => nodes.map((node) => `${node.target}: ${node.failureSummary}`)),
    read: passes.flatMap(({ nodes }) => nodes).length,
  };
}

/** Without any of them: as the page is, and in the two that widgets bring themselves. */
const OWN = ['auto', 'light', 'dark'];
const CONTRASTS = [
  ['AA', 'no-preference', 'color-contrast'],
  ['AAA with more contrast', 'more', 'color-contrast-enhanced'],
] as const;

test('there are four', () => {
  expect(THEMES.sort()).toEqual(['broadsheet', 'plain', 'public-service', 'tabloid']);
});

describe.each([...THEMES, ...OWN])('%s', (theme) => {
  const own = OWN.includes(theme);
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit(browser);
    const sheet = own ? '' : `<link rel="stylesheet" href="/dist/themes/${theme}.css">`;
    const head = `${sheet}<script async src="/dist/factbox.js"></script>
      <style nonce="n">:root { color-scheme: light dark }</style>`;
    const attributes = `src="/data/examples/flood-barrier.json" ${own ? `theme="${theme}"` : ''}`;
    const body = WIDGETS.map((name) => `<factbox-${name} ${attributes}></factbox-${name}>`);
    await visitor.page.goto(site.page(body.join('\n'), { head }));
    await inState(visitor.page, 'ready', WIDGETS.length);
  });
  afterAll(() => visitor.close());

  const cases = (['light', 'dark'] as const).flatMap((scheme) =>
    GROUNDS[scheme]
      .slice(0, own ? 1 : 2)
      .flatMap((ground) => CONTRASTS.map(([name, contrast, rule]) => ({ scheme, ground, name, contrast, rule }))),
  );
  test.each(cases)('$name in $scheme on $ground', async ({ scheme, ground, contrast, rule }) => {
    const { page } = visitor;
    await media(page, scheme, contrast);
    await page.evaluate((color) => {
      document.body.style.background = color;
    }, ground);
    const { complaints, read } = await faint(page, rule);
    expect(complaints).toEqual([]);
    expect(read).toBeGreaterThan(20);
  });
});

test('a text that is too faint is found', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await media(page, 'light', 'no-preference');
  const head = `<script async src="/dist/factbox.js"></script><style nonce="n">:root { --factbox-ink: #aaa }</style>`;
  await page.goto(site.page('<factbox-stat src="/data/examples/flood-barrier.json"></factbox-stat>', { head }));
  await inState(page, 'ready', 1);
  expect((await faint(page, 'color-contrast')).complaints.length).toBeGreaterThan(3);
  await visitor.close();
});

test('five lines of a publisher’s own change accent, face, ground, corners and space', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  const head = `<script async src="/dist/factbox.js"></script><style nonce="n">:root {
    --factbox-accent: rgb(1, 2, 3);
    --factbox-font: cursive;
    --factbox-surface: rgb(250, 240, 230);
    --factbox-radius: 7px;
    --factbox-padding: 11px;
  }</style>`;
  await page.goto(site.page('<factbox-quote src="/data/examples/flood-barrier.json"></factbox-quote>', { head }));
  await inState(page, 'ready', 1);
  const looks = await page.$eval('factbox-quote', (quote) => {
    const part = (name: string) => getComputedStyle(quote.shadowRoot?.querySelector(`.${name}`) as Element);
    const [root, card] = [part('root'), part('card')];
    return [card.borderTopColor, root.fontFamily, root.backgroundColor, root.borderBottomLeftRadius, card.paddingLeft];
  });
  expect(looks).toEqual(['rgb(1, 2, 3)', 'cursive', 'rgb(250, 240, 230)', '7px', '11px']);
  await visitor.close();
});
