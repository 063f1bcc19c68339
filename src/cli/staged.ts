import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * A folder that is written beside the one it will replace. What did not change is the old file, by a hard link; a run
 * that fails leaves the old folder whole.
 */
export class Staged {
  readonly #old: string;
  readonly #next: string;
  readonly #made = new Set<string>();
  written = 0;
  kept = 0;

  constructor(folder: string) {
    this.#old = resolve(folder);
    this.#next = `${this.#old}.${randomUUID()}.next`;
  }

  async #place(path: string): Promise<string> {
    const file = join(this.#next, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    return file;
  }

  async old(path: string): Promise<Buffer | null> {
    return readFile(join(this.#old, path)).catch(() => null);
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content);
    if ((await this.old(path))?.equals(bytes)) return this.#link(path);
    await writeFile(await this.#place(path), bytes);
    this.written += 1;
  }

  async #link(path: string): Promise<void> {
    const [from, to] = [join(this.#old, path), await this.#place(path)];
    await link(from, to).catch(() => copyFile(from, to));
    this.kept += 1;
  }

  /** Takes over a file, or all below a folder, as it was; whether there was one. */
  async keep(path: string): Promise<boolean> {
    const found = await stat(join(this.#old, path)).catch(() => null);
    if (!found) return false;
    if (found.isFile()) await this.#link(path);
    else for (const name of await readdir(join(this.#old, path))) await this.keep(`${path}/${name}`);
    return true;
  }

  async finish(): Promise<void> {
    const before = `${this.#next}.old`;
    const had = await stat(this.#old).catch(() => null);
    if (had) await rename(this.#old, before);
    try {
      await rename(this.#next, this.#old);
    } catch (error) {
      if (had) await rename(before, this.#old);
      throw error;
    }
    await rm(before, { recursive: true, force: true });
  }

  async abandon(): Promise<void> {
    await rm(this.#next, { recursive: true, force: true });
  }
}
