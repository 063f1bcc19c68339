/** What an editor has to decide before an item is published. */
export interface Doubt {
  /** Sentences: what is open, and what to do where that is not plain. */
  readonly doubt: string;
  /** The readings that are open, the one that was drafted first. */
  readonly readings: readonly string[];
}
