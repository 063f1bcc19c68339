import { readStory, readStoryText, StoryError } from '../story/read.ts';
import type { Story } from '../story/schema.ts';
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

const read = new WeakMap<object, Story>();

function once(input: unknown, file: string): Story {
  const key = Object(input) as object;
  const story = read.get(key) ?? readStory(input, file);
  read.set(key, story);
  return story;
}

/** Refuses a story outside its time. `now` is in milliseconds of the epoch. */
export function inTime(story: Story, file: string, now = Date.now()): Story {
  const early = story.embargo && now < Date.parse(story.embargo);
  if (!early && !(story.expires && now >= Date.parse(story.expires))) return story;
  const what = early ? `the story is under embargo until ${story.embargo}` : `the story expired at ${story.expires}`;
  throw new StoryError(file, [{ path: early ? '$.embargo' : '$.expires', what, hint: 'The fallback shows meanwhile' }]);
}

/**
 * The story of an element.
 * @param signal aborts the request, if there is one and nobody else waits for it
 * @throws StoryError, as a rejection, with file, path, what is wrong and what to do
 */
export async function loadStory(source: StorySource, signal: AbortSignal): Promise<Story> {
  const { data, story: id, src, inline } = source;
  if (data !== undefined) return inTime(once(data, 'data'), 'data');
  if (id) {
    const held = registered(id);
    if (held) return inTime(once(held, id), id);
    if (base) return remote(new URL(`stories/${encodeURIComponent(id)}.json`, base).href, signal);
    const hint = 'Call registerStory(), or give its address as src';
    throw new StoryError(id, [{ path: '$', what: `no story "${id}" is registered`, hint }]);
  }
  if (src) return remote(new URL(src, document.baseURI).href, signal);
  if (inline !== undefined) return inTime(readStoryText(inline, 'inline story'), 'inline story');
  const hint = 'Give story, src or data, an inline JSON child, or a factbox-story around it';
  throw new StoryError('(no story)', [{ path: '$', what: 'the element says no story', hint }]);
}

async function remote(url: string, signal: AbortSignal): Promise<Story> {
  if (!/^https?:/.test(url)) {
    const hint = 'Use an http or https address';
    throw new StoryError(url, [{ path: '$', what: 'the address is of no kind that is loaded', hint }]);
  }
  return inTime(await remoteStory(url, signal), url);
}
