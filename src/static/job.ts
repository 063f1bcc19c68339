import { html } from 'lit/html.js';
import { loadMessages } from '../core/catalogues.ts';
import { messagesFor, primary } from '../format/messages.ts';
import { choose } from '../parts/choose.ts';
import type { View } from '../parts/view.ts';
import type { Widget } from '../parts/widget.ts';
import { storyError } from '../story/errors.ts';
import type { Entry } from '../story/items.ts';
import { readStory } from '../story/read.ts';
import type { Story } from '../story/schema.ts';
import type { Brand } from './social/brand.ts';
import type { Child } from './tree.ts';
import { told } from './uncompared.ts';
import { WIDGETS, type WidgetName, widgetOf } from './widgets.ts';

/** The forms that an item can be rendered as. `png` is bytes, all others are text. */
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
  /** The address of the item: the canonical address of its page, and the one that a shortened card names. */
  readonly url?: string | undefined;
  /** A gauge's threshold in percent; 50 without it. */
  readonly threshold?: number | undefined;
  /** Whose a social card is: its name or logo, and the colour of its rule. */
  readonly brand?: Brand | undefined;
}

/** Everything that a form is written from. */
export interface Job {
  readonly story: Story;
  readonly items: readonly Entry[];
  readonly name: WidgetName;
  readonly widget: Widget;
  /** The text of its style sheets. */
  readonly styles: readonly string[];
  readonly view: View;
  readonly theme: Theme;
  readonly size: Size;
  readonly url: string | null;
  readonly brand: Brand;
  /** The drawing of the view. */
  readonly drawn: readonly Child[];
}

/** @param read the story, if the caller has read it already to render many of its items */
export async function prepare(input: object, options: RenderOptions, read?: Story): Promise<Job> {
  const { item, lang, theme = 'auto', size = '1200x630', url = null, threshold = 50, brand = {} } = options;
  const story = read ?? readStory(input, 'story');
  const ids = typeof item === 'string' ? [item] : item;
  const [first = ''] = ids;
  const name = options.widget ?? widgetOf(story, first);
  if (!name) {
    throw storyError(`story "${story.id}"`, `there is no item "${first}" that a widget shows`, 'Name one of the story');
  }
  const widget: Widget = WIDGETS[name];
  const settings = { threshold };
  const items = choose(story, widget, ids, settings);
  await loadMessages(lang ?? story.lang);
  const messages = messagesFor(lang ?? story.lang);
  const foreign = primary(messages.lang) === primary(lang ?? '') && primary(messages.lang) !== primary(story.lang);
  const view: View = { story, messages, foreign, level: widget.level };
  const late = await widget.load?.();
  const styles = [...widget.styles, ...(late?.styles ?? [])].map(({ cssText }) => cssText);
  // Loaded only when there is something to draw, because it brings server rendering and a parser.
  const { draw } = await import('./draw.ts');
  const drawn = told(await draw((widget.draw ?? late?.draw)?.(items, view, settings) ?? html``), items, name, view);
  return { story, items, name, widget, styles, view, theme, size, url, brand, drawn };
}
