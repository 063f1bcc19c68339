import { loadMessages } from '../core/languages.ts';
import { messagesFor, primary } from '../format/messages.ts';
import type { View } from '../parts/view.ts';
import { storyError } from '../story/errors.ts';
import { type Entry, isWithdrawn, itemOf } from '../story/items.ts';
import { readStory } from '../story/read.ts';
import type { Story } from '../story/schema.ts';
import { type Child, draw } from './tree.ts';
import { WIDGETS, type Widget, type WidgetName, widgetOf } from './widgets.ts';

/** What an item can be rendered as. `png` is bytes, all others are text. */
export const KINDS = [
  'fallback',
  'static',
  'page',
  'email',
  'amp',
  'text',
  'markdown',
  'jsonld',
  'svg',
  'png',
] as const;
export type Kind = (typeof KINDS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The social card's width and height in pixels. */
export const SIZES = ['1200x630', '1080x1350'] as const;
export type Size = (typeof SIZES)[number];

export interface RenderOptions {
  /** The id of the item, or of several of one kind. */
  readonly item: string | readonly string[];
  readonly as: Kind;
  /** The widget that shows it. Without it the one for its kind: a statistic is a `stat`. */
  readonly widget?: WidgetName | undefined;
  /** The language of the widget's own words. Without it the story's. */
  readonly lang?: string | undefined;
  readonly theme?: Theme | undefined;
  /** Of a social card; `1200x630` without it. */
  readonly size?: Size | undefined;
  /** Where the item stands in the world: the canonical address of a page, and what a shortened card points at. */
  readonly url?: string | undefined;
  /** A gauge's threshold in percent; 50 without it. */
  readonly threshold?: number | undefined;
}

/** What every kind is written from. */
export interface Job {
  readonly story: Story;
  readonly items: readonly Entry[];
  readonly name: WidgetName;
  readonly widget: Widget;
  readonly view: View;
  readonly theme: Theme;
  readonly size: Size;
  readonly url: string | null;
  /** What the view drew. */
  readonly drawn: readonly Child[];
}

function choose(story: Story, ids: readonly string[], name: WidgetName): Entry[] {
  const { collection, refuses }: Widget = WIDGETS[name];
  const fail = (what: string, hint: string) => storyError(`story "${story.id}"`, what, hint, `$.${collection}`);
  return ids.map((id) => {
    const entry = itemOf(story, collection, id);
    const all = story[collection].map((one) => one.id).join(', ');
    if (!entry) throw fail(`there is no item "${id}"`, all ? `Use one of: ${all}` : 'Choose another item or widget');
    const refusal = isWithdrawn(entry) ? null : refuses?.(entry as never);
    if (refusal) throw fail(`"${id}" ${refusal}`, 'Choose another item or widget');
    return entry;
  });
}

/** @param read the story as it was read, for whoever renders many of its items */
export async function prepare(input: object, options: RenderOptions, read?: Story): Promise<Job> {
  const { item, lang, theme = 'auto', size = '1200x630', url = null, threshold = 50 } = options;
  const story = read ?? readStory(input, 'story');
  const ids = typeof item === 'string' ? [item] : item;
  const [first = ''] = ids;
  const name = options.widget ?? widgetOf(story, first);
  if (!name) {
    throw storyError(`story "${story.id}"`, `there is no item "${first}" that a widget shows`, 'Name one of the story');
  }
  const widget: Widget = WIDGETS[name];
  const items = choose(story, ids, name);
  await loadMessages(lang ?? story.lang);
  const messages = messagesFor(lang ?? story.lang);
  const foreign = primary(messages.lang) === primary(lang ?? '') && primary(messages.lang) !== primary(story.lang);
  const view: View = { story, messages, foreign, level: widget.level ?? null };
  const drawn = await draw(widget.draw(items as never, view, { threshold }));
  return { story, items, name, widget, view, theme, size, url, drawn };
}
