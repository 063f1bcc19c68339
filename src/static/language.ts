import { directionOf } from '../format/language.ts';

/** The language of a piece, and its direction where that is not the one of most pages. */
export const language = (lang: string): Record<string, string> => ({
  lang,
  ...(directionOf(lang) === 'rtl' && { dir: 'rtl' }),
});
