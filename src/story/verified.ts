import { checksum } from './checked.ts';
import { COLLECTIONS, type Item, isWithdrawn } from './items.ts';
import { jsonOf } from './json.ts';
import { linkedWords } from './linked.ts';
import type { Source, Story } from './schema.ts';

/*
 * The record of a verification: at each source, the day on which its text was compared with the story, the digest of that
 * text, and a digest of every item that rests on it. A change of an item makes the record void for it. The record guards
 * against slips, as the mark of `checked.ts` does.
 */
type Verified = NonNullable<Source['verified']>;

/** The offset basis of FNV-1a. */
const BASIS = 0x811c9dc5;

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && !value.length);

/** A value with its keys in order, and without what says nothing: a key that a later version adds changes no digest. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || !value) return value;
  const said = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, plain(inner)]));
}

/** A digest of what an item says, in a few letters. */
export const digestOf = (item: Item): string => checksum(jsonOf(plain(item)), BASIS);

function* restingOn({ id: source }: Source, story: Story): Generator<Item> {
  for (const name of COLLECTIONS) {
    for (const item of story[name]) {
      if (!isWithdrawn(item) && 'evidence' in item && item.evidence.some((one) => one.source === source)) yield item;
    }
  }
}

/** How browsers find the words of a link: whole words, in any case, with any white space. */
const asFound = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

/** Whether a browser that looks for a passage finds its first words earlier, or its words more than once. */
function isRepeated(exact: string, found: string): boolean {
  const words = asFound(linkedWords(exact)[0]);
  return found.indexOf(words) !== found.lastIndexOf(words);
}

/** The record of a source whose text was compared with every item that rests on it, and held. */
export function recordOf(
  source: Source,
  story: Story,
  given: { readonly text: string; readonly sha256: string },
  on: string,
): Verified {
  const items = [...restingOn(source, story)];
  const found = asFound(given.text);
  const own = (item: Item) =>
    'evidence' in item ? item.evidence.filter((one) => one.source === source.id).map(({ exact }) => exact) : [];
  return {
    on,
    sha256: given.sha256,
    items: Object.fromEntries(items.map((item) => [item.id, digestOf(item)])),
    repeated: items.filter((item) => own(item).some((exact) => isRepeated(exact, found))).map(({ id }) => id),
  };
}

/** Items of a source that no record covers. */
export interface Unverified {
  readonly source: string;
  readonly items: readonly string[];
  /** The day of the record from which these items have changed, or are missing; `null` where there is none. */
  readonly since: string | null;
}

/**
 * What no record covers, by source.
 * @param isSettled whether the story is as readers get it, so that a record covers all that rests on its source
 */
export function unverified(story: Story, isSettled = false): Unverified[] {
  return story.sources.flatMap((source) => {
    const { id, sha256, verified } = source;
    const record = verified && (sha256 === null || sha256 === verified.sha256) ? verified : null;
    const covers = (item: Item) => record && (isSettled || record.items[item.id] === digestOf(item));
    const items = [...restingOn(source, story)].filter((item) => !covers(item));
    return items.length ? [{ source: id, items: items.map((item) => item.id), since: record?.on ?? null }] : [];
  });
}

/** A story as readers get it: a source has a record where that covers all that rests on it, and the record is a day. */
export function settled(story: Story): Story {
  const open = new Set(unverified(story).map(({ source }) => source));
  const sources = story.sources.map((source) => ({
    ...source,
    verified: source.verified && !open.has(source.id) ? { ...source.verified, items: {} } : null,
  }));
  return { ...story, sources };
}

/** The sources of a settled story with words that nobody compared with their text. */
export const uncompared = (story: Story): Source[] =>
  story.sources.filter((source) => !source.verified && !restingOn(source, story).next().done);
