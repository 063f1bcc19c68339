import { type CSSResultOrNative, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { StoryError } from '../story/read.ts';
import { FactboxErrorEvent, FactboxReadyEvent } from './events.ts';
import { StoryController, type StoryStatus } from './story-controller.ts';
import { warnOnce } from './warn-once.ts';

export type ElementState = 'loading' | 'ready' | 'error' | 'withdrawn';

/** What every element shares: where its story comes from, its states and its events. Its children are the fallback. */
export abstract class StoryElement extends LitElement {
  static override properties: PropertyDeclarations = { story: {}, src: {}, data: { attribute: false } };

  /** Absent in browsers without `:state()`, which then style no states. */
  readonly #states: CustomStateSet | undefined = this.attachInternals().states;
  #state: ElementState | null = null;
  #broken = false;
  protected readonly stories: StoryController = new StoryController(this);

  /** The id of a registered or bundled story. */
  declare story?: string;

  /** The address of a story file. */
  declare src?: string;

  /** A story object. It counts before `story` and `src`. */
  declare data?: unknown;

  override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren();
    const styles = (this.constructor as typeof LitElement).elementStyles;
    root.adoptedStyleSheets = styles.map((style: CSSResultOrNative) =>
      style instanceof CSSStyleSheet ? style : (style.styleSheet as CSSStyleSheet),
    );
    return root;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('story') || changed.has('src') || changed.has('data'))) this.reload();
  }

  /** Whatever goes wrong in drawing, a page that refuses Lit's Trusted Types policy included, the fallback shows. */
  protected override update(changed: PropertyValues): void {
    if (this.#broken) return;
    try {
      super.update(changed);
    } catch (error) {
      this.#broken = true;
      this.renderRoot.replaceChildren(document.createElement('slot'));
      const hint = 'Under Trusted Types, allow the policy "lit-html" or "factbox" once';
      const problem = { path: '$', what: `it could not be drawn: ${(error as Error).message}`, hint };
      this.enter('error', new StoryError('page', [problem]));
    }
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
  protected enter(state: ElementState, error?: StoryError): void {
    if (state === this.#state) return;
    if (this.#state) this.#states?.delete(this.#state);
    this.#states?.add(state);
    this.#state = state;
    if (error) {
      const [first] = error.problems;
      const place = `<${this.localName}${this.getAttribute('item') ? ` item="${this.getAttribute('item')}"` : ''}>`;
      const message = `${place} shows its fallback. ${error.message}`;
      warnOnce(`${error.file} ${first?.path} ${first?.what}`, message);
      this.dispatchEvent(new FactboxErrorEvent(message, error.problems));
    } else if (state !== 'loading') this.dispatchEvent(new FactboxReadyEvent());
  }
}
