import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { messagesFor } from '../format/messages.ts';
import { StoryError, storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { FactboxErrorEvent, FactboxReadyEvent } from './events.ts';
import { languageOf } from './language-controller.ts';
import { LazyElement } from './lazy-element.ts';
import { focusOn } from './link-controller.ts';
import { StoryController, type StoryStatus } from './story-controller.ts';
import { warnOnce } from './warn-once.ts';

export type ElementState = 'loading' | 'ready' | 'error' | 'withdrawn';

/** A slot, also where the page's markup has taken the name `createElement` (`<form name="createElement">`). */
const slot = (): Element => Document.prototype.createElement.call(document, 'slot');

/**
 * What every element shares: where its story comes from, its states and its events. Its children are the fallback.
 *
 * @slot - The fallback: what a reader sees when there is no script, no story or no such item.
 * @attr {string} lang - The language of the widget's own words, as in HTML; without it the nearest `lang` around it.
 * @attr {'ltr' | 'rtl' | 'auto'} dir - The direction, as in HTML; where the nearest `lang` comes without one, that of the
 *   language. The story's own words keep that of theirs.
 * @event {FactboxReadyEvent} factbox-ready - It shows its items, withdrawn ones included.
 * @event {FactboxErrorEvent} factbox-error - It shows its fallback. `message` is one line for developers, `problems` a list.
 * @cssstate loading - Its story, the words of its language, or a part that it needs have not arrived; the fallback shows.
 * @cssstate ready - It shows its items.
 * @cssstate error - It shows its fallback; the console says why.
 */
export abstract class StoryElement extends LazyElement {
  /** What was last told: a state and what it was of, or the message of an error. */
  #told = '';
  #error: StoryError | null = null;
  #broken = false;
  /** The story, or what it takes to draw it, is on its way. */
  #waiting = true;
  protected readonly stories: StoryController = new StoryController(this);

  /** A story object. It counts before `story` and `src`. */
  @property({ attribute: false }) data: unknown;

  /**
   * The id of a registered or bundled story.
   * @attr
   */
  @property({ reflect: true }) story?: string;

  /**
   * The address of a story file.
   * @attr
   */
  @property({ reflect: true }) src?: string;

  protected override update(changed: PropertyValues): void {
    const again = this.#error && (this.renderRoot as ShadowRoot).activeElement;
    try {
      if (!this.#broken) super.update(changed);
    } catch (error) {
      this.#break(error);
    }
    // The button that was pressed is gone, so the focus moves to this element.
    if (again && !this.#error) focusOn(this);
    this.#tell(this.#waiting ? 'loading' : this.#error ? 'error' : this.shown);
  }

  /**
   * Shows the fallback for good. Lit fails on a page that refuses its Trusted Types policy or takes `createElement`, and
   * cannot draw over what it has left half drawn.
   */
  #break(error: unknown): void {
    this.#broken = true;
    this.#waiting = false;
    this.renderRoot.replaceChildren(slot());
    this.#error = storyError(
      'page',
      `Lit cannot draw here: ${error}`,
      'Allow the Trusted Types policy "lit-html" or "factbox", or run factbox check',
    );
  }

  /** Shows a state to style sheets and, when it is new, tells it as an event. */
  #tell(state: ElementState): void {
    const error = state === 'error' ? this.#error : null;
    const now = error?.message ?? `${state} ${this.subject}`;
    if (now === this.#told) return;
    this.#told = now;
    // Browsers without `:state()` style no states.
    this.internals?.states?.clear();
    this.internals?.states?.add(state);
    if (error) {
      const item = this.getAttribute('item');
      const message = `<${this.localName}${item ? ` item="${item}"` : ''}> shows its fallback. ${error.message}`;
      warnOnce(error.message, message);
      this.dispatchEvent(new FactboxErrorEvent(message, error.problems));
    } else if (state !== 'loading') this.dispatchEvent(new FactboxReadyEvent());
  }

  /** An element without a fallback says itself that it has nothing to show. */
  #notice(): unknown {
    // The slot's own content cannot say it: any child replaces that, even white space or an inline story.
    const bare = ![...this.childNodes].some((one) =>
      one instanceof Element ? one.localName !== 'script' : one instanceof Text && /\S/.test(one.data),
    );
    if (!this.#error || !bare) return nothing;
    const messages = messagesFor(languageOf(this));
    return html`<p class="unavailable">${messages.unavailable} <button @click=${() => this.reload()}>${messages.retry}</button></p>`;
  }

  /**
   * Draws the story; `null` while something else is awaited.
   * @throws StoryError when the story does not hold what the element is to show
   */
  protected abstract show(story: Story): unknown;

  /** The state once it is drawn. */
  protected get shown(): ElementState {
    return 'ready';
  }

  /** Identifies what it shows. When this changes, `factbox-ready` is fired again. */
  protected get subject(): string {
    return '';
  }

  /** Asks for the story again, for instance after a failed request. */
  reload(): void {
    this.stories.load();
  }

  /** Follows this element's story; for the elements inside a `factbox-story`. */
  follow(listener: (status: StoryStatus) => void, signal: AbortSignal): void {
    this.wake();
    this.stories.follow(listener, signal);
  }

  protected override render(): unknown {
    const { status } = this.stories;
    this.#waiting = true;
    try {
      const drawn = status.state === 'ready' ? this.show(status.story) : null;
      if (drawn) {
        this.#waiting = false;
        this.#error = null;
        return drawn;
      }
      if (status.state === 'error') throw status.error;
      // During a retry the notice stays, and the focus stays on its button.
    } catch (error) {
      this.#waiting = false;
      this.#error =
        error instanceof StoryError ? error : storyError('page', `it cannot be drawn: ${error}`, 'Run factbox check');
    }
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>${this.#notice()}`;
  }
}
