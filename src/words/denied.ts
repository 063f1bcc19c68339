/* A negation that stands before a figure without touching it: "did not, the report said, rise by 5%". */
import { forLanguage } from './language.ts';
import { joined, matchEnd, STARTS } from './sticky.ts';
import { wordsFor } from './tables.ts';

/** Words behind which another clause begins. */
const BREAKS: Readonly<Record<string, string>> = {
  ar: 'لكن|ولكن|بل|أن|إن|الذي|التي',
  cy: 'ond|a|ac|bod|sy|sydd',
  de: 'aber|und|dass|weil|sondern|wenn|obwohl',
  en: 'but|and|that|who|which|because|while|although|if|when|after|before|since|until|where|than',
  es: 'pero|y|que|porque|sino|aunque|cuando',
  fr: 'mais|et|que|qui|car|quand|puisque',
  pl: 'ale|i|że|lecz|który|która|które|gdy|bo',
  ur: 'لیکن|مگر|کہ|اور|جو',
};
/** Negations that the tables of numbers have no use for. */
const MORE: Readonly<Record<string, string>> = {
  ar: 'لن|لم|ما',
  cy: 'ni|na|nac|nad|nid',
  en: "(?:do|does|did|has|have|had|is|are|was|were|will|would|could|can|should|must)n['’]t|cannot|nor|neither",
  de: 'weder|ohne|kaum',
  es: 'tampoco|sin',
  fr: 'ni|sans|aucune?',
  pl: 'bez|ani',
};

/** How many words a negation may stand before what it denies. */
const REACH = 7;
const WORDS = `(?:\\s+[\\p{L}\\p{M}\\p{N}’'-]+){0,${REACH}}`;

/** The sentence up to a place. Asides between commas, dashes or brackets are left out. */
const plainBefore = (text: string, at: number): string =>
  (text.slice(Math.max(0, at - 200), at).match(/[^.!?؟۔;:\n]*$/u)?.[0] ?? '')
    .replace(/[“„«"][^“”„«»"]*[”“»"]/gu, ' ')
    .replace(/\s*(?:,[^,]*,|\([^()]*\)|[–—][^–—]*[–—]| - [^-]* - |،[^،]*،)\s*/gu, ' ');

/**
 * A negation that may deny the figure at a place of a text and does not touch it, or `null`. Whoever reads decides: the same
 * words may deny something else.
 */
export function deniedBy(text: string, at: number, lang: string): string | null {
  const words = wordsFor(lang);
  if (!words) return null;
  const not = [words.negation, forLanguage(MORE, lang)].filter(Boolean).join('|');
  const found = matchEnd(joined`${STARTS}(${not})(${WORDS})\\s*`, plainBefore(text, at));
  if (!found) return null;
  const [, negation, between = ''] = found as unknown as [string, string, string?];
  const breaks = forLanguage(BREAKS, lang) as string;
  return new RegExp(`\\s(?:${breaks})(?![\\p{L}\\p{M}])`, 'iu').test(`${between} `) ? null : negation;
}
