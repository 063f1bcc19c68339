import { COLLECTIONS, isWithdrawn } from './items.ts';
import type { Story } from './schema.ts';
import { digestOf } from './verified.ts';

type Signoff = Story['signoffs'][number];

const itemsOf = (story: Story) => COLLECTIONS.flatMap((name) => story[name].filter((item) => !isWithdrawn(item)));

/** That somebody read the story as it is. */
export const signoffOf = (story: Story, by: string, on: string): Signoff => ({
  ...{ by, on },
  items: Object.fromEntries(itemsOf(story).map((item) => [item.id, digestOf(item)])),
});

/** The ids of items that have changed, or are new, since somebody read the story. */
export const changedSince = (story: Story, { items }: Signoff): string[] =>
  itemsOf(story).flatMap((item) => (items[item.id] === digestOf(item) ? [] : [item.id]));
