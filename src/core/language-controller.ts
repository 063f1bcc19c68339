import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Messages, messagesFor } from '../format/messages.ts';
import { around } from './around.ts';
import { sendFor } from './catalogues.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** The nearest language around an element, or its own; `''` where the page says none. */
export const languageOf = (element: Element): string => around(element, ({ lang }) => lang)?.lang ?? '';

/** One observer of the page's languages and directions serves all. */
const followers = new Set<LanguageController>();
let observer: MutationObserver | undefined;

function observe(element: Element): void {
  observer ??= new MutationObserver(() => {
    for (const one of followers) one.look();
  });
  let root: Node | undefined = element;
  while (root) {
    root = root.getRootNode();
    observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
    root = (root as ShadowRoot).host;
  }
}

/** Follows the `lang` and `dir` around its element, through shadow roots, and loads the messages of that language. */
export class LanguageController implements ReactiveController {
  /** The messages to draw with; `null` while the first ones are on their way. */
  messages: Messages | null = null;
  /** The nearest language. */
  lang: string | null = null;
  /** The direction to set; `null` where the page's own holds. */
  dir: string | null = null;
  #coming: Promise<void> | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    observe(this.#host);
    // Messages that failed to load are requested again.
    this.lang = null;
    this.look();
  }

  hostDisconnected(): void {
    followers.delete(this);
  }

  /** Looks at the page again, and requests an update if its language or direction has changed. */
  look(): void {
    const near = around(this.#host, ({ lang, dir }) => lang || dir);
    const lang = languageOf(this.#host);
    // The page's own `dir` holds if it stands on the element with `lang`, or nearer.
    const dir = near && !near.dir ? near.lang : null;
    if (lang === this.lang && dir === this.dir) return;
    if (lang !== this.lang) this.#send(lang);
    this.lang = lang;
    this.dir = dir;
    if (!this.#coming) this.messages = messagesFor(lang);
    this.#host.requestUpdate();
  }

  #send(lang: string): void {
    const coming = sendFor(lang);
    this.#coming = coming;
    coming?.then(() => {
      if (this.#coming !== coming) return;
      this.#coming = undefined;
      this.messages = messagesFor(lang);
      this.#host.requestUpdate();
    });
  }
}
