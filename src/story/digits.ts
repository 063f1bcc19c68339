/* Numbers in digits, as the language of a story writes them, and the words that multiply them; for the check alone. */

import { forLanguage } from '../words/language.ts';

/** Words after a number that multiply it. */
const SCALES: Readonly<Record<string, readonly (readonly [words: string, by: number])[]>> = {
  ar: [
    ['ألف(?:ا|ًا|اً)?|آلاف', 1e3],
    ['مليون(?:ا|ًا|اً)?|ملايين', 1e6],
    ['مليار(?:ا|ًا|اً)?|مليارات|بليون', 1e9],
  ],
  cy: [
    ['mil|fil', 1e3],
    ['[mf]iliwn', 1e6],
    ['[bf]iliwn', 1e9],
    ['dd?wsin', 12],
  ],
  de: [
    ['tausend|tsd\\.?', 1e3],
    ['million(?:en)?|mio\\.?', 1e6],
    ['milliarden?|mrd\\.?', 1e9],
    ['dutzend', 12],
  ],
  es: [
    ['mil mill[oó]n(?:es)?', 1e9],
    ['mil', 1e3],
    ['mill[oó]n(?:es)?', 1e6],
    ['docenas?', 12],
  ],
  fr: [
    ['mille|milliers?', 1e3],
    ['millions?', 1e6],
    ['milliards?', 1e9],
    ['douzaines?', 12],
  ],
  pl: [
    ['tys\\.?|tysi[ąę]c\\p{L}*', 1e3],
    ['mln|milion\\p{L}*', 1e6],
    ['mld|miliard\\p{L}*', 1e9],
    ['tuzin\\p{L}*', 12],
  ],
  ur: [
    ['ہزار', 1e3],
    ['لاکھ', 1e5],
    ['ملین', 1e6],
    ['کروڑ', 1e7],
    ['ارب', 1e9],
  ],
};

const ZEROS = '٠۰०';
/** Digits of any script here as 0 to 9. */
const plainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(
      code - ([...ZEROS].map((zero) => zero.codePointAt(0) as number).findLast((zero) => zero <= code) as number),
    );
  });

/** The mark before decimals in a language, and where it is spoken; the rest of its tag says nothing of that. */
function decimalOf(lang: string): string {
  const [locale] = /^[a-z]{2,3}(?:-[a-z]{2}(?![a-z0-9]))?/i.exec(lang) ?? ['en'];
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

const SIGN = '(?<![\\p{L}\\p{N}%.])[−-]';

/** Whether the words that may multiply a number are known, or none stands after one. */
export const knowsScale = (phrase: string, lang: string): boolean =>
  forLanguage(SCALES, lang) !== undefined || !/\p{N}[\s-]*\p{L}/u.test(phrase);

/** Every number that a phrase states in digits, left to right. Numbers in words it passes over. */
export function digitsIn(phrase: string, lang: string): number[] {
  const decimal = decimalOf(lang);
  const scales = forLanguage(SCALES, lang) ?? [];
  const group = `[\\s٬’'${decimal === ',' ? '.' : ','}]`;
  const number = new RegExp(
    `(${SIGN})?(\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}(?!\\d)|\\d+)(?:[.,٫](\\d+))?`,
    'gu',
  );
  const plain = plainDigits(phrase);
  return [...plain.matchAll(number)].map(({ 0: text, 1: sign = '', 2: whole = '', 3: part = '0', index }) => {
    const rest = plain.slice(index + text.length);
    const by = scales.find(([words]) => new RegExp(`^[\\s-]*(?:${words})(?!\\p{L})`, 'iu').test(rest))?.[1] ?? 1;
    const value = Number(`${sign && '-'}${whole.replace(/\D/g, '')}.${part}`);
    return Number((value * by).toPrecision(15));
  });
}

/** "Per cent" as any of these languages writes it. */
export const PERCENT =
  /[%٪]|(?<!\p{L})(?:per ?cent|percentage|pour ?cent|prozent\p{L}*|por ?ciento|procent\p{L}*|y cant|فی ?صد|[بف](?:ي )?ال?(?:مئة|مائة))(?!\p{L})/iu;
