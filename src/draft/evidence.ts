import { fold } from '../story/fold.ts';
import type { Evidence } from '../story/schema.ts';
import type { Span } from './text.ts';

const NEAR = 24;
/** A passage that is not unique with this much text on either side cannot be pointed at. */
const FAR = 1600;

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Points at passages of a text: exact, whole words, and each the only one of its kind. */
export class Pointer {
  readonly #text: string;
  readonly #folded: string;
  readonly #source: string;
  /** Where a code point takes two UTF-16 units. */
  readonly #wide: readonly number[];

  constructor(text: string, source: string) {
    this.#text = text;
    this.#folded = fold(text).text;
    this.#source = source;
    this.#wide = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  }

  /** The code point at a UTF-16 offset. */
  #point(offset: number): number {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** The selector of a passage, or `null` where it begins or ends within a word, or cannot be told from another. */
  to({ start, end }: Span): Evidence | null {
    const text = this.#text;
    const exact = text.slice(start, end);
    if (!exact.trim() || this.#joined(start) || this.#joined(end)) return null;
    for (let reach = NEAR; reach <= FAR; reach *= 2) {
      const [from, to] = [
        this.#edge(Math.max(0, start - reach), 1, start),
        this.#edge(Math.min(text.length, end + reach), -1, end),
      ];
      const [prefix, suffix] = [text.slice(from, start), text.slice(end, to)];
      const words = fold(prefix + exact + suffix).text;
      const first = this.#folded.indexOf(words);
      if (first >= 0 && this.#folded.indexOf(words, first + 1) < 0)
        return { source: this.#source, exact, prefix, suffix, start: this.#point(start), end: this.#point(end) };
    }
    return null;
  }

  #joined(at: number): boolean {
    const before = this.#text.slice(Math.max(0, at - 2), at);
    const last = [...before].at(-1) ?? '';
    const next = String.fromCodePoint(this.#text.codePointAt(at) ?? 32);
    return at > 0 && at < this.#text.length && WORD.test(last) && WORD.test(next);
  }

  /** Moves an end of the words around a passage to the end of a word, and past no more than a few. */
  #edge(at: number, step: 1 | -1, limit: number): number {
    if (at === 0 || at === this.#text.length) return at;
    for (let edge = at, moved = 0; edge !== limit && moved < 16; edge += step, moved += 1) {
      const inside = step > 0 ? edge - 1 : edge;
      if (/\s/.test(this.#text[inside] ?? '')) return edge;
    }
    // Not between the halves of one character.
    return /[\udc00-\udfff]/.test(this.#text[at] ?? '') ? at + step : at;
  }
}
