import { formatDate } from '../format/dates.ts';
import { joinList } from '../format/lists.ts';
import type { View } from '../parts/view.ts';
import { agentOf, correctionsOf, sourceOf } from '../story/items.ts';
import type { Evidence, Source, Withdrawn } from '../story/schema.ts';
import type { Json } from './observation.ts';

/* schema.org's terms for a story. If a term cannot express a doubt, a plain sentence does, or the term is left out. */

/** A date that schema.org's notation can express in full. The words say any other. */
export const isoDate = (date: string | null): string | null =>
  date && /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) ? date : null;

/** Leaves out empty values: an absent key says nothing, but `null` might. */
export const known = (given: Json): Json =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  );

export const agent = (id: string, { story, messages }: View): Json => {
  const { kind, name, role, description } = agentOf(story, id);
  if (kind === 'document') return known({ '@type': 'CreativeWork', name, description });
  const type = kind === 'person' || kind === 'anonymous' ? 'Person' : 'Organization';
  // A role is not always a job. Anonymous people stay anonymous.
  const says = [role, kind === 'anonymous' ? messages.anonymous : null].filter(Boolean).join(messages.comma);
  return known({ '@type': type, name, description: says });
};

/** Documents cannot speak in schema.org. The words are part of them. */
export const voices = (ids: readonly string[], view: View): Json[] =>
  ids.filter((id) => agentOf(view.story, id).kind !== 'document').map((id) => agent(id, view));

export const source = ({ title, publisher, authors, issued, url, type }: Source): Json =>
  known({
    '@type': 'CreativeWork',
    name: title,
    genre: type,
    publisher: { '@type': 'Organization', name: publisher },
    author: authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: isoDate(issued),
    url: url && URL.canParse(url) ? new URL(url).href : null,
  });

const sources = (evidence: readonly Evidence[], { story }: View): Json[] =>
  [...new Set(evidence.map((one) => one.source))].map((id) => source(sourceOf(story, id)));

export const corrections = ({ story, messages }: View, ...ids: readonly string[]): Json[] =>
  correctionsOf(story, ...ids).map(({ date, note, before, after }) => ({
    '@type': 'CorrectionComment',
    datePublished: date,
    text: [note, before || after ? messages.corrected(before, after) : null].filter(Boolean).join(' '),
  }));

export interface Sourced {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly sensitivity: readonly string[];
}

/** The keys that every work has: its id, its language, its content note, its corrections and its sources. */
export const work = ({ id, evidence, sensitivity }: Sourced, view: View, ...also: readonly string[]): Json => ({
  identifier: id,
  inLanguage: view.story.lang,
  contentRating: sensitivity.length ? view.messages.contentNote(joinList(sensitivity, view.messages)) : null,
  correction: corrections(view, id, ...also),
  isBasedOn: sources(evidence, view),
});

export const sentences = (...given: readonly (string | null | false | undefined)[]): string =>
  given.filter(Boolean).join(' ');

export const withdrawal = ({ id, withdrawn: { date, reason } }: Withdrawn, view: View): Json =>
  known({
    '@type': 'CreativeWork',
    identifier: id,
    creativeWorkStatus: 'Withdrawn',
    description: view.messages.withdrawn(formatDate(date, view.messages), reason),
    correction: corrections(view, id),
  });
