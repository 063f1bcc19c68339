import { createHash } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTime } from '../../load/load.ts';
import { render, WIDGET_NAMES, type WidgetName } from '../../static/render.ts';
import { WIDGETS } from '../../static/widgets.ts';
import { StoryError } from '../../story/errors.ts';
import { describe, type Problem } from '../../story/problems.ts';
import { readStory } from '../../story/read.ts';
import type { Story } from '../../story/schema.ts';
import type { Unverified } from '../../story/verified.ts';
import { readStoryFile } from '../files.ts';
import { checkFile, openLine } from '../stories.ts';
import { pageOf, SCRIPT, STYLE } from './page.ts';
import { fileAnswer, fileAt, type Site, said } from './server.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const EVERY = 300;

type Items = readonly (readonly [id: string, fallback: string])[];
type Groups = readonly (readonly [widget: string, items: Items])[];

/** What a file holds and the check finds in it. */
async function checked(
  file: string,
): Promise<{ input: unknown; problems: readonly Problem[]; open: readonly Unverified[] }> {
  try {
    const found = await readStoryFile(file);
    const { problems, unverified } = await checkFile(found);
    return { input: found.input, problems, open: unverified };
  } catch (error) {
    if (error instanceof StoryError) return { input: null, problems: error.problems, open: [] };
    throw error;
  }
}

/** Each item in a widget, but what the widget refuses, such as a count in a gauge. */
async function itemsOf(story: Story, widget: WidgetName): Promise<Items> {
  const all = story[WIDGETS[widget].collection].map(async ({ id }) => {
    try {
      return [[id, await render(story, { item: id, widget, as: 'fallback' })] as const];
    } catch (error) {
      if (error instanceof StoryError) return [];
      throw error;
    }
  });
  return (await Promise.all(all)).flat();
}

/** Every widget of a story; none where a page would show none. */
async function groupsOf(input: unknown): Promise<Groups> {
  try {
    const story = readStory(input as object, 'story');
    const all = await Promise.all(WIDGET_NAMES.map(async (name) => [name, await itemsOf(story, name)] as const));
    return all.filter(([, items]) => items.length);
  } catch (error) {
    if (error instanceof StoryError) return [];
    throw error;
  }
}

/** What the check does not mind and the widgets do: an embargo, a story that has expired. */
function notesOf(input: unknown): string[] {
  try {
    inTime(readStory(input as object, 'story'), 'story');
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.problems.map(({ path, what }) => `${path}: ${what}.`);
    throw error;
  }
}

/** A story file as it is now, as a page. */
async function look(file: string): Promise<{ html: string; version: string }> {
  const { input, problems, open } = await checked(file);
  const groups = await groupsOf(input);
  const lines = problems.map((problem) => describe(problem, basename(file)));
  const text = await readFile(file).catch(() => '');
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const notes = [...(groups.length ? notesOf(input) : []), ...open.map((one) => openLine(one, basename(file)))];
  return { version, html: pageOf({ file: basename(file), version, problems: lines, notes, groups, input }) };
}

export interface Preview {
  readonly site: Site;
  close(): void;
}

/** A page of every widget, which is drawn anew whenever the file changes. */
export function preview(file: string, dist: URL): Preview {
  const open = new Set<ServerResponse>();
  const changed = async () => {
    const { version } = await look(file);
    for (const response of open) response.write(`data: ${version}\n\n`);
  };
  // Editors replace a file, network drives tell nothing: its date is asked for, which holds everywhere.
  watchFile(file, { interval: EVERY }, changed);

  const site: Site = async (path, response) => {
    if (path === '/') {
      const { html } = await look(file);
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
      return { status: 200, headers, body: html };
    }
    if (path === '/-/story.json') return fileAnswer(file, { 'Content-Type': 'application/json; charset=utf-8' });
    if (path === '/-/preview.js') return { status: 200, headers: { 'Content-Type': 'text/javascript' }, body: SCRIPT };
    if (path === '/-/preview.css') return { status: 200, headers: { 'Content-Type': 'text/css' }, body: STYLE };
    if (path === '/-/changes') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`data: ${(await look(file)).version}\n\n`);
      open.add(response);
      response.on('close', () => open.delete(response));
      return undefined;
    }
    const built = path.startsWith('/dist/') ? await fileAt(fileURLToPath(dist), path.slice(5)) : null;
    return built ? fileAnswer(built) : said(404, `There is no ${path}`);
  };
  return { site, close: () => unwatchFile(file, changed) };
}
