// Controls but for white space, halves of surrogate pairs and what is no character: XML has no place for them.
const UNFIT = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text in which every character can stand in a page, a feed and a file. */
export const printable = (text: string): string => text.replace(UNFIT, '\ufffd');

/** The first character of a text that can stand nowhere, by its number; `null` where there is none. */
export function unfitIn(text: string): string | null {
  const [found] = text.match(UNFIT) ?? [];
  return found === undefined ? null : `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Line breaks of old programs. */
const BREAKS = /[\v\f\u0085]/g;

/** A text that pages can show: without the characters that they cannot, and with halves of characters marked. */
export const showable = (text: string): string =>
  text.replace(BREAKS, '\n').replace(UNFIT, (char) => (/[\ud800-\udfff]/.test(char) ? '\ufffd' : ''));
