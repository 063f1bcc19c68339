/*
 * Elements that come and go: nothing keeps them, nor the stories that they were given. `npm run prove` tries more cycles.
 * Chromium counts what is left, once it has let go of all that nothing reaches.
 */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { WIDGET_NAMES } from '../../src/static/widgets.ts';
import { data } from '../cli/command.ts';
import { note, PROVES } from '../prove/proof.ts';
import { onSite } from './on-site.ts';
import { ROOT } from './site.ts';
import { said, silence, visit } from './visit.ts';

const { browser, site } = await onSite();
const STORY = readFileSync(data('casey-review.json'), 'utf8');
const CYCLES = PROVES ? 500 : 20;
/** What the last cycle, or the browser itself, may still hold. */
const LAST = 2;
const counts: Record<string, number> = {};
afterAll(() => note('elements of every widget, put into a page and taken out again', 'Chromium', counts));

test.each(['data', 'src', 'story'] as const)('by %s, elements are let go of', async (way) => {
  site.folder('dist', `${ROOT}/dist`);
  const visitor = await visit(browser);
  const { page } = visitor;
  const script = `<script src="/dist/factbox.js"></script><script src="/dist/stories/casey-review.js"></script>`;
  await page.goto(site.page('<main></main>', { head: script }));
  const src = site.text('story.json', STORY);
  const left = await page.evaluate(
    async ({ way, src, text, names, cycles }) => {
      const main = document.querySelector('main') as HTMLElement;
      const stories: WeakRef<object>[] = [];
      for (let turn = 0; turn < cycles; turn += 1) {
        const data = JSON.parse(text) as object;
        if (way === 'data') stories.push(new WeakRef(data));
        for (const name of names) {
          const one = document.createElement(`factbox-${name}`);
          one.setAttribute('loading', 'eager');
          if (way === 'data') Object.assign(one, { data });
          else one.setAttribute(way, way === 'src' ? src : 'casey-review');
          main.append(one);
        }
        const all = [...main.children];
        while (!all.every((one) => one.matches(':state(ready)'))) await new Promise((wake) => setTimeout(wake, 5));
        main.replaceChildren();
      }
      Object.assign(window, { stories });
      return main.childElementCount;
    },
    { way, src, text: STORY, names: WIDGET_NAMES, cycles: CYCLES },
  );
  expect(left).toBe(0);
  let elements = 0;
  for (const name of WIDGET_NAMES) {
    const prototype = await page.evaluateHandle(
      (name) => customElements.get(`factbox-${name}`)?.prototype as object,
      name,
    );
    const found = await page.queryObjects(prototype);
    const count = await found.evaluate((all) => (all as object[]).length);
    expect(count, name).toBeLessThanOrEqual(LAST);
    elements += CYCLES;
  }
  const stories = await page.evaluate(
    () => (window as unknown as { stories: WeakRef<object>[] }).stories.filter((one) => one.deref()).length,
  );
  expect(stories).toBeLessThanOrEqual(LAST);
  counts[`elements by ${way}`] = elements;
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('an element that something keeps is counted', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  site.folder('dist', `${ROOT}/dist`);
  await page.goto(site.page('', { head: '<script src="/dist/factbox.js"></script>' }));
  const kept = LAST + 3;
  const prototype = await page.evaluateHandle((kept) => {
    Object.assign(window, { kept: Array.from({ length: kept }, () => document.createElement('factbox-quote')) });
    return customElements.get('factbox-quote')?.prototype as object;
  }, kept);
  const found = await page.queryObjects(prototype);
  expect(await found.evaluate((all) => (all as object[]).length)).toBeGreaterThanOrEqual(kept);
  await visitor.close();
});
