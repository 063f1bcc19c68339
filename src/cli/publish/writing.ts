import { changesOf } from '../../embed/feeds.ts';
import { storyError } from '../../story/errors.ts';
import { readStory } from '../../story/read.ts';
import { uncompared } from '../../story/verified.ts';
import { forPages, shownNow, storyForReaders } from '../stories.ts';
import { versionOf } from './pinned.ts';
import type { Recorded } from './record.ts';
import { type Act, Sheet } from './sheet.ts';
import { type Settings, type Step, writeStory } from './story.ts';

/** A story file to publish, and a digest of everything that its pages are made from. */
export interface Task {
  readonly file: string;
  readonly key: string;
}

/** What publishing a story file comes to, before anything is written. */
export interface Outcome {
  readonly id: string;
  /** `null` where readers are not to see the story now. */
  readonly story: Recorded | null;
  readonly acts: readonly Act[];
  /** What is told of it, in its turn. */
  readonly notes: readonly string[];
}

export const LEFT_OUT = 'It is left out.';

/**
 * Works out all files of a story. It reads the disk and changes nothing, so that several can run at a time.
 * @throws StoryError
 */
export async function publishStory({ file, key }: Task, settings: Settings, step?: Step): Promise<Outcome> {
  const notes: string[] = [];
  const err = (text: string): void => void notes.push(text);
  const input = await storyForReaders(file, settings.unverified);
  const story = readStory(input, file);
  if (!shownNow(story, file, { err }, LEFT_OUT)) return { id: story.id, story: null, acts: [], notes };
  const { id, headline, lang, asOf, embargo, expires } = story;
  if (id === 'index') {
    throw storyError(file, 'a story cannot be called "index": the list of stories has that name', 'Rename it', '$.id');
  }
  const sheet = new Sheet(settings.folder);
  const version = versionOf(story);
  const pages = await writeStory(
    { input, story, text: forPages(story, file).text, version },
    { settings, sheet, err, step },
  );
  const compared = !uncompared(story).length;
  const { sections } = settings;
  const recorded = { id, headline, lang, asOf, compared, embargo, expires, key, sections, pages, version };
  return { id, story: { ...recorded, changes: changesOf(story) }, acts: sheet.acts, notes };
}
