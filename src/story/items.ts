import type { Agent, Collection, Correction, Shown, Source, Story, Withdrawn } from './schema.ts';

export const COLLECTIONS: readonly Collection[] = [
  'quotes',
  'statistics',
  'responses',
  'findings',
  'events',
  'terms',
  'charts',
];

/** A story's item of any collection, whole or withdrawn. */
export type Item = Story[Collection][number];

/** An entry of any list that an element shows. */
export type Entry = Story[Shown][number];

export const isWithdrawn = (item: object): item is Withdrawn => 'withdrawn' in item;

const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((entry) => entry.id === id);

/** References were checked when the story was read, so a miss here is a fault of ours. */
function must<T>(found: T | undefined, id: string): T {
  if (!found) throw new Error(`factbox: unchecked reference "${id}"`);
  return found;
}
export const agentOf = (story: Story, id: string): Agent => must(byId(story.agents, id), id);
export const sourceOf = (story: Story, id: string): Source => must(byId(story.sources, id), id);

/** The item of that id, or `undefined`. */
export const itemOf = <C extends Shown>(story: Story, collection: C, id: string): Story[C][number] | undefined =>
  byId(story[collection] as readonly Entry[], id) as Story[C][number] | undefined;

/** How every fragment that leads to an item begins. */
export const FRAGMENT = '#factbox/';

/** The fragment that leads to an item on whatever page shows it. It stays as long as the ids of story and item do. */
export const fragmentOf = (story: Pick<Story, 'id'>, item: string): string => `${FRAGMENT}${story.id}/${item}`;

/** The corrections of an item, or of several that are shown as one, newest first. */
export const correctionsOf = (story: Story, ...ids: readonly string[]): Correction[] =>
  story.corrections
    .filter(({ targets }) => targets.some((id) => ids.includes(id)))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
