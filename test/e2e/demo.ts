/* The demo's pages: where they are, and how many widgets stand in each. */

export const PAGES = ['/', '/?paper=tabloid'] as const;
export const WAYS = ['/ways-in.html', '/ways-in.html?paper=tabloid'] as const;
export const IN_ARTICLE = 13;
/** Of these, words in a sentence. */
export const INLINE = 2;
export const IN_WAYS = 7;
