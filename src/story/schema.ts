import type { Anchor } from './quantity.ts';
import {
  anyString,
  type Checked,
  choose,
  either,
  list,
  listOf,
  maybe,
  number,
  object,
  oneOf,
  optional,
  pair,
  type Shape,
  string,
  whole,
} from './shape.ts';

/*
 * The story file, `format: "factbox/1"`: the single source of the TypeScript types, the runtime check and
 * `story.schema.json`. What each key means stands in `schema-notes.ts`, which only the published schema carries.
 */

const text = string(/\S/, 'a text with words in it');
const slug = string(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower-case words, joined by hyphens');
const idIn = (...refersTo: string[]): Shape<string> => ({ ...slug, refersTo });
/** The entry's own id. */
const id = idIn();
const anAgent = idIn('agents');
const aQuote = idIn('quotes');
const aStatistic = idIn('statistics');
const items = ['quotes', 'statistics', 'responses', 'findings', 'events', 'terms', 'charts'] as const;
const moment = String.raw`\d{4}(-\d\d){0,2}[~?%]?`;
const unspecified = String.raw`\d{2}XX|\d{3}X|\d{4}-XX(-XX)?|\d{4}-\d\d-XX`;
const date = string(
  new RegExp(`^(${moment}|${unspecified}|(${moment}|\\.\\.)?\\/(${moment}|\\.\\.)?)$`),
  'an EDTF date, such as 2021-12, 2014-06/2015-09 or 2023~',
);
const day = string(/^\d{4}-\d\d-\d\d$/, 'a day: YYYY-MM-DD');
const instant = string(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/, 'an instant with its time zone');
const lang = string(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag (BCP 47)');
const url = string(/^https?:\/\/\S+$/, 'an http or https address');
const digest = string(/^[0-9a-f]{64}$/, 'a SHA-256 digest: 64 hexadecimal digits');

const evidence = listOf(
  object({
    source: idIn('sources'),
    exact: text,
    prefix: optional(anyString, ''),
    suffix: optional(anyString, ''),
    start: whole,
    end: whole,
  }),
  1,
);
const attribution = optional(oneOf('explicit', 'pronoun', 'carried', 'ambiguous'), 'explicit');
const sensitivity = list(text);

const withdrawn = object({ id, withdrawn: object({ date: day, reason: text }) });
const item = <P extends Record<string, Shape<unknown>>>(properties: P) =>
  choose('withdrawn', withdrawn, object({ id, ...properties }));

const source = object({
  id,
  type: text,
  title: text,
  publisher: text,
  authors: list(text),
  issued: maybe(date),
  url: maybe(url),
  sha256: maybe(digest),
});

const agent = object({
  id,
  kind: oneOf('person', 'organisation', 'group', 'document', 'anonymous'),
  name: text,
  role: maybe(text),
  description: maybe(text),
  anonymity: maybe(object({ by: maybe(idIn('agents', 'sources')), reason: maybe(text) })),
});

const edit = object({
  paragraph: whole,
  kind: oneOf('insertion', 'omission', 'inferred-start', 'inferred-end'),
  by: oneOf('source', 'story', 'unknown'),
  text: optional(anyString, ''),
});

const quote = item({
  kind: oneOf('direct', 'partial'),
  speakers: listOf(anAgent, 1),
  paragraphs: listOf(text, 1),
  sentence: maybe(text),
  attribution,
  context: maybe(text),
  lang: maybe(lang),
  edits: list(edit),
  sensitivity,
  evidence,
});

const anchor = either(
  number,
  object({ of: pair(number) }),
  object({ from: number, to: number }),
) as Shape<unknown> as Shape<Anchor>;

const statistic = item({
  quantity: object({
    stated: text,
    unit: either(oneOf('percent', 'ratio', 'count'), object({ noun: text })),
    anchor,
    comparator: oneOf('=', '<', '<=', '>', '>=', '~', 'almost', 'between'),
  }),
  measure: text,
  population: maybe(text),
  date: maybe(date),
  claimant: anAgent,
  attribution,
  sensitivity,
  evidence,
});

const response = item({
  from: listOf(anAgent, 1),
  types: list(
    oneOf(
      'apology',
      'acceptance',
      'denial',
      'commitment',
      'criticism',
      'support',
      'explanation',
      'call-for-inquiry',
      'call-for-change',
    ),
  ),
  respondsTo: text,
  summary: text,
  quotes: list(aQuote),
  date: maybe(date),
  reply: oneOf('in-source', 'declined', 'no-reply', 'not-in-source'),
  asked: maybe(date),
  answered: maybe(date),
  attribution,
  sensitivity,
  evidence,
});

const finding = item({
  groups: listOf(text, 1),
  text,
  claimant: anAgent,
  attribution,
  statistics: list(aStatistic),
  quotes: list(aQuote),
  sensitivity,
  evidence,
});

const event = item({ date: maybe(date), text, agents: list(anAgent), sensitivity, evidence });

const term = item({
  term: text,
  definition: text,
  claimant: anAgent,
  attribution,
  caution: maybe(text),
  sensitivity,
  evidence,
});

const chart = item({
  title: text,
  sensitivity,
  kind: oneOf('bar', 'line'),
  rows: list(object({ statistic: aStatistic, label: text })),
  series: list(object({ label: text, points: listOf(object({ date, statistic: aStatistic }), 1) })),
});

const correction = object({
  id,
  date: day,
  targets: listOf(idIn(...items), 1),
  note: text,
  before: maybe(text),
  after: maybe(text),
});

/** The schema of a whole story. */
export const storySchema = object({
  $schema: optional(anyString, ''),
  format: oneOf('factbox/1'),
  id: slug,
  lang,
  headline: text,
  asOf: day,
  embargo: maybe(instant),
  expires: maybe(instant),
  sources: listOf(source, 1),
  agents: list(agent),
  quotes: list(quote),
  statistics: list(statistic),
  responses: list(response),
  findings: list(finding),
  events: list(event),
  terms: list(term),
  charts: list(chart),
  corrections: list(correction),
});

type Parsed = Checked<typeof storySchema>;
type Whole<T> = Exclude<T, Withdrawn>;

/** An item that was taken back: old embeds show the day and the reason. */
export type Withdrawn = Checked<typeof withdrawn>;
export type Evidence = Checked<typeof evidence>[number];
export type Source = Checked<typeof source>;
export type Agent = Checked<typeof agent>;
export type Edit = Checked<typeof edit>;
export type Attribution = Checked<typeof attribution>;
export type Quote = Whole<Checked<typeof quote>>;
export type Statistic = Whole<Checked<typeof statistic>>;
export type Response = Whole<Checked<typeof response>>;
export type Finding = Whole<Checked<typeof finding>>;
export type Event = Whole<Checked<typeof event>>;
export type Term = Whole<Checked<typeof term>>;
export type Chart = Whole<Checked<typeof chart>>;
export type Correction = Checked<typeof correction>;
/** A story whose shape has been checked, with every default filled in. */
export type Story = Parsed;
/** The lists of a story that hold items a widget can show. */
export type Collection = (typeof items)[number];
