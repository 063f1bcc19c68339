import { anyOf, ENDS, joined, matchAll, remembered, STARTS } from './sticky.ts';

interface Months {
  /** Any of the names, as a pattern. */
  readonly pattern: string;
  /** The month, 1 to 12, of a name in lower case. */
  readonly of: ReadonlyMap<string, number>;
}

const known = new Map<string, { readonly lang: string }>();
const named = remembered(({ lang }: { readonly lang: string }): Months => {
  const names = Array.from({ length: 12 }, (_, i) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(lang, { month, day: 'numeric', calendar: 'gregory', timeZone: 'UTC' });
      const parts = format.formatToParts(Date.UTC(2023, i, 5)).filter(({ type }) => type === 'month');
      return parts.map(({ value }) => [value.replace(/\.$/, '').toLowerCase(), i + 1] as const);
    }),
  ).flat();
  const words = names.filter(([name]) => /^[\p{L}\p{M}]{3,}$/u.test(name));
  return { pattern: anyOf(words.map(([name]) => name)), of: new Map(words) };
});

/** The names of the months in a language, in full and short. */
export function monthsOf(lang: string): Months {
  const key = known.get(lang) ?? { lang };
  known.set(lang, key);
  return named(key);
}

/** The dates that a text names, in parts. */
export interface Named {
  readonly years: readonly number[];
  /** Decades, by their first year: "the 1990s". */
  readonly decades: readonly number[];
  readonly months: readonly number[];
  readonly days: readonly number[];
}

const ERA =
  /(?<![\d.,])(?:(\d{1,4})\s?(?:BCE?\b|v\.\s?Chr|av\.\s?J|a\.\s?C|p\.\s?n\.\s?e|CC\b|ق\.م|قبل مسیح)|(?:AD|CE)\s(\d{1,4})|(\d{1,4})\s?(?:AD\b|CE\b|n\.\s?Chr|apr?\.\s?J|d\.\s?C|(?<!p\.\s?)n\.\s?e|OC\b|عیسوی))/gu;
const SLASHED =
  /(?<![\d/.-])(?:(\d{1,2})[./-](\d{1,2})[./-]((?:1[0-9]|20)\d\d)|((?:1[0-9]|20)\d\d)-(\d\d)-(\d\d))(?![\d/-])/g;

/**
 * The years, months and days that a text names. A month is one where it stands as a name does: "may" is none in English. A
 * day is one beside its month.
 */
export function namedIn(text: string, lang: string): Named {
  const { pattern, of } = monthsOf(lang);
  const days: number[] = [];
  const months = [...matchAll(joined`${STARTS}(?:${pattern})${ENDS}`, text)].flatMap(({ 0: name, index }) => {
    const isName = name !== name.toLowerCase() || !/^(?:may|march|mar|sept?|mai|mars|marca|maja)$/.test(name);
    const before = text.slice(Math.max(0, index - 20), index);
    const after = text.slice(index + name.length, index + name.length + 12);
    const dated = /\d/.test(before.slice(-4) + after.slice(0, 6));
    if (!isName && !dated) return [];
    const numbers = [
      ...(/(?:(?<![\d.,])\d{1,2}(?:st|nd|rd|th|er|º|\.)?[^\d\n]{1,6})+$/u.exec(before)?.[0].match(/\d+/g) ?? []),
      ...(/^\.?\s(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d)/u.exec(after)?.slice(1) ?? []),
    ].map(Number);
    days.push(...numbers.filter((day) => day > 0 && day < 32));
    return [of.get(name.toLowerCase()) as number];
  });
  const decades = [...text.matchAll(/(?<![\d.,])((?:1[0-9]|20)\d0)(?:s|er)(?![\p{L}\d])/gu)].map(([, year]) =>
    Number(year),
  );
  const years = [...text.matchAll(/(?<![\d.,])(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d|(?:s|er)(?![\p{L}\d]))/gu)].map(
    ([year]) => Number(year),
  );
  for (const [, before, after, behind] of text.matchAll(ERA))
    years.push(before ? 1 - Number(before) : Number(after ?? behind));
  for (const [, a, b, year, isoYear, month, day] of text.matchAll(SLASHED)) {
    years.push(Number(year ?? isoYear));
    // Countries differ in which of the two comes first.
    months.push(...(month ? [Number(month)] : [Number(a), Number(b)].filter((one) => one < 13)));
    days.push(...(day ? [Number(day)] : [Number(a), Number(b)]));
  }
  return { years: [...new Set(years)], decades, months: [...new Set(months)], days };
}
