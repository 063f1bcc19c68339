import type { ArticleText, Span } from '../model/article.ts';

const textOf = (line: HTMLElement | undefined): Text | undefined =>
  line && ([...line.childNodes].find((node) => node instanceof Text) as Text | undefined);

/** Where the words of an article stand in the page: an element for each line. */
export class Places {
  readonly #article: ArticleText;
  readonly #lines: readonly HTMLElement[];

  constructor(article: ArticleText, lines: readonly HTMLElement[]) {
    this.#article = article;
    this.#lines = lines;
  }

  /** The element of the line that holds an offset. */
  lineAt(unit: number): HTMLElement | undefined {
    return this.#lines[this.#article.lineAt(unit)];
  }

  #place(unit: number): readonly [Node, number] | null {
    const index = this.#article.lineAt(unit);
    const [text, span] = [textOf(this.#lines[index]), this.#article.lines[index]];
    return text && span ? [text, Math.max(0, Math.min(unit - span.start, text.data.length))] : null;
  }

  /** Some words as a range of the page. */
  range({ start, end }: Span): Range | null {
    const [from, to] = [this.#place(start), this.#place(end)];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  #offset(node: Node, at: number): number {
    const place = document.createRange();
    place.setStart(node, at);
    const index = this.#lines.findLastIndex((line) => place.comparePoint(line, 0) <= 0);
    const [line, span] = [this.#lines[index], this.#article.lines[index]];
    if (!line || !span) return 0;
    const before = document.createRange();
    before.setStart(line, 0);
    if (line.contains(node)) before.setEnd(node, at);
    else before.setEnd(line, line.childNodes.length);
    return span.start + before.toString().length;
  }

  /** What is selected within a part of the page; `null` for nothing, `undefined` where the selection is elsewhere. */
  selected(body: Element | null): Span | null | undefined {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (!range || !body?.contains(range.commonAncestorContainer)) return undefined;
    if (range.collapsed) return null;
    return {
      start: this.#offset(range.startContainer, range.startOffset),
      end: this.#offset(range.endContainer, range.endOffset),
    };
  }
}
