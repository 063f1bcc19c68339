import type { Quote } from './schema.ts';

/** Every quotation mark, as letters of a class. */
export const MARKS = '"“”„‟«»\'‘’‚‛‹›';
export const OPENS = new RegExp(`[${MARKS}]\\s?$`);
export const CLOSES = new RegExp(`^([.,;:!?…]*)\\s?[${MARKS}]`);

/** The sentence of a fragment, before it and after it, without the marks that the source set around it. */
export function cutOut({ paragraphs: [fragment = ''], sentence, at }: Quote): [before: string, after: string] {
  // A fragment without a place stands alone.
  const points = at === null ? [] : [...(sentence ?? '')];
  const start = at ?? 0;
  return [
    points.slice(0, start).join('').replace(OPENS, ''),
    points
      .slice(start + [...fragment].length)
      .join('')
      .replace(CLOSES, '$1'),
  ];
}

/** The paragraphs of a quotation, each as the stretches that words of the source part. */
export function stretchesOf({ paragraphs, edits }: Pick<Quote, 'paragraphs' | 'edits'>): string[][] {
  const spoken: string[][] = [];
  paragraphs.forEach((words, i) => {
    const last = spoken.at(-1);
    if (last && edits.some(({ kind, paragraph }) => kind === 'interruption' && paragraph === i)) last.push(words);
    else spoken.push([words]);
  });
  return spoken;
}
