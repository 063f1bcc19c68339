import * as v from 'valibot';
import { RESPONSE_KINDS } from '../words/responses.table.ts';
import {
  type Collection,
  date,
  day,
  digest,
  idOf,
  instant,
  language,
  list,
  object,
  oneOf,
  orNull,
  record,
  slug,
  some,
  string,
  text,
  url,
  wholeNumber,
} from './forms.ts';
import { carried, claimed, edit, id, items, sensitive, signoff, stated, type withdrawn } from './schema-parts.ts';
import { quantity } from './schema-quantity.ts';

/*
 * The story file, `format: "factbox/1"`: the single source of the TypeScript types, the runtime check and
 * `story.schema.json`.
 */

const verified = object({
  on: v.pipe(day, v.description('The day on which they were compared.')),
  sha256: v.pipe(digest, v.description('The digest of the text that they were compared with.')),
  items: v.pipe(
    v.optional(record(slug, text), () => ({})),
    v.description('A digest of each item as it was then. A change of the item makes the record void for it.'),
  ),
  repeated: v.pipe(
    list(slug),
    v.description('Items with words that stand in the text more than once: a link to them names what is around them.'),
  ),
});

const source = object({
  id,
  type: v.pipe(text, v.description('What kind of text it is, such as "news article", "report" or "transcript".')),
  title: v.pipe(text, v.description('The title of the text.')),
  publisher: v.pipe(text, v.description('Who published it.')),
  authors: v.pipe(list(text), v.description('Who wrote it, as the byline names them.')),
  issued: v.pipe(orNull(date), v.description('When it was published. Null: unknown.')),
  url: v.pipe(orNull(url), v.description('Where readers find it. Null: not online.')),
  sha256: v.pipe(orNull(digest), v.description('The digest of the text file that the evidence was taken from.')),
  file: v.pipe(
    orNull(text),
    v.description(
      'The text file that the evidence was taken from, by its path from this file. The command reads it, and never publishes it. Null: it is named when the story is checked.',
    ),
  ),
  verified: v.pipe(
    orNull(verified),
    v.description(
      'The record that the words of the story were compared with the text of the source. "factbox check --record" writes it. Null: they were not.',
    ),
  ),
});

const anonymity = object({
  by: v.pipe(
    orNull(idOf('agents', 'sources')),
    v.description('The id of the source or agent that withheld the name. Null: not stated.'),
  ),
  reason: v.pipe(orNull(text), v.description('Why, as the source states it. Null: not stated.')),
});

const agent = object({
  id,
  kind: v.pipe(
    oneOf('person', 'organisation', 'group', 'document', 'anonymous'),
    v.description('What the agent is. "anonymous" is a person whose name the source withholds.'),
  ),
  name: v.pipe(
    text,
    v.description('The name to show; of an anonymous person, the description that the source uses instead.'),
  ),
  role: v.pipe(
    orNull(text),
    v.description('The office or part in which the agent speaks. Null: the source gives none.'),
  ),
  description: v.pipe(
    orNull(text),
    v.description('A sentence on who this is, from the source. Never enrich an anonymous person.'),
  ),
  anonymity: v.pipe(orNull(anonymity), v.description('For an anonymous agent alone: who withheld the name, and why.')),
});

const quotes = items({
  kind: v.pipe(
    oneOf('direct', 'partial'),
    v.description('A whole utterance, or a fragment inside a sentence of the writer.'),
  ),
  speakers: v.pipe(
    some(idOf('agents')),
    v.description('The ids of the agents who said it, all of them if they said it jointly.'),
  ),
  paragraphs: v.pipe(
    some(text),
    v.description('The words, paragraph by paragraph, without the outer quotation marks.'),
  ),
  sentence: v.pipe(
    orNull(text),
    v.description("For a partial quotation: the source's sentence with the fragment in it."),
  ),
  at: v.pipe(
    orNull(wholeNumber),
    v.description(
      'Where the fragment begins in the sentence, in Unicode code points from 0. Null: it stands there once, or once in quotation marks.',
    ),
  ),
  context: v.pipe(
    orNull(text),
    v.description('What a reader must know to take the words as they were meant. Null: nothing.'),
  ),
  lang: v.pipe(orNull(language), v.description('The language of the words, if it is not that of the story.')),
  edits: v.pipe(list(edit), v.description('Every place where the words shown differ from the words spoken.')),
  ...claimed,
});

