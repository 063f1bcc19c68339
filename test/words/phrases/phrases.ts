/* What one language writes before and after a number, as its newsrooms and style guides have it, by what it says. */
export interface Phrases {
  readonly lang: string;
  /** Before the number, by what it says; of what a language leaves open, each reading. */
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly after: Readonly<Record<string, readonly string[]>>;
  /** Figures as they are written, and the anchor and unit that each has. */
  readonly figures: readonly (readonly [written: string, read: string])[];
  /** Whole phrases in sentences, with every figure that a reader finds. */
  readonly sentences: readonly (readonly [sentence: string, ...figures: string[]])[];
}
