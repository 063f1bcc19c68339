import type { Edit, Response } from '../story/schema.ts';
import { english } from './messages.en.ts';

export type Reply = Exclude<Response['reply'], 'in-source'>;
export type ResponseType = Response['types'][number];

/** Every word a widget says of its own, in one language. The source's words never come from here. */
export interface Messages {
  /** The language of these messages, for `lang` and for `Intl`. */
  readonly lang: string;
  readonly source: string;
  readonly contentNote: (topics: string) => string;
  readonly correction: (date: string) => string;
  readonly corrected: (before: string | null, after: string | null) => string;
  readonly withdrawn: (date: string, reason: string) => string;
  readonly unavailable: string;
  readonly passage: string;
  readonly ambiguousSpeaker: (speakers: string) => string;
  readonly ambiguousClaim: string;
  readonly carried: string;
  readonly inferred: (kind: 'inferred-start' | 'inferred-end') => string;
  readonly edited: (edit: Edit) => string;
  readonly anonymous: string;
  readonly accordingTo: (name: string) => string;
  readonly noPopulation: string;
  readonly gaps: (missing: readonly ('figure' | 'date' | 'population')[]) => string;
  readonly against: (where: 'below' | 'above' | 'at' | 'unknown', percent: string) => string;
  readonly responses: string;
  /** Stands before what a response answers. */
  readonly respondsTo: string;
  readonly reply: Readonly<Record<Reply, string>>;
  readonly types: Readonly<Record<ResponseType, string>>;
  readonly filter: string;
  readonly all: string;
  readonly shown: (shown: number, total: number) => string;
  readonly wholeQuotation: string;
  readonly range: (from: string, to: string) => string;
  readonly approximately: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  /** A decade or a century, by its first year. */
  readonly years: (first: string) => string;
}

const catalogues = new Map<string, Messages>([['en', english]]);

/** Adds a language. Messages are found by the primary subtag. */
export const registerMessages = (messages: Messages): void => {
  catalogues.set(messages.lang.slice(0, 2), messages);
};

/** The messages nearest to a language tag; English where there are none. */
export const messagesFor = (lang: string): Messages => catalogues.get(lang.slice(0, 2).toLowerCase()) ?? english;
