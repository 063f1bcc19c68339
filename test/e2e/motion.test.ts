/* Where a reader asks for less motion nothing moves: not when a widget comes, nor when it is opened, chosen from or led to. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { article, everyWidget, openAll, opened, reader, STORIES, settled } from './readers.ts';
import { ROOT } from './site.ts';

const { browser, site } = await onSite();
site.folder('data', join(ROOT, 'data'));

const moves = async (rules = ''): Promise<string[]> => {
  const visitor = await reader(browser, { 'prefers-reduced-motion': 'reduce' });
  const { page } = visitor;
  await page.setViewport({ width: 700, height: 4000 });
  await opened(page, article(site, everyWidget(STORIES.flood, 'share'), rules));
  const running = () =>
    page.evaluate(() =>
      [document, ...window.deep('*').flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) =>
        root
          .getAnimations()
          // A change of colour within a millisecond is no motion: it tells a drawing to take the new one.
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
          .map((one) => `${(one.effect as KeyframeEffect).target?.localName} ${one.playState}`),
      ),
    );
  const found = await running();
  await openAll(page);
  found.push(...(await running()));
  await page.evaluate(() => {
    const [select] = window.deep<HTMLSelectElement>('select');
    if (select) select.selectedIndex = 1;
    select?.dispatchEvent(new Event('change'));
    for (const widget of window.deep('factbox-chart, factbox-quote')) widget.setAttribute('theme', 'dark');
    location.hash = '#factbox/flood-barrier/published';
  });
  found.push(...(await running()));
  await settled(page);
  found.push(...(await running()));
  const smooth = await page.evaluate(
    () => window.deep('*').filter((one) => getComputedStyle(one).scrollBehavior !== 'auto').length,
  );
  await visitor.close();
  return [...found, ...(smooth ? [`${smooth} scroll smoothly`] : [])];
};

test('nothing moves', async () => {
  expect(await moves()).toEqual([]);
});

test('what moves is found', async () => {
  const found = await moves(
    '@keyframes go { to { opacity: 0 } } factbox-quote { animation: go 9s infinite } html { scroll-behavior: smooth }',
  );
  expect([found.includes('factbox-quote running'), found.at(-1)]).toEqual([true, '1 scroll smoothly']);
});
