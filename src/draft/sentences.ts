import type { Speech } from '../words/speech.ts';
import type { Paragraph, Span } from './text.ts';

/** A sentence of the article itself: what it quotes is one piece of it. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

/** A sentence that is longer is a list, a table or no prose; it is read in pieces. */
const LONGEST = 3000;

/** Cuts a long stretch at spaces. What is quoted has none here. */
function* pieces(masked: string, start: number, end: number): Generator<Span> {
  let from = start;
  const space = /\s+/g;
  while (end - from > LONGEST) {
    space.lastIndex = from + LONGEST;
    const hit = space.exec(masked);
    if (!hit || hit.index + hit[0].length >= end) break;
    yield { start: from, end: hit.index };
    from = hit.index + hit[0].length;
  }
  yield { start: from, end };
}

const LAST_WORD = /(?<![\p{L}\p{N}])([\p{L}\p{N}](?:[\p{L}\p{N}.]{0,12}))\.["”’)\]]?\s*$/u;

/** Whether the sentence goes on after a break, for example after an abbreviation or an initial. */
function joins(before: string, after: string, { abbreviations, cues }: Speech): boolean {
  const first = after.trimStart()[0] ?? '';
  if (/^\p{Ll}/u.test(first)) return true;
  // "“Why?” Jane Roe asked."
  if (
    /[?!][”"’»“']\s*$/u.test(before.slice(-4)) &&
    after
      .trimStart()
      .split(/\s+/, 5)
      .some((word) => cues.has(word.toLowerCase().replace(/\W+$/, '')))
  )
    return true;
  const word = LAST_WORD.exec(before.slice(-20))?.[1];
  if (!word) return false;
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return /^[\p{Lu}\p{N}]/u.test(first);
  // "5 p.m." and "the U.S. It" may end a sentence; "the U.S. Army" goes on.
  if (/^(?:a\.m|p\.m)$/.test(lower)) return false;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return (
      /^\p{Lu}\p{L}+/u.test(after.trimStart()) &&
      !/^(?:The|It|He|She|They|In|But|And|A|An|This|That|We|I)\b/.test(after.trimStart())
    );
  return abbreviations.has(lower) && (/[\p{Lu}\p{N}]/u.test(first) || /^\p{Ll}/u.test(first));
}

/**
 * The sentences of each paragraph. `masked` is the text with what it quotes blotted out, as long as the text, so that
 * sentences inside a quotation break nothing.
 */
export function sentencesOf(
  masked: string,
  paragraphs: readonly Paragraph[],
  speech: Speech,
  lang: string,
): Sentence[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const found: Sentence[] = [];
  const add = (paragraph: number, start: number, end: number) => {
    for (const piece of pieces(masked, start, end)) found.push({ paragraph, ...piece });
  };
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    const whole = masked.slice(start, end).replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
    let from = 0;
    let to = 0;
    for (const { segment, index } of segmenter.segment(whole)) {
      if (index > from && !joins(whole.slice(from, index), segment, speech)) {
        add(paragraph, start + from, start + to);
        from = index;
      }
      to = index + segment.trimEnd().length;
    }
    if (to > from) add(paragraph, start + from, start + to);
  }
  return found;
}

/** Blots out each quotation, but not its first and last character, which show how it begins and ends. */
export function maskedOf(text: string, inner: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of inner) {
    if (end - start < 3 || start < at) continue;
    masked += text.slice(at, start + 1) + 'x'.repeat(end - 2 - start);
    at = end - 1;
  }
  return masked + text.slice(at);
}
