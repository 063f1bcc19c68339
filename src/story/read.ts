import { guard } from './guard.ts';
import { describe, type Problem } from './problems.ts';
import { brokenRules } from './rules.ts';
import { type Story, storySchema } from './schema.ts';

/** A story that cannot be used, with everything that is wrong with it. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
  constructor(
    /** The file, address or place the story came from. */
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => describe(problem, file)).join('\n'));
  }
}

/** Bytes of story text that a reader accepts, and levels of nesting. */
export const MAX_BYTES = 2_000_000;
export const MAX_DEPTH = 32;

const one = (path: string, what: string, hint: string): Problem[] => [{ path, what, hint }];

function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[{\]}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/**
 * Reads story text. `file` names it in messages.
 * @throws StoryError when it is too large, not JSON, or breaks the format.
 */
export function readStoryText(text: string, file: string): Story {
  if (text.length > MAX_BYTES) {
    throw new StoryError(file, one('$', `the story is larger than ${MAX_BYTES} bytes`, 'Split the story'));
  }
  if (tooDeep(text)) {
    throw new StoryError(
      file,
      one('$', `the story nests deeper than ${MAX_DEPTH} levels`, 'Use the format’s own levels'),
    );
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new StoryError(
      file,
      one('$', `this is not JSON: ${(error as Error).message}`, 'Check the file and its address'),
    );
  }
  return readStory(input, file);
}

/**
 * Checks a story object and returns a copy with known keys only and every default filled in.
 * @throws StoryError when it breaks the format.
 */
export function readStory(input: unknown, file: string): Story {
  const { value, problems } = guard(storySchema, input);
  const all = problems.length ? problems : brokenRules(value);
  if (all.length) throw new StoryError(file, all);
  return value;
}
