import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Staged } from './staged.ts';

/** What is to be done to a published folder. */
export type Act =
  | readonly [what: 'put', path: string, content: string | Uint8Array]
  | readonly [what: 'same', path: string, as: string]
  | readonly [what: 'keep', path: string];

/** The acts that one story asks for, in their order. It knows the folder as it was, and changes nothing in it. */
export class Sheet {
  readonly acts: Act[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  had(path: string): boolean {
    return existsSync(join(this.#folder, path));
  }

  /** The text of a file; `null` where there is none. */
  old(path: string): string | null {
    return this.had(path) ? readFileSync(join(this.#folder, path), 'utf8') : null;
  }

  put(path: string, content: string | Uint8Array): void {
    this.acts.push(['put', path, content]);
  }

  same(path: string, as: string): void {
    this.acts.push(['same', path, as]);
  }

  keep(path: string): void {
    this.acts.push(['keep', path]);
  }
}

/** Does what a sheet asks for. */
export function carryOut(acts: readonly Act[], site: Staged): void {
  for (const act of acts) {
    if (act[0] === 'put') site.put(act[1], act[2]);
    else if (act[0] === 'same') site.same(act[1], act[2]);
    else site.keep([act[1]]);
  }
}
