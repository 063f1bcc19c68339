/*
 * `npm run pictures:update`: the pictures of the documentation. Each element is drawn as its snippet in docs/elements.md
 * makes it, and the Desk with its example. They are looked at, not compared: fonts differ from machine to machine.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromium } from '../test/browsers.mjs';

const FOLDER = 'docs/pictures';
/** In CSS pixels. Of a longer panel the picture shows the beginning. */
const [WIDTH, TALLEST] = [480, 640];
const STYLE =
  'body{margin:0;padding:16px;box-sizing:border-box;inline-size:480px;font:17px/1.5 Georgia,"Times New Roman",serif;color:#1d1d1b;background:#fcfcfa;--factbox-margin:0}';

const snippets = [...readFileSync('docs/elements.md', 'utf8').matchAll(/^## (factbox-\S+)$.*?```html\n(.*?)```/gms)];

mkdirSync(FOLDER, { recursive: true });
const browser = await launch(await chromium());
const server = createServer(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const file = pathname.startsWith('/dist/') ? pathname.slice(1) : null;
  response.writeHead(200, { 'Content-Type': file ? 'text/javascript' : 'text/html' });
  response.end(file ? readFileSync(file) : '<!doctype html><html lang="en-GB"><meta charset="utf-8">');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

try {
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 400, deviceScaleFactor: 2 });
  for (const [, name, html] of snippets) {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
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
} finally {
  server.close();
}

const folder = mkdtempSync(join(tmpdir(), 'factbox-pictures-'));
const desk = spawn(process.execPath, ['dist/cli.js', 'desk', folder, '--port', '0']);
try {
  const url = await new Promise((resolve, reject) => {
    desk.once('exit', (code) => reject(new Error(`the Desk ends with ${code}`)));
    desk.stdout.on('data', (data) => {
      const [address] = /http:\S+/.exec(String(data)) ?? [];
      if (address) resolve(address);
    });
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
  await page.goto(url);
  const press = (words) =>
    page
      .waitForFunction(
        (words) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words)),
        {},
        words,
      )
      .then((button) => button.click());
  await press('Open the example');
  await page.waitForSelector('desk-items .statistics .entry');
  await page.$eval('desk-items .statistics .entry', (entry) => entry.click());
  await page.waitForSelector('desk-preview factbox-stat');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await page.screenshot({ path: `${FOLDER}/desk.webp`, type: 'webp', quality: 80 });
} finally {
  desk.kill();
  rmSync(folder, { recursive: true });
  await browser.close();
}
