import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inTheWay } from './staging.ts';

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

/** The names in the folders of a site, as the run found them. Each folder is read once. */
export class Listing {
  readonly #site: string;
  readonly #names = new Map<string, ReadonlySet<string>>();
  // Most questions are of one folder after the other.
  #folder = '';
  #here: ReadonlySet<string> = new Set();

  constructor(site: string) {
    this.#site = site;
  }

  #enter(folder: string): void {
    this.#here = this.#names.get(folder) ?? new Set(namesIn(this.#site, folder));
    this.#names.set(folder, this.#here);
    this.#folder = folder;
  }

  has(path: string): boolean {
    const cut = path.lastIndexOf('/');
    if (cut !== this.#folder.length || !path.startsWith(this.#folder)) this.#enter(path.slice(0, Math.max(cut, 0)));
    return this.#here.has(path.slice(cut + 1));
  }
}
