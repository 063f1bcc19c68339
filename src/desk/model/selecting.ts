import type { ArticleText, Span } from './article.ts';

/* What a person means who selects: whole words, without the spaces and marks around them. */

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** What is dropped at either end. Signs of money, per cent and the like belong to the words. */
const OUTER = /[\s"“”„‟«»'‘’‚‛‹›,;:()[\]{}–—…\-.!?¡¿/]/u;
const CLOSES = /^["“”„«»'‘’‹›]/u;
/** One word as a person counts them: "£5.2m", "20%", "Ann’s". */
const ONE_WORD =
  /[\p{Sc}+−#]?[\p{L}\p{N}\p{M}\u200c\u200d]+(?:[’'.,:·-][\p{L}\p{N}\p{M}\u200c\u200d]+)*[%‰°]?|\p{Extended_Pictographic}(?:[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic})*/gu;

const before = (text: string, at: number): string =>
  String.fromCodePoint(text.codePointAt(at - 2) ?? 32).length === 2 && at >= 2
    ? text.slice(at - 2, at)
    : text.slice(at - 1, at);
const after = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) as number) : '';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether a place lies within a word or within what is seen as one sign. */
function isWithin(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (WORD.test(before(text, at)) && WORD.test(after(text, at))) return true;
  // `\r\n` is seen as one sign, but it is white space.
  if (/\s/.test(after(text, at))) return false;
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf(' ', at - 1), at - 200) + 1;
  return at > from && graphemes.segment(text.slice(from, at + 32)).containing(at - from)?.index !== at - from;
}

const OPENERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether a bracket at either end has its other half among the words: "[They] failed", "rose (again)". */
function isPaired(words: string, bracket: string): boolean {
  const other = OPENERS[bracket] ?? CLOSERS[bracket];
  if (!other) return false;
  const place = OPENERS[bracket] ? words.indexOf(other) : words.lastIndexOf(other);
  const isWhole = OPENERS[bracket] ? place === words.length - 1 : place === 0;
  return place >= 0 && !isWhole;
}

/** Whether a stop belongs to the words, because a closing quotation mark follows it. */
const isQuotedStop = (text: string, end: number, mark: string): boolean =>
  /[.!?…]/.test(mark) && CLOSES.test(text.slice(end, end + 1));

/**
 * The words that a selection means: whole ones, as they stand, with no space or mark around them; `null` where it holds
 * no word.
 */
export function snap(text: string, { start, end }: Span): Span | null {
  let [from, to] = [Math.max(0, Math.min(start, end)), Math.min(text.length, Math.max(start, end))];
  while (from < to && isWithin(text, from)) from -= before(text, from).length;
  while (to > from && isWithin(text, to)) to += after(text, to).length;
  // A bracket that is dropped at one end may leave its other half at the other end.
  for (let length = -1; length !== to - from; ) {
    length = to - from;
    while (from < to && isOuterStart(text, from, to)) from += after(text, from).length;
    while (to > from && isOuterEnd(text, from, to)) to -= before(text, to).length;
  }
  return from < to ? { start: from, end: to } : null;
}

function isOuterStart(text: string, from: number, to: number): boolean {
  const mark = after(text, from);
  // A minus sign is no dash.
  const isMinus = /[-–]/.test(mark) && /\p{N}|\p{Sc}/u.test(after(text, from + 1)) && !WORD.test(before(text, from));
  return OUTER.test(mark) && !isMinus && !isPaired(text.slice(from, to), mark) && !isWithin(text, from + mark.length);
}

function isOuterEnd(text: string, from: number, to: number): boolean {
  const mark = before(text, to);
  return (
    OUTER.test(mark) &&
    !isPaired(text.slice(from, to), mark) &&
    !isQuotedStop(text, to, mark) &&
    !isWithin(text, to - mark.length)
  );
}

const wordsIn = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(ONE_WORD)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

export type Move = 'next' | 'previous' | 'down' | 'up';

/** Where the keys take a selection: to the next word, or the first word of the next line. */
export function moved(article: ArticleText, from: Span | null, move: Move): Span | null {
  const { text, lines } = article;
  if (!lines.length) return null;
  const first = (line: number) => wordsIn(text, lines[line] ?? { start: 0, end: 0 })[0] ?? null;
  if (!from) return firstFrom(article, 0);
  const line = Math.min(article.lineAt(from.start), lines.length - 1);
  if (move === 'down') return firstFrom(article, article.lineAt(from.end) + 1) ?? from;
  if (move === 'up') {
    const own = first(line);
    if (own && own.start < from.start) return own;
    for (let up = line - 1; up >= 0; up -= 1) {
      const found = first(up);
      if (found) return found;
    }
    return from;
  }
  if (move === 'next') {
    const here = article.lineAt(from.end);
    const rest = wordsIn(text, lines[here] ?? from).find((word) => word.start >= from.end);
    return rest ?? firstFrom(article, here + 1) ?? from;
  }
  for (let up = line; up >= 0; up -= 1) {
    const found = wordsIn(text, lines[up] as Span).findLast((word) => word.end <= from.start);
    if (found) return found;
  }
  return from;
}

function firstFrom(article: ArticleText, from: number): Span | null {
  for (let line = from; line < article.lines.length; line += 1) {
    const [word] = wordsIn(article.text, article.lines[line] as Span);
    if (word) return word;
  }
  return null;
}

/** The same with a selection that grows or shrinks at its end. */
export function extended(article: ArticleText, from: Span | null, move: Move): Span | null {
  if (!from) return moved(article, null, move);
  if (move === 'next' || move === 'down') {
    const to = moved(article, { start: from.end, end: from.end }, move === 'next' ? 'next' : 'down');
    return to && { start: from.start, end: Math.max(from.end, to.end) };
  }
  const words = wordsIn(article.text, from);
  const rest = move === 'previous' ? words.at(-2) : words[0];
  return rest ? { start: from.start, end: rest.end } : from;
}
