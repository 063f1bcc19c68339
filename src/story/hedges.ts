import type { Comparator } from './quantity.ts';

/*
 * Hedges by language: what stands before a number, and what may stand after it. Longer phrases first.
 * The table decides how a stated figure is set, and `factbox check` holds the comparator against it.
 */
type Hedges = readonly (readonly [comparator: Exclude<Comparator, '='>, before: string, after?: string])[];

const ENGLISH: Hedges = [
  ['almost', 'almost|nearly|just under|close to|approaching|not quite'],
  ['<=', 'at most|up to|no more than|not more than|a maximum of', 'or less|or fewer|or under|at most'],
  ['>=', 'at least|no fewer than|no less than|not less than|a minimum of|upwards of', 'or more|or over|at least'],
  ['<', 'below|under|less than|fewer than|lower than'],
  ['>', 'more than|over|above|greater than|higher than|in excess of|just over', 'plus'],
  ['~', 'about|around|roughly|approximately|some|circa|an estimated|in the region of', 'or so|or thereabouts'],
  ['between', 'between|from|anywhere from'],
];

const HEDGES: Record<string, Hedges> = { en: ENGLISH };

const hedgesOf = (lang: string): Hedges | undefined => HEDGES[lang.slice(0, 2).toLowerCase()];

export interface Stated {
  /** The hedge before the figure, `''` if none. The three parts joined are the stated phrase. */
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  /** What the words say; `=` when they hedge nothing; `null` when this language has no table. */
  readonly comparator: Comparator | null;
}

/** Parts a stated phrase into hedge, figure and hedge, without changing a character of it. */
export function readStated(stated: string, lang: string): Stated {
  const hedges = hedgesOf(lang);
  if (!hedges) return { before: '', figure: stated, after: '', comparator: null };
  for (const [comparator, before, after] of hedges) {
    const match = new RegExp(`^((?:${before})\\s+)(.+)$`, 'i').exec(stated);
    if (match) return { before: match[1] as string, figure: match[2] as string, after: '', comparator };
    const tail = after && new RegExp(`^(.+?)(\\s+(?:${after}))$`, 'i').exec(stated);
    if (tail) return { before: '', figure: tail[1] as string, after: tail[2] as string, comparator };
  }
  return { before: '', figure: stated, after: '', comparator: '=' };
}

/** The hedge that stands directly before or after a phrase in its sentence, and that the phrase leaves out; or `null`. */
export function hedgeBeside(textBefore: string, textAfter: string, lang: string): string | null {
  for (const [, before, after] of hedgesOf(lang) ?? []) {
    const left = new RegExp(`\\b(${before})\\s+(?:an?\\s+|the\\s+)?$`, 'i').exec(textBefore);
    const right = after && new RegExp(`^\\s+(${after})\\b`, 'i').exec(textAfter);
    if (left || right) return ((left || right) as RegExpExecArray)[1] as string;
  }
  return null;
}
