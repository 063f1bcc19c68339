import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../io.ts';

const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * What a run that was killed left beside its folder. No system call that Node has puts one folder into the place of
 * another, so there is a moment between two renames when neither is there; the new one is then complete.
 */
function recover(folder: string): void {
  const name = basename(folder);
  const left = (existsSync(dirname(folder)) ? readdirSync(dirname(folder)) : []).flatMap((one) => {
    const [, kind, pid] = one.startsWith(`${name}.`)
      ? (/^\.(next|before)-(\d+)$/.exec(one.slice(name.length)) ?? [])
      : [];
    return kind ? [{ kind, pid: Number(pid), path: join(dirname(folder), one) }] : [];
  });
  const busy = left.find(({ pid }) => isRunning(pid));
  if (busy) {
    throw new UsageError(
      `${folder} is being published by process ${busy.pid}: wait for it, or remove ${busy.path} if it is another's`,
    );
  }
  const before = left.find(({ kind }) => kind === 'before');
  if (before && !existsSync(folder)) {
    const next = left.find(({ kind, pid }) => kind === 'next' && pid === before.pid);
    renameSync((next ?? before).path, folder);
  }
  for (const { path } of left) remove(path);
}

/**
 * A folder that is written beside the one it will replace. What did not change is the old file, by a hard link; a run
 * that fails leaves the old folder whole, one that is killed too, or the next run makes it so.
 */
export class Staged {
  readonly #old: string;
  readonly #next: string;
  readonly #before: string;
  readonly #had: boolean;
  readonly #made = new Set<string>();
  written = 0;
  kept = 0;

  constructor(folder: string) {
    this.#old = resolve(folder);
    this.#next = `${this.#old}.next-${process.pid}`;
    this.#before = `${this.#old}.before-${process.pid}`;
    recover(this.#old);
    this.#had = existsSync(this.#old);
  }

  #place(path: string): string {
    const file = join(this.#next, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return file;
  }

  /** The bytes that a file had. Synchronous, as all here: a file is small, and a turn of the loop costs more. */
  old(path: string): Buffer | null {
    if (!this.#had) return null;
    try {
      return readFileSync(join(this.#old, path));
    } catch {
      return null;
    }
  }

  had(path: string): boolean {
    return this.#had && existsSync(join(this.#old, path));
  }

  put(path: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content as string);
    if (this.old(path)?.equals(bytes)) {
      this.#link(join(this.#old, path), path);
      return;
    }
    // Never through a link, which is the old folder's file.
    writeFileSync(this.#place(path), bytes, { flag: 'wx' });
    this.written += 1;
  }

  /** The same file under another address: one that is kept when the first changes. */
  same(path: string, as: string): void {
    const place = this.#place(as);
    try {
      linkSync(join(this.#next, path), place);
    } catch {
      copyFileSync(join(this.#next, path), place);
    }
    this.written += 1;
  }

  #link(from: string, path: string): void {
    const to = this.#place(path);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    this.kept += 1;
  }

  /** Takes over a file, or all below a folder, as it was. */
  keep(path: string): void {
    if (!this.had(path)) return;
    const from = join(this.#old, path);
    const folder = statSync(from).isDirectory();
    if (!folder) this.#link(from, path);
    for (const one of folder ? readdirSync(from, { withFileTypes: true }) : []) {
      if (one.isDirectory()) this.keep(`${path}/${one.name}`);
      else this.#link(join(from, one.name), `${path}/${one.name}`);
    }
  }

  /** Puts the new folder into the place of the old. */
  finish(): void {
    try {
      if (this.#had) renameSync(this.#old, this.#before);
      try {
        renameSync(this.#next, this.#old);
      } catch (error) {
        if (this.#had) renameSync(this.#before, this.#old);
        throw error;
      }
    } catch (error) {
      throw new UsageError(`${this.#old} cannot be replaced: ${(error as Error).message}`);
    }
    remove(this.#before);
  }

  abandon(): void {
    remove(this.#next);
  }
}
