import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NEWEST } from '../embed/addresses.ts';
import { headers, llms, rss, sitemap } from '../embed/feeds.ts';
import { gallery } from '../embed/gallery.ts';
import { snippetsIndex } from '../embed/pasted.ts';
import { storyError } from '../story/errors.ts';
import { DiskError } from './disk.ts';
import { type Io, UsageError, type Verb } from './io.ts';
import { changing } from './publish/changing.ts';
import { optionsOf, PUBLISH_OPTIONS, PUBLISH_USAGE } from './publish/options.ts';
import { bounded, type Pinned, versionsWith } from './publish/pinned.ts';
import { prune } from './publish/prune.ts';
import { cardsOf, countOf, filesOf, json, type Record, type Recorded } from './publish/record.ts';
import type { Section } from './publish/sections.ts';
import type { Staged } from './publish/staged.ts';
import type { Settings, Step } from './publish/story.ts';
import { inThreads } from './publish/threads.ts';
import { LEFT_OUT, type Outcome, type Task } from './publish/writing.ts';
import { type Build, buildOf, hashOf } from './release.ts';
import { answering, shownNow } from './stories.ts';

/** What src/embed/script-base.ts has become in the built script. */
const OWN_FOLDER = /(?<=new URL\(["'`])\.\/(?=["'`],)/;

/**
 * Makes the newest script take its parts from the folder of its build, which never changes. So a page that still has the
 * script of an earlier release gets the parts that fit.
 */
function newest(script: Uint8Array, { folder }: Build): string {
  const [before, after, ...more] = Buffer.from(script).toString().split(OWN_FOLDER);
  if (after === undefined || more.length) throw new Error('factbox.js does not name its folder once: build it anew');
  return `${before}./${folder.slice(NEWEST.length + 1)}/${after}`;
}

/** The files that also have an address without a release. Those in `embed/` need none: the gallery names its release. */
const newestOf = ({ files }: Build): string[] => [...files.keys()].filter((name) => !name.startsWith('embed/'));

function writeBuild(site: Staged, build: Build): void {
  for (const [name, content] of build.files) site.put(`${build.folder}/${name}`, content);
  for (const name of newestOf(build)) {
    const content = build.files.get(name) as Uint8Array;
    site.put(`${NEWEST}/${name}`, name === 'factbox.js' ? newest(content, build) : content);
  }
}

/** The bytes of a file; none if it cannot be read. Reading the story reports that later. */
function bytesOf(file: string): Uint8Array | '' {
  try {
    return readFileSync(file);
  } catch {
    return '';
  }
}

/** A story file of this run, with the record of the run before where nothing of it has changed. */
interface Given extends Task {
  readonly same: Recorded | undefined;
}

function given(files: readonly string[], record: Record | null, site: Staged, settings: Settings): readonly Given[] {
  const byKey = new Map(record?.stories.map((one) => [one.key, one]));
  const { base, release, images, langs, unverified, sections, brand } = settings;
  return files.map((file, i) => {
    const key = hashOf(json([hashOf(bytesOf(file)), base, release.whole, images, langs, unverified, sections, brand]));
    const same = byKey.get(key);
    return { file, key, part: `story-${i}`, same: same && site.hadAll(filesOf(same)) ? same : undefined };
  });
}

/** Takes a story over as it stands: the same bytes under the same build were checked before. */
function takeOver(story: Recorded, file: string, site: Staged, io: Io): Recorded | null {
  // Its embargo may have ended since, or it may have expired.
  if (!shownNow(story, file, io, LEFT_OUT)) return null;
  // Only this path can collide: the other files lie in folders of the story, or have the same name.
  site.keep(countOf(story), [`stories/${story.id}.json`]);
  if (site.hadAll([cardsOf(story.id)])) site.keep(1, []);
  return story;
}

/** Whether the pages of a story that is not among the files stay as an earlier run wrote them. */
function staysAsIs(story: Recorded, site: Staged, io: Io): boolean {
  const missing = filesOf(story).find((path) => !site.hadAll([path]));
  if (missing) throw new DiskError(`${missing} is missing in the published folder. Publish "${story.id}" anew`);
  return takeOver(story, story.id, site, io) !== null;
}

async function publishAll(
  files: readonly string[],
  record: Record | null,
  { settings, site, io, others, step }: Run,
): Promise<Recorded[]> {
  const done = new Map<string, Recorded>();
  // Those included that readers are not to see now.
  const seen = new Set<string>();
  const shown = process.stderr.isTTY && !process.env.CI;
  const all = given(files, record, site, settings);
  const outcomes = inThreads(
    all.filter(({ same }) => !same),
    { settings, dist: io.dist, step },
  );
  try {
    for (const [i, { file, part, same }] of all.entries()) {
      const outcome = same ? null : ((await outcomes.next()).value as Outcome);
      for (const note of outcome?.notes ?? []) io.err(note);
      const story = same ? takeOver(same, file, site, io) : (outcome?.story ?? null);
      if (story && done.has(story.id)) {
        throw storyError(file, `another story has the id "${story.id}" too`, 'Give each story its own', '$.id');
      }
      seen.add(same?.id ?? outcome?.id ?? '');
      site.take(outcome?.entries ?? [], part);
      if (story) done.set(story.id, story);
      site.touch();
      if (shown) process.stderr.write(`\r${i + 1} of ${files.length} stories`);
    }
  } finally {
    // No thread writes any more when the run ends, or is given up.
    await outcomes.return(undefined);
  }
  if (shown) process.stderr.write('\n');
  for (const story of record?.stories ?? []) {
    const { id } = story;
    if (done.has(id)) continue;
    if (others === 'kept' && !seen.has(id) && staysAsIs(story, site, io)) done.set(id, story);
    else io.err(`note: story "${id}" was published before and is not now: only its pinned pages stay.`);
  }
  return [...done.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The pinned versions of all stories, those included that are published no longer. */
function pinnedWith(before: readonly Pinned[], stories: readonly Recorded[], site: Staged): Pinned[] {
  const current = new Map(stories.map(({ id, version }) => [id, version]));
  const known = new Set(before.map(({ id }) => id));
  const all = [...before, ...stories.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, versions: [] }))];
  return all
    .map(({ id, versions }) => bounded(site, { id, versions: versionsWith(versions, current.get(id) ?? null) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function oldBuilds(out: string, { folder }: Build): string[] {
  try {
    return readdirSync(join(out, NEWEST), { withFileTypes: true })
      .filter((one) => one.isDirectory() && /^[0-9a-f]{16}$/.test(one.name) && !folder.endsWith(one.name))
      .map(({ name }) => `${NEWEST}/${name}`)
      .sort();
  } catch {
    return [];
  }
}

interface Asked {
  /** What becomes of stories that were published before and are not among the files. */
  readonly others: 'kept' | 'gone';
  readonly step?: Step | undefined;
}

/** One run of the command. */
interface Run extends Asked {
  readonly settings: Settings;
  readonly site: Staged;
  readonly io: Io;
}

/** The lists of all that the folder holds, by their paths. Only those of the published sections are there. */
function lists(stories: readonly Recorded[], { base, sections }: Settings, build: Build): ReadonlyMap<string, string> {
  const changes = stories.flatMap((one) => one.changes);
  const of: Readonly<Partial<globalThis.Record<Section, () => globalThis.Record<string, string>>>> = {
    snippets: () => ({ 'snippets/index.json': json(snippetsIndex(stories)) }),
    text: () => ({
      'corrections.xml': rss(changes, base),
      'sitemap.xml': sitemap(stories, base),
      'llms.txt': llms(stories, base),
    }),
    gallery: () => ({ 'index.html': gallery(stories, base, build) }),
  };
  return new Map(sections.flatMap((section) => Object.entries(of[section]?.() ?? {})));
}

/** Publishes stories into a folder. Tells how many files it wrote, and how many stay as they were. */
export async function publishTo(
  files: readonly string[],
  { out, ...options }: ReturnType<typeof optionsOf>,
  asked: Asked,
  io: Io,
): Promise<Pick<Staged, 'written' | 'kept'>> {
  const { base } = options;
  const build = await buildOf(io);
  const { files: _, ...release } = build;
  const names = newestOf(build);
  return changing(out, async (site, before) => {
    if (asked.others === 'kept' && before && before.base !== base) {
      const why = 'its other stories keep that address';
      throw new DiskError(`${out} was published for ${before.base}, and not for ${base}: ${why}`);
    }
    const settings = { ...options, release, folder: site.folder };
    const builds = oldBuilds(out, build);
    writeBuild(site, build);
    const stories = await publishAll(files, before, { settings, site, io, ...asked });
    const listed = new Map(lists(stories, settings, build));
    listed.set('_headers', headers([...builds, build.folder], names, base));
    for (const [path, content] of listed) site.put(path, content);
    const pinned = pinnedWith(before?.pinned ?? [], stories, site);
    const own = [...names.map((name) => `${NEWEST}/${name}`), ...listed.keys()];
    return { format: 'factbox-publish/1', base, files: own, stories, pinned };
  });
}

export const publish: Verb = {
  usage: `factbox publish STORY.json… ${PUBLISH_USAGE} [--unverified], or factbox publish --out DIR --prune YYYY-MM-DD [--yes]`,
  summary: 'Write a folder that any static host serves: stories, scripts, a page and oEmbed for every item, a gallery.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...PUBLISH_OPTIONS,
        unverified: { type: 'boolean', default: false },
        ...{ prune: { type: 'string' }, yes: { type: 'boolean', default: false } },
      },
    });
    const { out, unverified, prune: before } = values;
    if (before !== undefined) {
      if (positionals.length) throw new UsageError('--prune goes with no story');
      if (!out) throw new UsageError('--out DIR is missing');
      return answering(io, () => prune(out, before, values.yes, io));
    }
    if (!positionals.length) throw new UsageError('name one story or more');
    const options = optionsOf(values, unverified);
    return answering(io, async () => {
      const { written, kept } = await publishTo(positionals, options, { others: 'gone' }, io);
      io.out(`${options.out}: ${written} files written, ${kept} as they were.`);
    });
  },
};
