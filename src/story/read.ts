import { isMarked } from './checked.ts';
import { StoryError, storyError } from './errors.ts';
import { shaped } from './faults.ts';
import { placed } from './fragment.ts';
import { MAX_BYTES, MAX_DEPTH } from './limits.ts';
import { named } from './problems.ts';
import { brokenRules } from './rules.ts';
import { type Story, storySchema } from './schema.ts';
import { settled } from './verified.ts';

/** How the problem of a text that is no JSON begins. */
export const NO_JSON = 'this is not JSON';

function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (const [token] of text.matchAll(/\\.|["[\]{}]/gs)) {
    if (token === '"') quoted = !quoted;
    else if (!quoted) depth += /[[{]/.test(token) ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/**
 * Parses story text within the limits on size and nesting, without a look at the format.
 * @throws StoryError when it is too large, too deep or not JSON.
 */
export function parseStoryText(text: string, file: string): unknown {
  if (text.length > MAX_BYTES) throw storyError(file, `the story is larger than ${MAX_BYTES} bytes`, 'Split the story');
  if (tooDeep(text)) throw storyError(file, `the story nests deeper than ${MAX_DEPTH} levels`, 'Flatten it');
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's message quotes the text, line breaks included; a problem is one line.
    const message = (error as Error).message.replace(/\s+/g, ' ');
    throw storyError(file, `${NO_JSON}: ${message}`, 'Check the file and its address');
  }
}

/**
 * Reads story text. `file` names it in messages.
 * @throws StoryError when it is too large, not JSON, or breaks the format.
 */
export const readStoryText = (text: string, file: string): Story => readStory(parseStoryText(text, file), file);

/**
 * Checks a story object and returns a copy with known keys only, every default filled in, and records of verification
 * where they hold.
 * @throws StoryError when it breaks the format.
 */
export function readStory(input: unknown, file: string): Story {
  const { output: story, problems } = shaped(storySchema, input);
  const all = problems.length ? problems : brokenRules(story);
  if (all.length) throw new StoryError(file, named(all, input));
  // The mark vouches for the record too.
  return isMarked(input) ? story : placed(settled(story));
}
