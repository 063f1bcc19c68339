import { existsSync, realpathSync, rmdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { storyError } from '../../story/errors.ts';
import { claim, release, touch } from './claim.ts';
import { Listing } from './listing.ts';
import { isHalfMade, type Move, move, recover } from './moves.ts';
import { type Entry, inTheWay, Staging } from './staging.ts';

/** The folder that a name leads to. A link stays a link: what it leads to is the folder that a host serves. */
function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

/** Milliseconds between two signs of life. */
const OFTEN = 1000;
/** The part of the next site that belongs to no story. */
const LISTS = 'lists';

/**
 * The next state of a published folder. Unchanged files stay in place. New files are written into a hidden folder inside,
 * and moved once all of them are there. If a run fails before that, the site stays as it was.
 */
export class Staged {
  readonly folder: string;
  readonly #isNew: boolean;
  readonly #old: Listing;
  readonly #lists: Staging;
  /** Every path that this run writes or takes over, in lower case, because some disks ignore case. */
  readonly #claimed = new Set<string>();
  readonly #moves: Move[] = [];
  /** Whether an earlier run wrote what stands at a path. */
  #owns: (path: string) => boolean = () => false;
  #touched = 0;
  written = 0;
  kept = 0;

  constructor(folder: string) {
    this.folder = real(folder);
    this.#isNew = !existsSync(this.folder);
    claim(this.folder, () => recover(this.folder));
    this.#old = new Listing(this.folder);
    this.#lists = new Staging(this.folder, LISTS);
  }

  /** Tells which files earlier runs have written. No other is ever replaced or removed. */
  own(owns: (path: string) => boolean): void {
    this.#owns = owns;
  }

  /** Whether all of these files are there. */
  hadAll(paths: readonly string[]): boolean {
    return paths.every((path) => this.#old.has(path));
  }

  #claim(path: string): void {
    const key = path.toLowerCase();
    if (this.#claimed.has(key)) {
      throw storyError(path, 'two things have this file name', 'Give one of the stories or items another id', '$.id');
    }
    this.#claimed.add(key);
  }

  /** Takes in what was staged as a part. Files are moved to their places in the order in which they are taken in. */
  take(entries: readonly Entry[], part: string): void {
    for (const [path, how] of entries) {
      this.#claim(path);
      if (how === 'kept') this.kept += 1;
      else {
        if (how === 'over' && !this.#owns(path)) throw inTheWay(this.folder, path);
        this.#moves.push([path, how, part]);
        this.written += 1;
      }
    }
  }

  /** A file of the new site that belongs to no story. */
  put(path: string, content: string | Uint8Array): void {
    this.#lists.put(path, content);
    this.take(this.#lists.entries.splice(0), LISTS);
  }

  /** Says to other machines that this run is at work. */
  touch(): void {
    if (Date.now() - this.#touched < OFTEN) return;
    this.#touched = Date.now();
    touch(this.folder);
  }

  /** Takes files over as they are. `claimed` are those whose names could collide with other files of this run. */
  keep(count: number, claimed: readonly string[]): void {
    for (const path of claimed) this.#claim(path);
    this.kept += count;
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
    if (isHalfMade(this.folder)) return;
    release(this.folder);
    try {
      if (this.#isNew) rmdirSync(this.folder);
    } catch {
      // Somebody else has put something there.
    }
  }
}
