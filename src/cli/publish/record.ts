import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../embed/feeds.ts';
import { DiskError } from '../disk.ts';
import { WORK } from './claim.ts';
import type { Pinned } from './pinned.ts';
import { SECTIONS, type Section } from './sections.ts';

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
  /** What of it was written. */
  readonly sections: readonly Section[];
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
 * The files of a published story, without its pinned versions, in the order in which they can be removed: a file comes
 * before the files that it names.
 */
export const filesOf = ({ id, pages, sections }: Pick<Recorded, 'id' | 'pages' | 'sections'>): readonly string[] => [
  ...(sections.includes('gallery') ? [`gallery/${id}.html`] : []),
  ...(sections.includes('snippets') ? [`snippets/${id}.json`] : []),
  ...(sections.includes('text') ? [`stories/${id}.html`, `text/${id}.md`] : []),
  ...pages.flatMap((page) => [`items/${id}/${page}.oembed.json`, `items/${id}/${page}.html`]),
  `stories/${id}.json`,
];

/** How many those are. */
export const countOf = (story: Pick<Recorded, 'pages' | 'sections'>): number =>
  filesOf({ ...story, id: '', pages: [] }).length + 2 * story.pages.length;

export const cardsOf = (id: string): string => `items/${id}/cards.json`;

/** Folders with only files that runs wrote: builds, pictures, pinned pages. A name holds a digest of the content. */
const OWN = /^(v0\/[0-9a-f]{16}|cards|pinned)\//;

/** The story that a file is of, by its path. */
const OF_STORY = /^(?:items\/([^/]+)\/|(?:gallery|snippets|stories|text)\/([^/]+)\.[a-z]+$)/;

/** Whether an earlier run wrote what stands at a path. */
export function ownedBy(record: Record | null): (path: string) => boolean {
  if (!record) return () => false;
  const files = new Set([RECORD, ...record.files]);
  const stories = new Map(record.stories.map((one) => [one.id, one]));
  const ofStories = new Map<string, ReadonlySet<string>>();
  const isOfStory = (path: string): boolean => {
    const [, inItems, elsewhere] = OF_STORY.exec(path) ?? [];
    const story = stories.get(inItems ?? elsewhere ?? '');
    if (!story) return false;
    const own = ofStories.get(story.id) ?? new Set([...filesOf(story), cardsOf(story.id)]);
    ofStories.set(story.id, own);
    return own.has(path);
  };
  return (path) => files.has(path) || OWN.test(path) || isOfStory(path);
}

/** The files that the folder has and its next state does not. A story that was taken over keeps all of its files. */
export function goneFrom(before: Record, now: Record): readonly string[] {
  const owned = ownedBy(now);
  const taken = new Set(now.stories);
  const left = before.stories.filter((one) => !taken.has(one));
  return [...before.files, ...left.flatMap((one) => [...filesOf(one), cardsOf(one.id)])].filter((path) => !owned(path));
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
        ) && [one.pages, one.changes, one.sections ?? []].every(Array.isArray),
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
  if (isRecord(record)) {
    // Earlier versions wrote all sections, and did not say so.
    const stories = record.stories.map((one) => (one.sections ? one : { ...one, sections: SECTIONS }));
    return { ...record, stories };
  }
  throw new DiskError(
    `${file} is damaged, or from another version of factbox: restore it from a copy, or publish to a new folder`,
  );
}
