import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { wordpress } from '../browsers.mjs';
import { wordpressToday } from './machine.mjs';

/** What run.php does, in order, and what it needs for it. */
export type Task = readonly [name: string, given?: unknown];

export interface Site {
  readonly folder: string;
  readonly base: string;
}

const { php, path } = await (process.env.FACTBOX_WORDPRESS === 'today' ? wordpressToday() : wordpress());
const RUN = fileURLToPath(new URL('./run.php', import.meta.url));

/** Runs WordPress once, with the plugin on, and gives what each task came to. */
export function run(site: Site, ...tasks: readonly Task[]): unknown[] {
  const work = { ...site, path, tasks: tasks.map(([name, given = null]) => [name, given]) };
  const { stdout, stderr } = spawnSync(php, [RUN], {
    input: JSON.stringify(work),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  try {
    return (JSON.parse(stdout) as { done: unknown[] }).done;
  } catch {
    throw new Error(`WordPress ended badly: ${stderr}${stdout}`);
  }
}

export const parsed = (html: string): HTMLElement => new JSDOM(html).window.document.body;

/** The words of markup, each run of space as one, and each end of a line one. */
export const wordsOf = (html: string): string =>
  (parsed(html.replace(/<br ?\/?>/g, '$& ')).textContent ?? '').replace(/\s+/g, ' ').trim();
