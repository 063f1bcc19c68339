import type { CSSResult, TemplateResult } from 'lit';
import type { Shown, Story, Withdrawn } from '../story/schema.ts';
import { cards } from './card.ts';
import type { View } from './view.ts';

/** An entry of a list, withdrawn or not. */
export type Entry<C extends Shown> = Story[C][number];
/** An entry that stands. */
export type Whole<C extends Shown> = Exclude<Entry<C>, Withdrawn>;

/** Draws items. `settings` are the widget's own attributes, and what only an element has, such as a reader's choice. */
interface Draw<C extends Shown, S> {
  draw(items: readonly Entry<C>[], view: View, settings: S): TemplateResult;
}

/** What a widget loads on demand: the styles are added to its own. */
export interface Late<C extends Shown = Shown, S = object> extends Draw<C, S> {
  readonly styles: CSSResult[];
}

/** All that a widget is, said once. The element, the static forms, the snippets and the plugins read it. */
export interface Widget<C extends Shown = Shown, S = object> extends Partial<Draw<C, S>> {
  /** Its element is `factbox-NAME`. */
  readonly name: string;
  /** The list of the story that it shows. */
  readonly collection: C;
  readonly styles: CSSResult[];
  /** The level of its heading where the page asks for none; `null` for no heading. */
  readonly level: number | null;
  /** One of its items makes a social card. */
  readonly card: boolean;
  /** Why an item cannot be shown. The text ends a sentence that begins with the item's id. */
  refuses(item: Whole<C>): string | null;
  /** Whether an item is shown where the page names none. */
  unasked(item: Whole<C>, settings: S): boolean;
  /** What draws the items, for a widget that loads it on demand. */
  load?(): Promise<Late<C, S>>;
}

type Said<C extends Shown, S> = Pick<Widget<C, S>, 'name' | 'collection' | 'styles'> & Partial<Widget<C, S>>;

/** A widget that draws its items together, in one panel under a title. */
export const panelWidget = <C extends Shown, S = object>(said: Said<C, S>): Widget<C, S> => ({
  level: 2,
  card: false,
  refuses: () => null,
  unasked: () => true,
  ...said,
});

/** Draws each item in a card of its own. */
export const inCards =
  <T extends { readonly id: string }, S>(one: (item: T, view: View, settings: S) => TemplateResult) =>
  (items: readonly (T | Withdrawn)[], view: View, settings: S): TemplateResult =>
    cards(items, (item) => one(item as T, view, settings), view);

/** A widget that draws each item in a card of its own. */
export const cardWidget = <C extends Shown, S = object>(said: Said<C, S>): Widget<C, S> =>
  panelWidget({ level: null, ...said });
