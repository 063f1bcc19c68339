import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadStory, type StorySource, storyAtHand } from '../load/load.ts';
import { own } from '../load/own.ts';
import { REGISTERED, registered } from '../load/registry.ts';
import { StoryError, storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { around } from './around.ts';

export type StoryStatus =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly story: Story }
  | { readonly state: 'error'; readonly error: StoryError };

type Listener = (status: StoryStatus) => void;

/** What an element says of its story. */
interface Asking extends ReactiveControllerHost, HTMLElement {
  data: unknown;
  story?: string;
  src?: string;
}

/** An element that hands its story to those inside it. */
interface Provider extends HTMLElement {
  follow?(listener: Listener, signal: AbortSignal): void;
}

const LOADING: StoryStatus = { state: 'loading' };
const PROVIDER = 'factbox-story';

const providerOf = (element: Element): Provider | null =>
  around(element, (one) => one !== element && one.localName === PROVIDER);

const failed = (error: unknown, file: string): StoryStatus => ({
  state: 'error',
  error: error instanceof StoryError ? error : storyError(file, `${error}`, 'Check the address'),
});

/** What is known of a story without a wait; `null` where it takes one. */
function atHand(source: StorySource, file: string): StoryStatus | null {
  try {
    const story = storyAtHand(source);
    return story && { state: 'ready', story };
  } catch (error) {
    return failed(error, file);
  }
}

/** Finds, follows and lets go the story of its element. A story that arrives after the next `load` is dropped. */
export class StoryController implements ReactiveController {
  status: StoryStatus = LOADING;
  #asked: StorySource = {};
  #abort: AbortController | null = null;
  readonly #listeners = new Set<Listener>();
  readonly #host: Asking;

  constructor(host: Asking) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.load();
  }

  /** When the element names another story, the old one disappears at once. */
  hostUpdate(): void {
    const { data, story, src } = this.#host;
    const asked = this.#asked;
    if (data !== asked.data || story !== asked.story || src !== asked.src) this.load(true);
  }

  /** The request is aborted if nobody else waits for it. */
  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Calls back now and at every change, until the signal aborts. */
  follow(listener: Listener, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
    listener(this.status);
  }

  /**
   * Starts anew from what the element says now. A failed request is tried again.
   * @param other the element names another story
   */
  load(other = false): void {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const { data, story, src } = this.#host;
    this.#asked = { data, story, src };
    if (other) this.#set(LOADING);
    // Frameworks set null for "nothing yet".
    if ((data ?? null) === null && !story && !src) this.#fromAround(abort.signal);
    else this.#from({ data, story, src }, abort.signal);
  }

  #from(source: StorySource, signal: AbortSignal): void {
    const { src, story: id } = source;
    const file = src ?? id ?? 'page';
    const now = atHand(source, file);
    if (now) {
      this.#set(now);
      return;
    }
    if (this.status.state !== 'ready') this.#set(LOADING);
    // A page may define the elements first, and register the story then.
    const again = () => this.status.state !== 'ready' && id && registered(id) && this.load();
    globalThis.addEventListener(REGISTERED, again, { signal });
    loadStory(source, signal).then(
      (story) => signal.aborted || this.#set({ state: 'ready', story }),
      (error: unknown) => signal.aborted || this.#set(failed(error, file)),
    );
  }

  #fromAround(signal: AbortSignal): void {
    const host = this.#host;
    const inline = () => host.querySelector(':scope > script[type="application/json"]');
    const provider = providerOf(host);
    // While the page streams, an inline story may be missing or half there.
    if (own('readyState') === 'loading' && !provider) {
      own('addEventListener')('DOMContentLoaded', () => this.#fromAround(signal), { once: true, signal });
      return;
    }
    const script = inline();
    if (script) this.#from({ inline: script.textContent ?? '' }, signal);
    else if (!provider) {
      this.#from({}, signal);
      const seen = new MutationObserver(() => inline() && this.load());
      seen.observe(host, { childList: true });
      signal.addEventListener('abort', () => seen.disconnect(), { once: true });
    } else if (provider.follow) provider.follow((status) => this.#set(status), signal);
    else if (customElements.get(PROVIDER)) {
      const what = `the <${PROVIDER}> around it is not Factbox's: another script has defined that name`;
      this.#set(failed(storyError('page', what, 'Give the element a story or src of its own'), 'page'));
    } else customElements.whenDefined(PROVIDER).then(() => signal.aborted || this.#fromAround(signal));
  }

  #set(status: StoryStatus): void {
    this.status = status;
    this.#host.requestUpdate();
    for (const listener of this.#listeners) listener(status);
  }
}
