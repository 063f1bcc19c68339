import { forLanguage } from '../words/language.ts';
import { HEDGE_WORDS, type Hedge, type HedgeWords } from './hedge-words.ts';
import type { Comparator } from './quantity.ts';

/** Signs that hedge in any language, written against the number or apart. */
const SIGNS: readonly (readonly [Comparator, string])[] = [
  ['<=', '≤|<='],
  ['>=', '≥|>='],
  ['<', '<'],
  ['>', '>'],
  ['~', '~|≈|±|(?<![\\p{L}\\p{N}])ca?\\.'],
];

/** A hedge of which nothing but its own end stands before the number: "près d’un million". */
const APART = "(?:\\s+|(?<=[’']))";
const DASH = '[–—-]';

const wordsOf = (lang: string): HedgeWords | undefined => forLanguage(HEDGE_WORDS, lang);

const hedging = (before: string, { degree, proclitic }: HedgeWords): string =>
  `${proclitic ? `${proclitic}?` : ''}${degree && `(?:(?:${degree})\\s+)?`}(?:${before})`;

export interface Stated {
  /** The hedge before the figure, `''` if none. The three parts joined are the stated phrase. */
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  /** What the words may say; `=` when they hedge nothing; empty when this language has no table. */
  readonly says: readonly Comparator[];
}

function hedgedBy(stated: string, words: HedgeWords, [says, before, after]: Hedge): Stated | null {
  const match = new RegExp(`^(${hedging(before, words)}${APART})(.+)$`, 'isu').exec(stated);
  if (match) return { before: match[1] as string, figure: match[2] as string, after: '', says };
  const plus = says[0] === '>' ? '|\\+' : '';
  const tail = after && new RegExp(`^(.+?)([\\s-]+(?:${after})${plus})$`, 'isu').exec(stated);
  return tail ? { before: '', figure: tail[1] as string, after: tail[2] as string, says } : null;
}

/** Parts a stated phrase into hedge, figure and hedge, without changing a character of it. */
export function readStated(stated: string, lang: string): Stated {
  const words = wordsOf(lang);
  if (!words) return { before: '', figure: stated, after: '', says: [] };
  const { between, from, until, within, number } = words;
  // Of several, the one that takes most of the phrase: "knapp über" is more than "knapp".
  const [hedged] = [...words.hedges, ...(words.loose ?? [])]
    .flatMap((hedge) => hedgedBy(stated, words, hedge) ?? [])
    .sort((a, b) => a.figure.length - b.figure.length);
  if (hedged) return hedged;
  for (const [sign, signs] of SIGNS) {
    const match = new RegExp(`^((?:${signs})\\s*)(.+)$`, 'isu').exec(stated);
    if (match) return { before: match[1] as string, figure: match[2] as string, after: '', says: [sign] };
  }
  const range = new RegExp(`^((?:${between}|${from})\\s+)(.+)$`, 'isu').exec(stated);
  if (range) return { before: range[1] as string, figure: range[2] as string, after: '', says: ['between'] };
  const bare = new RegExp(
    `\\p{N}\\S*\\s*(?:${until}|${DASH})\\s*\\p{Sc}?\\p{N}|(?<!\\p{L})(?:${number})(?:\\s+${until}\\s+|[–—])(?:${number})(?!\\p{L})|\\s(?:${within ?? '(?!)'})$`,
    'iu',
  );
  return { before: '', figure: stated, after: '', says: [bare.test(stated) ? 'between' : '='] };
}

/** The hedge that stands directly before or after a phrase in its sentence, and that the phrase leaves out; or `null`. */
export function hedgeBeside(textBefore: string, textAfter: string, lang: string): string | null {
  const words = wordsOf(lang);
  if (!words) return null;
  const { hedges, article, between, to } = words;
  const first = '(?<![\\p{L}\\p{N}])';
  for (const [, before, after] of hedges) {
    const left = new RegExp(`${first}(${hedging(before, words)})${APART}(?:(?:${article})${APART})?$`, 'iu').exec(
      textBefore,
    );
    const right = after && new RegExp(`^(?:[\\s-]+(${after})(?![\\p{L}\\p{N}])|(\\+))`, 'iu').exec(textAfter);
    const found = left || right;
    if (found) return (found[1] ?? found[2]) as string;
  }
  for (const [, signs] of SIGNS) {
    const left = new RegExp(`(${signs})\\s*$`, 'iu').exec(textBefore);
    if (left) return left[1] as string;
  }
  // Half of a range: "between 12 [and 15 hours]", "[between 12 and] 15 hours", "12[–15]". "From 9 to 14" may be a rise.
  const lower = new RegExp(`${first}(${between})\\s+$`, 'iu').exec(textBefore);
  const rest = new RegExp(`^(?:\\s+\\p{L}+)?\\s*(?:${to}|${DASH})\\s*\\p{Sc}?[\\p{L}\\p{N}]`, 'iu');
  if (lower && rest.test(textAfter)) return lower[1] as string;
  const upper = new RegExp(`${first}(${between})\\s+\\S+(?:\\s+\\p{L}+)?\\s+(?:${to})\\s*$|\\p{N}([–—-])$`, 'iu').exec(
    textBefore,
  );
  const dash = /^([–—-])\p{Sc}?\p{N}/u.exec(textAfter);
  return upper?.[1] ?? upper?.[2] ?? dash?.[1] ?? null;
}

/** A hedge inside a phrase that does not begin or end with one, as "below" in "fell to below 50%"; or `null`. */
export function hedgeWithin(figure: string, lang: string): string | null {
  const words = wordsOf(lang);
  if (!words) return null;
  for (const [, before] of words.hedges) {
    const found = new RegExp(
      `(?<![\\p{L}\\p{N}])(${before})${APART}(?=\\p{Sc}?\\p{N}|(?:${words.number}|half|a)(?!\\p{L}))`,
      'iu',
    ).exec(figure);
    if (found) return found[1] as string;
  }
  return null;
}
