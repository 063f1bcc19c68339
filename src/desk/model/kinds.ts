import type { Collection } from '../../story/schema.ts';

/** A kind of item that words of the article can be marked as. */
export interface Kind {
  readonly list: Collection;
  /** The key that marks the selected words. */
  readonly key: string;
}

export const KINDS: readonly Kind[] = [
  { list: 'quotes', key: 'q' },
  { list: 'statistics', key: 'f' },
  { list: 'responses', key: 'r' },
  { list: 'events', key: 'e' },
  { list: 'findings', key: 'n' },
  { list: 'terms', key: 't' },
];
