import { anyOf, ENDS, matchAll, remembered, STARTS } from './sticky.ts';

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

/** The years and the months that a text names. A month is one where it stands as a name does: "may" is none in English. */
export function namedIn(text: string, lang: string): { years: number[]; months: number[] } {
  const { pattern, of } = monthsOf(lang);
  const months = [...matchAll(`${STARTS}(?:${pattern})${ENDS}`, text)].flatMap(({ 0: name, index }) => {
    const isName = name !== name.toLowerCase() || !/^(?:may|march|mar|sept?|mai|mars|marca|maja)$/.test(name);
    const dated = /\d/.test(
      text.slice(Math.max(0, index - 4), index) + text.slice(index + name.length, index + name.length + 6),
    );
    return isName || dated ? [of.get(name.toLowerCase()) as number] : [];
  });
  const years = [...text.matchAll(/(?<![\d.,])(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)/g)].map(([year]) => Number(year));
  return { years, months };
}
