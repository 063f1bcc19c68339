/** Opening and closing marks of a quotation, by the language it is in. */
const MARKS: Record<string, string> = {
  de: '„“',
  cs: '„“',
  pl: '„”',
  fr: '« »',
  es: '«»',
  it: '«»',
  ar: '«»',
  ru: '«»',
  cy: '‘’',
  sv: '””',
};

export function quotationMarks(lang: string): { readonly open: string; readonly close: string } {
  const marks = MARKS[lang.slice(0, 2).toLowerCase()] ?? '“”';
  // French sets a no-break space inside its marks.
  return marks.length === 3
    ? { open: `${marks[0]}\u202f`, close: `\u202f${marks[2]}` }
    : { open: marks[0] as string, close: marks[1] as string };
}

/** The direction a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b|-(arab|hebr|thaa|syrc|nkoo)\b/i.test(lang) ? 'rtl' : 'ltr';

/** A share of a hundred in the digits of a language. */
export const percent = (value: number, lang: string): string =>
  new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);

/** The first sentence of a text, character for character. */
export function firstSentence(text: string, lang: string): string {
  const [first] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return first ? first.segment.trimEnd() : text;
}
