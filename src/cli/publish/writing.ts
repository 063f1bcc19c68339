import { changesOf } from '../../embed/feeds.ts';
import { storyError } from '../../story/errors.ts';
import { readStory } from '../../story/read.ts';
import { uncompared } from '../../story/verified.ts';
import { forPages, shownNow, storyForReaders } from '../stories.ts';
import { versionOf } from './pinned.ts';
import type { Recorded } from './record.ts';
import { type Entry, Staging } from './staging.ts';
import { type Settings, type Step, writeStory } from './story.ts';

/** A story file to publish. */
export interface Task {
  readonly file: string;
  /** A digest of everything that its pages are made from. */
  readonly key: string;
  /** The part of the next site that it is staged as. */
  readonly part: string;
}

/** What publishing a story file comes to, before anything is moved to its place. */
export interface Outcome {
  readonly id: string;
  /** `null` where readers are not to see the story now. */
  readonly story: Recorded | null;
  readonly entries: readonly Entry[];
  /** What is told of it, in its turn. */
  readonly notes: readonly string[];
}

export const LEFT_OUT = 'It is left out.';

/**
 * Stages all files of a story. Several can be at it at a time.
 * @throws StoryError
 */
export async function publishStory({ file, key, part }: Task, settings: Settings, step?: Step): Promise<Outcome> {
  const notes: string[] = [];
  const err = (text: string): void => void notes.push(text);
  const input = await storyForReaders(file, settings.unverified);
  const story = readStory(input, file);
  if (!shownNow(story, file, { err }, LEFT_OUT)) return { id: story.id, story: null, entries: [], notes };
  const { id, headline, lang, asOf, embargo, expires } = story;
  if (id === 'index') {
    throw storyError(file, 'a story cannot be called "index": the list of stories has that name', 'Rename it', '$.id');
  }
  const { readers, text } = forPages(story, file);
  const staging = new Staging(settings.folder, part);
  const version = versionOf(story);
  const pages = await writeStory(
    // Pages say what the story file says that widgets load.
    { story: readers, text, version },
    { settings, staging, err, step },
  );
  const compared = !uncompared(story).length;
  const { sections } = settings;
  const recorded = { id, headline, lang, asOf, compared, embargo, expires, key, sections, pages, version };
  return { id, story: { ...recorded, changes: changesOf(story) }, entries: staging.entries, notes };
}
