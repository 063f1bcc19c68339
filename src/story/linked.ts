/**
 * The words of a passage that a link to it names: all of them, or of a long one its first four and its last four. Between
 * two paragraphs a browser looks for the ends alone.
 */
export function linkedWords(exact: string): readonly [first: string, last?: string] {
  const words = exact.trim().split(/\s+/);
  return words.length <= 8 && !exact.includes('\n')
    ? [words.join(' ')]
    : [words.slice(0, 4).join(' '), words.slice(-4).join(' ')];
}
