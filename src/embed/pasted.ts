import { language } from '../static/language.ts';
import { words as wordsOf } from '../static/text.ts';
import type { Story } from '../story/schema.ts';
import { storyAddress } from './addresses.ts';
import type { Listed } from './gallery.ts';
import { type Embedding, wordpressInside } from './snippets.ts';

/* What a CMS plugin reads: the items of a story as an editor picks them, and the fallback of each. */

const LONGEST = 90;

/** The first words of an item, for a list to pick from; none for all items together. */
function label({ document, item }: Embedding): string {
  if (!item) return '';
  const words = wordsOf(document).replace(/\s+/g, ' ').trim();
  return `${words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/ \S*$/, '')} …` : words} (${item})`;
}

/**
 * `snippets/STORY.json`: each item by each widget that shows it, and all that a widget shows. `html` is what a
 * `<figure data-factbox>` holds, in words that WordPress leaves as they are.
 */
export const storySnippets = ({ id, headline, lang }: Story, all: readonly Embedding[], base: string) => ({
  ...{ id, headline, lang, src: storyAddress(base, id) },
  items: all.map((one) => ({
    item: one.item,
    widget: one.job.name,
    label: label(one),
    ...language(one.job.view.messages.lang),
    html: wordpressInside(one),
  })),
});

/** `snippets/index.json`: the stories. */
export const snippetsIndex = (stories: readonly Listed[]) =>
  stories.map(({ id, headline, asOf }) => ({ id, headline, asOf }));
