import { isWithdrawn } from './items.ts';
import type { Story } from './schema.ts';
import { CLOSES, MARKS, OPENS } from './stretches.ts';

/** Where a part of a text begins and ends, in UTF-16 code units. */
export type Part = readonly [start: number, end: number];

const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Where a fragment stands in its sentence: as whole words, in quotation marks if it stands in marks anywhere. White space
 * and the shape of quotation marks are folded.
 */
export function placesOf(fragment: string, sentence: string): Part[] {
  const pattern = fragment
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(new RegExp(`[${MARKS}]`, 'g'), `[${MARKS}]`)
    .replace(/\s+/g, '\\s+');
  const isCut = (at: number) => WORD.test(sentence[at - 1] ?? '') && WORD.test(sentence[at] ?? '');
  const whole = [...sentence.matchAll(new RegExp(pattern, 'g'))]
    .map(({ 0: words, index }): Part => [index, index + words.length])
    .filter(([start, end]) => !isCut(start) && !isCut(end));
  const marked = whole.filter(
    ([start, end]) => OPENS.test(sentence.slice(0, start)) && CLOSES.test(sentence.slice(end)),
  );
  return marked.length ? marked : whole;
}

/** A story whose fragments say where they stand in their sentences, so that no page has to look for them. */
export const placed = (story: Story): Story => ({
  ...story,
  quotes: story.quotes.map((quote) => {
    if (isWithdrawn(quote) || quote.at !== null || quote.sentence === null) return quote;
    const [place] = placesOf(quote.paragraphs[0] as string, quote.sentence);
    return place ? { ...quote, at: [...quote.sentence.slice(0, place[0])].length } : quote;
  }),
});
