import { storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { once } from './once.ts';
import { own } from './own.ts';
import { readGiven, readMarked } from './read.ts';
import { registered } from './registry.ts';
import { remoteAtHand, remoteStory, TIMEOUT } from './remote.ts';

/** The places where an element can name its story. The first one given counts, in this order. */
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

/** Milliseconds that a page has to register a story or to hand it over, before its absence is an error. */
export const GRACE = TIMEOUT / 2;

let base: string | null = null;

/** Where the bundled stories lie: the folder `stories/` beside the script, given by the script-tag entry. */
export const setBase = (url: string): void => {
  base = url;
};

/** Objects that were read, and those that are being read. */
const read = new WeakMap<object, Story>();
const reading = new WeakMap<object, Promise<Story>>();

/** Refuses a story outside its time. `now` is in milliseconds of the epoch. */
export function inTime(story: Story, file: string, now = Date.now()): Story {
  const early = story.embargo && now < Date.parse(story.embargo);
  if (!early && !(story.expires && now >= Date.parse(story.expires))) return story;
  const what = early ? `the story is under embargo until ${story.embargo}` : `the story expired at ${story.expires}`;
  throw storyError(file, what, 'The fallback shows meanwhile', early ? '$.embargo' : '$.expires');
}

/** A story object in the page's hands, by the source that leads to it. */
const heldBy = ({ data, story }: StorySource): object | null => {
  const held = data ?? (story ? registered(story) : undefined);
  return held ? Object(held) : null;
};

/** The address of a story, by the source that leads to it; `null` where that gives none. */
function addressOf({ story, src }: StorySource): string | null {
  if (story) return base && new URL(`stories/${encodeURIComponent(story)}.json`, base).href;
  return src ? new URL(src, own('baseURI')).href : null;
}

/** Waits for `GRACE`. After an abort it never resolves. */
const patience = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, GRACE);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

/**
 * The story of an element if it needs no wait: it was read before, or the page holds it and nobody changed it since the
 * command checked it.
 * @throws StoryError when the story is outside its time
 */
export function storyAtHand(source: StorySource): Story | null {
  const held = heldBy(source);
  if (held) {
    const story = read.get(held) ?? readMarked(held);
    if (story) read.set(held, story);
    return story && inTime(story, source.story ?? 'data');
  }
  if (!URL.canParse(source.src ?? '', own('baseURI'))) return null;
  const address = addressOf(source);
  const story = address ? remoteAtHand(address) : null;
  return story && inTime(story, address as string);
}

/**
 * The story of an element.
 * @param signal aborts the request, if there is one and nobody else waits for it
 * @throws StoryError, as a rejection, with file, path, what is wrong and what to do
 */
export async function loadStory(source: StorySource, signal: AbortSignal): Promise<Story> {
  const { story: id, inline } = source;
  const held = heldBy(source);
  if (held) {
    const file = id ?? 'data';
    const story = await once(reading, held, () => readGiven(source.data ?? held, file));
    read.set(held, story);
    return inTime(story, file);
  }
  const address = addressOf(source);
  if (address) {
    try {
      return inTime(await remoteStory(address, signal), address);
    } catch (error) {
      // The page may be about to register it.
      if (id) await patience(signal);
      throw error;
    }
  }
  if (inline !== undefined) return inTime(await readGiven(inline, 'inline story'), 'inline story');
  await patience(signal);
  if (id) throw storyError(id, `no story "${id}" is registered`, 'Call registerStory(), or give its address as src');
  throw storyError(
    '(no story)',
    'the element says no story',
    'Give story, src, data or inline JSON, or put it in a factbox-story',
  );
}
