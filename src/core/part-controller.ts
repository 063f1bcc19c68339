import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import { type StoryError, storyError } from '../story/errors.ts';
import { warnOnce } from './warn-once.ts';

/** What a part that loads on demand makes for its element. The first `get` loads the part. */
export class PartController<T> implements ReactiveController {
  #sent = false;
  #made: T | undefined;
  #error: StoryError | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #name: string;
  readonly #load: () => Promise<T>;
  readonly #needed: boolean;

  /** @param needed nothing is shown without it */
  constructor(host: ReactiveControllerHost, name: string, load: () => Promise<T>, needed = false) {
    this.#host = host;
    this.#name = name;
    this.#load = load;
    this.#needed = needed;
    host.addController(this);
  }

  hostConnected(): void {
    this.retry();
  }

  /** Lets the next to ask send again for a part that did not come. */
  retry(): void {
    if (!this.#error) return;
    this.#error = null;
    this.#sent = false;
  }

  /**
   * What the part made; `undefined` while it loads, or if it failed to load and is not needed.
   * @throws StoryError if a needed part failed to load
   */
  get(): T | undefined {
    if (!this.#sent) this.#send();
    if (this.#error && this.#needed) throw this.#error;
    return this.#made;
  }

  #send(): void {
    this.#sent = true;
    this.#load().then(
      (made) => {
        this.#made = made;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        const what = `no ${this.#name}: ${error}`;
        this.#error = storyError('page', what, 'Then try again');
        if (this.#needed) this.#host.requestUpdate();
        else warnOnce(this.#name, what);
      },
    );
  }
}

/** Gives a root the style sheet of a part, once. */
export function adopt(root: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
