/** A word, a number or a mark of a text. Offsets are UTF-16 here, and code points in the story. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
  readonly capital: boolean;
}

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// One word is one match, and nothing is tried twice: a text without a space takes no longer than another.
const TOKEN =
  /\p{Lu}\.(?:\s?\p{Lu}\.)+|\p{N}+(?:[.,]\p{N}+)*|[’'](?:s|d|ll|re|ve|m)(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[’'](?!(?:s|d|ll|re|ve|m)(?![\p{L}\p{N}]))|[&/‐‑-])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token,
    lower: token.toLowerCase().replace(/’/g, "'"),
    start: index,
    end: index + token.length,
    word: /^[\p{L}\p{N}]/u.test(token),
    capital: /^\p{Lu}/u.test(token),
  }));
}

/** The tokens that lie in a stretch; both are in order. */
export function within(tokens: readonly Token[], { start, end }: Span): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  const found: Token[] = [];
  for (let at = low; at < tokens.length && (tokens[at] as Token).end <= end; at += 1) found.push(tokens[at] as Token);
  return found;
}

export interface Paragraph extends Span {
  /** A line that ends without a full stop: a headline, a caption, an entry of a list. */
  readonly line: boolean;
}

const trimmed = (text: string, start: number, end: number): Span => {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
};

export { trimmed };

const ENDED = /[.!?…:;"”»“'’)\]]$/u;
/** A mail or a terminal breaks lines at about this many characters. */
const WRAPPED = { from: 45, to: 100 };

/** Lines that were broken to fit a width are one paragraph, others are one each. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1).map((line) => line.trimEnd().length);
  return (
    full.length > 0 &&
    full.every((length) => length >= WRAPPED.from && length <= WRAPPED.to) &&
    Math.max(...full) - Math.min(...full) < 25 &&
    lines.slice(0, -1).some((line) => !ENDED.test(line.trimEnd()))
  );
}

/** Paragraphs stand apart by an empty line, or by a line break where lines are not broken to fit. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const add = (start: number, end: number) => {
    const span = trimmed(text, start, end);
    if (span.end > span.start) found.push({ ...span, line: !ENDED.test(text.slice(span.end - 1, span.end)) });
  };
  let block: Span[] = [];
  const close = () => {
    const [first, last] = [block[0], block.at(-1)];
    if (first && last) {
      if (isWrapped(block.map(({ start, end }) => text.slice(start, end)))) add(first.start, last.end);
      else for (const line of block) add(line.start, line.end);
    }
    block = [];
  };
  let start = 0;
  while (start <= text.length) {
    const next = /[\n\r\u2028\u2029]/g;
    next.lastIndex = start;
    const end = next.exec(text)?.index ?? text.length;
    const line = { start, end };
    if (text.slice(start, end).trim()) block.push(line);
    else if (!(text[start - 1] === '\r' && text[start] === '\n')) close();
    start = end + 1;
  }
  close();
  return found;
}
