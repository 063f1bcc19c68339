import { digestOf } from './digest.ts';

/* Where stories are saved: the folder of the command, a folder that the browser was let into, or the downloads. */

export interface FileRead {
  readonly text: string;
  /** What the file is now: another version has another. */
  readonly version: string;
}

/** The file is no longer the one that was opened. */
export class StaleError extends Error {
  readonly theirs: FileRead | null;
  constructor(theirs: FileRead | null) {
    super('the file has changed');
    this.theirs = theirs;
  }
}

export interface Folder {
  /** Where that is, for a person. */
  readonly where: string;
  read(name: string): Promise<FileRead | null>;
  /**
   * Writes a file whole. `version` is the one that it takes the place of; `null` where there is none yet.
   * @throws StaleError where the file is another by now
   */
  write(name: string, text: string, version: string | null): Promise<string>;
  list(): Promise<readonly string[]>;
}

/** The folder that `factbox desk` serves. */
export class ServerFolder implements Folder {
  readonly where: string;
  readonly #base: string;
  readonly #gone: string;

  constructor(base: string, where: string, gone: string) {
    this.#gone = gone;
    this.#base = base;
    this.where = where;
  }

  #address(name: string): string {
    return `${this.#base}files/${name.split('/').map(encodeURIComponent).join('/')}`;
  }

  async #fetch(address: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await fetch(address, init);
    } catch {
      throw new Error(this.#gone);
    }
  }

  async read(name: string): Promise<FileRead | null> {
    // Looks into the list first, because it is no error that a file is not there yet.
    if (!(await this.list()).includes(name)) return null;
    const response = await this.#fetch(this.#address(name));
    if (!response.ok) throw new Error((await response.text()).trim());
    return { text: await response.text(), version: response.headers.get('ETag') ?? '' };
  }

  async write(name: string, text: string, version: string | null): Promise<string> {
    const condition = version === null ? { 'If-None-Match': '*' } : { 'If-Match': version };
    const response = await this.#fetch(this.#address(name), {
      ...{ method: 'PUT', body: text },
      headers: { 'Content-Type': 'text/plain; charset=utf-8', ...condition } as Record<string, string>,
    });
    if (response.status === 412) throw new StaleError(await this.read(name));
    if (!response.ok) throw new Error((await response.text()).trim());
    return response.headers.get('ETag') ?? '';
  }

  async list(): Promise<readonly string[]> {
    const response = await this.#fetch(`${this.#base}files/`);
    if (!response.ok) throw new Error((await response.text()).trim());
    return ((await response.json()) as { files: string[] }).files;
  }
}

interface FileHandle {
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}
interface DirectoryHandle {
  readonly name: string;
  getFileHandle(name: string, options?: { create: boolean }): Promise<FileHandle>;
  keys(): AsyncIterable<string>;
}
type Picker = (options: { id: string; mode: string }) => Promise<DirectoryHandle>;
const picker = (): Picker | undefined =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(globalThis);

/** A folder of this machine that the reporter lets the page into. */
class LocalFolder implements Folder {
  readonly #handle: DirectoryHandle;
  constructor(handle: DirectoryHandle) {
    this.#handle = handle;
  }

  get where(): string {
    return this.#handle.name;
  }

  async read(name: string): Promise<FileRead | null> {
    const handle = await this.#handle.getFileHandle(name).catch(() => null);
    const text = await (await handle?.getFile())?.text();
    return text === undefined ? null : { text, version: await digestOf(text) };
  }

  async write(name: string, text: string, version: string | null): Promise<string> {
    const now = await this.read(name);
    if ((now?.version ?? null) !== version) throw new StaleError(now);
    // The browser writes beside the file. On `close`, the new content takes its place whole.
    const stream = await (await this.#handle.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
    return digestOf(text);
  }

  async list(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const name of this.#handle.keys()) names.push(name);
    return names.sort();
  }
}

/** Asks for a folder; `undefined` where the browser knows no such thing. */
export async function chooseFolder(): Promise<Folder | undefined> {
  const choose = picker();
  return choose && new LocalFolder(await choose({ id: 'factbox-desk', mode: 'readwrite' }));
}
export const knowsFolders = (): boolean => picker() !== undefined;

/** Hands a file over as the browser does it. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