const statistics = items({
  quantity: v.pipe(quantity, v.description('The figure.')),
  measure: v.pipe(text, v.description('What the figure measures.')),
  population: v.pipe(orNull(text), v.description('Of whom or what. Null: the source does not say.')),
  basis: v.pipe(
    orNull(oneOf('asked', 'counted')),
    v.description(
      'How a share came about: people were asked, or people or things were counted. Readers of a share without a population are told that the source does not say who. Null: it was measured, or calculated from money, or nobody knows.',
    ),
  ),
  date: v.pipe(orNull(date), v.description('When it held. Null: the source does not say.')),
  ...stated,
  claimant: v.pipe(idOf('agents'), v.description('The id of the agent who states the figure.')),
  ...claimed,
});

const responses = items({
  from: v.pipe(some(idOf('agents')), v.description('The ids of the agents who responded, or who were asked to.')),
  types: v.pipe(
    list(oneOf(...RESPONSE_KINDS)),
    v.description(
      'What kind of response it is, the most telling first; empty when there is none in the source. The check compares it with the words of the evidence.',
    ),
  ),
  respondsTo: v.pipe(
    text,
    v.description(
      'What it responds to, so that an answer to one thing cannot pass for an answer to another. Readers see it behind the first kind: "Criticism of …", "Apology after …".',
    ),
  ),
  summary: v.pipe(text, v.description("The response in the writer's words.")),
  quotes: v.pipe(list(idOf('quotes')), v.description('The ids of the quotations in which it was made.')),
  date: v.pipe(orNull(date), v.description('When the response was made. Null: the source does not say.')),
  ...stated,
  reply: v.pipe(
    oneOf('in-source', 'declined', 'no-reply', 'not-in-source'),
    v.description(
      'Whether there is a response: in the source, declined, none came, or the source says nothing about one. Only the second is "declined to comment".',
    ),
  ),
  asked: v.pipe(orNull(date), v.description('When the agent was asked. Null: unknown.')),
  answered: v.pipe(orNull(date), v.description('When the answer came. Null: unknown, or none came.')),
  ...claimed,
});

const findings = items({
  groups: v.pipe(some(text), v.description('Whom the finding is about.')),
  text: v.pipe(text, v.description("The finding in the writer's words.")),
  claimant: v.pipe(idOf('agents'), v.description('The id of the agent who found it.')),
  statistics: v.pipe(list(idOf('statistics')), v.description('The ids of the figures that bear it out.')),
  quotes: v.pipe(list(idOf('quotes')), v.description('The ids of the quotations that bear it out.')),
  ...claimed,
});

const events = items({
  date: v.pipe(orNull(date), v.description('When it happened, no more exactly than the source says. Null: unknown.')),
  ...stated,
  text: v.pipe(text, v.description("What happened, in the writer's words.")),
  agents: v.pipe(list(idOf('agents')), v.description('The ids of the agents who had a part in it.')),
  ...sensitive,
  ...carried,
});

const terms = items({
  term: v.pipe(text, v.description('The word or phrase.')),
  definition: v.pipe(text, v.description('What it means.')),
  claimant: v.pipe(idOf('agents'), v.description('The id of the agent whose definition it is.')),
  caution: v.pipe(orNull(text), v.description('What the word must not be taken to mean. Null: nothing.')),
  ...claimed,
});

