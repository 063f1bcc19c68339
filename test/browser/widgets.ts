/* Every widget, and what of the two stories it shows. The contract tests loop over this table. */
import '../../src/define/all.ts';
import type { Shown, Story } from '../../src/story/schema.ts';
import { fresh } from './page.ts';

export interface Widget {
  readonly tag: string;
  readonly collection: Shown;
  /** An item of the Casey review, one of the flood barrier, and another of that. */
  readonly casey: string;
  readonly flood: string;
  readonly other: string;
  /** Words that the two of the flood barrier show, each alone. */
  readonly says: string;
  readonly otherSays: string;
  /** Words of the first that its content note holds back. */
  readonly behind: string;
}

export const WIDGETS: readonly Widget[] = [
  {
    tag: 'factbox-quote',
    collection: 'quotes',
    casey: 'pervasive',
    flood: 'minutes',
    other: 'money',
    says: 'The minutes were never asked for.',
    otherSays: 'It was money that decided it',
    behind: 'The minutes were never asked for.',
  },
  {
    tag: 'factbox-stat',
    collection: 'statistics',
    casey: 'trust',
    flood: 'no-trust',
    other: 'no-warning',
    says: 'Almost one in four',
    otherSays: '62%',
    behind: 'Almost one in four',
  },
  {
    tag: 'factbox-gauge',
    collection: 'statistics',
    casey: 'trust',
    flood: 'no-trust',
    other: 'no-warning',
    says: 'Almost one in four',
    otherSays: '62%',
    behind: 'Almost one in four',
  },
  {
    tag: 'factbox-responses',
    collection: 'responses',
    casey: 'rowley-apology',
    flood: 'mayor',
    other: 'builder',
    says: 'Odile Marchetane',
    otherSays: 'Fennick Gates',
    behind: 'must answer, and must not mark its own work again',
  },
  {
    tag: 'factbox-term',
    collection: 'terms',
    casey: 'detection-rate',
    flood: 'silent-closure',
    other: 'silent-closure-board',
    says: 'a closure that was ordered, failed',
    otherSays: 'a closure by night',
    behind: 'a closure that was ordered, failed',
  },
  {
    tag: 'factbox-people',
    collection: 'agents',
    casey: 'mark-rowley',
    flood: 'bram-oyelinde',
    other: 'tomas-brindlewick',
    says: 'Bram Oyelinde',
    otherSays: 'Tomas Brindlewick',
    behind: '',
  },
  {
    tag: 'factbox-chart',
    collection: 'charts',
    casey: 'experiences',
    flood: 'warnings',
    other: 'failures',
    says: 'Households that a warning reached',
    otherSays: 'Failures of the gates to close',
    behind: 'Households that a warning reached',
  },
  {
    tag: 'factbox-sources',
    collection: 'sources',
    casey: 'itv-casey-review',
    flood: 'courier',
    other: 'barrier-review',
    says: 'The Larkmouth Courier',
    otherSays: 'what was known and what was done',
    behind: '',
  },
  {
    tag: 'factbox-findings',
    collection: 'findings',
    casey: 'most-significant',
    flood: 'called-last',
    other: 'trust-lost',
    says: 'Residents of Saltpans were called last,',
    otherSays: 'Many residents no longer trust the',
    behind: 'Residents of Saltpans were called last,',
  },
  {
    tag: 'factbox-timeline',
    collection: 'events',
    casey: 'first-apology',
    flood: 'published',
    // Before it: a timeline is in the order of its dates.
    other: 'tested',
    says: 'The review was published.',
    otherSays: 'The barrier was tested.',
    behind: 'The review was published.',
  },
];

/** A story as it stands in its file. */
export type Raw = { -readonly [K in keyof Story]: Story[K] extends readonly unknown[] ? Entry[] : Story[K] };
export interface Entry {
  id: string;
  [key: string]: unknown;
}

const load = async (path: string): Promise<Raw> => (await fetch(path)).json();
export const CASEY = '/data/casey-review.json';
export const FLOOD = '/data/examples/flood-barrier.json';
const [caseyStory, floodStory] = await Promise.all([load(CASEY), load(FLOOD)]);
export const casey = (): Raw => structuredClone(caseyStory);
export const flood = (): Raw => structuredClone(floodStory);

/** A story under an id of its own. */
export const renamed = (story: Raw): Raw => ({ ...story, id: fresh() });

export function entryOf(story: Raw, { collection }: Pick<Widget, 'collection'>, id: string): Entry {
  const entry = (story[collection] as Entry[]).find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the story has no ${id} in ${collection}`);
  return entry;
}

/** Whether it shows items, which have evidence and can be sensitive, corrected and withdrawn; who speaks and what carries them is none. */
export const showsItems = ({ collection }: Widget): boolean => collection !== 'agents' && collection !== 'sources';

/** The flood barrier with an item changed. */
export function floodWith(widget: Widget, change: (entry: Entry, story: Raw) => void): Raw {
  const story = flood();
  if (showsItems(widget)) change(entryOf(story, widget, widget.flood), story);
  return story;
}

export const WITHDRAWN = { date: '2025-03-11', reason: 'It was never so.' };
/** The flood barrier with a widget's item taken back. */
export const floodWithdrawn = (widget: Widget): Raw =>
  floodWith(widget, (entry) => {
    for (const key of Object.keys(entry)) if (key !== 'id') delete entry[key];
    entry.withdrawn = WITHDRAWN;
  });

export const NOTE = 'A word was put right.';
/** The flood barrier with a widget's item corrected. */
export const floodCorrected = (widget: Widget): Raw =>
  floodWith(widget, ({ id }, story) => {
    story.corrections.push({
      id: 'put-right',
      date: '2025-03-11',
      targets: [id],
      note: NOTE,
      before: 'no',
      after: 'yes',
    });
  });

export const TOPIC = 'drowning';
/** The flood barrier with a widget's item made sensitive. */
export const floodSensitive = (widget: Widget): Raw =>
  floodWith(widget, (entry) => {
    entry.sensitivity = [TOPIC];
  });
