import type { Comparator } from '../story/quantity.ts';
import type { Edit, Response } from '../story/schema.ts';
import { english } from './messages.en.ts';

export type Reply = Exclude<Response['reply'], 'in-source'>;
export type ResponseType = Response['types'][number];
export type Hedge = Exclude<Comparator, '=' | 'between'>;

/** Every word a widget says of its own, in one language. The source's words never come from here. */
export interface Messages {
  /** The language of these messages, for `lang`. */
  readonly lang: string;
  /** What `Intl` is to write in: the language, with its digits, or one that writes numbers alike and is known everywhere. */
  readonly locale: string;
  /** Lists, where not every browser's `Intl` knows the language. */
  readonly list?: (entries: readonly string[], open: boolean) => string;
  /** Dates, where not every browser's `Intl` knows the language. A month or a day that is not known is left out. */
  readonly date?: (year: string, month?: string, day?: string) => string;
  /** Stands between names and kinds in a row. */
  readonly comma: string;
  /** Stands before the sources; ends with its colon. */
  readonly source: string;
  readonly contentNote: (topics: string) => string;
  readonly correction: (date: string) => string;
  readonly corrected: (before: string | null, after: string | null) => string;
  readonly withdrawn: (date: string, reason: string) => string;
  readonly unavailable: string;
  /** Names the button beside it. */
  readonly retry: string;
  /** The name of a link: whose source, and what of it. */
  readonly passage: (publisher: string, about: string) => string;
  readonly ambiguousSpeaker: (speakers: string) => string;
  readonly ambiguousClaim: string;
  readonly carried: string;
  readonly inferred: (kind: 'inferred-start' | 'inferred-end') => string;
  readonly edited: (edit: Edit) => string;
  readonly anonymous: string;
  readonly accordingTo: (name: string) => string;
  /** What a figure of another language says, as exactly as it is known. */
  readonly hedged: (hedge: Hedge, figure: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly ratio: (part: string, whole: string) => string;
  /** What the source leaves out of a figure: an exact figure, a date, and who was asked or counted. */
  readonly gaps: (facts: readonly ('figure' | 'date')[], whom: 'asked' | 'counted' | null) => string;
  readonly against: (where: 'below' | 'above' | 'at' | 'unknown', percent: string) => string;
  readonly undated: string;
  /** The title of the panel of sources. */
  readonly sources: string;
  readonly checked: (date: string) => string;
  /** Said of words that no record of a verification covers. */
  readonly uncompared: string;
  /** Neither corrected nor withdrawn. */
  readonly unchanged: string;
  readonly responses: string;
  /** Stands before what a response answers. */
  readonly respondsTo: string;
  readonly reply: Readonly<Record<Reply, string>>;
  readonly types: Readonly<Record<ResponseType, string>>;
  /** The kinds of one response, in a row. */
  readonly kinds: (types: readonly string[]) => string;
  readonly filter: string;
  readonly all: string;
  readonly shown: (shown: number, total: number) => string;
  readonly wholeQuotation: string;
  readonly findings: string;
  /** Stands before the other groups that a finding concerns; ends with its colon. */
  readonly alsoConcerns: string;
  readonly timeline: string;
  /** The control that shares an item, and what it says when it has copied it, or the reader must. */
  readonly share: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly people: string;
  /** Stand before the number of a person's quotations, responses, events, and of what the source leaves open. */
  readonly deeds: Readonly<Record<'quotes' | 'responses' | 'events' | 'open', string>>;
  /** Who withheld a name, and why; `null` where the source does not say. */
  readonly anonymity: (by: string | null, reason: string | null) => string;
  readonly range: (from: string, to: string) => string;
  readonly approximately: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  /** A decade, by its first year. */
  readonly years: (first: string) => string;
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
