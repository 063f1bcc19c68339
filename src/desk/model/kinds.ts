import type { Collection } from '../../story/schema.ts';

/** A kind of item that words of the article can be marked as. */
export interface Kind {
  readonly list: Collection;
  readonly one: string;
  readonly many: string;
  /** The key that marks the selected words. */
  readonly key: string;
}

export const KINDS: readonly Kind[] = [
  { list: 'quotes', one: 'Quotation', many: 'Quotations', key: 'q' },
  { list: 'statistics', one: 'Figure', many: 'Figures', key: 'f' },
  { list: 'responses', one: 'Response', many: 'Responses', key: 'r' },
  { list: 'events', one: 'Event', many: 'Events', key: 'e' },
  { list: 'findings', one: 'Finding', many: 'Findings', key: 'n' },
  { list: 'terms', one: 'Term', many: 'Terms', key: 't' },
];
