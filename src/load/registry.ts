/*
 * Stories a page already holds, by id. One table for the whole page, whichever copy or version of Factbox put them
 * there: a one-file story registers here before any element is defined.
 */
const KEY = Symbol.for('factbox.stories');
const page = globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>;

/** Told on `globalThis` when a story is registered, so that an element that missed it can try again. */
export const REGISTERED = 'factbox-registered';

/** The story object registered under an id, as it was handed in; `undefined` if none. */
export const registered = (id: string): unknown => page[KEY]?.get(id);

/**
 * Makes a story known to the page: `<factbox-quote story="ID">` then finds it with no request.
 * @param story a story object; an element that reads it first checks it, unless the command did
 */
export function registerStory(story: { readonly id: string }): void {
  page[KEY] ??= new Map();
  page[KEY].set(story.id, story);
  globalThis.dispatchEvent?.(new Event(REGISTERED));
}
