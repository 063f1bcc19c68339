import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../../story/schema.ts';
import { uncompared } from '../../story/verified.ts';
import { hashOf } from '../release.ts';
import { json } from './record.ts';
import type { Staged } from './staged.ts';

/*
 * The pinned pages of a story: each version has a folder of its own, which keeps what the pages said then. A version is
 * new only when readers see something new, so a run that changes no words pins nothing. A story keeps a hundred
 * versions; the oldest make way for more.
 */

export const MOST = 100;

/** A version of a story, with the first and the last day on which its pages were the current ones. */
export interface Version {
  readonly version: string;
  readonly since: string;
  readonly until: string | null;
}

/** The versions of a story, in the order of their first day. */
export interface Pinned {
  readonly id: string;
  readonly versions: readonly Version[];
}

/** The name of what readers see of a story. A new date of its check, or of its comparison, makes no new version. */
export function versionOf(story: Story): string {
  const { $schema: _, asOf: __, checked: ___, ...shown } = story;
  const sources = story.sources.map(({ verified: _, sha256: __, file: ___, ...source }) => source);
  return hashOf(json([{ ...shown, sources }, uncompared(story)]));
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** The versions after pages have changed to `current`, which is `null` if the story is no longer published. */
export function versionsWith(versions: readonly Version[], current: string | null): readonly Version[] {
  const known = versions.map((one) =>
    one.version === current ? { ...one, until: null } : { ...one, until: one.until ?? today() },
  );
  const isNew = current !== null && !known.some(({ version }) => version === current);
  return isNew ? [...known, { version: current, since: today(), until: null }] : known;
}

/** The versions that make way when there are too many: the oldest that pages no longer show. */
export const tooMany = (versions: readonly Version[]): readonly Version[] =>
  versions.filter(({ until }) => until).slice(0, Math.max(0, versions.length - MOST));

const namesIn = (folder: string, name: RegExp): string[] => {
  try {
    return readdirSync(folder).filter((one) => name.test(one));
  } catch {
    return [];
  }
};

const PAGE = /^[a-z0-9-]+(\.[a-z-]+)*\.html$/i;

/** The files of a pinned version. */
export const filesOfVersion = (folder: string, id: string, version: string): string[] =>
  namesIn(join(folder, 'pinned', id, version), /^(story\.json|[a-z0-9-]+\.html)$/).map(
    (name) => `pinned/${id}/${version}/${name}`,
  );

function pictures(folder: string, pages: readonly string[]): Set<string> {
  const named = pages
    .filter((page) => page.endsWith('.html'))
    .flatMap((page) => readFileSync(join(folder, page), 'utf8').match(/\bcards\/[a-z0-9-]+\/[\w.-]+\.png\b/g) ?? []);
  return new Set(named);
}

/** The files to remove with some versions of a story: their pages, and the pictures that no other page of it names. */
export function goneWith(folder: string, { id, versions }: Pinned, gone: readonly Version[]): string[] {
  const going = gone.flatMap(({ version }) => filesOfVersion(folder, id, version));
  const staying = versions
    .filter((one) => !gone.includes(one))
    .flatMap(({ version }) => filesOfVersion(folder, id, version));
  const current = namesIn(join(folder, 'items', id), PAGE).map((name) => `items/${id}/${name}`);
  const named = pictures(folder, [...staying, ...current]);
  return [...going, ...[...pictures(folder, going)].filter((picture) => !named.has(picture))];
}

/** Removes the oldest versions of a story that has too many; returns those that stay. */
export function bounded(site: Staged, pinned: Pinned): Pinned {
  const gone = tooMany(pinned.versions);
  if (!gone.length) return pinned;
  for (const path of goneWith(site.folder, pinned, gone)) site.remove(path);
  return { ...pinned, versions: pinned.versions.filter((one) => !gone.includes(one)) };
}

const size = (folder: string, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + (statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0), 0);
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

/** What `--prune DATE` removes: the versions that ceased to be the current ones before that day. */
export function prunable(folder: string, all: readonly Pinned[], before: string) {
  const stories = all.map((pinned) => {
    const gone = pinned.versions.filter(({ until }) => until && until < before);
    const kept = { ...pinned, versions: pinned.versions.filter((one) => !gone.includes(one)) };
    return { kept, gone, files: gone.length ? goneWith(folder, pinned, gone) : [], id: pinned.id };
  });
  const files = stories.flatMap((one) => one.files);
  const lines = stories.flatMap(({ id, gone }) =>
    gone.map(({ version, since, until }) => {
      const own = filesOfVersion(folder, id, version);
      return `pinned/${id}/${version}/, current from ${since} to ${until}: ${own.length} files, ${kilobytes(size(folder, own))}`;
    }),
  );
  return { lines, files, size: kilobytes(size(folder, files)), kept: stories.map((one) => one.kept) };
}
