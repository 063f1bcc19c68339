import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StoryError } from '../../story/errors.ts';
import { describe } from '../../story/problems.ts';
import { parseStoryText, readStory } from '../../story/read.ts';
import type { Story } from '../../story/schema.ts';
import { type Io, UsageError } from '../io.ts';
import { differences } from '../publish/differences.ts';
import type { optionsOf } from '../publish/options.ts';
import { recordOf } from '../publish/record.ts';
import { publishTo } from '../publish.ts';
import { type Answer, type Exchange, said } from '../serve/server.ts';
import { forPages, storyForReaders } from '../stories.ts';
import { asJson, inTurn } from './asked.ts';
import { fileIn, isStoryName, versionOf } from './files.ts';

/** Where the Desk publishes to, and how. The command says so, and never the page. */
export type Publishing = ReturnType<typeof optionsOf>;

/** Why a story may not go to readers, as `factbox publish` says it in that folder; and the place in the story. */
interface Refused {
  readonly what: string;
  readonly path: string;
}

function refusedBy(error: unknown, file: string): Refused[] {
  const name = basename(file);
  if (error instanceof StoryError) {
    return error.problems.map((problem) => ({
      what: describe(problem, name).replaceAll(file, name),
      path: problem.path,
    }));
  }
  if (error instanceof UsageError) return [{ what: `${error.message}.`, path: '$' }];
  throw error;
}

const storyIn = (text: string, name: string): Story => readStory(parseStoryText(text, name) as object, name);

/** What readers would see change, and what stands against it. */
async function look(file: string, { out, base, unverified }: Publishing): Promise<Answer> {
  const name = basename(file);
  const place = { out, base };
  try {
    const record = recordOf(out);
    const story = readStory(await storyForReaders(file, unverified), file);
    const path = join(out, 'stories', `${story.id}.json`);
    const before = record && (await readFile(path, 'utf8').catch(() => null));
    const now = storyIn(forPages(story, file).text, name);
    const changes = differences(before ? storyIn(before, path) : null, now);
    return asJson({ ...place, isNew: !before, changes, refused: [] });
  } catch (error) {
    return asJson({ ...place, isNew: false, changes: [], refused: refusedBy(error, file) });
  }
}

/** Publishes, and tells on the way how far it is: a line of JSON for each step, and for the end. */
async function publish(file: string, where: Publishing, { response }: Exchange, io: Io): Promise<undefined> {
  const notes: string[] = [];
  const tell = (line: object) => response.write(`${JSON.stringify(line)}\n`);
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  try {
    const quiet: Io = { ...io, out() {}, err: (text) => notes.push(text.replace(/^note: /, '')) };
    const step = (done: number, of: number) => tell({ done, of });
    const { written, kept } = await publishTo([file], where, { others: 'kept', step }, quiet);
    tell({ written, kept, notes });
  } catch (error) {
    try {
      tell({ refused: refusedBy(error, file) });
    } catch (fault) {
      tell({ refused: [{ what: `factbox itself failed: ${(fault as Error).message}.`, path: '$' }] });
    }
  }
  response.end();
}

/** Answers `/-/publish/NAME`. GET tells what would change. POST, with the version of the story, publishes it. */
export async function publishing(
  folder: string,
  name: string,
  where: Publishing | null,
  exchange: Exchange,
  io: Io,
): Promise<Answer | undefined> {
  const { request } = exchange;
  if (!where) {
    return said(
      409,
      'The Desk knows no place to publish to. Start it with factbox desk DIR --out FOLDER --base ADDRESS',
    );
  }
  if (!isStoryName(name)) return said(403, 'The Desk publishes stories of its own folder');
  const bytes = await fileIn(folder, name);
  if (!bytes) return said(404, `There is no ${name}`);
  const file = join(folder, name);
  if (request.method !== 'POST') return look(file, where);
  if (request.headers['if-match'] !== versionOf(bytes)) return said(412, `${name} has changed since it was read`);
  return inTurn(() => publish(file, where, exchange, io));
}
