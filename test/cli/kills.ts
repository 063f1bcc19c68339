/* Runs of `publish` that end like a power cut, at any call that changes files; and what must hold of a site then. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../house/imports.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';

export const BASE = 'https://facts.example/';
const CLI = join(ROOT, 'dist/cli.js');

/**
 * Counts the calls that change files, in the process that imports it, and ends it before, after or amid one of them; or
 * fills the disk from one of them on, or takes away the right to rename at one of them.
 */
const KILLER = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [at, moment] = (process.env.KILL_AT ?? '0 before').split(' ');
const [from, code] = (process.env.FAIL_AT ?? '0 none').split(' ');
let count = 0;
const end = () => process.kill(process.pid, 'SIGKILL');
for (const name of ['writeFileSync', 'linkSync', 'renameSync', 'mkdirSync', 'copyFileSync', 'rmSync', 'rmdirSync', 'utimesSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    count += 1;
    const now = count === Number(at);
    const full = code === 'ENOSPC' && count >= Number(from) && /^(write|link|mkdir|copy)/.test(name);
    const refused = code === 'EACCES' && name === 'renameSync' && count >= Number(from) && !globalThis.refusedOnce;
    if (full || refused) {
      globalThis.refusedOnce = refused;
      throw Object.assign(new Error(code), { code, syscall: name, path: args.at(-1) === args[0] ? args[0] : args[name === 'writeFileSync' || name === 'mkdirSync' ? 0 : 1] });
    }
    if (now && moment === 'before') end();
    if (now && moment === 'amid' && name === 'writeFileSync') {
      real(args[0], args[1].slice(0, args[1].length / 2), args[2]);
      end();
    }
    try {
      return real(...args);
    } finally {
      if (now) end();
    }
  };
}
syncBuiltinESMExports();
process.on('exit', () => process.env.KILL_COUNT && fs.appendFileSync(process.env.KILL_COUNT, String(count)));
`;

export type Moment = 'before' | 'amid' | 'after';

export class Kills {
  readonly #folder: string;
  readonly #killer: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#killer = join(folder, 'killer.mjs');
    writeFileSync(this.#killer, KILLER);
  }

  story(name: string, content: object): string {
    writeFileSync(join(this.#folder, name), JSON.stringify(content));
    return join(this.#folder, name);
  }

  place(): string {
    return join(mkdtempSync(join(this.#folder, 'run-')), 'site');
  }

  args(files: readonly string[], out: string): string[] {
    return ['publish', ...files, '--out', out, '--base', BASE, '--unverified'];
  }

  run(files: readonly string[], out: string, env: Readonly<Record<string, string>> = {}) {
    return spawnSync(process.execPath, ['--import', pathToFileURL(this.#killer).href, CLI, ...this.args(files, out)], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  }

  /** Publishes, as a user does. */
  publish(files: readonly string[], out: string): { code: number | null; err: string } {
    const { status, stderr } = this.run(files, out);
    return { code: status, err: stderr.replace(/^note: .*\n/gm, '') };
  }

  /** How many calls a whole run makes. */
  count(files: readonly string[], out: string): number {
    const file = join(this.#folder, `count-${Math.random()}`);
    this.run(files, out, { KILL_COUNT: file });
    return Number(readFileSync(file, 'utf8'));
  }

  /** Publishes where a call fails: the disk is full from then on, or one rename is refused. */
  fail(
    files: readonly string[],
    out: string,
    at: number,
    code: 'ENOSPC' | 'EACCES',
  ): { code: number | null; err: string } {
    const { status, stderr } = this.run(files, out, { FAIL_AT: `${at} ${code}` });
    return { code: status, err: stderr.replace(/^note: .*\n/gm, '') };
  }

  /** Whether the run was killed, and did not end before that. */
  kill(files: readonly string[], out: string, at: number, moment: Moment): boolean {
    return this.run(files, out, { KILL_AT: `${at} ${moment}` }).signal === 'SIGKILL';
  }
}

const flood = dataJson(EXAMPLE) as Record<string, { id: string }[]>;
/** The invented story, small: as it was, and with a word changed, an item gone and another come. */
const small = { ...flood, corrections: [], responses: [], findings: [], charts: [] };
export const OLD = { ...small, headline: 'Before', events: flood.events?.slice(1) };
export const NEW = { ...small, headline: 'After', events: flood.events?.slice(0, -1) };
/** A story that only one of the two sites has. */
export const OTHER = { ...small, id: 'other-story', headline: 'Another', events: [], terms: [], quotes: [] };

export type Files = ReadonlyMap<string, string>;

/** What a host serves of a folder: nothing hidden. */
export function served(out: string): Files {
  if (!existsSync(out)) return new Map();
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(out.length + 1))
    .filter((path) => !path.startsWith('.'))
    .sort();
  return new Map(files.map((path) => [path, readFileSync(join(out, path), 'latin1')]));
}

const NAMED = /https:\/\/facts\.example\/([\w./-]*[\w-])/g;

/** What is wrong with a site between two others: a file of neither, an address that leads nowhere, a list or a pinned page that is gone. */
export function torn(now: Files, old: Files, next: Files): string[] {
  const faults: string[] = [];
  for (const [path, bytes] of now) {
    if (bytes !== old.get(path) && bytes !== next.get(path)) faults.push(`${path} is neither the old nor the new file`);
    if (/^pinned\//.test(path)) continue;
    for (const [, named = ''] of bytes.matchAll(NAMED)) {
      if (!/\.(html|json|js|css|png|md|xml)$/.test(named) || now.has(named)) continue;
      // The record is for the command, which first ends what was begun; a page and its oEmbed answer name each other.
      if (path !== 'factbox-publish.json' && !named.endsWith('.oembed.json'))
        faults.push(`${path} names ${named}, which is not there`);
    }
  }
  for (const path of old.keys()) {
    if (next.has(path) && !now.has(path)) faults.push(`${path} is gone`);
  }
  return faults;
}
