import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiskError } from '../disk.ts';
import { linked, NEXT } from './moves.ts';

/** A file of the next site: it is new, it takes the place of an old file, or the old file says the same. */
export type Entry = readonly [path: string, how: 'new' | 'over' | 'kept'];

/** Whether something stands at a path, a broken link too. */
const isTaken = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

export const inTheWay = (folder: string, path: string): DiskError => {
  let at = path;
  while (!isTaken(join(folder, at))) at = dirname(at);
  return new DiskError(`${join(folder, at)} is in the way: no run of factbox wrote it. Move it elsewhere`);
};

/**
 * Writes a part of the next site into a hidden folder of its own: the files of one story, or the lists of all. It changes
 * nothing else, so that several threads can stage at once.
 */
export class Staging {
  /** What was asked for, in the order in which it was. */
  readonly entries: Entry[] = [];
  readonly #folder: string;
  readonly #next: string;
  readonly #made = new Set<string>();
  readonly #written = new Set<string>();

  constructor(folder: string, part: string) {
    this.#folder = folder;
    this.#next = join(folder, NEXT, part);
  }

  /** Looks into the site as it was. What stands there in the place of a file is somebody's, a broken link too. */
  #look<T>(path: string, look: (file: string) => T): T {
    try {
      return look(join(this.#folder, path));
    } catch (error) {
      const inWay = /^(ENOENT|EISDIR|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '');
      throw inWay ? inTheWay(this.#folder, path) : error;
    }
  }

  /** Whether the site as it was has a file. */
  had(path: string): boolean {
    // An error takes longer than a look.
    return this.#look(path, (file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined);
  }

  /** The bytes of a file of the site as it was; `null` where there is none. */
  old(path: string): Buffer | null {
    return this.had(path) ? this.#look(path, (file) => readFileSync(file)) : null;
  }

  #place(path: string, how: Entry[1]): string {
    const file = join(this.#next, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    this.#written.add(path);
    this.entries.push([path, how]);
    return file;
  }

  /** A file of the next site. */
  put(path: string, content: string | Uint8Array): void {
    const old = this.old(path);
    if (old?.equals(Buffer.from(content as string))) this.keep(path);
    else writeFileSync(this.#place(path, old ? 'over' : 'new'), content, { flag: 'wx' });
  }

  /** The same file under another address: one that stays when the first changes. */
  same(path: string, as: string): void {
    if (this.had(as)) this.keep(as);
    else linked(join(this.#written.has(path) ? this.#next : this.#folder, path), this.#place(as, 'new'));
  }

  /** A file that stays as it is. */
  keep(path: string): void {
    this.entries.push([path, 'kept']);
  }
}
