import type { Comparator } from './quantity.ts';

/*
 * Hedges by language: what stands before a number, and what may stand after it. Longer phrases first.
 * The table decides how a stated figure is set, and `factbox check` holds the comparator against it.
 */
type Hedges = readonly (readonly [comparator: Exclude<Comparator, '=' | 'between'>, before: string, after?: string])[];

interface Language {
  readonly hedges: Hedges;
  /** What may stand before a hedge without changing which way it points: "well over", "far fewer than". */
  readonly degree: string;
  readonly between: string;
  /** What stands between the two ends of a range. */
  readonly to: string;
  /** Number words that a range in words may have at its ends. */
  readonly number: string;
}

const ENGLISH: Language = {
  hedges: [
    [
      'almost',
      'almost|nearly|just under|just below|just short of|close to|approaching|not quite|virtually|practically|nigh on|coming up to',
    ],
    [
      '<=',
      'at most|at the most|up to|no more than|not more than|no higher than|no greater than|not over|as many as|as much as|as high as|a maximum of',
      'or less|or fewer|or under|or below|or lower|at most|at the most|at maximum',
    ],
    [
      '>=',
      'at least|at the least|no fewer than|no less than|not less than|no lower than|as few as|as little as|as low as|a minimum of|upwards of',
      'or more|or over|or above|or higher|at least|at the least|at minimum',
    ],
    ['<', 'below|under|less than|fewer than|lower than|smaller than|short of'],
    ['>', 'more than|over|above|greater than|higher than|larger than|in excess of|just over|just above', 'plus'],
    [
      '~',
      'about|around|roughly|approximately|approx\\.?|some|circa|an estimated|estimated|in the region of|something like|more or less|broadly|on the order of|of the order of',
      'or so|or thereabouts|odd|give or take|approximately|roughly|more or less',
    ],
  ],
  degree:
    'well|far|slightly|only|only just|just|still|a little|a bit|a lot|rather|significantly|considerably|substantially|comfortably|somewhat|very|way|much|many',
  between: 'between|somewhere between|anywhere between|anywhere from|from|in the range of|in the range',
  to: 'and|to|[–—-]',
  number:
    'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred',
};

/** Signs that hedge in any language, written against the number or apart. */
const SIGNS: Hedges = [
  ['<=', '≤|<='],
  ['>=', '≥|>='],
  ['<', '<'],
  ['>', '>'],
  ['~', '~|≈|±|\\bca?\\.'],
];

const LANGUAGES: Readonly<Record<string, Language>> = { en: ENGLISH };

const languageOf = (lang: string): Language | undefined => LANGUAGES[lang.slice(0, 2).toLowerCase()];
const withDegree = (before: string, degree: string): string => `(?:(?:${degree})\\s+)?(?:${before})`;

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
  const language = languageOf(lang);
  if (!language) return { before: '', figure: stated, after: '', comparator: null };
  const { hedges, degree, between, number } = language;
  for (const [comparator, before, after] of hedges) {
    const match = new RegExp(`^(${withDegree(before, degree)}\\s+)(.+)$`, 'is').exec(stated);
    if (match) return { before: match[1] as string, figure: match[2] as string, after: '', comparator };
    const plus = comparator === '>' ? '|\\+' : '';
    const tail = after && new RegExp(`^(.+?)([\\s-]+(?:${after})${plus})$`, 'is').exec(stated);
    if (tail) return { before: '', figure: tail[1] as string, after: tail[2] as string, comparator };
  }
  for (const [comparator, signs] of SIGNS) {
    const match = new RegExp(`^((?:${signs})\\s*)(.+)$`, 'is').exec(stated);
    if (match) return { before: match[1] as string, figure: match[2] as string, after: '', comparator };
  }
  const range = new RegExp(`^((?:${between})\\s+)(.+)$`, 'is').exec(stated);
  if (range) return { before: range[1] as string, figure: range[2] as string, after: '', comparator: 'between' };
  const bare = new RegExp(
    `\\d\\S*\\s*(?:to|[–—-])\\s*\\p{Sc}?\\d|\\b(?:${number})(?:\\s+to\\s+|[–—])(?:${number})\\b`,
    'iu',
  );
  return { before: '', figure: stated, after: '', comparator: bare.test(stated) ? 'between' : '=' };
}

/** The hedge that stands directly before or after a phrase in its sentence, and that the phrase leaves out; or `null`. */
export function hedgeBeside(textBefore: string, textAfter: string, lang: string): string | null {
  const language = languageOf(lang);
  if (!language) return null;
  const { hedges, degree, between, to } = language;
  for (const [, before, after] of hedges) {
    const left = new RegExp(`\\b(${withDegree(before, degree)})\\s+(?:an?\\s+|the\\s+)?$`, 'i').exec(textBefore);
    const right = after && new RegExp(`^(?:[\\s-]+(${after})(?![\\p{L}\\p{N}])|(\\+))`, 'iu').exec(textAfter);
    const found = left || right;
    if (found) return (found[1] ?? found[2]) as string;
  }
  for (const [, signs] of SIGNS) {
    const left = new RegExp(`(${signs})\\s*$`, 'i').exec(textBefore);
    if (left) return left[1] as string;
  }
  // Half of a range: "between 12 [and 15 hours]", "[between 12 and] 15 hours", "12[–15]". "From 9 to 14" may be a rise.
  const lower = new RegExp(`\\b(${between.replace('|from', '')})\\s+$`, 'i').exec(textBefore);
  if (lower && new RegExp(`^(?:\\s+\\p{L}+)?\\s*(?:${to})\\s*\\p{Sc}?[\\p{L}\\p{N}]`, 'iu').test(textAfter)) {
    return lower[1] as string;
  }
  const upper = /\b(between)\s+\S+(?:\s+\p{L}+)?\s+and\s+$|\d([–—-])$/iu.exec(textBefore);
  const dash = /^([–—-])\p{Sc}?\d/u.exec(textAfter);
  return upper?.[1] ?? upper?.[2] ?? dash?.[1] ?? null;
}

/** A hedge inside a phrase that does not begin or end with one, as "below" in "fell to below 50%"; or `null`. */
export function hedgeWithin(figure: string, lang: string): string | null {
  const language = languageOf(lang);
  if (!language) return null;
  for (const [, before] of language.hedges) {
    const found = new RegExp(`\\b(${before})\\s+(?=\\p{Sc}?\\d|(?:${language.number}|half|a)\\b)`, 'iu').exec(figure);
    if (found) return found[1] as string;
  }
  return null;
}
