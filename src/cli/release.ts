import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { NEWEST, type Release } from '../embed/addresses.ts';
import { PAGE_CSS, PAPER_CSS } from '../embed/page-css.ts';
import { sha256Of } from './digest.ts';
import { readBytes } from './files.ts';
import type { Io } from './io.ts';

export const hashOf = (content: string | Uint8Array): string => sha256Of(content).slice(0, 16);
const integrity = (content: Uint8Array): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** A build with its files: the script and its parts, the style sheet, the halves of a frame, the gallery's panel. */
export interface Build extends Release {
  /** A hash of them and of this command, which writes the pages. */
  readonly whole: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The build beside this command. Its folder is named by a hash of all files, so that parts of two builds never mix. */
export async function buildOf({ dist }: Io): Promise<Build> {
  const list = async (folder: string) =>
    (await readdir(new URL(folder, dist)).catch(() => [])).filter(
      (name) => /\.(js|css)$/.test(name) && name !== 'cli.js',
    );
  const inside = async (folder: string) => (await list(folder)).map((name) => folder + name);
  const names = [...(await list('./')), ...(await inside('lang/')), ...(await inside('embed/'))].sort();
  const files = new Map<string, Uint8Array>();
  for (const name of new Set([...names, 'factbox.js', 'factbox.css', 'factbox-frame.js'])) {
    files.set(name, await readBytes(new URL(name, dist)));
  }
  files.set('page.css', Buffer.from(PAGE_CSS)).set('paper.css', Buffer.from(PAPER_CSS));
  const whole = [...files].map(([name, content]) => `${name} ${hashOf(content)}`).join('\n');
  const of = (name: string) => integrity(files.get(name) as Uint8Array);
  const command = await readFile(new URL('cli.js', dist)).catch(() => '');
  return {
    files,
    whole: hashOf(`${whole}\ncli.js ${hashOf(command)}`),
    folder: `${NEWEST}/${hashOf(whole)}`,
    integrity: {
      'factbox.js': of('factbox.js'),
      'factbox.css': of('factbox.css'),
      'factbox-frame.js': of('factbox-frame.js'),
    },
  };
}
