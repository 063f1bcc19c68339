import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type Messages, messagesFor } from '../format/messages.ts';
import { withdrawnCard } from '../parts/card.ts';
import type { View } from '../parts/view.ts';
import { isWithdrawn, itemOf } from '../story/items.ts';
import { StoryError } from '../story/read.ts';
import type { Collection, Story, Withdrawn } from '../story/schema.ts';
import { FactboxToggleEvent } from './events.ts';
import { type ElementState, StoryElement } from './story-element.ts';
import { watchView } from './watch-view.ts';

type Entry<C extends Collection> = Story[C][number];
export type Whole<C extends Collection> = Exclude<Entry<C>, Withdrawn>;

const fault = (story: Story, path: string, what: string, hint: string) =>
  new StoryError(`story "${story.id}"`, [{ path, what, hint }]);

/** The language of an element: its own `lang` or the nearest around it, through shadow roots. */
function langOf(element: Element): string {
  const near = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return near || (root instanceof ShadowRoot ? langOf(root.host) : '');
}

/** An element that shows items of one collection of a story. Subclasses say which, and how one looks. */
export abstract class ItemElement<C extends Collection> extends StoryElement {
  static override properties: PropertyDeclarations = {
    item: {},
    items: {},
    headingLevel: { attribute: 'heading-level' },
    theme: { reflect: true },
  };

  #unwatch: (() => void) | null = null;

  /** The id of the item to show. */
  declare item?: string;

  /** The ids of the items to show, separated by spaces. Without `item` and `items`: all. */
  declare items?: string;

  /** The level of the item's heading: `2` to `6`, or `none`. */
  declare headingLevel?: string;

  /** `auto` follows the page's colours; `light` and `dark` bring their own. */
  declare theme?: 'auto' | 'light' | 'dark';

  protected abstract readonly collection: C;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unwatch = null;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { status } = this.stories;
    if (status.state !== 'ready') {
      this.enter(status.state, status.state === 'error' ? status.error : undefined);
      return;
    }
    const chosen = this.#choose(status.story);
    if (chosen instanceof StoryError) return this.enter('error', chosen);
    const state: ElementState = chosen.every(isWithdrawn) ? 'withdrawn' : 'ready';
    this.enter(state);
    this.#unwatch ??= watchView(
      this,
      chosen.map(({ id }) => id),
    );
  }

  #choose(story: Story): Entry<C>[] | StoryError {
    const { collection } = this;
    const path = `$.${collection}`;
    const ids = (this.item ?? this.items)?.split(/\s+/).filter(Boolean);
    const all = story[collection] as Entry<C>[];
    const items = ids ? [] : all.filter((entry) => isWithdrawn(entry) || !this.refuses(entry as Whole<C>));
    for (const id of ids ?? []) {
      const entry = itemOf(story, collection, id);
      if (!entry)
        return fault(story, path, `there is no item "${id}"`, `Use one of: ${all.map((one) => one.id).join(', ')}`);
      const refusal = isWithdrawn(entry) ? null : this.refuses(entry as Whole<C>);
      if (refusal)
        return fault(story, `${path}[${all.indexOf(entry)}]`, `"${id}" ${refusal}`, 'Choose another item or element');
      items.push(entry);
    }
    return items.length ? items : fault(story, path, 'there is no item to show', 'Add one to the story');
  }

  /** Why an item cannot be shown by this element; ends a sentence that begins with its id. */
  protected refuses(_item: Whole<C>): string | null {
    return null;
  }

  /** The level of headings when the page does not say; `null` for none. */
  protected get defaultLevel(): number | null {
    return null;
  }

  protected abstract renderItem(item: Whole<C>, view: View): TemplateResult;

  protected renderItems(items: readonly Entry<C>[], view: View): TemplateResult {
    const cards = items.map((item) =>
      isWithdrawn(item) ? withdrawnCard(item, view) : this.renderItem(item as Whole<C>, view),
    );
    return cards.length === 1
      ? (cards[0] as TemplateResult)
      : html`<ul class="items" role="list">${cards.map((one) => html`<li>${one}</li>`)}</ul>`;
  }

  override render(): TemplateResult {
    const { status } = this.stories;
    const messages: Messages = messagesFor(langOf(this));
    const chosen = status.state === 'ready' ? this.#choose(status.story) : null;
    if (status.state !== 'ready' || !chosen || chosen instanceof StoryError) {
      const notice =
        status.state === 'loading'
          ? nothing
          : html`<p class="root unavailable" lang=${messages.lang}>${messages.unavailable}</p>`;
      return html`<slot>${notice}</slot>`;
    }
    const level =
      this.headingLevel === undefined
        ? this.defaultLevel
        : /^[2-6]$/.test(this.headingLevel)
          ? Number(this.headingLevel)
          : null;
    const toggled = (item: string, open: boolean) => this.dispatchEvent(new FactboxToggleEvent(item, open));
    const view: View = { story: status.story, messages, level, toggled };
    return html`<div class="root" part="root" lang=${messages.lang}>${this.renderItems(chosen, view)}</div>`;
  }
}
