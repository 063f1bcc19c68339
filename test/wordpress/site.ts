import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { wordpress } from '../browsers.mjs';
import { wordpressToday } from './machine.mjs';
import { startPhp } from './php.mjs';

/** What run.php does, in order, and what it needs for it. */
export type Task = readonly [name: string, given?: unknown];

export interface Site {
  readonly folder: string;
  readonly base: string;
}

const { FACTBOX_WORDPRESS, FACTBOX_PHP } = process.env;
const { php, path } = await (FACTBOX_WORDPRESS === 'today' ? wordpressToday() : wordpress());
const RUN = fileURLToPath(new URL('./run.php', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** PHP of this machine: what it wrote of a run. */
async function here(input: string): Promise<string> {
  const { stdout, stderr } = spawnSync(php, [RUN], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return stdout || stderr;
}

/** The same of a version of PHP that an npm package holds. */
async function packaged(version: string): Promise<(input: string) => Promise<string>> {
  const start = await startPhp(version, [ROOT, tmpdir()]);
  return async (input) => {
    const file = join(tmpdir(), `factbox-${process.pid}.json`);
    writeFileSync(file, input);
    const written = await start(`define( 'STDIN', fopen( '${file}', 'r' ) ); require '${RUN}';`);
    rmSync(file);
    return written;
  };
}

const answerTo = FACTBOX_PHP ? await packaged(FACTBOX_PHP) : here;

/** Runs WordPress once, with the plugin on, and gives what each task came to. */
export async function run(site: Site, ...tasks: readonly Task[]): Promise<unknown[]> {
  const work = { ...site, path, tasks: tasks.map(([name, given = null]) => [name, given]) };
  const written = await answerTo(JSON.stringify(work));
  let answer: { readonly php: string; readonly done: unknown[]; readonly complaints: readonly string[] };
  try {
    answer = JSON.parse(written);
  } catch {
    throw new Error(`WordPress ended badly: ${written}`);
  }
  if (!answer.php.startsWith(FACTBOX_PHP ?? '')) throw new Error(`This is PHP ${answer.php}`);
  if (answer.complaints.length) throw new Error(`PHP complains of the plugin: ${answer.complaints.join('; ')}`);
  return answer.done;
}

export const parsed = (html: string): HTMLElement => new JSDOM(html).window.document.body;

/** The words of markup, each run of space as one, and each end of a line one. */
export const wordsOf = (html: string): string =>
  (parsed(html.replace(/<br ?\/?>/g, '$& ')).textContent ?? '').replace(/\s+/g, ' ').trim();
