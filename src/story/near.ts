import { fold } from './fold.ts';

/** A word of a text, as it is compared: case and the shape of marks are no difference of words. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text that is folded already. */
export const wordsOf = (folded: string): Word[] =>
  [...folded.matchAll(/[\p{L}\p{M}\p{N}]+(?:['.,-][\p{L}\p{M}\p{N}]+)*|[%\p{Sc}]/gu)].map(({ 0: text, index }) => ({
    text: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));

export const folded = (text: string): string => fold(text).text.trim();

/** Words that stand in any sentence, and so tell nothing of what it is about. */
const COMMON = new Set(
  `a about after all an and any are as at be been before being between but by can could did do does for from had has have
  he her him his how i if in into is it its it's may might more most much my no not of on one or other our out over said
  say says she should so some such than that the their them then there these they this those to too under up us very was
  we were what when where which who whose why will with without would you your`.split(/\s+/),
);

const stem = (word: string): string => word.replace(/'s$/, '').replace(/(?<=\p{L}{3})(?:es|s)$/u, '');

/** The telling words of a text: no common ones, no numbers, no inflections. */
export const aboutOf = (text: string): Set<string> =>
  new Set(
    wordsOf(folded(text))
      .map(({ text }) => text)
      .filter((word) => !COMMON.has(word) && !/^\W*\d|^[%\p{Sc}]$/u.test(word))
      .map(stem),
  );

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

export interface Near {
  /** How many words were changed, left out or put in. */
  readonly distance: number;
  /** The words of the text from `from` to `to` are the nearest. */
  readonly from: number;
  readonly to: number;
}

/** The stretch of a text that comes nearest to some words (Sellers' algorithm, by words). */
export function nearest(words: readonly Word[], text: readonly Word[]): Near {
  let row = text.map((_, at) => ({ distance: 0, from: at }));
  row.push({ distance: 0, from: text.length });
  for (const [i, word] of words.entries()) {
    const next = [{ distance: i + 1, from: 0 }];
    for (let at = 1; at <= text.length; at += 1) {
      const [left, up, corner] = [next[at - 1], row[at], row[at - 1]] as [Start, Start, Start];
      const same = text[at - 1]?.text === word.text ? 0 : 1;
      const steps = [
        { distance: corner.distance + same, from: corner.from },
        { distance: up.distance + 1, from: up.from },
        { distance: left.distance + 1, from: left.from },
      ];
      next.push(steps.reduce((best, step) => (step.distance < best.distance ? step : best)));
    }
    row = next;
  }
  // Among equally near stretches, the one of most similar length wins. Another last word counts as two words of difference.
  const last = words.at(-1)?.text;
  const off = ({ from, to }: Near) => Math.abs(to - from - words.length) + (text[to - 1]?.text === last ? 0 : 2);
  return row
    .map((end, to) => ({ ...end, to }))
    .reduce((best, one) =>
      one.distance < best.distance || (one.distance === best.distance && off(one) < off(best)) ? one : best,
    );
}
interface Start {
  readonly distance: number;
  readonly from: number;
}
