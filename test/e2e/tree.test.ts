/*
 * What assistive technology is told of each widget, by Chromium's own accessibility tree: role, name, description, value
 * and states. It stands in `tree/`; `npm run tree:update` writes it anew, after which you read what git says has changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Heard, heard, markup, openAll, opened, reader, STORIES, WIDGETS, WORD } from './readers.ts';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, type Visit } from './visit.ts';

const UPDATE = process.env.FACTBOX_TREE === 'update';
const KEPT = join(ROOT, 'test/e2e/tree');

let browser: Browser;
let site: Site;
let visitor: Visit;
beforeAll(async () => {
  mkdirSync(KEPT, { recursive: true });
  [browser, site] = await Promise.all([launch(), startSite()]);
  site.folder('data', join(ROOT, 'data'));
  visitor = await reader(browser);
  await visitor.page.setViewport({ width: 700, height: 4000 });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A node on a line of its own, its text beside it where there is nothing else inside. */
function lines({ role, name, description, value, states, children }: Heard, depth = 0): string[] {
  const pad = '  '.repeat(depth);
  if (role === 'StaticText') return [pad + JSON.stringify(name)];
  const said = Object.entries(states).filter(
    ([state, is]) => state === 'expanded' || (is && state !== 'url' && (state !== 'level' || role === 'heading')),
  );
  const text = children.every((child) => child.role === 'StaticText')
    ? children.map((child) => child.name).join('')
    : null;
  const line = [
    role,
    name && JSON.stringify(name),
    description && `description=${JSON.stringify(description)}`,
    value && `value=${JSON.stringify(value)}`,
    ...said.map(([state, is]) => `${state}=${is}`),
  ].filter(Boolean);
  const own = text && text.trim() !== name ? `: ${text.trim()}` : '';
  return [pad + line.join(' ') + own, ...(text === null ? children.flatMap((child) => lines(child, depth + 1)) : [])];
}

const told = async (): Promise<string> => (await heard(visitor.page)).flatMap((node) => lines(node)).join('\n');

/** What is told of a page, with its disclosures as they come, and with all of them open. */
async function account(title: string, body: string, state = 'ready'): Promise<[closed: string, open: string]> {
  await opened(visitor.page, site.page(body, { head: '<script async src="/dist/factbox.js"></script>' }), state);
  const closed = await told();
  await openAll(visitor.page);
  await visitor.page.evaluate(() => window.deep('.word')[0]?.click());
  return [`# ${title}\n\n${closed}`, `# ${title}, all open\n\n${await told()}`];
}

/** Of each story what it alone has: the one is closed and open, the other open. */
async function widget(name: string): Promise<string[]> {
  const barrier = await account('The flood barrier', markup(name, STORIES.flood));
  const [, review] = await account('The Casey review', markup(name, STORIES.casey));
  const opens = barrier[0].includes('expanded');
  return name === 'story' ? [barrier[0]] : [barrier[0], ...(opens ? [barrier[1]] : []), review];
}

const PAGES: Readonly<Record<string, () => Promise<string[]>>> = {
  ...Object.fromEntries(WIDGETS.map((name) => [name, () => widget(name)])),
  'term-inline': () => account('A word in a sentence', WORD),
  error: async () => {
    const bare = WIDGETS.map((name) => `<factbox-${name} story="none"></factbox-${name}>`);
    return [(await account('No story, no fallback', bare.join(''), 'error'))[0]];
  },
};

test.each(Object.keys(PAGES))('%s is told as it was', async (name) => {
  const file = join(KEPT, `${name}.txt`);
  const now = `${(await PAGES[name]?.())?.join('\n\n')}\n`;
  if (UPDATE) writeFileSync(file, now);
  expect(existsSync(file), `there is no ${file}: read what is told, then npm run tree:update`).toBe(true);
  expect(now).toBe(readFileSync(file, 'utf8'));
});

test('no account is left of a widget that is gone', () => {
  const gone = readdirSync(KEPT).filter((name) => !PAGES[name.replace('.txt', '')]);
  if (UPDATE) for (const name of gone) rmSync(join(KEPT, name));
  else expect(gone).toEqual([]);
});
