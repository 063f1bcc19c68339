/* The Desk as a reporter has it: the built command over a folder, and a page of it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Starts `factbox desk`; its address comes from what it prints. */
export function serveDesk(what: string, port = 0): Promise<Served> {
  const child = spawn(process.execPath, [CLI, 'desk', what, '--port', `${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
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
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { status, out: stdout + stderr };
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
            .map((node) => (node instanceof Text ? node.data : ''))
            .join('')
            .trim() === name,
      ),
    { timeout: 20_000 },
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
    { timeout: 20_000 },
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
      line.scrollIntoView({ block: 'center' });
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
    if ((await page.evaluate(() => String(getSelection()))).includes(words)) return;
  }
  throw new Error(`a mouse cannot select “${words}”`);
}

/** Goes to an item of the list by some of its words. */
export const openItem = (page: Page, words: string): Promise<void> =>
  page.evaluate((words) => {
    const all = [...document.querySelectorAll<HTMLElement>('desk-items .entry')];
    const found = all.find((one) => one.innerText.includes(words));
    if (!found) throw new Error(`no item has “${words}”: ${all.map((one) => one.innerText).join(' | ')}`);
    found.click();
  }, words);
