import { loadStory } from '../load/load.ts';
import { REGISTERED } from '../load/registry.ts';
import { StoryError, storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { around } from './around.ts';
import type { StoryElement } from './story-element.ts';

export type StoryStatus =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly story: Story }
  | { readonly state: 'error'; readonly error: StoryError };

type Listener = (status: StoryStatus) => void;

const LOADING: StoryStatus = { state: 'loading' };
const PROVIDER = 'factbox-story';

const providerOf = (element: Element): StoryElement | null =>
  around(element, (one) => one !== element && one.localName === PROVIDER) as StoryElement | null;

/** Finds, follows and lets go the story of its element. A story that arrives after the next `load` is dropped. */
export class StoryController {
  status: StoryStatus = LOADING;
  #abort: AbortController | null = null;
  readonly #listeners = new Set<Listener>();
  readonly #host: StoryElement;

  constructor(host: StoryElement) {
    this.#host = host;
  }

  /** Lets go; the request is aborted if nobody else waits for it. */
  stop(): void {
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
   * @param other the element names another story: what it showed of the last one goes at once
   */
  load(other = false): void {
    this.stop();
    if (other) this.#set(LOADING);
    const abort = new AbortController();
    this.#abort = abort;
    const host = this.#host;
    const { data, story, src } = host;
    // Frameworks set null for "nothing yet".
    if ((data ?? null) === null && !story && !src) this.#fromAround(abort.signal);
    else this.#from({ data, story, src }, abort.signal);
  }

  #from(source: Parameters<typeof loadStory>[0], signal: AbortSignal): void {
    if (this.status.state !== 'ready') this.#set(LOADING);
    // A story may be registered before a failure is known: a module defines the elements, then registers.
    let missed = false;
    const again = () => {
      if (this.status.state === 'error') this.load();
      else missed = true;
    };
    globalThis.addEventListener(REGISTERED, again, { signal });
    loadStory(source, signal).then(
      (story) => signal.aborted || this.#set({ state: 'ready', story }),
      (error: unknown) => {
        if (signal.aborted) return;
        if (missed) return this.load();
        const known = error instanceof StoryError;
        const { src, story } = source;
        this.#set({
          state: 'error',
          error: known ? error : storyError(src ?? story ?? 'page', `${error}`, 'Check the address'),
        });
      },
    );
  }

  #fromAround(signal: AbortSignal): void {
    const host = this.#host;
    const inline = () => host.querySelector(':scope > script[type="application/json"]');
    // While the page streams, an inline story may be missing or half there.
    if (document.readyState === 'loading' && !providerOf(host)) {
      document.addEventListener('DOMContentLoaded', () => this.#fromAround(signal), { once: true, signal });
      return;
    }
    const script = inline();
    const provider = providerOf(host);
    if (script) this.#from({ inline: script.textContent ?? '' }, signal);
    else if (!provider) {
      this.#from({}, signal);
      const seen = new MutationObserver(() => inline() && this.load());
      seen.observe(host, { childList: true });
      signal.addEventListener('abort', () => seen.disconnect(), { once: true });
    } else if (provider.follow) provider.follow((status) => this.#set(status), signal);
    else customElements.whenDefined(PROVIDER).then(() => signal.aborted || this.#fromAround(signal));
  }

  #set(status: StoryStatus): void {
    this.status = status;
    this.#host.requestUpdate();
    for (const listener of this.#listeners) listener(status);
  }
}
