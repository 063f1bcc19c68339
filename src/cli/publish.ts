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
import { type Io, UsageError, type Verb } from './io.ts';
import { json, RECORD, type Record, type Recorded, recordOf } from './publish/record.ts';
import { Staged } from './publish/staged.ts';
import { pathsOf, type Run, writeStory } from './publish/story.ts';
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
  for (const [name, content] of build.files) {
    site.put(`${build.folder}/${name}`, content);
    site.put(`${NEWEST}/${name}`, name === 'factbox.js' ? newest(content, build) : content);
  }
}

interface Before {
  readonly byId: ReadonlyMap<string, Recorded>;
  readonly byKey: ReadonlyMap<string, Recorded>;
}

/** Publishes one story, or takes it over: its record, or `null` where readers are not to see it now. */
async function publishStory(file: string, before: Before, run: Run): Promise<Recorded | null> {
  const { site, base, build, images, langs, unverified, io } = run;
  // The same bytes under the same build were checked before; their day may have come since.
  const bytes = await readFile(file).catch(() => '');
  const key = hashOf(json([hashOf(bytes), base, build.whole, images, langs, unverified]));
  const same = before.byKey.get(key);
  if (same) {
    if (!shownNow(same, file, io, LEFT_OUT)) return null;
    for (const path of pathsOf(same.id)) site.keep(path);
    return same;
  }
  const input = await storyForReaders(file, unverified);
  const story = readStory(input, file);
  if (!shownNow(story, file, io, LEFT_OUT)) return null;
  const { id, headline, lang, asOf, embargo, expires } = story;
  const version = hashOf(json(input));
  await writeStory({ input, story, text: forPages(story, file).text, version }, run);
  const versions = [...new Set([...(before.byId.get(id)?.versions ?? []), version])];
  const compared = !uncompared(story).length;
  return { id, headline, lang, asOf, compared, embargo, expires, key, version, versions, changes: changesOf(story) };
}

async function publishAll(files: readonly string[], record: Record | null, run: Run): Promise<Recorded[]> {
  const { io } = run;
  const of = (name: 'id' | 'key') => new Map(record?.stories.map((one) => [one[name], one]));
  const before = { byId: of('id'), byKey: of('key') };
  const done = new Map<string, Recorded>();
  const shown = process.stderr.isTTY && !process.env.CI;
  for (const [i, file] of files.entries()) {
    const one = await publishStory(file, before, run);
    if (one && done.has(one.id)) {
      throw storyError(file, `another story has the id "${one.id}" too`, 'Give each story its own', '$.id');
    }
    if (one) done.set(one.id, one);
    if (shown) process.stderr.write(`\r${i + 1} of ${files.length} stories`);
  }
  if (shown) process.stderr.write('\n');
  for (const id of before.byId.keys()) {
    if (!done.has(id)) io.err(`note: story "${id}" was published before and is not now: only its pinned pages stay.`);
  }
  return [...done.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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
  const site = new Staged(out);
  const before = recordOf(out);
  const run = { ...options, site, build: await buildOf(io), io };
  try {
    // What is to last: earlier builds, every pinned page, and the pictures that those name.
    const builds = oldBuilds(out, run.build);
    for (const folder of ['pinned', 'cards', ...builds]) site.keep(folder);
    writeBuild(run);
    const stories = await publishAll(files, before, run);
    const changes = stories.flatMap((one) => one.changes);
    site.put('index.html', gallery(stories, base, run.build));
    site.put('snippets/index.json', json(snippetsIndex(stories)));
    site.put('corrections.xml', rss(changes, base));
    site.put('sitemap.xml', sitemap(stories, base));
    site.put('llms.txt', llms(stories, base));
    site.put('_headers', headers([...builds, run.build.folder], run.build.files.keys(), base));
    site.put(RECORD, json({ base, stories } satisfies Record));
    site.finish();
  } catch (error) {
    site.abandon();
    throw error;
  }
  io.out(`${out}: ${site.written} files written, ${site.kept} as they were.`);
}

export const publish: Verb = {
  usage: 'factbox publish STORY.json… --out DIR --base URL [--images] [--lang LANG …] [--unverified]',
  summary: 'Write a folder that any static host serves: stories, scripts, a page and oEmbed for every item, a gallery.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ out: { type: 'string' }, base: { type: 'string' } },
        unverified: { type: 'boolean', default: false },
        ...{ images: { type: 'boolean', default: false }, lang: { type: 'string', multiple: true, default: [] } },
      },
    });
    if (!positionals.length) throw new UsageError('name one story or more');
    const { out, images, unverified } = values;
    if (!out) throw new UsageError('--out DIR is missing');
    const base = baseOf(values.base);
    if (!base) throw new UsageError('--base URL is missing: where the folder will be served');
    const langs = [...new Set(values.lang.map((one) => oneOf('lang', one, languages()) as string))].sort();
    return answering(io, () => publishTo(out, positionals, { base, images, langs, unverified }, io));
  },
};
