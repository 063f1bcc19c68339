import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { directionOf } from '../format/language.ts';
import { type Messages, messagesFor, primary } from '../format/messages.ts';
import { cards } from '../parts/card.ts';
import type { Share, View } from '../parts/view.ts';
import { StoryError, storyError } from '../story/errors.ts';
import { fragmentOf, isWithdrawn, itemOf } from '../story/items.ts';
import type { Shown, Story, Withdrawn } from '../story/schema.ts';
import { around } from './around.ts';
import { type Linked, tell } from './deep-link.ts';
import { FactboxToggleEvent } from './events.ts';
import { follow, followers, languageOf, sendFor } from './languages.ts';
import { type ElementState, StoryElement } from './story-element.ts';
import { warnOnce } from './warn-once.ts';
import { watchView } from './watch-view.ts';

type Entry<C extends Shown> = Story[C][number];
export type Whole<C extends Shown> = Exclude<Entry<C>, Withdrawn>;

/**
 * An element that shows items of one collection of a story. Subclasses say which, and how one looks.
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
 * @cssprop [--factbox-ink=inherit] - The text. Without it the page's own colour, or that of a `theme`.
 * @cssprop [--factbox-muted=color-mix(in srgb, currentColor 78%, transparent)] - Text that stands back: roles, context, sources.
 * @cssprop [--factbox-hairline=color-mix(in srgb, currentColor 25%, transparent)] - Thin rules between items and the track of a gauge.
 * @cssprop [--factbox-surface=none] - The ground. A `theme` of `light` or `dark` brings one, `light-dark(#fcfcfa, #191a1b)`.
 * @cssprop [--factbox-padding=0] - The space between the ground's edge and the text. `0.75em` with a `theme`.
 * @cssprop [--factbox-radius=0] - The radius of the ground's two lower corners; the rule on top stays straight.
 * @cssprop [--factbox-font=inherit] - The family of text. Without it the page's own.
 * @cssprop [--factbox-font-display=inherit] - The family of quotations, figures and titles.
 * @cssprop [--factbox-margin=2em] - The space before and after the element.
 */
export abstract class ItemElement<C extends Shown> extends StoryElement implements Linked {
  static override readonly attributes = [
    ...StoryElement.attributes,
    'item',
    'items',
    'heading-level',
    'theme',
    'share',
  ];

  static override readonly flags: readonly string[] = ['share'];

  #unwatch: (() => void) | null = null;
  /** What is shown now. */
  #items: Entry<C>[] = [];
  /** Where in the page's address that leads. */
  #fragments: string[] = [];
  /** What parts on demand made, or why they did not come; `undefined` while they do. */
  readonly #parts = new Map<string, unknown>();
  /** The story and the ids of what was drawn last. */
  #drawn = '';
  /** The language that was sent for last, what is awaited of it, and what to draw with until then. */
  #lang: string | null = null;
  #coming: Promise<void> | undefined;
  #messages: Messages | null = null;

  /**
   * The id of the item to show.
   * @attr
   */
  declare item?: string;

  /**
   * The ids of the items to show, separated by spaces. Without `item` and `items`: all.
   * @attr
   */
  declare items?: string;

  /**
   * The level of the item's heading: `2` to `6`, or `none`.
   * @attr heading-level
   */
  declare headingLevel?: string;

  /**
   * `auto` follows the page's colours; `light` and `dark` bring their own.
   * @attr
   */
  declare theme?: 'auto' | 'light' | 'dark';

  /**
   * Offers readers to share each item: its words, whose they are, their source and a link to it here.
   * @attr
   */
  declare share: boolean;

  protected abstract readonly collection: C;

  override connectedCallback(): void {
    super.connectedCallback();
    follow(this);
    // What did not come is sent for again; and no later than the story.
    this.#lang = null;
    this.#inLanguage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    followers.delete(this);
    this.#unwatch?.();
    this.#unwatch = null;
    tell(this, []);
  }

