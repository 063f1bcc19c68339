/** A passage, by UTF-16 offsets: what selections and `slice` count in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that is read line by line and pointed at in code points, as evidence is. */
export class ArticleText {
  readonly text: string;
  /** Each line without what breaks it, empty ones left out. */
  readonly lines: readonly Span[];
  /** Where a code point takes two UTF-16 units. */
  readonly #wide: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.lines = [...text.matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/g)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
    }));
    this.#wide = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  }

  /** How many code points stand before a UTF-16 offset. */
  point(unit: number): number {
    let [low, high] = [0, this.#wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }

  /** The UTF-16 offset of a code point. */
  unit(point: number): number {
    let [low, high] = [0, this.#wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] as number) - middle < point) low = middle + 1;
      else high = middle;
    }
    return Math.min(point + low, this.text.length);
  }

  /** The number of the line that holds an offset, or of the next one. */
  lineAt(unit: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] as Span).end < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

let last: ArticleText = new ArticleText('');
/** The text that was asked for last is kept: every view asks for the same one. */
export function articleText(text: string): ArticleText {
  if (last.text !== text) last = new ArticleText(text);
  return last;
}
