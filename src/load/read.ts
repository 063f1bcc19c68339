import { isMarked } from '../story/checked.ts';
import { MAX_BYTES } from '../story/limits.ts';
import type { Story } from '../story/schema.ts';

/** The story of a text or an object if it is unchanged since the command checked it; else `null`. */
export function readMarked(given: unknown): Story | null {
  const isText = typeof given === 'string';
  try {
    const story = isText ? given.length <= MAX_BYTES && JSON.parse(given) : given;
    // A copy, because the page may change its object later.
    return isMarked(story) ? (isText ? story : JSON.parse(JSON.stringify(story))) : null;
  } catch {
    // The check says better what is wrong with it.
    return null;
  }
}

/**
 * Reads story text or a story object. One that the command did not check is checked here, by code that most pages never
 * load.
 * @throws StoryError, as a rejection, when it cannot be read or breaks the format
 */
export async function readGiven(given: unknown, file: string): Promise<Story> {
  const story = readMarked(given);
  if (story) return story;
  const { readStory, readStoryText } = await import('../story/read.ts');
  return typeof given === 'string' ? readStoryText(given, file) : readStory(given, file);
}
