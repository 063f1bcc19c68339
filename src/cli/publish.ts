import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../core/catalogues.ts';
import { NEWEST } from '../embed/addresses.ts';
import { changesOf, headers, llms, rss, sitemap } from '../embed/feeds.ts';
import { gallery } from '../embed/gallery.ts';
import { snippetsIndex } from '../embed/pasted.ts';
import { storyError } from '../story/errors.ts';
import { readStory } from '../story/read.ts';
import { uncompared } from '../story/verified.ts';
import { during, type Io, UsageError, type Verb } from './io.ts';
import { changing } from './publish/changing.ts';
import { bounded, type Pinned, versionOf, versionsWith } from './publish/pinned.ts';
import { prune } from './publish/prune.ts';
import { cardsOf, filesOf, json, type Record, type Recorded } from './publish/record.ts';
import type { Staged } from './publish/staged.ts';
import { type Run, writeStory } from './publish/story.ts';
import { type Build, buildOf, hashOf } from './release.ts';
import { answering, baseOf, forPages, oneOf, shownNow, storyForReaders } from './stories.ts';

const LEFT_OUT = 'It is left out.';

/** What src/embed/script-base.ts has become in the built script. */
const OWN_FOLDER = /(?<=new URL\(["'`])\.\/(?=["'`],)/;

/**
 * The newest script takes its parts from the folder that never changes: a page that has the script from before a release
 * still gets the parts that fit.
 */
function newest(script: Uint8Array, { folder }: Build): string {
  const [before, after, ...more] = Buffer.from(script).toString().split(OWN_FOLDER);
  if (after === undefined || more.length) throw new Error('factbox.js does not name its folder once: build it anew');
  return `${before}./${folder.slice(NEWEST.length + 1)}/${after}`;
}

function writeBuild({ site, build }: Run): void {
  for (const [name, content] of build.files) site.put(`${build.folder}/${name}`, content);
  for (const [name, content] of build.files) {
    site.put(`${NEWEST}/${name}`, name === 'factbox.js' ? newest(content, build) : content);
  }
}

interface Known {
  /** The stories of the run before, by all that their pages are made from. */
  readonly byKey: ReadonlyMap<string, Recorded>;
  /** The stories of this run, by id. */
  readonly done: Map<string, Recorded>;
}

/** Publishes one story, or takes it over: its record, or `null` where readers are not to see it now. */
async function publishStory(file: string, { byKey, done }: Known, run: Run): Promise<Recorded | null> {
  const { site, base, build, images, langs, unverified, io } = run;
  // The same bytes under the same build were checked before; their day may have come since.
  const bytes = await readFile(file).catch(() => '');
  const key = hashOf(json([hashOf(bytes), base, build.whole, images, langs, unverified]));
  const same = byKey.get(key);
  const first = (id: string) => {
    if (!done.has(id)) return;
    throw storyError(file, `another story has the id "${id}" too`, 'Give each story its own', '$.id');
  };
  if (same && !shownNow(same, file, io, LEFT_OUT)) return null;
  if (same && filesOf(same).every((path) => site.had(path))) {
    first(same.id);
    site.keep(filesOf(same));
    if (site.had(cardsOf(same.id))) site.keep([cardsOf(same.id)]);
    return same;
  }
  const input = await storyForReaders(file, unverified);
  const story = readStory(input, file);
  if (!shownNow(story, file, io, LEFT_OUT)) return null;
  const { id, headline, lang, asOf, embargo, expires } = story;
  if (id === 'index') {
    throw storyError(file, 'a story cannot be called "index": the list of stories has that name', 'Rename it', '$.id');
  }
  first(id);
  const version = versionOf(story);
  const pages = await writeStory({ input, story, text: forPages(story, file).text, version }, run);
  const compared = !uncompared(story).length;
  return { id, headline, lang, asOf, compared, embargo, expires, key, pages, version, changes: changesOf(story) };
}

async function publishAll(files: readonly string[], record: Record | null, run: Run): Promise<Recorded[]> {
  const { io, site } = run;
  const byKey = new Map(record?.stories.map((one) => [one.key, one]));
  const done = new Map<string, Recorded>();
  const shown = process.stderr.isTTY && !process.env.CI;
  for (const [i, file] of files.entries()) {
    const one = await during(file, () => publishStory(file, { byKey, done }, run));
    site.touch();
    if (one) done.set(one.id, one);
    if (shown) process.stderr.write(`\r${i + 1} of ${files.length} stories`);
  }
  if (shown) process.stderr.write('\n');
  for (const { id } of record?.stories ?? []) {
    if (!done.has(id)) io.err(`note: story "${id}" was published before and is not now: only its pinned pages stay.`);
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

type Options = Pick<Run, 'base' | 'images' | 'langs' | 'unverified'>;

async function publishTo(out: string, files: readonly string[], options: Options, io: Io): Promise<void> {
  const { base } = options;
  const build = await buildOf(io);
  const names = [...build.files.keys()];
  const { written, kept } = await changing(out, async (site, before) => {
    const run = { ...options, site, build, io };
    const builds = oldBuilds(out, build);
    writeBuild(run);
    const stories = await publishAll(files, before, run);
    const changes = stories.flatMap((one) => one.changes);
    const lists = {
      'snippets/index.json': json(snippetsIndex(stories)),
      'corrections.xml': rss(changes, base),
      'sitemap.xml': sitemap(stories, base),
      'llms.txt': llms(stories, base),
      'index.html': gallery(stories, base, build),
      _headers: headers([...builds, build.folder], names, base),
    };
    for (const [path, content] of Object.entries(lists)) site.put(path, content);
    const pinned = pinnedWith(before?.pinned ?? [], stories, site);
    const own = [...names.map((name) => `${NEWEST}/${name}`), ...Object.keys(lists)];
    return { format: 'factbox-publish/1', base, files: own, stories, pinned };
  });
  io.out(`${out}: ${written} files written, ${kept} as they were.`);
}

export const publish: Verb = {
  usage:
    'factbox publish STORY.json… --out DIR --base URL [--images] [--lang LANG …] [--unverified], or factbox publish --out DIR --prune YYYY-MM-DD [--yes]',
  summary: 'Write a folder that any static host serves: stories, scripts, a page and oEmbed for every item, a gallery.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ out: { type: 'string' }, base: { type: 'string' } },
        unverified: { type: 'boolean', default: false },
        ...{ prune: { type: 'string' }, yes: { type: 'boolean', default: false } },
        ...{ images: { type: 'boolean', default: false }, lang: { type: 'string', multiple: true, default: [] } },
      },
    });
    const { out, images, unverified, prune: before } = values;
    if (before !== undefined) {
      if (positionals.length) throw new UsageError('--prune goes with no story');
      if (!out) throw new UsageError('--out DIR is missing');
      return answering(io, () => prune(out, before, values.yes, io));
    }
    if (!positionals.length) throw new UsageError('name one story or more');
    if (!out) throw new UsageError('--out DIR is missing');
    const base = baseOf(values.base);
    if (!base) throw new UsageError('--base URL is missing: where the folder will be served');
    const langs = [...new Set(values.lang.map((one) => oneOf('lang', one, languages()) as string))].sort();
    return answering(io, () => publishTo(out, positionals, { base, images, langs, unverified }, io));
  },
};
