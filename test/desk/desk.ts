/* The Desk as a reporter has it: the built command over a folder, and a page of it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { Story } from '../../src/story/schema.ts';
import { launch, type Visit, visit } from '../e2e/visit.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
}

/**
 * Starts `factbox desk`; its address comes from what it prints.
 * @param first options of Node itself
 */
export function serveDesk(what: string, port = 0, options: readonly string[] = [], first: readonly string[] = []) {
  const child = spawn(process.execPath, [...first, CLI, 'desk', what, '--port', `${port}`, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise<Served>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
    child.stdout.on('data', (data) => {
      const [url] = /http:\S+/.exec(String(data)) ?? [];
      if (url) resolve({ url, child });
    });
  });
}

/** Ends a server, and waits until it is gone. */
export const ended = ({ child }: Served): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

export function factbox(...args: string[]): { status: number | null; out: string } {
  return factboxIn('.', ...args);
}
export function factboxIn(cwd: string, ...args: string[]): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', cwd });
  return { status, out: stdout + stderr };
}

export interface Desk {
  readonly folder: string;
  readonly visitor: Visit;
  readonly page: Page;
  served: Served;
}

/** One browser for a test file, and what it opens: each Desk has a folder of its own. All of it ends with the file. */
export function desks(): (options?: (folder: string) => string[]) => Promise<Desk> {
  let browser: Browser;
  const open: Desk[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    for (const { served, folder } of open) {
      await ended(served);
      rmSync(folder, { recursive: true });
    }
    await browser.close();
  });
  return async (options = () => []) => {
    const folder = mkdtempSync(join(tmpdir(), 'factbox-desk-'));
    const [served, visitor] = await Promise.all([serveDesk(folder, 0, options(folder)), visit(browser)]);
    const { page } = visitor;
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(served.url);
    await page.waitForSelector('#article');
    const made = { folder, visitor, page, served };
    open.push(made);
    return made;
  };
}

/** The one story of a folder: its name, and what it holds. */
export function storyIn(folder: string): { readonly name: string; readonly story: Story } {
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.json'));
  return { name, story: JSON.parse(readFileSync(join(folder, name), 'utf8')) };
}

/** The check of a story against the texts that lie beside it. */
export function checked(folder: string): { status: number | null; out: string } {
  const { name, story } = storyIn(folder);
  const sources = story.sources.flatMap(({ id, file }) => ['--source', `${id}=${file}`]);
  return factboxIn(folder, 'check', name, ...sources);
}

/** Pastes an article as a browser hands over what a page has: as HTML. */
export const paste = (page: Page, article: string): Promise<void> =>
  page.$eval(
    '#article',
    (box, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    `<script>document.title = 'taken'</script><img src="x" onerror="document.title = 'taken'"><article>${article
      .trim()
      .split(/\n+/)
      .map((words) => `<p>${words}</p>`)
      .join('')}</article>`,
  );

/** Pastes an article, and waits until its story is drafted. */
export async function draft(page: Page, article: string): Promise<void> {
  await paste(page, article);
  await page.type('#article-lang', 'en-GB');
  await press(page, 'Draft the story');
  await shows(page, 'items wait for you');
}

/** Chooses somebody in the picker of people that the form shows first. */
export async function choosePerson(page: Page, sought: string, name: string): Promise<void> {
  await page.focus('desk-people input');
  await page.keyboard.type(sought);
  await page.waitForFunction(
    (name) => document.querySelector('desk-people [role=option][aria-selected=true]')?.textContent?.includes(name),
    {},
    name,
  );
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (name) => document.querySelector('desk-people .chosen')?.textContent?.includes(name),
    {},
    name,
  );
}

/** Accepts whatever is proposed, one item after the other. */
export async function acceptAll(page: Page): Promise<void> {
  for (;;) {
    const left = await page.$eval('.progress', ({ textContent }) => textContent ?? '');
    if (left.startsWith('All')) return;
    if (!(await page.evaluate(() => document.querySelector('desk-form .proposed') !== null)))
      await press(page, 'Next proposed');
    await press(page, 'Accept', 'desk-form');
    // A click that the page moved away from is made again.
    await page
      .waitForFunction((left) => document.querySelector('.progress')?.textContent !== left, { timeout: 5000 }, left)
      .catch(() => undefined);
  }
}

/** The button of that name, in a part of the page. */
export async function button(page: Page, name: string, within = 'body'): Promise<ElementHandle<HTMLButtonElement>> {
  const found = await page.waitForFunction(
    (name, within) =>
      [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
        (one) =>
          one.checkVisibility() &&
          // A key that is written beside its name is no part of it.
          [...one.childNodes]
            .map((node) =>
              node instanceof Comment || (node instanceof Element && node.matches('kbd, .state'))
                ? ''
                : node.textContent,
            )
            .join('')
            .trim() === name,
      ),
    { timeout: 60_000 },
    name,
    within,
  );
  return found.asElement() as unknown as ElementHandle<HTMLButtonElement>;
}
export const press = async (page: Page, name: string, within?: string): Promise<void> =>
  (await button(page, name, within)).click();

/** Waits until the page shows some words. */
export const shows = (page: Page, words: string, within = 'body'): Promise<unknown> =>
  page.waitForFunction(
    (words, within) => (document.querySelector(within) as HTMLElement | null)?.innerText.includes(words),
    { timeout: 60_000 },
    words,
    within,
  );

/** The offsets in the page of the first and the last sign of some words of the article. */
export const placeOf = (page: Page, words: string): Promise<{ from: [number, number]; to: [number, number] }> =>
  page.evaluate((words) => {
    for (const line of document.querySelectorAll('.line')) {
      const text = [...line.childNodes].find((node) => node instanceof Text) as Text | undefined;
      const start = text?.data.indexOf(words) ?? -1;
      if (!text || start < 0) continue;
      line.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      const edge = (at: number) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [edge(start), edge(start + words.length - 1)];
      return {
        from: [first.left + 1, first.top + first.height / 2] as [number, number],
        to: [last.right - 1, last.top + last.height / 2] as [number, number],
      };
    }
    throw new Error(`the article has no “${words}”`);
  }, words);

/** Selects words as a mouse does; once more where the page moved under it. */
export async function drag(page: Page, words: string): Promise<void> {
  for (let tries = 5; tries; tries -= 1) {
    const { from, to } = await placeOf(page, words);
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
    if ((await page.evaluate(() => String(getSelection()))) === words) return;
  }
  throw new Error(`a mouse cannot select “${words}”`);
}

/** Goes to an item of the list by some of its words, and waits until the form shows it. */
export async function openItem(page: Page, words: string): Promise<void> {
  const item = (await page.waitForFunction(
    (words) =>
      [...document.querySelectorAll<HTMLElement>('desk-items .entry')].find((one) => one.textContent?.includes(words)),
    { timeout: 60_000 },
    words,
  )) as ElementHandle<HTMLElement>;
  await item.evaluate((one) => one.click());
  await page.waitForFunction((one) => one.matches('[aria-current]'), { timeout: 60_000 }, item);
}