  override reload(): void {
    for (const [name, part] of this.#parts) if (part instanceof Error) this.#parts.delete(name);
    super.reload();
  }

  protected override update(): void {
    super.update();
    if (this.#items.length) this.#unwatch ??= watchView(this, () => this.#items.map(({ id }) => id));
    tell(this, this.#fragments);
  }

  protected override get shown(): ElementState {
    if (!this.#items.length) return 'loading';
    return this.#items.every(isWithdrawn) ? 'withdrawn' : 'ready';
  }

  /** The messages of the nearest language. While they are on their way: those drawn with before, or `null`. */
  #inLanguage(): Messages | null {
    const lang = languageOf(this);
    if (lang !== this.#lang) {
      this.#lang = lang;
      const coming = sendFor(lang);
      this.#coming = coming;
      coming?.then(() => {
        if (this.#coming !== coming) return;
        this.#coming = undefined;
        this.requestUpdate();
      });
    }
    if (!this.#coming) this.#messages = messagesFor(lang);
    return this.#messages;
  }

  #choose(story: Story): Entry<C>[] {
    const all = story[this.collection] as Entry<C>[];
    const fail = (what: string, hint: string) => storyError(`story "${story.id}"`, what, hint, `$.${this.collection}`);
    const ids = (this.item ?? this.items)?.match(/\S+/g);
    const items = ids
      ? ids.map((id) => {
          const entry = itemOf(story, this.collection, id);
          if (!entry) throw fail(`there is no item "${id}"`, `Use one of: ${all.map((one) => one.id).join(', ')}`);
          const refusal = !isWithdrawn(entry) && this.refuses(entry as Whole<C>);
          if (refusal) throw fail(`"${id}" ${refusal}`, 'Choose another item or element');
          return entry;
        })
      : all.filter((entry) => isWithdrawn(entry) || !this.refuses(entry as Whole<C>));
    if (!items.length) throw fail('there is no item to show', 'Add one to the story');
    return items;
  }

  /** Why an item cannot be shown by this element; ends a sentence that begins with its id. */
  protected refuses(_item: Whole<C>): string | null {
    return null;
  }

  /** The level of headings when the page does not say; `null` for none. */
  protected get defaultLevel(): number | null {
    return null;
  }

  /** The place in the page that shows an item. */
  placeOf(item: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-item="${item}"]:not([hidden])`) ?? this;
  }

  protected abstract renderItem(item: Whole<C>, view: View): TemplateResult;

  protected renderItems(items: readonly Entry<C>[], view: View): TemplateResult {
    return cards(items, (item) => this.renderItem(item as Whole<C>, view), view);
  }

  /**
   * What a part that is loaded on demand makes for this element, once it has come.
   * `reload` sends again for one that did not.
   * @param needed nothing is shown without it
   * @throws StoryError when one that is needed did not come
   */
  protected onDemand<T>(name: string, load: () => Promise<T>, needed = false): T | undefined {
    if (!this.#parts.has(name)) {
      this.#parts.set(name, undefined);
      load().then(
        (made) => {
          this.#parts.set(name, made);
          this.requestUpdate();
        },
        (error) => {
          const what = `no ${name}: ${error}`;
          this.#parts.set(name, storyError('page', what, 'Then try again'));
          if (needed) this.requestUpdate();
          else warnOnce(name, what);
        },
      );
    }
    const part = this.#parts.get(name);
    if (!(part instanceof StoryError)) return part as T | undefined;
    if (needed) throw part;
    return undefined;
  }

  get #sharing(): Share | undefined {
    return this.share
      ? this.onDemand('sharing', async () => (await import('./share.ts')).sharing(this.root))
      : undefined;
  }

  protected override show(story: Story): TemplateResult | null {
    this.#items = [];
    this.#fragments = [];
    const items = this.#choose(story);
    const messages = this.#inLanguage();
    if (!messages) return null;
    const page = primary(this.#lang as string);
    const foreign = page !== primary(story.lang) && page === primary(messages.lang);
    const near = around(this, ({ lang, dir }) => lang || dir);
    const asked = this.headingLevel ?? `${this.defaultLevel}`;
    const level = /^[2-6]$/.test(asked) ? Number(asked) : null;
    const toggled = (item: string, open: boolean) => this.dispatchEvent(new FactboxToggleEvent(item, open));
    const drawn = this.renderItems(items, { story, messages, foreign, level, toggled, share: this.#sharing });
    const which = [story, ...items].map(({ id }) => id).join();
    // What a reader opened must not stand open when another item takes the place: it is drawn from the start.
    if (this.#drawn && this.#drawn !== which) render(nothing, this.root);
    this.#drawn = which;
    this.#items = items;
    this.#fragments = items.map(({ id }) => fragmentOf(story, id));
    // A direction that the page gives beside its language, or nearer, holds; a language without one has its own.
    const dir = near && !near.dir ? directionOf(messages.lang) : nothing;
    return html`<div class="root" part="root" lang=${messages.lang} dir=${dir}>${drawn}</div>`;
  }
}
