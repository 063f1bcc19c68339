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
import { hashOf } from '../release.ts';
import { checkFile, openLine } from '../stories.ts';
import { pageOf, SCRIPT, STYLE } from './page.ts';
import { type Site, said, sendFile } from './server.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
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

interface Drawn {
  readonly groups: Groups;
  /** What could not be drawn by a fault of ours. */
  readonly failed: readonly string[];
}

const failure = (what: string, error: unknown): string =>
  `${what}: factbox itself failed: ${String(error).replace(/\s+/g, ' ')}. Please report this line, with the story.`;

/** Every item by every widget that shows it. A widget may refuse an item, such as a count in a gauge. */
async function drawn(story: Story): Promise<Drawn> {
  const failed: string[] = [];
  const items = async (widget: WidgetName): Promise<Items> => {
    const all = story[WIDGETS[widget].collection].map(async ({ id }) => {
      try {
        return [[id, await render(story, { item: id, widget, as: 'fallback' })] as const];
      } catch (error) {
        if (!(error instanceof StoryError)) failed.push(failure(`${id} as ${widget}`, error));
        return [];
      }
    });
    return (await Promise.all(all)).flat();
  };
  const all = await Promise.all(WIDGET_NAMES.map(async (name) => [name, await items(name)] as const));
  return { groups: all.filter(([, items]) => items.length), failed };
}

/** Every widget of a story; none where a page would show none. */
async function drawnOf(input: unknown): Promise<Drawn> {
  try {
    return await drawn(readStory(input as object, 'story'));
  } catch (error) {
    if (error instanceof StoryError) return { groups: [], failed: [] };
    throw error;
  }
}

/** Reasons to show no widget that are no fault of the story: an embargo, or an end that has passed. */
function notesOf(input: unknown): string[] {
  try {
    inTime(readStory(input as object, 'story'), 'story');
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.problems.map(({ path, what }) => `${path}: ${what}.`);
    throw error;
  }
}

const versionOf = async (file: string): Promise<string> => hashOf(await readFile(file).catch(() => ''));

/** A story file as it is now, as a page; whatever it holds, there is one. */
async function look(file: string): Promise<string> {
  const shown = { file: basename(file), version: await versionOf(file) };
  try {
    const { input, problems, open } = await checked(file);
    const { groups, failed } = await drawnOf(input);
    // If the check found a problem, an item that cannot be drawn is no fault of ours.
    const lines = problems.length ? problems.map((problem) => describe(problem, shown.file)) : failed;
    const notes = [...(groups.length ? notesOf(input) : []), ...open.map((one) => openLine(one, shown.file))];
    return pageOf({ ...shown, problems: lines, notes, groups, input });
  } catch (error) {
    return pageOf({ ...shown, problems: [failure(shown.file, error)], notes: [], groups: [], input: null });
  }
}

export interface Preview {
  readonly site: Site;
  close(): void;
}

/** A page of every widget, which is drawn anew whenever the file changes. */
export function preview(file: string, dist: URL): Preview {
  const open = new Set<ServerResponse>();
  const changed = async () => {
    const version = await versionOf(file);
    for (const response of open) response.write(`data: ${version}\n\n`);
  };
  // Polls the file's date, which works everywhere. Editors replace files, and network drives send no events.
  watchFile(file, { interval: EVERY }, changed);

  const site: Site = async (exchange) => {
    const { path, request, response } = exchange;
    // Not even a page that guesses the address gets to read the story or to show it.
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    const of = (type: string, body: string | Uint8Array, more = {}) => ({
      status: 200,
      headers: { 'Content-Type': `${type}; charset=utf-8`, ...more },
      body,
    });
    if (path === '/') return of('text/html', await look(file), { 'Content-Security-Policy': POLICY });
    if (path === '/-/story.json') return of('application/json', await readFile(file));
    if (path === '/-/preview.js') return of('text/javascript', SCRIPT);
    if (path === '/-/preview.css') return of('text/css', STYLE);
    if (path === '/-/changes') {
      if (request.method === 'HEAD') return of('text/event-stream', '');
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(`data: ${await versionOf(file)}\n\n`);
      open.add(response);
      response.on('close', () => open.delete(response));
      return undefined;
    }
    const found = path.startsWith('/dist/') ? await sendFile(exchange, fileURLToPath(dist), path.slice(5)) : 'nothing';
    return found === 'sent' ? undefined : said(404, `There is no ${path}`);
  };
  return { site, close: () => unwatchFile(file, changed) };
}
