import { adoptStyles, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { holdScroll, waitNoMore, whenNear } from './near.ts';
import { turn } from './turns.ts';

/**
 * A `LitElement` that waits without a shadow root until it comes near the window. Its children are its fallback, and
 * show meanwhile.
 */
export abstract class LazyElement extends LitElement {
  #loading: 'lazy' | 'eager' = 'lazy';
  #woken = false;
  /** It came near from below, and stands above what is read. */
  #above = false;
  protected internals: ElementInternals | undefined;

  /**
   * `lazy` draws the element before it comes into view, as with images; `eager` draws it at once.
   * @attr
   */
  @property({ reflect: true, useDefault: true })
  get loading(): 'lazy' | 'eager' {
    return this.#loading;
  }

  set loading(loading: 'lazy' | 'eager') {
    this.#loading = loading;
    if (!this.waits) this.wake();
  }

  override connectedCallback(): void {
    if (this.#woken || !this.waits) this.#start();
    else
      whenNear(this, (above) => {
        this.#above = above;
        this.wake();
      });
  }

  override disconnectedCallback(): void {
    waitNoMore(this);
    if (this.#woken) super.disconnectedCallback();
  }

  /** Whether it waits until it comes near. */
  protected get waits(): boolean {
    return this.#loading !== 'eager';
  }

  #start(): void {
    this.#woken = true;
    waitNoMore(this);
    super.connectedCallback();
  }

  #hold(draw: () => void): void {
    if (this.#above) holdScroll(this, draw);
    else draw();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    this.internals ??= this.attachInternals();
    // A closed root that came with the page is known to the internals alone.
    const root = this.internals.shadowRoot ?? this.attachShadow(shadowRootOptions);
    // A root that came with the page is drawn anew: hydration doubles content when anything differs.
    root.replaceChildren();
    adoptStyles(root, elementStyles);
    return root;
  }

  /** Elements take turns to draw, because many may come at once or get their story at once. */
  protected override async scheduleUpdate(): Promise<unknown> {
    await turn();
    return super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    this.#hold(() => super.performUpdate());
  }

  /** Nothing is drawn out of the page. */
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  /** Code that awaits the update draws the element at once, wherever it stands in the page. */
  protected override getUpdateComplete(): Promise<boolean> {
    this.wake();
    return super.getUpdateComplete();
  }

  /** Draws the element now, wherever it stands in the page. */
  wake(): void {
    if (!this.#woken && this.isConnected) this.#hold(() => this.#start());
  }
}
