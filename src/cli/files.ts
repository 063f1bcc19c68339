import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoryError, storyError } from '../story/errors.ts';
import { MAX_BYTES } from '../story/limits.ts';
import { NO_JSON, parseStoryText } from '../story/read.ts';
import { DiskError, reason } from './disk.ts';
import { located, locator, type Position, tornAt } from './positions.ts';

/** UTF-8 text without its byte-order mark. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** The bytes of a file that the command line names. */
export async function readBytes(file: string | URL): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new DiskError(`${file}: ${reason(error)}`);
  }
}

/** A story file as it was found. */
export interface StoryFile {
  readonly file: string;
  readonly text: string;
  readonly input: unknown;
  /** Where in the text a JSON path leads. */
  readonly at: (path: string) => Position | undefined;
}

/**
 * Parses a story file, within the reader's limits, without a look at the format.
 * @throws StoryError when there is nothing to check.
 */
export async function readStoryFile(file: string): Promise<StoryFile> {
  const refuse = (what: string, hint: string) => storyError(file, what, hint);
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw refuse(`the story is larger than ${MAX_BYTES} bytes`, 'Split the story');
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof StoryError) throw error;
    throw refuse(reason(error), 'Check the name of the file');
  }
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    throw refuse('the file is not UTF-8 text', 'Save it as UTF-8');
  }
  try {
    return { file, text, input: parseStoryText(text, file), at: locator(text) };
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    // A text that is too deep gets no position: no parser should read it again.
    throw error.problems[0]?.what.startsWith(NO_JSON)
      ? new StoryError(
          file,
          located(error.problems, () => tornAt(text)),
        )
      : error;
  }
}

/** Writes a file whole or not at all: readers get the old one until then. Makes its folder. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const half = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(half, content);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw new DiskError(`${file}: ${reason(error)}`);
  }
}
