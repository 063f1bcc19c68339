import type { Comparator } from '../story/quantity.ts';
import type { Edit, Response } from '../story/schema.ts';
import { english } from './messages.en.ts';

export type Reply = Exclude<Response['reply'], 'in-source'>;
export type ResponseType = Response['types'][number];
/** What something is called, and the word or mark between that and what it is about; none where the grammar needs none. */
export type Joined = readonly [name: string, link: string];
export type Hedge = Exclude<Comparator, '=' | 'between'>;

/** Every word a widget says of its own, in one language. The source's words never come from here. */
export interface Messages {
  /** The language of these messages, for `lang`. */
  readonly lang: string;
  /** The language that `Intl` writes numbers and dates in, with its digits. */
  readonly locale: string;
  /** Lists, for a language that some browsers' `Intl` does not know. */
  readonly list?: (entries: readonly string[], open: boolean) => string;
  /** Dates with a month, for a language that some browsers' `Intl` does not know. `year` has its era, as in `locale`. */
  readonly date?: (year: string, month: string, day?: string) => string;
  /** Years, for a language whose eras some browsers' `Intl` does not know. */
  readonly year?: (year: string) => string;
  /** Between names, and between kinds of response. */
  readonly comma: string;
  /** The source line, before the names of the sources. Keep the colon. */
  readonly source: string;
  /** The line that a reader opens to see a sensitive item. */
  readonly contentNote: (topics: string) => string;
  /** A corrected item: the start of the note below it. */
  readonly correction: (date: string) => string;
  /** A corrected item: what it said before and says now. */
  readonly corrected: (before: string | null, after: string | null) => string;
  /** In the place of a withdrawn item. */
  readonly withdrawn: (date: string, reason: string) => string;
  /** In the place of a widget whose story did not arrive, above its fallback. */
  readonly unavailable: string;
  /** The button beside the line above. */
  readonly retry: string;
  /** The name of a link to a source, for screen readers. It starts with the publisher, which is what others see. */
  readonly passage: (publisher: string, about: string) => string;
  /** A quotation, where the source leaves open who spoke. The names follow. */
  readonly ambiguousSpeaker: (speakers: string) => string;
  /** A figure, finding or term, where the source leaves open whose claim it is. */
  readonly ambiguousClaim: string;
  /** A quotation whose speaker the source names in an earlier sentence. */
  readonly carried: string;
  /** A quotation of which the source never opened or never closed the marks. */
  readonly inferred: (kind: 'inferred-start' | 'inferred-end') => string;
  /** A quotation with words left out or put in, by us or by the source. */
  readonly edited: (edit: Edit) => string;
  /** Beside the name of an anonymous person. */
  readonly anonymous: string;
  /** A figure, finding or term: whose claim it is. */
  readonly accordingTo: (name: string) => string;
  /** A figure on a page of another language: its hedge, no more exact than in the source. */
  readonly hedged: (hedge: Hedge, figure: string) => string;
  /** A figure on a page of another language: a range. */
  readonly between: (from: string, to: string) => string;
  /** A figure on a page of another language: a share in whole numbers. */
  readonly ratio: (part: string, whole: string) => string;
  /** A gauge, and a share without a population: what the source leaves out. Nobody is asked or counted in a measurement. */
  readonly gaps: (facts: readonly ('figure' | 'date')[], whom: 'asked' | 'counted' | null) => string;
  /** A gauge: where the share stands against the threshold. */
  readonly against: (where: 'below' | 'above' | 'at' | 'unknown', percent: string) => string;
  /** A timeline: the heading above events without a date. A source without a date. */
  readonly undated: string;
  /** The title of the panel of sources. */
  readonly sources: string;
  /** The panel of sources and a story's page: when a person last checked the story. */
  readonly checked: (date: string) => string;
  /** The panel of sources and a story's page: words that no record of a check covers. */
  readonly uncompared: string;
  /** The panel of sources, where nothing was corrected or withdrawn. */
  readonly unchanged: string;
  /** The title of the panel of responses. */
  readonly responses: string;
  /** A response that is none: what came of asking, and what joins it to the matter. */
  readonly reply: Readonly<Record<Reply, Joined>>;
  /** A response: its kind, and what joins it to what it answers, as in "Denial of the first finding". */
  readonly types: Readonly<Record<ResponseType, Joined>>;
  /** A response of several kinds: the others, behind the first and what it answers. */
  readonly also: (kinds: readonly string[]) => string;
  /** The panel of responses: the label of the filter. */
  readonly filter: string;
  /** The panel of responses: the choice of every kind. */
  readonly all: string;
  /** The panel of responses: how many the filter leaves. */
  readonly shown: (shown: number, total: number) => string;
  /** A response: opens its whole quotation. A social card: before the address. */
  readonly wholeQuotation: string;
  /** The title of the panel of findings. */
  readonly findings: string;
  /** A finding: before its other groups. Keep the colon. */
  readonly alsoConcerns: string;
  /** The title of the timeline. */
  readonly timeline: string;
  /** The button that shares an item. */
  readonly share: string;
  /** After sharing by the clipboard. */
  readonly copied: string;
  /** Where the browser refuses the clipboard; the text to copy stands below. */
  readonly copyByHand: string;
  /** The title of the panel of people. */
  readonly people: string;
  /** The panel of people: before the number of a person's quotations, responses, events, and items with an open speaker. */
  readonly deeds: Readonly<Record<'quotes' | 'responses' | 'events' | 'open', string>>;
  /** The panel of people: who withheld a name, and why, if the source says so. */
  readonly anonymity: (by: string | null, reason: string | null) => string;
  /** A date: from one to another. */
  readonly range: (from: string, to: string) => string;
  /** A date that the source gives roughly. */
  readonly approximately: (date: string) => string;
  /** A date that is in doubt. */
  readonly uncertain: (date: string) => string;
  /** A date: a beginning without an end. */
  readonly since: (date: string) => string;
  /** A date: an end without a beginning. */
  readonly until: (date: string) => string;
  /** A decade, by its first year. */
  readonly years: (first: string) => string;
  /** A season of a year: 0 is spring, 3 is winter. */
  readonly season: (season: 0 | 1 | 2 | 3, year: string) => string;
}

/** The language of a tag, without its region or script. */
export const primary = (lang: string): string => lang.toLowerCase().split('-')[0] as string;

const catalogues = new Map<string, Messages>([['en', english]]);
const regional = new Map<string, Messages>();

/** Adds a language, or puts other words in the place of one. Messages are found by the primary subtag. */
export const registerMessages = (messages: Messages): void => {
  catalogues.set(primary(messages.lang), messages);
  regional.clear();
};

/** A catalogue in the country of a tag, such as `fr-CA`: its dates, numbers and lists are written as there. */
function inRegion(messages: Messages, lang: string): Messages {
  const [, region] = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?![a-z\d])/i.exec(lang) ?? [];
  if (!region) return messages;
  const there = (tag: string) => String(new Intl.Locale(tag, { region }));
  const made = () => ({ ...messages, lang: there(messages.lang), locale: there(messages.locale) });
  const own = regional.get(lang) ?? (there(messages.locale) === messages.locale ? messages : made());
  regional.set(lang, own);
  return own;
}

/** The messages of a language tag, if they are there. */
export function messagesIn(lang: string): Messages | undefined {
  const messages = catalogues.get(primary(lang));
  return messages && inRegion(messages, lang);
}

/** The messages nearest to a language tag; English where there are none. */
export const messagesFor = (lang: string): Messages => messagesIn(lang) ?? english;
