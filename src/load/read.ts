import { isMarked } from '../story/checked.ts';
import { MAX_BYTES } from '../story/limits.ts';
import type { Story } from '../story/schema.ts';

/**
 * Reads story text or a story object: as it is where the command checked it and nobody changed it since; any other is
 * checked here, by code that most pages then never load.
 * @throws StoryError, as a rejection, when it cannot be read or breaks the format
 */
export async function readGiven(given: unknown, file: string): Promise<Story> {
  const isText = typeof given === 'string';
  try {
    const story = isText ? given.length <= MAX_BYTES && JSON.parse(given) : given;
    // Not the object itself: whoever handed it in may change it.
    if (isMarked(story)) return isText ? story : JSON.parse(JSON.stringify(story));
  } catch {
    // The check says better what is wrong with it.
  }
  const { readStory, readStoryText } = await import('../story/read.ts');
  return isText ? readStoryText(given, file) : readStory(given, file);
}
