import { storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { once } from './once.ts';
import { readGiven } from './read.ts';
import { registered } from './registry.ts';
import { remoteStory } from './remote.ts';

/** Where an element says its story is. The first that is given counts, in this order. */
export interface StorySource {
  /** A story object handed to the `data` property. */
  readonly data?: unknown;
  /** The id of a registered or a bundled story. */
  readonly story?: string | undefined;
  /** The address of a story file. */
  readonly src?: string | undefined;
  /** The text of an inline `<script type="application/json">`. */
  readonly inline?: string | undefined;
}

let base: string | null = null;

/** Where the bundled stories lie: the folder `stories/` beside the script, given by the script-tag entry. */
export const setBase = (url: string): void => {
  base = url;
};

/** Objects that were read, or are being read. */
const read = new WeakMap<object, Promise<Story>>();

/** Refuses a story outside its time. `now` is in milliseconds of the epoch. */
export function inTime(story: Story, file: string, now = Date.now()): Story {
  const early = story.embargo && now < Date.parse(story.embargo);
  if (!early && !(story.expires && now >= Date.parse(story.expires))) return story;
  const what = early ? `the story is under embargo until ${story.embargo}` : `the story expired at ${story.expires}`;
  throw storyError(file, what, 'The fallback shows meanwhile', early ? '$.embargo' : '$.expires');
}

/**
 * The story of an element.
 * @param signal aborts the request, if there is one and nobody else waits for it
 * @throws StoryError, as a rejection, with file, path, what is wrong and what to do
 */
export async function loadStory(source: StorySource, signal: AbortSignal): Promise<Story> {
  const { data, story: id, src, inline } = source;
  const held = data ?? (id && registered(id));
  const file = id ?? 'data';
  if (held) return inTime(await once(read, Object(held), () => readGiven(held, file)), file);
  const address = id
    ? base && new URL(`stories/${encodeURIComponent(id)}.json`, base)
    : src && new URL(src, document.baseURI);
  if (address) return inTime(await remoteStory(address.href, signal), address.href);
  if (id) throw storyError(id, `no story "${id}" is registered`, 'Call registerStory(), or give its address as src');
  if (inline !== undefined) return inTime(await readGiven(inline, 'inline story'), 'inline story');
  throw storyError(
    '(no story)',
    'the element says no story',
    'Give story, src, data or inline JSON, or put it in a factbox-story',
  );
}
