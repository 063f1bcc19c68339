/* Where work goes without the command: the downloads, a folder that the browser is let into, and a disk that is full. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, visit } from '../e2e/visit.ts';
import { ARTICLE } from './article.ts';
import { checked, desks, draft, openItem, press, shows, storyIn } from './desk.ts';

const FILES = fileURLToPath(new URL('../../dist/desk/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

let browser: Browser;
let host: Server;
beforeAll(async () => {
  browser = await launch();
  host = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1) || 'index.html';
    const bytes = await readFile(join(FILES, name)).catch(() => null);
    response.writeHead(bytes ? 200 : 404, { 'Content-Type': TYPES[extname(name)] ?? 'text/plain' });
    response.end(bytes ?? '');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => host.once('listening', done));
});
afterAll(async () => {
  await browser.close();
  host.closeAllConnections();
  host.close();
});

/** The Desk on a static host, in a browser that is changed before the page runs. */
async function onHost(change: () => void): Promise<Page> {
  const { page } = await visit(browser);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(change);
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  await page.waitForSelector('#article');
  return page;
}

/** Files that a browser holds, as a folder that the check reads. */
function inFolder(files: Readonly<Record<string, string>>, look: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'factbox-desk-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  look(folder);
  rmSync(folder, { recursive: true });
}

declare global {
  interface Window {
    handed: Record<string, string>;
    isFull: boolean;
  }
}

test('a browser without folders hands the story and its text over as downloads', async () => {
  const page = await onHost(() => {
    delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker;
    window.handed = {};
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const address = createObjectURL.call(URL, blob);
      blobs.set(address, blob as Blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = async function () {
      const name = this.download;
      window.handed[name] = (await blobs.get(this.href)?.text()) ?? '';
    };
  });
  await draft(page, ARTICLE);
  await press(page, 'Save');
  await shows(page, 'Saved in the downloads: library-hours');
  const handed = await page.waitForFunction(() => Object.keys(window.handed).length === 2 && window.handed);
  inFolder((await handed.jsonValue()) as Record<string, string>, (folder) =>
    expect(checked(folder)).toEqual({ status: 0, out: expect.stringContaining('no problems') }),
  );
});

test('a folder that the browser is let into holds the story, and a change by somebody else is noticed', async () => {
  const page = await onHost(() => {
    // The browser's own private folder: the same interface, and nobody has to be asked.
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await draft(page, ARTICLE);
  await press(page, 'Save in a folder');
  await shows(page, 'Saved in library-hours');
  const files = await page.evaluate(async () => {
    const folder = (await navigator.storage.getDirectory()) as unknown as {
      entries(): AsyncIterable<[string, FileSystemFileHandle]>;
    };
    const all: Record<string, string> = {};
    for await (const [name, file] of folder.entries()) all[name] = await (await file.getFile()).text();
    return all;
  });
  inFolder(files, (folder) => expect(checked(folder).status).toBe(0));

  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('library-hours-halved-after-roof.json');
    const text = await (await handle.getFile()).text();
    const stream = await handle.createWritable();
    await stream.write(text.replace('Nobody told the parents.', 'Their words.'));
    await stream.close();
  });
  await openItem(page, 'They have known this');
  await press(page, 'Accept');
  await press(page, 'Save');
  await shows(page, 'Somebody else has changed');
  await shows(page, 'Their words.', 'desk-stale');
});

test('a browser that is full says so, and the story can still be saved', async () => {
  const page = await onHost(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...all) {
      if (window.isFull) throw new DOMException('no room is left', 'QuotaExceededError');
      return put.apply(this, all);
    };
  });
  await draft(page, ARTICLE);
  await shows(page, 'Kept in this browser');
  await page.evaluate(() => {
    window.isFull = true;
  });
  await openItem(page, 'They have known this');
  await press(page, 'Accept');
  await shows(page, 'This browser cannot keep the work (no room is left)');
  await page.evaluate(() => {
    window.isFull = false;
  });
  await press(page, 'Save in a folder');
  await shows(page, 'Saved in library-hours');
});

test('without the command, an address, a card and publishing say what they need', async () => {
  const page = await onHost(() => undefined);
  await page.type('#article', 'https://news.example/article');
  await press(page, 'Draft the story');
  await shows(page, 'The command “factbox desk” fetches addresses');
  await page.$eval('#article', (box) => {
    (box as HTMLTextAreaElement).value = '';
  });
  await draft(page, ARTICLE);
  await openItem(page, 'They have known this');
  await press(page, 'Social card', 'desk-preview');
  await shows(page, 'The command “factbox desk” draws social cards', 'desk-card');
  await press(page, 'Publish', '.head');
  await shows(page, 'The command “factbox desk” publishes', 'desk-publish');
});

const desk = desks();

test('a disk that is full leaves the work in the browser, and a later save writes it', async () => {
  const { page, folder } = await desk();
  await draft(page, ARTICLE);
  let isFull = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (isFull && request.method() === 'PUT')
      request.respond({ status: 507, body: 'story.json: there is no space left on the disk\n' });
    else request.continue();
  });
  await press(page, 'Save');
  await shows(page, 'Not saved: story.json: there is no space left on the disk. The work is kept in this browser');
  isFull = false;
  await press(page, 'Save');
  await shows(page, 'Saved in library-hours');
  expect(storyIn(folder).story.quotes.length).toBe(6);
});
