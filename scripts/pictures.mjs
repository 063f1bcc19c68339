/*
 * `npm run pictures:update`: the pictures of the documentation. Each element is drawn as its snippet in docs/elements.md
 * makes it, and the Desk with its example. They are looked at, not compared: fonts differ from machine to machine.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { chromium } from '../test/browsers.mjs';
import { serve } from './serve.mjs';

const FOLDER = 'docs/pictures';
/** In CSS pixels. Of a longer panel the picture shows the beginning. */
const [WIDTH, TALLEST] = [480, 640];
const STYLE =
  'body{margin:0;padding:16px;box-sizing:border-box;inline-size:480px;font:17px/1.5 Georgia,"Times New Roman",serif;color:#1d1d1b;background:#fcfcfa;--factbox-margin:0}';

const snippets = [...readFileSync('docs/elements.md', 'utf8').matchAll(/^## (factbox-\S+)$.*?```html\n(.*?)```/gms)];

mkdirSync(FOLDER, { recursive: true });
const browser = await launch(await chromium());
const { url, server } = await serve();

try {
  const page = await browser.newPage();
  // The snippets take the place of a page without scripts.
  await page.setBypassCSP(true);
  await page.setViewport({ width: WIDTH, height: 400, deviceScaleFactor: 2 });
  for (const [, name, html] of snippets) {
    await page.goto(`${url}/no-storybook.html`);
    await page.setContent(
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><style>${STYLE}</style><body>${html}`,
    );
    await page.addScriptTag({ url: '/dist/stories/casey-review.js' });
    await page.waitForFunction(
      (name) => document.querySelector(name)?.matches(':state(ready)') || name === 'factbox-story',
      {},
      name,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const height = Math.min(TALLEST, await page.evaluate(() => document.body.offsetHeight));
    const clip = { x: 0, y: 0, width: WIDTH, height };
    await page.screenshot({
      path: `${FOLDER}/${name}.webp`,
      type: 'webp',
      quality: 80,
      clip,
      captureBeyondViewport: true,
    });
  }

  const desk = await browser.newPage();
  await desk.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
  await desk.goto(new URL('desk/', url).href);
  const press = (words) =>
    desk
      .waitForFunction(
        (words) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words)),
        {},
        words,
      )
      .then((button) => button.click());
  await press('Open the example');
  await desk.waitForSelector('desk-items .statistics .entry');
  await desk.$eval('desk-items .statistics .entry', (entry) => entry.click());
  await desk.waitForSelector('desk-preview factbox-stat');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await desk.screenshot({ path: `${FOLDER}/desk.webp`, type: 'webp', quality: 80 });
} finally {
  server.close();
  await browser.close();
}
