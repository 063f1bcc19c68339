import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { storyError } from '../../story/errors.ts';
import { DiskError } from '../disk.ts';
import { claim, release, touch } from './claim.ts';
import { isHalfMade, linked, type Move, move, NEXT, recover } from './moves.ts';

/** The folder that a name leads to. A link stays a link: what it leads to is the folder that a host serves. */
function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * The next state of a published folder. Unchanged files stay in place. New files are written into a hidden folder inside,
 * and moved once all of them are there. If a run fails before that, the site stays as it was.
 */
export class Staged {
  readonly folder: string;
  readonly #isNew: boolean;
  readonly #made = new Set<string>();
  /** Every path that this run writes or takes over, as a disk sees it that knows no capitals. */
  readonly #claimed = new Set<string>();
  readonly #staged = new Set<string>();
  readonly #moves: Move[] = [];
  /** The names in a folder, as the run found them. */
  readonly #listed = new Map<string, ReadonlySet<string>>();
  /** Whether an earlier run wrote what stands at a path. */
  #owns: (path: string) => boolean = () => false;
  written = 0;
  kept = 0;

  constructor(folder: string) {
    this.folder = real(folder);
    this.#isNew = !existsSync(this.folder);
    claim(this.folder, () => recover(this.folder));
  }

  /** Tells which files earlier runs have written. No other is ever replaced or removed. */
  own(owns: (path: string) => boolean): void {
    this.#owns = owns;
  }

  /** The bytes of a file; `null` where there is none. Synchronous, as all here: a turn of the loop costs more. */
  old(path: string): Buffer | null {
    try {
      return readFileSync(join(this.folder, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      if (/^(EISDIR|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw this.#inTheWay(path);
      throw error;
    }
  }

  had(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Whether all of these files are there: one look at a folder, however many files of it are asked for. */
  hadAll(paths: readonly string[]): boolean {
    return paths.every((path) => {
      const cut = path.lastIndexOf('/');
      const folder = path.slice(0, cut);
      const names = this.#listed.get(folder) ?? new Set(namesIn(join(this.folder, folder)));
      this.#listed.set(folder, names);
      return names.has(path.slice(cut + 1));
    });
  }

  #inTheWay(path: string): DiskError {
    let at = path;
    while (!existsSync(join(this.folder, at))) at = dirname(at);
    return new DiskError(`${join(this.folder, at)} is in the way: no run of factbox wrote it. Move it elsewhere`);
  }

  #claim(path: string): void {
    const key = path.toLowerCase();
    if (this.#claimed.has(key)) {
      throw storyError(path, 'two things have this file name', 'Give one of the stories or items another id', '$.id');
    }
    this.#claimed.add(key);
  }

  #place(path: string, isNew: boolean): string {
    if (!isNew && !this.#owns(path)) throw this.#inTheWay(path);
    const file = join(this.folder, NEXT, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    this.#staged.add(path);
    this.#moves.push([path, isNew ? 'new' : 'over']);
    this.written += 1;
    return file;
  }

  /** A file of the new site. Files are moved to their places in the order in which they are put. */
  put(path: string, content: string | Uint8Array): void {
    this.#claim(path);
    const bytes = Buffer.from(content as string);
    const old = this.old(path);
    if (old?.equals(bytes)) this.kept += 1;
    else writeFileSync(this.#place(path, !old), bytes, { flag: 'wx' });
  }

  /** The same file under another address: one that stays when the first changes. */
  same(path: string, as: string): void {
    this.#claim(as);
    if (this.had(as)) this.kept += 1;
    else linked(join(this.folder, this.#staged.has(path) ? NEXT : '', path), this.#place(as, true));
  }

  /** Says to other machines that this run is at work. */
  touch(): void {
    touch(this.folder);
  }

  /** Takes files over as they are. `claimed` are those whose names something else of this run could have. */
  keep(paths: readonly string[], claimed = paths): void {
    for (const path of claimed) this.#claim(path);
    this.kept += paths.length;
  }

  /** Removes a file that an earlier run wrote, unless this run wrote it too. */
  remove(path: string): void {
    if (!this.#claimed.has(path.toLowerCase())) this.#moves.push([path, 'gone']);
  }

  /** Puts everything into its place. */
  finish(): void {
    move(this.folder, this.#moves);
    release(this.folder);
  }

  /** Leaves the site as it was. The next run deals with moves that could be neither made nor taken back. */
  abandon(): void {
    if (this.isHalfMade) return;
    release(this.folder);
    if (this.#isNew) rmdirSync(this.folder);
  }

  get isHalfMade(): boolean {
    return isHalfMade(this.folder);
  }
}
