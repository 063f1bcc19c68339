/** The only two things that verification may overlook: the amount of white space, and the shape of quotation marks. */
export type Fold = 'white space' | 'quotation marks';

export interface Folded {
  readonly text: string;
  /** For each code point of `text`, the offset of its first code point in the original; one more for the end. */
  readonly offsets: readonly number[];
}

const DOUBLE = new Set('“”„‟«»');
const SINGLE = new Set('‘’‚‛‹›');

/** Folds white space runs to one space and quotation marks to `"` and `'`. Offsets are Unicode code points. */
export function fold(original: string): Folded {
  let text = '';
  // Asking the text itself how it ends would copy it each time.
  let spaced = false;
  const offsets: number[] = [];
  let offset = 0;
  for (const point of original) {
    const space = /\s/.test(point);
    if (!space || !spaced) {
      text += space ? ' ' : DOUBLE.has(point) ? '"' : SINGLE.has(point) ? "'" : point;
      offsets.push(offset);
    }
    spaced = space;
    offset += 1;
  }
  return { text, offsets: [...offsets, offset] };
}

/** The folds that make two passages the same; `null` when their words differ. */
export function foldsBetween(a: string, b: string): Fold[] | null {
  if (a === b) return [];
  if (fold(a).text !== fold(b).text) return null;
  const spaces = (text: string) => text.replace(/\S+/gu, '.');
  const marks = (text: string) => text.replace(/[^“”„‟«»‘’‚‛‹›"']+/gu, '');
  const used: Fold[] = [];
  if (spaces(a) !== spaces(b)) used.push('white space');
  if (marks(a) !== marks(b)) used.push('quotation marks');
  return used;
}

/** Code points from `start` to `end`. */
export const slice = (points: readonly string[], start: number, end: number): string =>
  points.slice(start, end).join('');
