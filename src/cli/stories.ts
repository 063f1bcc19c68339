/* What the verbs share that write items of a story. */
import { languages } from '../core/catalogues.ts';
import { primary } from '../format/messages.ts';
import { inTime } from '../load/load.ts';
import { PackageError } from '../static/errors.ts';
import { checkStory, type Report } from '../story/check.ts';
import { marked } from '../story/checked.ts';
import { openDoubts } from '../story/draft.ts';
import { StoryError } from '../story/errors.ts';
import { describe } from '../story/problems.ts';
import { parseStoryText, readStory } from '../story/read.ts';
import type { Story } from '../story/schema.ts';
import type { Unverified } from '../story/verified.ts';
import { readStoryFile, type StoryFile } from './files.ts';
import { AT_FAULT, type Io, UsageError, WELL } from './io.ts';
import { located } from './positions.ts';
import { forReaders } from './publish/readers.ts';
import { json } from './publish/record.ts';
import { type Given, ownSources, sourcesIn } from './sources.ts';
import { suggestion } from './suggest.ts';
import { withRecords } from './verify.ts';

/** One of the words that an option takes. */
export function oneOf<T extends string>(option: string, value: string | undefined, words: readonly T[]): T | undefined {
  if (value === undefined || words.includes(value as T)) return value as T | undefined;
  throw new UsageError(`--${option} ${value} is not one of ${words.join(', ')}.${suggestion(value, words)}`);
}

/** A percentage that an option names. */
export function percentOf(option: string, value: string | undefined): number | undefined {
  const number = value === undefined ? undefined : Number(value || Number.NaN);
  if (number === undefined || (number >= 0 && number <= 100)) return number;
  throw new UsageError(`--${option} ${value} is not a percentage from 0 to 100`);
}

/** A language tag that an option names: with its country where that matters, as in `fr-CA`. */
export function languageOf(value: string | undefined): string | undefined {
  if (value === undefined) return value;
  const known = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value) && languages().includes(primary(value));
  if (!known)
    throw new UsageError(`--lang ${value} is not one of ${languages().join(', ')}, with a country or without`);
  return value;
}

const isWeb = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** A page's address that an option names. */
export function addressOf(option: string, value: string | undefined): string | undefined {
  if (value === undefined || isWeb(value)) return value;
  throw new UsageError(`--${option} ${value} is not an address that begins with http: or https:`);
}

/** A folder's address that an option names, with a slash at its end. */
export function baseOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!isWeb(value) || /[?#;,]/.test(value)) {
    throw new UsageError(`--base ${value} is not the address of a folder: http: or https:, and none of ? # ; ,`);
  }
  return new URL(value).href.replace(/\/*$/, '/');
}

/**
 * Everything that the check finds in a story file, with its places in the file. The story is compared with the given texts
 * and with those that it names.
 */
export async function checkFile(found: StoryFile, named: Given = new Map()): Promise<Report> {
  return compared(found, new Map([...(await ownSources(found.file, found.input)), ...named]));
}

function compared({ input, at }: StoryFile, given: Given): Report {
  const { problems, folds, unread, unverified } = checkStory(input, given);
  return { problems: located(problems, at), folds: located(folds, at), unread: located(unread, at), unverified };
}

/** What no record covers, for a person. */
export const openLine = ({ source, items, since }: Unverified, file: string): string =>
  since
    ? `${file}: changed since the source "${source}" was compared with its text on ${since}: ${items.join(', ')}. Give --source ${source}=FILE --record.`
    : `${file}: the source "${source}" was not compared with its text. Give --source ${source}=FILE.`;

async function inOrder(
  file: string,
): Promise<{ input: object; open: readonly Unverified[]; given: Given; at: StoryFile['at'] }> {
  const found = await readStoryFile(file);
  const given = await ownSources(file, found.input);
  const { problems, unverified } = compared(found, given);
  if (problems.length) throw new StoryError(file, problems);
  const undecided = located(openDoubts(readStory(found.input, file)), found.at);
  if (undecided.length) throw new StoryError(file, undecided);
  return { input: found.input as object, open: unverified, given, at: found.at };
}

/**
 * A story file that is in order, and whose every item an editor has accepted.
 * @throws StoryError
 */
export const storyFrom = async (file: string): Promise<object> => (await inOrder(file)).input;

/**
 * A story file that may go to readers.
 * @param unverified whether words that nobody compared with their source may go out too; readers are told
 * @throws StoryError
 */
export async function storyForReaders(file: string, unverified: boolean): Promise<object> {
  const { input, open, given, at } = await inOrder(file);
  // A source that was just compared with a text beside the file needs no record in the file.
  if (unverified || !open.length) return withRecords(input, given);
  const problems = open.map(({ source, items, since }) => {
    const path = `$.sources[${sourcesIn(input).findIndex(({ id }) => id === source)}].verified`;
    const what = since
      ? `these have changed since they were compared with the source on ${since}: ${items.join(', ')}`
      : `no record says that the words were compared with the source: ${items.join(', ')}`;
    const hint = `Run factbox check ${file} --source ${source}=FILE --record, or give --unverified, and readers are told`;
    return { path, what, hint, item: source, ...at(path) };
  });
  throw new StoryError(file, problems);
}

/**
 * A story as pages get it, with its defaults and the mark of a checked story; and as the text of a file.
 * @throws StoryError if that text is longer than pages take, although the file that was read is not
 */
export function forPages(
  story: Story,
  file: string,
): { readonly readers: Story; readonly checked: ReturnType<typeof marked<Story>>; readonly text: string } {
  const readers = forReaders(story);
  const checked = marked(readers);
  const text = json(checked);
  parseStoryText(text, file);
  return { readers, checked, text };
}

/** Whether readers see the story now. If it is under embargo or has expired, a note says so. */
export function shownNow(
  story: Pick<Story, 'embargo' | 'expires'>,
  file: string,
  io: Pick<Io, 'err'>,
  then: string,
): boolean {
  try {
    inTime(story as Story, file);
    return true;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    for (const { path, what } of error.problems) io.err(`note: ${file}: ${path}: ${what}. ${then}`);
    return false;
  }
}

/** The story that one item is written from. */
export async function storyOf(file: string, io: Io, then: string): Promise<object> {
  const story = await storyFrom(file);
  shownNow(readStory(story, file), file, io, then);
  return story;
}

/** Does the work of a verb; what is wrong with a story is told line by line. */
export async function answering(io: Io, work: () => Promise<void>, file?: string): Promise<number> {
  try {
    await work();
    return WELL;
  } catch (error) {
    if (error instanceof PackageError) throw new UsageError(error.message);
    if (!(error instanceof StoryError)) throw error;
    for (const problem of error.problems) io.err(describe(problem, file ?? error.file));
    return AT_FAULT;
  }
}

/** The one story that a command names. */
export function oneStory([file, ...rest]: readonly string[]): string {
  if (file === undefined || rest.length) throw new UsageError('name one story');
  return file;
}
