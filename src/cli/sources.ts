import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { GivenSource } from '../story/check.ts';
import { sha256Of } from './digest.ts';
import { decode, readBytes } from './files.ts';
import { UsageError } from './io.ts';

/** Texts of sources by the ids of these. */
export type Given = ReadonlyMap<string, GivenSource>;

function sourceOf(bytes: Uint8Array, file: string): GivenSource {
  try {
    return { text: decode(bytes), sha256: sha256Of(bytes) };
  } catch {
    throw new UsageError(`${file}: the file is not UTF-8 text`);
  }
}

/** The texts that `--source ID=FILE` names. */
export async function namedSources(pairs: readonly string[]): Promise<Given> {
  const given = new Map<string, GivenSource>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const [id, file] = [pair.slice(0, at), pair.slice(at + 1)];
    if (at < 1 || !file) throw new UsageError(`--source ${pair}: this is not ID=FILE`);
    if (given.has(id)) throw new UsageError(`--source ${id}: the source is given twice`);
    given.set(id, sourceOf(await readBytes(file), file));
  }
  return given;
}

interface Named {
  readonly id?: unknown;
  readonly file?: unknown;
}

/** The sources that an unchecked story lists. */
export function sourcesIn(input: unknown): readonly Named[] {
  const list = (input as { sources?: unknown } | null)?.sources;
  return Array.isArray(list) ? list.filter((source) => typeof source === 'object' && source) : [];
}

/** The texts that a story names, by paths from its own folder. Missing ones are left out: the record stands for them. */
export async function ownSources(story: string, input: unknown): Promise<Given> {
  const given = new Map<string, GivenSource>();
  for (const { id, file } of sourcesIn(input)) {
    if (typeof id !== 'string' || typeof file !== 'string') continue;
    const bytes = await readFile(resolve(dirname(story), file)).catch(() => null);
    if (bytes) given.set(id, sourceOf(bytes, file));
  }
  return given;
}
