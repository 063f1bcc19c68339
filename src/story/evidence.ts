import { type Fold, fold, foldsBetween, slice } from './fold.ts';
import type { Place, Problem } from './problems.ts';
import type { Evidence } from './schema.ts';
import { show } from './show.ts';

/** A fold that a passage needed, for the report. */
export interface FoldUsed extends Place {
  readonly folds: Fold[];
}

/** Source texts by source id, as code points and folded once. */
export interface SourceText {
  readonly points: readonly string[];
  readonly folded: string;
}

export const sourceText = (text: string): SourceText => ({ points: [...text], folded: fold(text).text });

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Holds a selector against its source: the exact words at the stated offsets, prefix and suffix beside them, and the
 * three together found once only. Fails closed: a passage that could be two places is a problem.
 */
export function verifyEvidence(
  { exact, prefix, suffix, start, end }: Evidence,
  source: SourceText,
  path: string,
): { problems: Problem[]; folds: FoldUsed[] } {
  const problems: Problem[] = [];
  const used = new Set<Fold>();
  const parts = [
    ['exact', exact, start, end],
    ['prefix', prefix, Math.max(0, start - [...prefix].length), start],
    ['suffix', suffix, end, end + [...suffix].length],
  ] as const;
  for (const [key, words, from, to] of parts) {
    const there = slice(source.points, from, to);
    const folds = foldsBetween(words, there);
    if (folds) for (const one of folds) used.add(one);
    else {
      const elsewhere = occurrences(source.folded, fold(words).text);
      const what = `the source has ${show(there)} at ${from}–${to}, not ${show(words)}`;
      const hint = elsewhere ? 'Correct start and end' : 'Copy the words from the source exactly';
      problems.push({ path: `${path}.${key}`, what, hint });
    }
  }
  const joined = (at: number) => WORD.test(source.points[at - 1] ?? '') && WORD.test(source.points[at] ?? '');
  if (!problems.length && (joined(start) || joined(end))) {
    const what = `${show(exact)} begins or ends within a word of the source`;
    problems.push({ path: `${path}.exact`, what, hint: 'Take whole words' });
  }
  if (!problems.length) {
    const count = occurrences(source.folded, fold(prefix + exact + suffix).text);
    if (count !== 1) {
      const what = `prefix, exact and suffix together occur ${count} times`;
      problems.push({ path, what, hint: 'Lengthen prefix or suffix until they occur once' });
    }
  }
  return { problems, folds: used.size ? [{ path, folds: [...used] }] : [] };
}
