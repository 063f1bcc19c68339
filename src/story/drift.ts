import { driftedFigures } from './drift-figures.ts';
import { driftedWords } from './drift-words.ts';
import type { Story } from './schema.ts';

/** A paragraph, heading or list item of an article. */
export interface Passage {
  readonly text: string;
  /** Where it begins in the article's file. */
  readonly line: number;
  /** Whether all of it stands as a quotation, marks or none. */
  readonly quoted: boolean;
}

/** The places where an article no longer says what the story says. */
export interface Drift {
  readonly line: number;
  /** The article's words. */
  readonly page: string;
  /** The story's. */
  readonly story: string;
  /** The place in the story, as a JSON path. */
  readonly path: string;
  readonly what: string;
}

/**
 * Quotations and figures of an article that come near to the story's and differ: a word, a number, a hedge. What is
 * the same is passed over, and so is what is too far from the story to be told from someone else's.
 */
export const driftFrom = (story: Story, passages: readonly Passage[]): Drift[] =>
  passages.flatMap((passage) => [...driftedWords(story, passage), ...driftedFigures(story, passage)]);
