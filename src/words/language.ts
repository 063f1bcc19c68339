/** The primary subtag, by which the check's tables know the language of a tag. */
const codeOf = (lang: string): string => (lang.split('-')[0] as string).toLowerCase();

/** A table's entry for the language of a tag. */
export const forLanguage = <T>(table: Readonly<Record<string, T>>, lang: string): T | undefined =>
  Object.hasOwn(table, codeOf(lang)) ? table[codeOf(lang)] : undefined;
