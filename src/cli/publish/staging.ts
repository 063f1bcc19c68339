import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiskError } from '../disk.ts';
import { linked, NEXT } from './moves.ts';

/** A file of the next site: it is new, it takes the place of an old file, or the old file says the same. */
export type Entry = readonly [path: string, how: 'new' | 'over' | 'kept'];

export const inTheWay = (folder: string, path: string): DiskError => {
  let at = path;
  while (!lstatSync(join(folder, at), { throwIfNoEntry: false })) at = dirname(at);
  return new DiskError(`${join(folder, at)} is in the way: no run of factbox wrote it. Move it elsewhere`);
};

/** The names in a folder of a site; none where there is no such folder. */
function namesIn(site: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(site, folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw code === 'ENOTDIR' ? inTheWay(site, folder) : error;
  }
}

/**
 * The names in the folders of a site, as the run found them. Each folder is read once. Case makes no difference, as on
 * many disks.
 */
export class Listing {
  readonly #folder: string;
  readonly #names = new Map<string, ReadonlySet<string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  has(path: string): boolean {
    const cut = path.lastIndexOf('/');
    const folder = cut < 0 ? '.' : path.slice(0, cut);
    const names = this.#names.get(folder) ?? new Set(namesIn(this.#folder, folder).map((name) => name.toLowerCase()));
    this.#names.set(folder, names);
    return names.has(path.slice(cut + 1).toLowerCase());
  }
}

/**
 * Writes a part of the next site into a hidden folder of its own: the files of one story, or the lists of all. It changes
 * nothing else, so that several threads can stage at once.
 */
export class Staging {
  /** What was asked for, in the order in which it was. */
  readonly entries: Entry[] = [];
  readonly #folder: string;
  readonly #next: string;
  readonly #old: Listing;
  readonly #made = new Set<string>();
  readonly #written = new Set<string>();

  constructor(folder: string, part: string) {
    this.#folder = folder;
    this.#next = join(folder, NEXT, part);
    this.#old = new Listing(folder);
  }

  /** Whether the site as it was has a file. */
  had(path: string): boolean {
    return this.#old.has(path);
  }

  /** The bytes of a file of the site as it was; `null` where there is none. */
  old(path: string): Buffer | null {
    if (!this.had(path)) return null;
    try {
      return readFileSync(join(this.#folder, path));
    } catch (error) {
      // A name in other capitals is another file, on most disks. A link that leads nowhere is somebody's.
      const isThere = lstatSync(join(this.#folder, path), { throwIfNoEntry: false });
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !isThere) return null;
      if (/^(ENOENT|EISDIR|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? ''))
        throw inTheWay(this.#folder, path);
      throw error;
    }
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
