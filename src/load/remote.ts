import { StoryError, storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { readGiven } from './read.ts';

/** Milliseconds a story file may take to arrive. */
export const TIMEOUT = 10_000;

interface Request {
  readonly story: Promise<Story>;
  readonly controller: AbortController;
  users: number;
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

const request = async (url: string, controller: AbortController): Promise<Story> =>
  readGiven(await textOf(url, controller), url);

/**
 * The story at an address: one request and one parse, however many ask. When all who asked have aborted, so is the
 * request. A failure is forgotten, so that the next to ask tries again.
 * @throws StoryError, which names the address and what to do
 */
export function remoteStory(url: string, signal: AbortSignal): Promise<Story> {
  let entry = requests.get(url);
  if (!entry) {
    const controller = new AbortController();
    const made = { story: request(url, controller), controller, users: 0 };
    const forget = () => requests.get(url) === made && requests.delete(url);
    // A story that came stays, whoever leaves; one that did not must not be in the way of the next.
    made.story.then(() => {
      made.users = Number.POSITIVE_INFINITY;
    }, forget);
    controller.signal.addEventListener('abort', forget);
    requests.set(url, made);
    entry = made;
  }
  const mine = entry;
  mine.users += 1;
  signal.addEventListener(
    'abort',
    () => {
      mine.users -= 1;
      if (!mine.users) mine.controller.abort();
    },
    { once: true },
  );
  return mine.story;
}
