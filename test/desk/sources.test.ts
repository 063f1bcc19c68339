/* The texts of a story: one at an address, a second one, another version of one; and an item that is taken back. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE } from './article.ts';
import { acceptAll, checked, desks, draft, openItem, paste, press, shows, storyIn } from './desk.ts';

const desk = desks();
const SECOND = `Library roof to be mended by June

The roof of the central library will be mended by June, the county said on Friday.

“We have found the money, and the children will have their room back,” said Noor Aziz, the county's treasurer.

The repairs will cost £3.8m, she said. At least 200 readers had written to the county.
`;

let site: Server;
beforeAll(async () => {
  site = createServer((request, response) => {
    const isThere = request.url === '/roof';
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    const paragraphs = SECOND.trim().split(/\n+/).slice(1);
    response.end(
      `<!doctype html><html lang="en-GB"><title>Library roof to be mended by June</title><body><nav>Menu</nav><article><h1>Library roof to be mended by June</h1>${paragraphs
        .map((words) => `<p>${words}</p>`)
        .join('')}</article></body></html>`,
    );
  }).listen(0, '127.0.0.1');
  await new Promise((done) => site.once('listening', done));
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
const address = (path: string): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`;

test('an address is fetched and drafted; one that does not answer says so', async () => {
  const { page, folder } = await desk();
  await page.type('#article', address('/nothing'));
  await press(page, 'Draft the story');
  await shows(page, 'the server answers 404');
  await page.$eval('#article', (box) => {
    (box as HTMLTextAreaElement).value = '';
  });
  await page.type('#article', address('/roof'));
  await press(page, 'Draft the story');
  await shows(page, 'items wait for you');
  await press(page, 'Save');
  await shows(page, 'Saved in');
  const { story } = storyIn(folder);
  expect(story.sources[0]?.url).toBe(address('/roof'));
  expect(JSON.stringify(story.quotes)).toContain('We have found the money');
  expect(checked(folder).status).toBe(0);
});

test('a second source brings its items, its text is shown beside the first, and both are saved', async () => {
  const { page, folder } = await desk();
  await draft(page, ARTICLE);
  await acceptAll(page);
  await press(page, 'Add a source …');
  await page.waitForSelector('dialog #article');
  await paste(page, SECOND);
  await page.type('#article-publisher', 'The County Paper');
  await press(page, 'Add the source');
  await shows(page, 'items wait for you');
  await shows(page, 'We have found the money', '.article-text');
  await shows(page, 'They have known this', '.items');
  // An item of the first source brings its text along.
  await openItem(page, 'They have known this');
  await shows(page, 'Nobody told the parents', '.article-text');
  const [, second = ''] = await page.$$eval('.sources-bar option', (all) => all.map(({ value }) => value));
  await page.select('.sources-bar select', second);
  await shows(page, 'We have found the money', '.article-text');
  await press(page, 'Save');
  await shows(page, 'Saved in library-hours');
  const { story } = storyIn(folder);
  expect(story.sources.length).toBe(2);
  expect(story.quotes.length).toBe(7);
  expect(readFileSync(join(folder, story.sources[1]?.file ?? ''), 'utf8')).toContain('We have found the money');
  expect(checked(folder)).toEqual({ status: 0, out: expect.stringContaining('no problems') });
});

test('another text of the article: what moved is found again, what changed and what is gone is listed', async () => {
  const { page, folder } = await desk();
  await draft(page, ARTICLE);
  await page.$eval('desk-items .sources .entry', (entry) => (entry as HTMLElement).click());
  const box = await page.waitForSelector('desk-form desk-text textarea');
  await box?.evaluate(
    (one, text) => {
      (one as HTMLTextAreaElement).value = text;
    },
    `An update 👍.\n\n${ARTICLE.replace('They have known this for years', 'They have known this for decades').replace(/“A library.*teacher\.\n/, '')}`,
  );
  await press(page, 'Take this text', 'desk-form');
  await shows(page, 'What became of the passages', 'desk-form');
  await shows(page, 'Has changed', 'desk-form .notices');
  await shows(page, 'Is no longer there', 'desk-form .notices');
  await shows(page, 'Stands elsewhere now', 'desk-form .notices');
  await shows(page, 'An update', '.article-text');
  // An empty text is none.
  await press(page, 'Take this text', 'desk-form');
  await shows(page, 'There are no words in it', 'desk-form');
  await press(page, 'Save');
  await shows(page, 'Saved in library-hours');
  const { out } = checked(folder);
  expect(out).toContain('They have known this');
  expect(out).not.toContain('I would not sit under it');
});

test('an item that readers have seen is withdrawn with its reason', async () => {
  const { page, folder } = await desk();
  await draft(page, ARTICLE);
  await acceptAll(page);
  await press(page, 'Save');
  await shows(page, 'Saved in library-hours');
  await openItem(page, 'more than £4m');
  await press(page, 'Withdraw …', 'desk-form');
  await press(page, 'Withdraw', 'desk-form');
  await shows(page, 'Say why, for readers.');
  await page.type('#withdraw-reason', 'The council has taken this sum back.');
  await press(page, 'Withdraw', 'desk-form');
  await shows(page, 'This item was withdrawn on', 'desk-form');
  await shows(page, 'Withdrawn', '.items');
  await press(page, 'Save');
  await shows(page, 'Saved in library-hours');
  const withdrawn = storyIn(folder).story.statistics.flatMap((one) =>
    'withdrawn' in one ? [one.withdrawn.reason] : [],
  );
  expect(withdrawn).toEqual(['The council has taken this sum back.']);
  expect(checked(folder).status).toBe(0);
});
