import { StoryError, storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { readGiven } from './read.ts';

/** Milliseconds a story file may take to arrive. */
export const TIMEOUT = 10_000;

interface Request {
  readonly promise: Promise<Story>;
  readonly controller: AbortController;
  /** How many wait for it. */
  users: number;
  /** What came. */
  story: Story | null;
}

const requests = new Map<string, Request>();

async function textOf(url: string, controller: AbortController): Promise<string> {
  const late = setTimeout(() => controller.abort(), TIMEOUT);
  try {
    const response = await fetch(url, { signal: controller.signal });
    if (!response.ok) throw storyError(url, `the server answered ${response.status}`, 'Check the address');
    return await response.text();
  } catch (error) {
    if (error instanceof StoryError) throw error;
    const what = controller.signal.aborted ? `no answer within ${TIMEOUT / 1000} seconds` : 'no answer';
    throw storyError(url, what, 'Check the address, the connection and the page’s CSP (connect-src)');
  } finally {
    clearTimeout(late);
  }
}

/** Starts a request. It refers to no caller: it lives as long as the page, and would keep elements alive. */
function send(url: string): Request {
  const controller = new AbortController();
  const promise = textOf(url, controller).then((text) => readGiven(text, url));
  const made: Request = { promise, controller, users: 0, story: null };
  const forget = () => requests.get(url) === made && requests.delete(url);
  promise.then((story) => {
    made.story = story;
  }, forget);
  controller.signal.addEventListener('abort', forget);
  requests.set(url, made);
  return made;
}

/** The story at an address if it came already. */
export const remoteAtHand = (url: string): Story | null => requests.get(url)?.story ?? null;

/**
 * The story at an address, with one request and one parse for all callers. When all of them have aborted, the request is
 * aborted; a story that has come is kept. After a failure, the next call tries again.
 * @throws StoryError, which names the address and what to do
 */
export function remoteStory(url: string, signal: AbortSignal): Promise<Story> {
  const request = requests.get(url) ?? send(url);
  request.users += 1;
  const leave = () => {
    request.users -= 1;
    // An element that is moved leaves and comes back in one task.
    queueMicrotask(() => {
      if (!request.users && !request.story) request.controller.abort();
    });
  };
  signal.addEventListener('abort', leave, { once: true });
  return request.promise;
}
