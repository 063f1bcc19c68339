import type { Story } from '../story/schema.ts';
import { knowsSpeech } from '../words/speech.ts';
import { readArticle } from './article.ts';
import type { Doubt } from './doubts.ts';
import { eventsOf } from './events.ts';
import { Pointer } from './evidence.ts';
import { Ids, slugOf } from './ids.ts';
import { quotesOf } from './quotes.ts';
import { responsesOf } from './responses.ts';
import { Roster } from './roster.ts';
import { statisticsOf } from './statistics.ts';

/** What is known of an article besides its text. */
export interface About {
  /** The language of the article: "en-GB". */
  readonly lang: string;
  /** The headline; without one, the first line of the text. */
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly authors?: readonly string[];
  readonly issued?: string | null;
  readonly url?: string | null;
  /** The SHA-256 of the text's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** The day of the draft: YYYY-MM-DD. */
  readonly asOf: string;
  /** The id of the story; without one, it is made from the headline. */
  readonly id?: string | null;
}

export interface Draft {
  readonly story: Story;
  /** Every doubt, with the id of its item. */
  readonly doubts: readonly (Doubt & { readonly item: string })[];
}

/**
 * Drafts a story from an article: quotations with who says them, figures, people, events and responses, each with the
 * words that carry it and with every doubt named. The same text gives the same story.
 */
export function draftStory(text: string, about: About): Draft {
  const article = readArticle(text, about.lang);
  const title = about.title?.trim() || firstLine(text) || 'Untitled';
  const id = about.id || slugOf(title) || 'story';
  const ids = new Ids();
  const source = ids.of(about.publisher ? `${about.publisher} article` : 'article', 'article');
  const pointer = new Pointer(text, source);
  const roster = new Roster(ids);
  const found = quotesOf(article, pointer, roster, ids, knowsSpeech(about.lang));
  const { quotes } = found;
  const publisher = () =>
    roster.add('organisation', about.publisher?.trim() || 'Unknown publisher', 'publisher of the article');
  const statistics = statisticsOf(article, pointer, roster, ids, publisher);
  const responses = responsesOf(article, pointer, roster, ids, found);
  const events = eventsOf(article, pointer, roster, ids);
  roster.people(article.scene.cast);
  const story = {
    ...{
      $schema: '',
      format: 'factbox/1',
      id,
      lang: about.lang,
      headline: title,
      asOf: about.asOf,
      embargo: null,
      expires: null,
    },
    sources: [
      {
        ...{
          id: source,
          type: 'news article',
          title,
          publisher: about.publisher?.trim() || 'Unknown publisher',
          authors: [...(about.authors ?? [])],
        },
        ...{ issued: about.issued ?? null, url: about.url ?? null, sha256: about.sha256 },
      },
    ],
    agents: roster.agents,
    ...{
      quotes: some(quotes),
      statistics: some(statistics),
      responses: some(responses),
      findings: [],
      events: some(events),
    },
    ...{ terms: [], charts: [], corrections: [], signoffs: [], checked: null },
  } as unknown as Story;
  const doubts = [...quotes, ...statistics, ...responses, ...events].flatMap((item) =>
    (item.draft ?? []).map((doubt) => ({ item: item.id, ...doubt })),
  );
  return { story, doubts };
}

/** No story has more of one kind; a text with more is no article. */
const MOST = 500;
const some = <T>(items: readonly T[]): T[] => items.slice(0, MOST);

const firstLine = (text: string): string => /\S[^\n\r]{0,300}/u.exec(text)?.[0].trim() ?? '';
