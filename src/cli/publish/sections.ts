/** What a published folder holds besides the stories and the scripts, each by its name in `--only`. */
export const SECTIONS = ['pages', 'pinned', 'gallery', 'snippets', 'text'] as const;
export type Section = (typeof SECTIONS)[number];

/** The sections whose files name the pages of items. */
const ON_PAGES: readonly Section[] = ['pinned', 'gallery', 'snippets'];

/** The sections that are asked for, and the pages if they need them, in a fixed order; all if none is asked for. */
export function sectionsOf(asked: readonly Section[]): readonly Section[] {
  if (!asked.length) return SECTIONS;
  const needsPages = asked.some((one) => ON_PAGES.includes(one));
  return SECTIONS.filter((one) => asked.includes(one) || (one === 'pages' && needsPages));
}
