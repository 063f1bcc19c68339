import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { directionOf } from '../format/language.ts';
import { primary } from '../format/messages.ts';
import { choose } from '../parts/choose.ts';
import type { Share, View } from '../parts/view.ts';
import type { Entry, Widget } from '../parts/widget.ts';
import { fragmentOf, isWithdrawn } from '../story/items.ts';
import type { Shown, Story } from '../story/schema.ts';
import { FactboxToggleEvent } from './events.ts';
import { LanguageController } from './language-controller.ts';
import { followFragments, isSought, LinkController, type Linked } from './link-controller.ts';
import { PartController } from './part-controller.ts';
import { type ElementState, StoryElement } from './story-element.ts';
import { ViewController } from './view-controller.ts';

/**
 * An element that shows items of one list of a story. Its widget says which, and how they look.
 *
 * @event {FactboxViewEvent} factbox-view - Half of it was in view for one second; fired once. `items` are the ids shown.
 * @event {FactboxToggleEvent} factbox-toggle - A reader opened or closed a disclosure: `item` is its id, `open` a boolean.
 * @cssstate withdrawn - All that it was to show has been withdrawn; it shows when and why.
 * @csspart root - All that the element draws.
 * @csspart card - The frame of an item: the rule on top and all below it.
 * @csspart note - The disclosure that holds a sensitive item back; its summary is the content note.
 * @csspart correction - What was corrected, and when.
 * @csspart source - The line that names the sources.
 * @csspart source-link - A source with an address: the link to the passage.
 * @csspart share - The button that shares an item.
 * @csspart withdrawn - What stands in the place of a withdrawn item.
 * @cssprop [--factbox-accent=currentColor] - The rule on top, the bar beside a correction and the band of a gauge.
 * @cssprop --factbox-accent-dark - The accent in a dark scheme. Without it, `--factbox-accent` serves both.
 * @cssprop [--factbox-ink=inherit] - The text. Without it the page's own colour, or that of a `theme`.
 * @cssprop --factbox-ink-dark - The text in a dark scheme. Without it, `--factbox-ink` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-muted=currentColor] - Text that stands back: roles, context, sources. A `theme` brings one.
 * @cssprop --factbox-muted-dark - Text that stands back, in a dark scheme. Without it, `--factbox-muted` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-hairline=color-mix(in srgb, currentColor 25%, transparent)] - Thin rules between items and the track of a gauge.
 * @cssprop --factbox-hairline-dark - Thin rules in a dark scheme. Without it, `--factbox-hairline` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-surface=none] - The ground. A `theme` brings one: `#fcfcfa` or `#191a1b`.
 * @cssprop --factbox-surface-dark - The ground in a dark scheme. Without it, `--factbox-surface` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-padding=0] - The space between the ground's edge and the text. `0.75em` with a `theme`.
 * @cssprop [--factbox-radius=0] - The radius of the ground's two lower corners; the rule on top stays straight.
 * @cssprop [--factbox-font=inherit] - The family of text. Without it the page's own.
 * @cssprop [--factbox-font-display=inherit] - The family of quotations, figures and titles.
 * @cssprop [--factbox-margin=2em] - The space before and after the element.
 */
export abstract class ItemElement<C extends Shown, S extends object = object> extends StoryElement implements Linked {
  /** Each class has the description of its widget. */
  static readonly widget: unknown;

  /** What is shown now. */
  #items: readonly Entry<C>[] = [];
  /** Where in the page's address that leads. */
  #fragments: readonly string[] = [];
  readonly #language: LanguageController = new LanguageController(this);
  readonly #sharing: PartController<Share> = new PartController(this, 'sharing', async () =>
    (await import('./share.ts')).sharing(this.renderRoot as ShadowRoot),
  );

  /**
   * The id of the item to show.
   * @attr
   */
  @property({ reflect: true }) item?: string;

  /**
   * The ids of the items to show, separated by spaces. Without `item` and `items`: all.
   * @attr
   */
  @property({ reflect: true }) items?: string;

  /**
   * The level of the item's heading: `2` to `6`, or `none`.
   * @attr heading-level
   */
  @property({ attribute: 'heading-level', reflect: true }) headingLevel?: string;

  /**
   * `auto` follows the page's colours; `light` and `dark` bring their own.
   * @attr
   */
  @property({ reflect: true }) theme?: 'auto' | 'light' | 'dark';

  /**
   * Offers readers to share each item: its words, whose they are, their source and a link to it here.
   * @attr
   */
  @property({ type: Boolean, reflect: true }) share = false;

  constructor() {
    super();
    new ViewController(this, () => this.#items.map(({ id }) => id));
    new LinkController(this, () => this.#fragments);
  }

  override connectedCallback(): void {
    followFragments();
    super.connectedCallback();
  }

  protected override get waits(): boolean {
    return super.waits && !isSought(this);
  }

  protected override get shown(): ElementState {
    return this.#items.every(isWithdrawn) ? 'withdrawn' : 'ready';
  }

  protected override get subject(): string {
    return `${this.#fragments}`;
  }

  /** The description of the widget. */
  protected get widget(): Widget<C, S> {
    return (this.constructor as unknown as { readonly widget: Widget<C, S> }).widget;
  }

  /** What the widget's own attributes say, and what only an element has, such as a reader's choice. */
  protected get settings(): S {
    return {} as S;
  }

  protected draw(items: readonly Entry<C>[], view: View): unknown {
    return this.widget.draw?.(items, view, this.settings);
  }

  protected override show(story: Story): unknown {
    const { widget } = this;
    const { messages, lang, dir } = this.#language;
    this.#items = [];
    this.#fragments = [];
    const ids = (this.item ?? this.items)?.match(/\S+/g) ?? null;
    const items = choose(story, widget, ids, this.settings);
    if (!messages) return null;
    const page = primary(lang ?? '');
    const foreign = page !== primary(story.lang) && page === primary(messages.lang);
    const asked = this.headingLevel ?? `${widget.level}`;
    const level = /^[2-6]$/.test(asked) ? Number(asked) : null;
    const toggled = (item: string, open: boolean) => this.dispatchEvent(new FactboxToggleEvent(item, open));
    const share = this.share ? this.#sharing.get() : undefined;
    const drawn = this.draw(items, { story, messages, foreign, level, toggled, share });
    this.#items = items;
    this.#fragments = items.map(({ id }) => fragmentOf(story, id));
    // Another item is drawn from scratch, so that what the reader opened in the old one is closed in the new one.
    return keyed(
      this.subject,
      html`<div class="root" part="root" lang=${messages.lang} dir=${dir === null ? nothing : directionOf(messages.lang)}>${drawn}</div>`,
    );
  }

  override reload(): void {
    this.#sharing.retry();
    super.reload();
  }

  /** The place in the page that shows an item. */
  placeOf(item: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(`[data-item="${item}"]:not([hidden])`) ?? this;
  }
}
