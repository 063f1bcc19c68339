import { html, nothing, type TemplateResult } from 'lit/html.js';
import { messagesFor } from '../format/messages.ts';
import { StoryError, storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { focusOn } from './deep-link.ts';
import { DrawnElement } from './drawn-element.ts';
import { FactboxErrorEvent, FactboxReadyEvent } from './events.ts';
import { languageOf } from './languages.ts';
import { StoryController, type StoryStatus } from './story-controller.ts';
import { warnOnce } from './warn-once.ts';

export type ElementState = 'loading' | 'ready' | 'error' | 'withdrawn';

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
export abstract class StoryElement extends DrawnElement {
  static override readonly attributes: readonly string[] = ['story', 'src', 'lang'];

  /** Absent in browsers without `:state()`, which then style no states. */
  readonly #states: CustomStateSet | undefined = this.attachInternals().states;
  /** What was last told: a state, or the message of an error. */
  #cause = '';
  #error: StoryError | null = null;
  #broken = false;
  /** The story, or what it takes to draw it, is on its way. */
  #waits = true;
  #data: unknown;
  #connected = false;
  protected readonly stories: StoryController = new StoryController(this);

  /**
   * The id of a registered or bundled story.
   * @attr
   */
  declare story?: string;

  /**
   * The address of a story file.
   * @attr
   */
  declare src?: string;

  /** A story object. It counts before `story` and `src`. */
  get data(): unknown {
    return this.#data;
  }

  set data(story: unknown) {
    this.#data = story;
    if (this.#connected) this.stories.load(true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = true;
    this.reload();
  }

  disconnectedCallback(): void {
    this.#connected = false;
    this.stories.stop();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (this.#connected && before !== now && (name === 'story' || name === 'src')) this.stories.load(true);
  }

  protected override update(): void {
    const again = this.#error && this.root.activeElement;
    try {
      if (!this.#broken) super.update();
    } catch (error) {
      // Most likely a page that refuses Lit's Trusted Types policy: what Lit left half drawn, it cannot draw over.
      this.#broken = true;
      this.#waits = false;
      this.root.replaceChildren(document.createElement('slot'));
      this.#error = storyError(
        'page',
        `Lit cannot draw here: ${error}`,
        'Allow the Trusted Types policy "lit-html" or "factbox", or run factbox check',
      );
    }
    // The button that was pressed is gone: the reader goes on with what it brought.
    if (again && !this.#error) focusOn(this);
    this.#enter(this.#waits ? 'loading' : this.#error ? 'error' : this.shown);
  }

  protected override render(): TemplateResult {
    const { status } = this.stories;
    this.#waits = true;
    try {
      const drawn = status.state === 'ready' && this.show(status.story);
      if (drawn) {
        this.#waits = false;
        this.#error = null;
        return drawn;
      }
      if (status.state === 'error') throw status.error;
      // While it is tried again the notice stays, and the reader's place with it.
    } catch (error) {
      this.#waits = false;
      this.#error =
        error instanceof StoryError ? error : storyError('page', `it cannot be drawn: ${error}`, 'Run factbox check');
    }
    const messages = messagesFor(languageOf(this));
    const again = () => this.reload();
    // A slot's own content gives way to any child: to the space between tags, and to an inline story.
    const bare = ![...this.childNodes].some((one) =>
      one instanceof Element ? one.localName !== 'script' : one instanceof Text && /\S/.test(one.data),
    );
    const notice =
      this.#error &&
      bare &&
      html`<p class="unavailable">${messages.unavailable} <button @click=${again}>${messages.retry}</button></p>`;
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>${notice || nothing}`;
  }

  /**
   * Draws the story; `null` while something else is awaited.
   * @throws StoryError when the story does not hold what the element is to show
   */
  protected abstract show(story: Story): TemplateResult | null;

  /** The state once it is drawn. */
  protected get shown(): ElementState {
    return 'ready';
  }

  /** Asks for the story again, for instance after a failed request. */
  reload(): void {
    this.stories.load();
  }

  /** Follows this element's story; for the elements inside a `factbox-story`. */
  follow(listener: (status: StoryStatus) => void, signal: AbortSignal): void {
    this.stories.follow(listener, signal);
  }

  /** Shows a state to style sheets and, when it is new, tells it as an event. */
  #enter(state: ElementState): void {
    const error = state === 'error' ? this.#error : null;
    const cause = error?.message ?? state;
    if (cause === this.#cause) return;
    this.#states?.clear();
    this.#states?.add(state);
    this.#cause = cause;
    if (error) {
      const item = this.getAttribute('item');
      const message = `<${this.localName}${item ? ` item="${item}"` : ''}> shows its fallback. ${error.message}`;
      warnOnce(cause, message);
      this.dispatchEvent(new FactboxErrorEvent(message, error.problems));
    } else if (state !== 'loading') this.dispatchEvent(new FactboxReadyEvent());
  }
}
