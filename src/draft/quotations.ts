import type { Paragraph, Span } from './text.ts';
import { trimmed } from './text.ts';

/** Words in quotation marks: what the marks hold, a stretch for each paragraph. */
export interface Quotation {
  readonly parts: readonly Part[];
  /** With its marks. */
  readonly outer: Span;
  /** The marks are single, or no marks but a dash. */
  readonly marks: 'double' | 'single' | 'dash';
}
export interface Part extends Span {
  readonly inferred: readonly ('inferred-start' | 'inferred-end')[];
}

type Kind = 'open' | 'close';
interface Mark {
  readonly at: number;
  readonly kind: Kind | 'either';
  readonly family: 'straight' | 'curly' | 'guillemet';
}

const DOUBLE = /["“”„‟«»]/g;
const SPACE = /\s/;
const OPENER_BEFORE = /[\s([{—–\-/‘'¿¡]/;
const WORDISH = /[\p{L}\p{N}]/u;

/** The double marks of a paragraph, each with what it does where it stands. */
function marksIn(text: string, { start, end }: Span, opener: string): Mark[] {
  const found: Mark[] = [];
  DOUBLE.lastIndex = start;
  for (let hit = DOUBLE.exec(text); hit && hit.index < end; hit = DOUBLE.exec(text)) {
    const at = hit.index;
    const [before, after] = [
      at > start ? (text[at - 1] as string) : ' ',
      at + 1 < end ? (text[at + 1] as string) : ' ',
    ];
    const opens = OPENER_BEFORE.test(before) && !SPACE.test(after);
    // Inches and seconds stand after a digit: a closing mark there needs an opening one.
    if (hit[0] === '"') found.push({ at, kind: opens ? 'open' : 'close', family: 'straight' });
    else if (hit[0] === '«' || hit[0] === '»') {
      found.push({ at, kind: hit[0] === opener ? 'open' : 'close', family: 'guillemet' });
    } else if (hit[0] === '„' || hit[0] === '‟') found.push({ at, kind: 'open', family: 'curly' });
    else if (hit[0] === '“') found.push({ at, kind: opens ? 'open' : 'either', family: 'curly' });
    else found.push({ at, kind: opens && at === start ? 'open' : 'close', family: 'curly' });
  }
  return found;
}

const fits = (open: Mark, mark: Mark): boolean => (open.family === 'guillemet') === (mark.family === 'guillemet');

/** The mark that closes an opened one; -1 if another one opens first and does not nest, or the paragraph ends. */
function closing(text: string, marks: readonly Mark[], from: number): { at: number; unclosed: number | null } {
  const open = marks[from] as Mark;
  const german = text[open.at] === '„';
  let depth = 1;
  for (let i = from + 1; i < marks.length; i += 1) {
    const mark = marks[i] as Mark;
    if (!fits(open, mark)) continue;
    if (mark.kind === 'close' || mark.kind === 'either' || (german && text[mark.at] === '“')) {
      depth -= 1;
      if (!depth) return { at: i, unclosed: null };
    } else {
      const rest = marks.slice(i + 1, i + 3).filter((one) => fits(open, one));
      const nests = rest.length === 2 && rest.every((one) => one.kind === 'close');
      if (!nests) return { at: -1, unclosed: mark.at };
      depth += 1;
    }
  }
  return { at: -1, unclosed: null };
}

const ELIDED = /^['’](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)(?![\p{L}\p{N}])/iu;

/** Where a single quotation mark that opens at `at` closes in its paragraph; -1 where it is an apostrophe. */
function singleClose(text: string, at: number, end: number): number {
  let weak = -1;
  for (let i = at + 2; i < end; i += 1) {
    const char = text[i];
    if (char === '‘' || (char === "'" && SPACE.test(text[i - 1] as string) && WORDISH.test(text[i + 1] ?? ' '))) break;
    if ((char !== '’' && char !== "'" && char !== '‘') || SPACE.test(text[i - 1] as string)) continue;
    const after = i + 1 < end ? (text[i + 1] as string) : ' ';
    if (WORDISH.test(after)) continue;
    // "the workers’ rights": an apostrophe, if a mark that surely closes comes later.
    if (/[sz]/i.test(text[i - 1] as string) && SPACE.test(after)) weak = weak < 0 ? i : weak;
    else return weak >= 0 && i - weak > 200 ? weak : i;
  }
  return weak;
}

const opensSingle = (text: string, at: number, start: number): boolean =>
  /[‘'‚]/.test(text[at] as string) &&
  (at === start || /[\s([{—–\-/"“„]/.test(text[at - 1] as string)) &&
  /[\p{L}\p{N}"“[…]/u.test(text[at + 1] ?? ' ') &&
  !ELIDED.test(text.slice(at, at + 8));

/** Tells where a quotation that nothing closes may end, by its sentences. */
export type EndOf = (start: number, limit: number) => number;

/** Every stretch in quotation marks. Marks inside others belong to those. */
export function quotationsOf(text: string, paragraphs: readonly Paragraph[], endOf: EndOf): Quotation[] {
  const found: Quotation[] = [];
  // « opens in French, » in most German: the first one of a text tells.
  const opener = /[«»]/.exec(text)?.[0] ?? '';
  const all = paragraphs.map((paragraph) => marksIn(text, paragraph, opener));
  const part = (start: number, end: number, ...inferred: Part['inferred']): Part => ({
    ...trimmed(text, start, end),
    inferred,
  });
  let done = 0;
  for (const [p, paragraph] of paragraphs.entries()) {
    const marks = all[p] as Mark[];
    let m = 0;
    for (let at = Math.max(paragraph.start, done); at < paragraph.end; ) {
      while (m < marks.length && (marks[m] as Mark).at < at) m += 1;
      const mark = marks[m];
      const single = nextSingle(text, at, mark?.at ?? paragraph.end, paragraph.start, paragraph.end);
      if (single) {
        const inner = part(single.start + 1, single.end);
        if (inner.end > inner.start)
          found.push({ parts: [inner], outer: { start: single.start, end: single.end + 1 }, marks: 'single' });
        at = single.end + 1;
        continue;
      }
      if (!mark) break;
      at = mark.at + 1;
      if (mark.kind !== 'open') continue;
      const parts: Part[] = [];
      const end = follow(p, m, parts);
      const good = parts.filter((one) => one.end > one.start);
      if (good.length) found.push({ parts: good, outer: { start: mark.at, end }, marks: 'double' });
      done = end;
      at = end;
      if (end > paragraph.end) break;
    }
  }
  return found;

  /** Collects the parts of a quotation that opens at mark `m` of paragraph `p`, and tells where it ends, marks included. */
  function follow(p: number, m: number, parts: Part[]): number {
    const paragraph = paragraphs[p] as Paragraph;
    const marks = all[p] as Mark[];
    const open = marks[m] as Mark;
    const { at, unclosed } = closing(text, marks, m);
    if (at >= 0) {
      const close = (marks[at] as Mark).at;
      parts.push(part(open.at + 1, close));
      return close + 1;
    }
    const next = paragraphs[p + 1];
    const first = all[p + 1]?.[0];
    if (unclosed === null && next && first && fits(open, first)) {
      if (first.at === next.start && first.kind !== 'close') {
        parts.push(part(open.at + 1, paragraph.end));
        return follow(p + 1, 0, parts);
      }
      if (first.kind === 'close' && first.family !== 'straight') {
        parts.push(part(open.at + 1, paragraph.end), part(next.start, first.at, 'inferred-start'));
        return first.at + 1;
      }
    }
    const end = endOf(open.at + 1, unclosed ?? paragraph.end);
    parts.push(part(open.at + 1, end, 'inferred-end'));
    return end;
  }
}

function nextSingle(text: string, from: number, to: number, start: number, end: number): Span | null {
  for (let at = from; at < to; at += 1) {
    if (!/[‘'‚]/.test(text[at] as string) || !opensSingle(text, at, start)) continue;
    const close = singleClose(text, at, end);
    if (close > at) return { start: at, end: close };
  }
  return null;
}
