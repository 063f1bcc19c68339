/* What is rendered for pages without a script, beside the widget that a script draws, in Chromium. */

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { render, type Theme } from '../../src/static/render.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';
import { onSite } from './on-site.ts';
import { inState, said, silence, visit } from './visit.ts';

const casey = dataJson('casey-review.json');
const flood = dataJson(EXAMPLE);
const withdrawn = {
  ...casey,
  quotes: (casey.quotes as { id: string }[]).map((one) =>
    one.id === 'own-it' ? { id: 'own-it', withdrawn: { date: '2026-03-09', reason: 'it was misread' } } : one,
  ),
};
const corrected = {
  ...casey,
  corrections: [{ id: 'c', date: '2026-03-09', targets: ['trust'], note: 'The year was wrong.', before: '2021' }],
};

const { browser, site } = await onSite();

/** The state in which the live widget ends. */
const stateOf = (story: object, item: string): 'ready' | 'withdrawn' =>
  Object.values(story)
    .flat()
    .some((one) => one?.id === item && 'withdrawn' in one)
    ? 'withdrawn'
    : 'ready';

/**
 * Lit's notes part words that a page without them has in one text; glyphs then stand elsewhere by a fraction of a pixel.
 * A chart's drawing has its place only where a script runs: without it the table is what both have.
 */
const join = (): void => {
  const root = document.querySelector('[item]')?.shadowRoot;
  if (!root) throw new Error('there is no widget');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const notes: Node[] = [];
  while (walker.nextNode()) notes.push(walker.currentNode);
  for (const note of notes) note.parentNode?.removeChild(note);
  root.normalize();
  for (const place of root.querySelectorAll('.plot, .axis, .drawing')) place.remove();
};

const CASES: readonly [story: object, item: string, widget?: 'gauge' | 'responses', theme?: Theme][] = [
  [casey, 'homophobia-experienced'],
  [casey, 'trust', 'gauge'],
  [casey, 'trust', 'gauge', 'dark'],
  [casey, 'lgbtq-bullied', 'gauge', 'light'],
  [casey, 'learn-your-place'],
  [casey, 'baked-in'],
  [casey, 'detection-rate-remark'],
  [casey, 'failures-of-culture'],
  // Of one kind: a panel with several has a filter, which needs a script.
  [casey, 'met-denial'],
  [withdrawn, 'own-it'],
  [corrected, 'trust'],
  [flood, 'warnings'],
  [{ ...flood, charts: (flood.charts as object[]).map((one) => ({ ...one, sensitivity: [] })) }, 'failures'],
  [flood, 'silent-closure'],
  [casey, 'officer-h'],
  [casey, 'mark-rowley'],
  [flood, (flood.quotes as { id: string }[])[0]?.id as string],
];

const WIDTHS = [320, 480, 900];
const NAMED = CASES.map((one) => [one.slice(1).filter(Boolean).join(', '), one] as const);

describe('a page without a script, at three widths', () => {
  test.each(NAMED)('shows %s as the live widget does', async (_, [story, item, widget, theme]) => {
    const html = await render(story, { item, as: 'page', widget, theme });
    // The same page with the element instead, and its story inside.
    const live = html
      .replace(
        /<template[\s\S]*<\/template>/,
        `<script type="application/json">${JSON.stringify(story).replaceAll('<', '\\u003c')}</script>`,
      )
      .replace(/<meta http-equiv[^>]*>/, '<script src="/dist/factbox.js"></script>')
      .replace(/ story="[^"]*"/, '');
    const shots: string[][] = [];
    for (const text of [html, live]) {
      const one = await visit(browser);
      await one.page.goto(site.text('page.html', text));
      if (text === live) {
        await inState(one.page, stateOf(story, item), 1);
        await one.page.evaluate(join);
      }
      const pictures: string[] = [];
      for (const width of WIDTHS) {
        await one.page.setViewport({ width, height: 900 });
        const picture = await one.page.screenshot({ fullPage: true, optimizeForSpeed: true });
        pictures.push(createHash('sha256').update(picture).digest('hex'));
      }
      shots.push(pictures);
      if (text === html)
        expect({ ...(await said(one)), requests: one.requests.length }).toEqual({ ...silence, requests: 1 });
      await one.close();
    }
    expect(shots[0]).toEqual(shots[1]);
    expect(new Set(shots[0]).size).toBe(WIDTHS.length);
  });
});

test('a page forbids scripts, and styles that are not its own', async () => {
  const html = await render(casey, { item: 'trust', as: 'page' });
  const one = await visit(browser);
  await one.page.goto(
    site.text(
      'page.html',
      html.replace('</body>', '<script>window.ran = 1</script><p style="color: red">x</p></body>'),
    ),
  );
  expect(await one.page.evaluate(() => 'ran' in window)).toBe(false);
  expect((await one.violations()).map((violation) => violation.split(' ')[0])).toEqual([
    'script-src-elem',
    'style-src-attr',
  ]);
  await one.close();
});

test('a static widget opens its content note without a script', async () => {
  const one = await visit(browser);
  await one.page.setJavaScriptEnabled(false);
  await one.page.goto(site.text('page.html', await render(casey, { item: 'detection-rate-remark', as: 'page' })));
  const { page } = one;
  expect(await page.$('>>> details[open]')).toBeNull();
  await (await page.waitForSelector('>>> summary'))?.click();
  expect(await page.$('>>> details[open]')).not.toBeNull();
  await one.close();
});
