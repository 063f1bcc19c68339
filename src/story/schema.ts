import type { Anchor } from './quantity.ts';
import type { Checked, Form, Typed } from './shape.ts';

/*
 * The story file, `format: "factbox/1"`, in the notation of `shape.ts`: the single source of the TypeScript types, the
 * runtime check and `story.schema.json`. What each key means stands in `schema-notes.ts`.
 */

const evidence = [
  {
    source: '>sources',
    exact: 'text',
    'prefix=': 'string',
    'suffix=': 'string',
    start: 'whole number',
    end: 'whole number',
  },
] as const;
const sensitive = { 'sensitivity=': ['text'] } as const;
const claimed = { ...sensitive, 'attribution=': 'explicit|pronoun|carried|ambiguous', evidence } as const;

const withdrawn = { id: 'id', withdrawn: { date: 'YYYY-MM-DD', reason: 'text' } } as const;
const item = <const P extends Form>(properties: P) => [[withdrawn, { id: 'id', ...properties }]] as const;

const source = {
  id: 'id',
  type: 'text',
  title: 'text',
  publisher: 'text',
  'authors=': ['text'],
  'issued?': 'EDTF date',
  'url?': 'http(s) URL',
  'sha256?': 'SHA-256',
} as const;

const agent = {
  id: 'id',
  kind: 'person|organisation|group|document|anonymous',
  name: 'text',
  'role?': 'text',
  'description?': 'text',
  'anonymity?': { 'by?': '>agents,sources', 'reason?': 'text' },
} as const;

const quotes = item({
  kind: 'direct|partial',
  speakers: ['>agents'],
  paragraphs: ['text'],
  'sentence?': 'text',
  'context?': 'text',
  'lang?': 'language tag',
  'edits=': [
    {
      paragraph: 'whole number',
      kind: 'insertion|omission|inferred-start|inferred-end',
      by: 'source|story|unknown',
      'text=': 'string',
    },
  ],
  ...claimed,
});

const anchor = [{ of: 'pair of numbers' }, [{ from: 'number', to: 'number' }, 'number']] as unknown as Typed<Anchor>;

const statistics = item({
  quantity: {
    stated: 'text',
    unit: [{ noun: 'text' }, 'percent|ratio|count'],
    anchor,
    comparator: '=|<|<=|>|>=|~|almost|between',
  },
  measure: 'text',
  'population?': 'text',
  'date?': 'EDTF date',
  claimant: '>agents',
  ...claimed,
});

const responses = item({
  from: ['>agents'],
  'types=': ['apology|acceptance|denial|commitment|criticism|support|explanation|call-for-inquiry|call-for-change'],
  respondsTo: 'text',
  summary: 'text',
  'quotes=': ['>quotes'],
  'date?': 'EDTF date',
  reply: 'in-source|declined|no-reply|not-in-source',
  'asked?': 'EDTF date',
  'answered?': 'EDTF date',
  ...claimed,
});

const findings = item({
  groups: ['text'],
  text: 'text',
  claimant: '>agents',
  'statistics=': ['>statistics'],
  'quotes=': ['>quotes'],
  ...claimed,
});

const events = item({ 'date?': 'EDTF date', text: 'text', 'agents=': ['>agents'], ...sensitive, evidence });

const terms = item({ term: 'text', definition: 'text', claimant: '>agents', 'caution?': 'text', ...claimed });

const charts = item({
  title: 'text',
  kind: 'bar|line',
  'rows=': [{ statistic: '>statistics', label: 'text' }],
  'series=': [{ label: 'text', points: [{ date: 'EDTF date', statistic: '>statistics' }] }],
  ...sensitive,
});

const correction = {
  id: 'id',
  date: 'YYYY-MM-DD',
  targets: ['>quotes,statistics,responses,findings,events,terms,charts'],
  note: 'text',
  'before?': 'text',
  'after?': 'text',
} as const;

/** The schema of a whole story. */
export const storySchema = {
  '$schema=': 'string',
  format: 'factbox/1',
  id: 'slug',
  lang: 'language tag',
  headline: 'text',
  asOf: 'YYYY-MM-DD',
  'embargo?': 'time with zone',
  'expires?': 'time with zone',
  sources: [source],
  'agents=': [agent],
  'quotes=': quotes,
  'statistics=': statistics,
  'responses=': responses,
  'findings=': findings,
  'events=': events,
  'terms=': terms,
  'charts=': charts,
  'corrections=': [correction],
  'checked?': 'text',
} as const;

/** A story whose shape has been checked, with every default filled in. */
export type Story = Checked<typeof storySchema>;
type Whole<T> = Exclude<T, Withdrawn>;

/** An item that was taken back: old embeds show the day and the reason. */
export type Withdrawn = Checked<typeof withdrawn>;
export type Evidence = Checked<typeof evidence>[number];
export type Source = Story['sources'][number];
export type Agent = Story['agents'][number];
export type Quote = Whole<Story['quotes'][number]>;
export type Edit = Quote['edits'][number];
export type Attribution = Quote['attribution'];
export type Statistic = Whole<Story['statistics'][number]>;
export type Response = Whole<Story['responses'][number]>;
export type Finding = Whole<Story['findings'][number]>;
export type Event = Whole<Story['events'][number]>;
export type Term = Whole<Story['terms'][number]>;
export type Chart = Whole<Story['charts'][number]>;
export type Correction = Story['corrections'][number];
/** The lists of a story that hold items a widget can show. */
export type Collection = 'quotes' | 'statistics' | 'responses' | 'findings' | 'events' | 'terms' | 'charts';
/** What an element can show: a list of items, or those who speak in them or carry them, who are never withdrawn. */
export type Shown = Collection | 'agents' | 'sources';