const row = object({
  statistic: v.pipe(idOf('statistics'), v.description('The id of the statistic.')),
  label: v.pipe(text, v.description('What the bar stands for.')),
});
const point = object({
  date: v.pipe(date, v.description('When the figure held.')),
  statistic: v.pipe(idOf('statistics'), v.description('The id of the statistic.')),
});
const series = object({
  label: v.pipe(text, v.description('What the line stands for.')),
  points: v.pipe(some(point), v.description('The points of the line, in order.')),
});
const charts = items({
  title: v.pipe(text, v.description('What the chart shows.')),
  kind: v.pipe(oneOf('bar', 'line'), v.description('Bars for rows, a line for series.')),
  rows: v.pipe(list(row), v.description('The bars of a chart.')),
  series: v.pipe(list(series), v.description('The lines of a chart.')),
  ...sensitive,
});

const correction = object({
  id,
  date: v.pipe(day, v.description('The day of the correction.')),
  targets: v.pipe(
    some(idOf('quotes', 'statistics', 'responses', 'findings', 'events', 'terms', 'charts')),
    v.description('The ids of the items that it touches.'),
  ),
  note: v.pipe(text, v.description('What was wrong and what was put right, for readers.')),
  before: v.pipe(orNull(text), v.description('The wording before. Null: not repeated.')),
  after: v.pipe(orNull(text), v.description('The wording after. Null: not repeated.')),
});

export const storySchema = object({
  $schema: v.pipe(v.optional(string, ''), v.description('Where editors find this schema.')),
  format: v.pipe(
    v.literal('factbox/1', 'is not "factbox/1". Write "factbox/1"'),
    v.description('The format of the file.'),
  ),
  id: v.pipe(slug, v.description('The name of the story in embeds. Never change it once a page carries it.')),
  lang: v.pipe(language, v.description('The language of the story, and of everything in it that names no other.')),
  headline: v.pipe(text, v.description('The headline of the story as your newsroom gives it.')),
  asOf: v.pipe(day, v.description('The day on which a person last checked this file against its sources.')),
  embargo: v.pipe(orNull(instant), v.description('Until this instant widgets show their fallback. Null: no embargo.')),
  expires: v.pipe(orNull(instant), v.description('From this instant widgets show their fallback. Null: never.')),
  sources: v.pipe(some(source), v.description('The published texts that the story is taken from.')),
  agents: v.pipe(list(agent), v.description('Everyone who says, claims, answers or does something in the story.')),
  quotes: v.pipe(quotes, v.description('What people said, word for word.')),
  statistics: v.pipe(statistics, v.description('The figures, never more precise than their source states them.')),
  responses: v.pipe(responses, v.description('Who answered what, and how; and who did not.')),
  findings: v.pipe(findings, v.description('What was found, in the words of the story, by the groups it is about.')),
  events: v.pipe(events, v.description('What happened, in the order in which a timeline lists it.')),
  terms: v.pipe(terms, v.description('Words that need explaining, and whose explanation it is.')),
  charts: v.pipe(charts, v.description('Statistics of the story drawn side by side.')),
  corrections: v.pipe(
    list(correction),
    v.description('What was wrong in this file and was put right. Shown with every item it touches.'),
  ),
  signoffs: v.pipe(
    list(signoff),
    v.description('Who else read the story before it was published, and when. It stays in the newsroom.'),
  ),
  checked: v.pipe(
    orNull(text),
    v.description('The mark of the command that checked and published this file. Not for people to write.'),
  ),
});

export type { Collection, Shown } from './forms.ts';

/** A story whose shape has been checked, with every default filled in. */
export type Story = v.InferOutput<typeof storySchema>;
/** An item that was taken back: old embeds show the day and the reason. */
export type Withdrawn = v.InferOutput<typeof withdrawn>;
type Whole<C extends Collection> = Exclude<Story[C][number], Withdrawn>;

export type Source = Story['sources'][number];
export type Agent = Story['agents'][number];
export type Quote = Whole<'quotes'>;
export type Edit = Quote['edits'][number];
export type Evidence = Quote['evidence'][number];
export type Attribution = Quote['attribution'];
export type Statistic = Whole<'statistics'>;
export type Response = Whole<'responses'>;
export type Finding = Whole<'findings'>;
export type Event = Whole<'events'>;
export type Term = Whole<'terms'>;
export type Chart = Whole<'charts'>;
export type Correction = Story['corrections'][number];
