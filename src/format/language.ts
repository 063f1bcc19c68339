import { formatter } from './formatter.ts';
import { primary } from './messages.ts';

/** Opening and closing marks of a quotation, by the language it is in, as CLDR has them; “” in English, Welsh, Spanish. */
const MARKS: Record<string, string> = {
  de: '„“',
  cs: '„“',
  pl: '„”',
  fr: '« »',
  it: '«»',
  ar: '”“',
  ur: '”“',
  ru: '«»',
  sv: '””',
};

export function quotationMarks(lang: string): { readonly open: string; readonly close: string } {
  const marks = MARKS[primary(lang)] ?? '“”';
  // French sets a no-break space inside its marks.
  return marks.length === 3
    ? { open: `${marks[0]}\u202f`, close: `\u202f${marks[2]}` }
    : { open: marks[0] as string, close: marks[1] as string };
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
