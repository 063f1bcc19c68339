import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../embed/feeds.ts';
import { DiskError } from '../disk.ts';
import { WORK } from './claim.ts';
import type { Pinned } from './pinned.ts';

/** What the folder holds as JSON: a line for each value, so that versions compare. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The record that a published folder keeps of itself. */
export const RECORD = 'factbox-publish.json';

export interface Recorded {
  readonly id: string;
  readonly headline: string;
  readonly lang: string;
  readonly asOf: string;
  readonly compared: boolean;
  readonly embargo: string | null;
  readonly expires: string | null;
  /** A digest of everything that its pages are made from. */
  readonly key: string;
  /** The pages in its folder, without their endings. */
  readonly pages: readonly string[];
  /** The version that its pages show: the folder of its pinned ones. */
  readonly version: string;
  readonly changes: readonly Change[];
}

export interface Record {
  readonly format: 'factbox-publish/1';
  readonly base: string;
  /** Files that belong to no story. */
  readonly files: readonly string[];
  readonly stories: readonly Recorded[];
  /** Includes stories that are no longer published. */
  readonly pinned: readonly Pinned[];
}

/**
 * The files of a published story, without its pinned versions, in the order in which they can be removed: what names
 * another file comes before that file.
 */
export const filesOf = ({ id, pages }: Pick<Recorded, 'id' | 'pages'>): readonly string[] => [
  ...[`gallery/${id}.html`, `snippets/${id}.json`, `stories/${id}.html`, `text/${id}.md`],
  ...pages.flatMap((page) => [`items/${id}/${page}.oembed.json`, `items/${id}/${page}.html`]),
  `stories/${id}.json`,
];

export const cardsOf = (id: string): string => `items/${id}/cards.json`;

/** Every file of a published folder that a later run may remove. */
export const filesOfAll = ({ files, stories }: Record): readonly string[] => [
  ...files,
  ...stories.flatMap((one) => [...filesOf(one), cardsOf(one.id)]),
];

/** Folders with only files that runs wrote: builds, pictures, pinned pages. A name holds a digest of the content. */
const OWN = /^(v0\/[0-9a-f]{16}|cards|pinned)\//;

/** Whether an earlier run wrote what stands at a path. */
export function ownedBy(record: Record | null): (path: string) => boolean {
  const files = new Set(record && [RECORD, ...filesOfAll(record)]);
  return (path) => files.has(path) || (record !== null && OWN.test(path));
}

const isRecord = (value: unknown): value is Record => {
  const { format, base, files, stories, pinned } = (value ?? {}) as Partial<Record>;
  return (
    format === 'factbox-publish/1' &&
    typeof base === 'string' &&
    Array.isArray(files) &&
    Array.isArray(stories) &&
    Array.isArray(pinned) &&
    pinned.every((one) => typeof one?.id === 'string' && Array.isArray(one.versions)) &&
    stories.every(
      (one) =>
        [one?.id, one?.headline, one?.lang, one?.asOf, one?.key, one?.version].every(
          (text) => typeof text === 'string',
        ) && [one.pages, one.changes].every(Array.isArray),
    )
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Files that may be in a folder before the first run: hidden ones, and those of a new disk. */
const isEmpty = (names: readonly string[]): boolean => names.every((name) => /^(\.|lost\+found$)/.test(name));

/**
 * The record of a folder; `null` where there is nothing yet.
 * @throws DiskError where the record is damaged, or the folder is of another kind: nothing of it is touched
 */
export function recordOf(folder: string): Record | null {
  const file = join(folder, RECORD);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (!/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    let names: readonly string[] = [];
    try {
      names = readdirSync(folder);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    }
    // A first run that was killed is brought to its end before anybody asks again.
    if (isEmpty(names) || names.includes(WORK)) return null;
    throw new DiskError(`${folder} is no folder that factbox published: ${file} is not there`);
  }
  const record = parsed(text);
  if (isRecord(record)) return record;
  throw new DiskError(
    `${file} is damaged, or from another version of factbox: restore it from a copy, or publish to a new folder`,
  );
}
