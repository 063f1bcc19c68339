/* A page whose markup takes the place of what the document has by name, and messages that no frame of ours would send. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './site.ts';
import { launch, visit } from './visit.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the host’s half of a frame takes numbers alone for heights, and goes on', async () => {
  const frame = site.text(
    'frame.html',
    `<script>
      for (const height of [10n, 'x', '50', [7], { valueOf: 1 }, NaN, -1, 1e9, null, Infinity]) parent.postMessage({ factbox: { height } }, '*');
      for (const data of [null, 1n, 'factbox', { factbox: null }, { factbox: 1n }]) parent.postMessage(data, '*');
      parent.postMessage({ factbox: { height: 123.4 } }, '*');
    </script>`,
  );
  const visitor = await visit(browser);
  const faults: string[] = [];
  visitor.page.on('pageerror', (error) => faults.push(String(error)));
  await visitor.page.goto(
    site.page(
      `<img name="querySelectorAll" alt="" src="data:,"><script src="${site.url}/dist/factbox-frame.js"></script><iframe data-factbox-frame height="40" src="${frame}"></iframe>`,
    ),
  );
  await visitor.page.waitForSelector('iframe[height="124"]');
  expect(faults).toEqual([]);
  await visitor.close();
});
