import { COLLECTIONS, isWithdrawn } from '../../story/items.ts';
import type { Collection, Evidence, Shown, Story } from '../../story/schema.ts';
import { type Path, put } from './patch.ts';

/** What an editor works on: a story, which may be at fault, and the text of its sources by their ids. */
export interface Work {
  readonly story: Story;
  readonly texts: Readonly<Record<string, string>>;
}

/** A whole item of any list. */
export type Item = Exclude<Story[Collection][number], { withdrawn: object }>;
/** An entry of any list that has a form: items, and those who speak in them or carry them. */
export type Entry = Story[Shown][number];

/** An item with its place in the story. */
export interface Placed {
  readonly list: Collection;
  readonly index: number;
  readonly entry: Story[Collection][number];
}

export const LISTS: readonly Shown[] = [...COLLECTIONS, 'agents', 'sources'];

/** The doubt of a drafted item that no editor has read. Like any open doubt, it keeps the item from being published. */
export const UNREAD = 'No editor has read this yet.';

export const isProposed = (entry: object): boolean => 'draft' in entry;

export const doubtsOf = (entry: object): readonly { readonly doubt: string; readonly readings: readonly string[] }[] =>
  ((entry as Item).draft ?? []).filter(({ doubt }) => doubt !== UNREAD);

export const evidenceOf = (entry: object): readonly Evidence[] => (entry as { evidence?: Evidence[] }).evidence ?? [];

/** Every item, as they stand in the story. */
export const placed = (story: Story): Placed[] =>
  COLLECTIONS.flatMap((list) => story[list].map((entry, index) => ({ list, index, entry })));

/** Every item in the order of the article; those without a passage last. */
export const inOrder = (story: Story): Placed[] =>
  placed(story)
    .map((one) => ({ one, start: startOf(one.entry) }))
    .sort((a, b) => a.start - b.start || a.one.index - b.one.index)
    .map(({ one }) => one);

const startOf = (entry: object): number =>
  Math.min(...evidenceOf(entry).map(({ start }) => start), Number.MAX_SAFE_INTEGER);

/** Where an entry stands; `null` where the story has none of that id. */
export function placeOf(story: Story, id: string): { readonly list: Shown; readonly index: number } | null {
  for (const list of LISTS) {
    const index = story[list].findIndex((entry) => entry.id === id);
    if (index >= 0) return { list, index };
  }
  return null;
}

export const entryOf = (story: Story, id: string): Entry | null => {
  const place = placeOf(story, id);
  return place && (story[place.list][place.index] as Entry);
};

/** A drafted story in which every item waits for an editor. */
export function proposed(story: Story): Story {
  const lists = COLLECTIONS.map((list) => [
    list,
    story[list].map((item) =>
      isWithdrawn(item) ? item : { ...item, draft: item.draft ?? [{ doubt: UNREAD, readings: [] }] },
    ),
  ]);
  return { ...story, ...Object.fromEntries(lists) };
}

const inStory = (work: Work, path: Path, value: unknown): Work => put(work, ['story', ...path], value);

/** An item as an editor has read and accepted it. */
export function accepted(work: Work, id: string): Work {
  const place = placeOf(work.story, id);
  return place ? inStory(work, [place.list, place.index, 'draft'], undefined) : work;
}

/** One of an item's doubts decided. With the last of them the item is accepted. */
export function decided(work: Work, id: string, doubt: string): Work {
  const place = placeOf(work.story, id);
  const entry = place && (work.story[place.list][place.index] as Item);
  if (!place || !entry?.draft) return work;
  const rest = entry.draft.filter((one) => one.doubt !== doubt);
  return inStory(work, [place.list, place.index, 'draft'], rest.length ? rest : undefined);
}

/** A story with one more entry. */
export const added = (work: Work, list: Shown, entry: object): Work =>
  inStory(work, [list], [...work.story[list], entry]);

/** A value without the references to an id in its lists. */
function without(value: unknown, id: string): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((one) => one !== id && (one as { statistic?: string } | null)?.statistic !== id);
    const inner = kept.map((one) => without(one, id));
    return kept.length === value.length && inner.every((one, i) => one === kept[i]) ? value : inner;
  }
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, one]) => [key, without(one, id)] as const);
  return pairs.every(([key, one]) => one === (value as Record<string, unknown>)[key])
    ? value
    : Object.fromEntries(pairs);
}

/** A story without an entry, and without what leads to it from a list. */
export function removed(work: Work, id: string): Work {
  const place = placeOf(work.story, id);
  if (!place) return work;
  const rest = (work.story[place.list] as readonly Entry[]).filter((entry) => entry.id !== id);
  const less = inStory(work, [place.list], rest);
  return { ...less, story: without(less.story, id) as Story };
}

/** An item taken back: old embeds show when and why. */
export function withdrawn(work: Work, id: string, date: string, reason: string): Work {
  const place = placeOf(work.story, id);
  return place ? inStory(work, [place.list, place.index], { id, withdrawn: { date, reason } }) : work;
}

/** Everyone who says, claims, answers or does something in an entry. */
export function voicesOf(entry: object): readonly string[] {
  const { speakers, from, claimant, agents } = entry as Record<string, unknown>;
  return [speakers, from, claimant, agents]
    .flat()
    .filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The words of an item that a correction tells of. */
export function wordingOf(entry: Entry): string {
  const { paragraphs, quantity, summary, text, definition, title } = entry as Partial<Record<string, unknown>>;
  if (Array.isArray(paragraphs)) return paragraphs.join(' ');
  return String((quantity as { stated?: string } | undefined)?.stated ?? summary ?? text ?? definition ?? title ?? '');
}

/** A story with a correction of an item, whose note is for a person to write. */
export function corrected(work: Work, before: Entry, date: string): Work {
  const now = entryOf(work.story, before.id);
  const [was, is] = [wordingOf(before), now ? wordingOf(now) : ''];
  const taken = new Set(work.story.corrections.map(({ id }) => id));
  let id = `${before.id}-correction`;
  for (let n = 2; taken.has(id) || placeOf(work.story, id); n += 1) id = `${before.id}-correction-${n}`;
  const correction = {
    id,
    date,
    targets: [before.id],
    note: '',
    before: was === is ? null : was,
    after: was === is ? null : is,
  };
  return inStory(work, ['corrections'], [...work.story.corrections, correction]);
}
