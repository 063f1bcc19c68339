import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NEWEST, pagePath } from '../embed/addresses.ts';
import {
  type Change,
  changesOf,
  GALLERY_JS,
  gallery,
  headers,
  itemPage,
  llms,
  PAGE_CSS,
  rss,
  sitemap,
  storyGallery,
  storyMarkdown,
} from '../embed/site.ts';
import { embedding, oembed } from '../embed/snippets.ts';
import { inTime } from '../load/load.ts';
import { PackageError, render } from '../static/render.ts';
import { WIDGET_NAMES, WIDGETS, widgetOf } from '../static/widgets.ts';
import { COLLECTIONS } from '../story/items.ts';
import { describe } from '../story/problems.ts';
import { readStory, StoryError, storyError } from '../story/read.ts';
import type { Story } from '../story/schema.ts';
import { baseOf, storyFrom } from './embed.ts';
import { AT_FAULT, type Io, UsageError, type Verb, WELL } from './io.ts';
import { type Build, buildOf, hashOf } from './release.ts';
import { Staged } from './staged.ts';

/** The record that a published folder keeps of itself. */
export const RECORD = 'factbox-publish.json';

export interface Recorded {
  readonly id: string;
  readonly headline: string;
  readonly lang: string;
  readonly asOf: string;
  /** Of all that its pages are made from. */
  readonly key: string;
  /** Every version that was published, oldest first: the folders of its pinned pages. */
  readonly versions: readonly string[];
  readonly changes: readonly Change[];
}

export interface Record {
  readonly base: string;
  readonly stories: readonly Recorded[];
}

