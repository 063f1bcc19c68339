import { pagePath } from '../../embed/addresses.ts';
import { storyMarkdown } from '../../embed/feeds.ts';
import { storyGallery } from '../../embed/gallery.ts';
import { itemPage, readingPage } from '../../embed/page.ts';
import { storySnippets } from '../../embed/pasted.ts';
import { type Embedding, embedding, oembed } from '../../embed/snippets.ts';
import { allOf, SHOWN, WIDGET_NAMES, WIDGETS, type WidgetName, widgetOf } from '../../static/widgets.ts';
import { StoryError } from '../../story/errors.ts';
import type { Story } from '../../story/schema.ts';
import { during, type Io } from '../io.ts';
import type { Build } from '../release.ts';
import { Cards } from './cards.ts';
import { json } from './record.ts';
import type { Staged } from './staged.ts';

/** One run of the command. */
export interface Run {
  readonly site: Staged;
  readonly build: Build;
  readonly base: string;
  readonly images: boolean;
  /** The languages that pages have besides their story's. */
  readonly langs: readonly string[];
  /** Whether words are published that nobody compared with their source. */
  readonly unverified: boolean;
  readonly io: Io;
}

/** A widget need not show every item of its collection. */
function refused(error: unknown): null {
  if (error instanceof StoryError) return null;
  throw error;
}

/** The widgets that show an item, its own first: each has its page, which `embed --widget` points at. */
const widgetsOf = (own: WidgetName): readonly (WidgetName | undefined)[] => [
  undefined,
  ...WIDGET_NAMES.filter((name) => name !== own && WIDGETS[name].collection === WIDGETS[own].collection),
];

/** A story to write: as it was given, as it was read, as pages get it, and the name of that. */
export interface Written {
  readonly input: object;
  readonly story: Story;
  readonly text: string;
  readonly version: string;
}

/** Writes all of a story; returns the names of its pages. */
export async function writeStory({ input, story, text, version }: Written, run: Run): Promise<readonly string[]> {
  const { site, build, base, langs } = run;
  const { id } = story;
  const pinned = `pinned/${id}/${version}`;
  const pages: string[] = [];
  const cards = new Cards(id, run);
  const all: Embedding[] = [];
  const snippets: Embedding[] = [];
  const write = async (one: Embedding): Promise<string> => {
    const path = pagePath(id, one.item, one.variant);
    site.put(`${path}.html`, itemPage(one, build, one.variant.widget ? undefined : await cards.of(one)));
    site.put(`${path}.oembed.json`, oembed(one));
    pages.push(path.slice(`items/${id}/`.length));
    return path;
  };
  site.put(`stories/${id}.json`, text);
  site.same(`stories/${id}.json`, `${pinned}/story.json`);
  const ids = SHOWN.flatMap((name) => story[name].map((one) => one.id));
  for (const item of ids) {
    const name = widgetOf(story, item);
    // Kinds of items that no widget shows yet have no page.
    if (!name) continue;
    for (const widget of widgetsOf(name)) {
      for (const lang of [undefined, ...langs]) {
        await during(`item "${item}" as ${[widget ?? name, lang].filter(Boolean).join(', ')}`, async () => {
          const one = await embedding(input, { item, widget, lang, base, release: build }, story).catch(refused);
          // A language that is the story's own has that page already.
          if (!one || (lang && !one.variant.lang)) return;
          const path = await write(one);
          if (!lang) snippets.push(one);
          if (widget || lang) return;
          all.push(one);
          site.same(`${path}.html`, `${pinned}/${item}.html`);
        });
      }
    }
  }
  cards.finish();
  const shown = WIDGET_NAMES.filter((widget) => allOf(story, widget).length);
  const wholes = await Promise.all(shown.map((widget) => embedding(input, { widget, base, release: build }, story)));
  const several = wholes.filter(({ job }) => allOf(story, job.name).length > 1);
  site.put(`text/${id}.md`, storyMarkdown(story, all));
  site.put(`stories/${id}.html`, await readingPage(story, all, base, build));
  site.put(`gallery/${id}.html`, storyGallery(story, all, several, base, build));
  site.put(`snippets/${id}.json`, json(storySnippets(story, [...snippets, ...wholes], base)));
  return pages;
}
