import type { Quote } from '../story/schema.ts';

/** What an editor has to decide before an item is published. */
export type Doubt = NonNullable<Quote['draft']>[number];

/** An item with its doubts; without any, the item alone. */
export const doubted = <T extends object>(item: T, doubts: Doubt[]): T & { draft?: Doubt[] } =>
  doubts.length ? { ...item, draft: doubts } : item;
