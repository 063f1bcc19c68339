/** Joins names or things in the grammar of a language. */
export const joinList = (
  entries: readonly string[],
  lang: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(lang, { type }).format(entries);
