import { formatter } from './formatter.ts';
import { MARKS } from './marks.ts';

/** Opening and closing marks of a quotation, by the language it is in, as CLDR has them. */
export function quotationMarks(lang: string): { readonly open: string; readonly close: string } {
  const parts = lang.toLowerCase().split('-');
  // The tag, then the tag without its last part: a country or a script may differ from its language.
  const line = parts
    .map((_, i) => parts.slice(0, parts.length - i).join('-'))
    .flatMap((tag) => MARKS.filter((one) => one.includes(` ${tag} `)));
  const [open = '“', close = '”'] = line[0]?.trim() ?? '';
  // French sets a no-break space inside its marks.
  const space = parts[0] === 'fr' ? '\u202f' : '';
  return { open: open + space, close: space + close };
}

/** The direction a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b|-(arab|hebr|thaa|syrc|nkoo)\b/i.test(lang) ? 'rtl' : 'ltr';

/** A number in the digits of a locale, whole. */
export const number = (value: number, locale: string, style: 'decimal' | 'percent' = 'decimal'): string =>
  formatter(Intl.NumberFormat, locale, { style, maximumFractionDigits: 9 }).format(value);

/** An amount of money in the digits of a locale, with the currency's sign. */
export const money = (value: number, currency: string, locale: string): string =>
  formatter(Intl.NumberFormat, locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 9,
  }).format(value);

/** A share of a hundred in the digits of a locale. */
export const percent = (value: number, locale: string): string => number(value / 100, locale, 'percent');

/** The first sentence of a text, character for character. */
export function firstSentence(text: string, lang: string): string {
  const [first] = formatter(Intl.Segmenter, lang, { granularity: 'sentence' }).segment(text);
  return first ? first.segment.trimEnd() : text;
}