interface Run {
  readonly site: Staged;
  readonly build: Build;
  readonly base: string;
  readonly images: boolean;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A widget need not show every item of its collection. */
function refused(error: unknown): null {
  if (error instanceof StoryError) return null;
  throw error;
}

async function writeStory(
  input: object,
  story: Story,
  version: string,
  { site, build, base, images }: Run,
): Promise<void> {
  const text = json(input);
  const { id } = story;
  const ids = [
    ...COLLECTIONS.flatMap((name) => story[name].map((one) => one.id)),
    ...story.agents.map((one) => one.id),
  ];
  const all = [];
  const pinned = await site.old(`pinned/${id}/${version}/story.json`);
  if (!pinned) await site.put(`pinned/${id}/${version}/story.json`, text);
  await site.put(`stories/${id}.json`, text);
  for (const item of ids) {
    // Kinds of items that no widget shows yet have no page.
    if (!widgetOf(story, item)) continue;
    const one = await embedding(input, { item, base, release: build }, story);
    all.push(one);
    const image = images && one.job.widget.card ? `${pagePath(id, item)}.png` : undefined;
    if (image) await site.put(image, await render(input, { item, as: 'png' }));
    const page = itemPage(one, build, image && base + image);
    await site.put(`${pagePath(id, item)}.html`, page);
    await site.put(`${pagePath(id, item)}.oembed.json`, oembed(one));
    if (!pinned) await site.put(`pinned/${id}/${version}/${item}.html`, page);
    // What embed --widget points at.
    for (const widget of WIDGET_NAMES) {
      if (widget === one.job.name || WIDGETS[widget].collection !== one.job.widget.collection) continue;
      const other = await embedding(input, { item, widget, base, release: build }, story).catch(refused);
      if (other) await site.put(`${pagePath(id, item, widget)}.html`, itemPage(other, build));
    }
  }
  await site.put(`gallery/${id}.html`, storyGallery(story, all, base, build));
  await site.put(`text/${id}.md`, storyMarkdown(story, all));
}

async function writeBuild({ site, build }: Run): Promise<void> {
  for (const [name, content] of build.files) {
    await site.put(`${build.folder}/${name}`, content);
    await site.put(`${NEWEST}/${name}`, content);
  }
  await site.put(`${build.folder}/page.css`, PAGE_CSS);
  await site.put(`${build.folder}/gallery.js`, GALLERY_JS);
}

/** Only a folder of ours, or an empty one, is replaced. */
export async function recordOf(folder: string, site = new Staged(folder)): Promise<Record | null> {
  const bytes = await site.old(RECORD);
  if (bytes) return JSON.parse(bytes.toString()) as Record;
  if (await stat(folder).catch(() => null)) {
    const names = await readdir(folder).catch(() => ['']);
    if (names.length)
      throw new UsageError(`${folder} is no folder that factbox published: ${join(folder, RECORD)} is not there`);
  }
  return null;
}

async function publishAll(files: readonly string[], before: Record | null, run: Run, io: Io): Promise<Recorded[]> {
  const { site, base, build, images } = run;
  const done = new Map<string, Recorded>();
  const shown = process.stderr.isTTY && !process.env.CI;
  for (const file of files) {
    const input = await storyFrom(file);
    const story = readStory(input, file);
    const { id, headline, lang, asOf } = story;
    if (done.has(id)) throw storyError(file, `another story has the id "${id}" too`, 'Give each story its own', '$.id');
    try {
      inTime(story, file);
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      for (const { path, what } of error.problems) io.err(`note: ${file}: ${path}: ${what}. It is left out.`);
      continue;
    }
    const version = hashOf(json(input));
    const key = hashOf(json([version, base, build.folder, images]));
    const old = before?.stories.find((one) => one.id === id);
    const versions = [...new Set([...(old?.versions ?? []), version])];
    if (old?.key === key) {
      for (const path of [`stories/${id}.json`, `items/${id}`, `gallery/${id}.html`, `text/${id}.md`])
        await site.keep(path);
    } else await writeStory(input, story, version, run);
    done.set(id, { id, headline, lang, asOf, key, versions, changes: changesOf(story) });
    if (shown) process.stderr.write(`\r${done.size} of ${files.length} stories`);
  }
  if (shown) process.stderr.write('\n');
  for (const { id } of before?.stories ?? []) {
    if (!done.has(id)) io.err(`note: story "${id}" was published before and is not now: only its pinned pages stay.`);
  }
  return [...done.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function publishTo(out: string, files: readonly string[], base: string, images: boolean, io: Io): Promise<void> {
  const site = new Staged(out);
  const before = await recordOf(out, site);
  const run = { site, build: await buildOf(io), base, images };
  try {
    // What is to last: earlier builds, and every pinned page.
    await site.keep('pinned');
    const builds = (await oldBuilds(out, run.build)).map(({ name }) => `${NEWEST}/${name}`).sort();
    for (const folder of builds) await site.keep(folder);
    await writeBuild(run);
    const stories = await publishAll(files, before, run, io);
    await site.put('index.html', gallery(stories, base, run.build));
    await site.put(
      'corrections.xml',
      rss(
        stories.flatMap(({ changes }) => changes),
        base,
      ),
    );
    await site.put('sitemap.xml', sitemap(stories, base));
    await site.put('llms.txt', llms(stories, base));
    await site.put('_headers', headers([...builds, run.build.folder]));
    await site.put(RECORD, json({ base, stories } satisfies Record));
    await site.finish();
  } catch (error) {
    await site.abandon();
    throw error;
  }
  io.out(`${out}: ${site.written} files written, ${site.kept} as they were.`);
}

const oldBuilds = async (out: string, { folder }: Build) => {
  const all = await readdir(join(out, NEWEST), { withFileTypes: true }).catch(() => []);
  return all.filter((one) => one.isDirectory() && /^[0-9a-f]{16}$/.test(one.name) && !folder.endsWith(one.name));
};

export const publish: Verb = {
  usage: 'factbox publish STORY.json… --out DIR --base URL [--images]',
  summary: 'Write a folder that any static host serves: stories, scripts, a page and oEmbed for every item, a gallery.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' }, base: { type: 'string' }, images: { type: 'boolean', default: false } },
    });
    if (!positionals.length) throw new UsageError('name one story or more');
    if (!values.out) throw new UsageError('--out DIR is missing');
    const base = baseOf(values.base);
    if (!base) throw new UsageError('--base URL is missing: where the folder will be served');
    try {
      await publishTo(values.out, positionals, base, values.images, io);
      return WELL;
    } catch (error) {
      if (error instanceof PackageError) throw new UsageError(error.message);
      if (!(error instanceof StoryError)) throw error;
      for (const problem of error.problems) io.err(describe(problem, error.file));
      return AT_FAULT;
    }
  },
};
