import { pagePath, type Release } from '../../embed/addresses.ts';
import { storyMarkdown } from '../../embed/feeds.ts';
import { storyGallery } from '../../embed/gallery.ts';
import { itemPage, readingPage } from '../../embed/page.ts';
import { storySnippets } from '../../embed/pasted.ts';
import { type Embedding, embedding, oembed } from '../../embed/snippets.ts';
import type { Brand } from '../../static/social/brand.ts';
import { allOf, othersOf, SHOWN, WIDGET_NAMES, widgetOf } from '../../static/widgets.ts';
import { StoryError } from '../../story/errors.ts';
import type { Story } from '../../story/schema.ts';
import { during } from '../io.ts';
import { Cards } from './cards.ts';
import { json } from './record.ts';
import type { Section } from './sections.ts';
import type { Staging } from './staging.ts';

/** What holds for every story of a run. All of it can be handed to another thread. */
export interface Settings {
  /** The folder, as the run before left it. */
  readonly folder: string;
  readonly release: Release & { readonly whole: string };
  readonly base: string;
  readonly images: boolean;
  readonly brand: Brand;
  /** The languages that pages have besides their story's. */
  readonly langs: readonly string[];
  /** Whether words are published that nobody compared with their source. */
  readonly unverified: boolean;
  readonly sections: readonly Section[];
}

/** Where the files of a story go, and what is told of it. */
export interface Target {
  readonly settings: Settings;
  readonly staging: Staging;
  err(text: string): void;
  /** Told before each item. */
  readonly step?: Step | undefined;
}

export type Step = (done: number, of: number) => void;

/** A widget need not show every item of its collection. */
function refused(error: unknown): null {
  if (error instanceof StoryError) return null;
  throw error;
}

/** A story to write: as readers get it, as the text of its file, and the version of that. */
export interface Written {
  readonly story: Story;
  readonly text: string;
  readonly version: string;
}

/** Writes all of a story; returns the names of its pages. */
export async function writeStory({ story, text, version }: Written, to: Target): Promise<readonly string[]> {
  const { settings, staging, step } = to;
  const { release, base, langs, sections } = settings;
  const { id } = story;
  const isOn = (section: Section): boolean => sections.includes(section);
  const pinned = `pinned/${id}/${version}`;
  const pages: string[] = [];
  const cards = new Cards(id, to);
  const all: Embedding[] = [];
  const snippets: Embedding[] = [];
  const write = async (one: Embedding): Promise<string> => {
    const path = pagePath(id, one.item, one.variant);
    staging.put(`${path}.html`, itemPage(one, release, await cards.of(one)));
    staging.put(`${path}.oembed.json`, oembed(one));
    pages.push(path.slice(`items/${id}/`.length));
    return path;
  };
  staging.put(`stories/${id}.json`, text);
  if (isOn('pinned')) staging.same(`stories/${id}.json`, `${pinned}/story.json`);
  const ids = SHOWN.flatMap((name) => story[name].map((one) => one.id));
  for (const [done, item] of ids.entries()) {
    step?.(done, ids.length);
    const name = widgetOf(story, item);
    // Kinds of items that no widget shows yet have no page.
    if (!name) continue;
    // Each widget that shows an item has its page, which `embed --widget` points at.
    for (const widget of [undefined, ...othersOf(name)]) {
      for (const lang of [undefined, ...langs]) {
        await during(`item "${item}" as ${[widget ?? name, lang].filter(Boolean).join(', ')}`, async () => {
          const one = await embedding(story, { item, widget, lang, base, release }, story).catch(refused);
          // A language that is the story's own has that page already.
          if (!one || (lang && !one.variant.lang)) return;
          const path = isOn('pages') ? await write(one) : '';
          if (!lang) snippets.push(one);
          if (widget || lang) return;
          all.push(one);
          if (isOn('pinned')) staging.same(`${path}.html`, `${pinned}/${item}.html`);
        });
      }
    }
  }
  cards.finish();
  if (isOn('text')) {
    staging.put(`text/${id}.md`, storyMarkdown(story, all));
    staging.put(`stories/${id}.html`, await readingPage(story, all, base, release));
  }
  if (!isOn('gallery') && !isOn('snippets')) return pages;
  const shown = WIDGET_NAMES.filter((widget) => allOf(story, widget).length);
  const wholes = await Promise.all(shown.map((widget) => embedding(story, { widget, base, release }, story)));
  const several = wholes.filter(({ job }) => allOf(story, job.name).length > 1);
  if (isOn('gallery')) staging.put(`gallery/${id}.html`, storyGallery(story, all, several, base, settings));
  if (isOn('snippets')) staging.put(`snippets/${id}.json`, json(storySnippets(story, [...snippets, ...wholes], base)));
  return pages;
}
