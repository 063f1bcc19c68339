import type { Speech } from '../words/speech.ts';
import type { NameMention } from './names.ts';
import type { Quotation } from './quotations.ts';
import type { Sentence } from './sentences.ts';
import type { Span, Token } from './text.ts';

/** A piece of a sentence: a word, a mark, a name with all that belongs to it, or a whole quotation. */
export interface Item extends Span {
  readonly kind: 'word' | 'mark' | 'name' | 'proper' | 'quote';
  readonly lower: string;
  readonly text: string;
  readonly capital: boolean;
  readonly name: NameMention | null;
  /** The number of the quotation. */
  readonly quote: number;
}

interface Cut extends Span {
  readonly kind: 'name' | 'proper' | 'quote';
  readonly name: NameMention | null;
  readonly quote: number;
}

/** What of a sentence is one piece: quotations first, then names, then other words with capitals. */
function cutsOf(quotations: readonly Quotation[], mentions: readonly NameMention[], others: readonly Span[]): Cut[] {
  const quotes = quotations.map(({ outer }, quote): Cut => ({ ...outer, kind: 'quote', name: null, quote }));
  const names = mentions.map(
    (name): Cut => ({
      start: Math.min(name.whole.start, name.start),
      end: name.whole.end,
      kind: 'name',
      name,
      quote: -1,
    }),
  );
  const proper = others.map(({ start, end }): Cut => ({ start, end, kind: 'proper', name: null, quote: -1 }));
  const free: Cut[] = [];
  let at = 0;
  for (const cut of [...quotes, ...names, ...proper].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start >= at) {
      free.push(cut);
      at = cut.end;
    } else if (cut.kind === 'quote') {
      // A quotation that begins within a name, as a nickname does, takes the place of the name.
      const last = free.at(-1);
      if (last && last.kind !== 'quote') {
        free.pop();
        free.push(cut);
        at = cut.end;
      }
    }
  }
  return free;
}

const word = (start: number, end: number, text: string): Item => ({
  start,
  end,
  kind: 'word',
  lower: text,
  text,
  capital: false,
  name: null,
  quote: -1,
});

/** The pieces of every sentence, in order. */
export function itemsOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: { quotations: readonly Quotation[]; mentions: readonly NameMention[]; others: readonly Span[] },
  speech: Speech,
): Item[][] {
  const cuts = cutsOf(found.quotations, found.mentions, found.others);
  let cut = 0;
  let token = 0;
  return sentences.map(({ start, end }) => {
    const items: Item[] = [];
    while (token < tokens.length && (tokens[token] as Token).start < start) token += 1;
    while (cut < cuts.length && (cuts[cut] as Cut).end <= start) cut += 1;
    while (token < tokens.length && (tokens[token] as Token).start < end) {
      const one = tokens[token] as Token;
      while (cut < cuts.length && (cuts[cut] as Cut).end <= one.start) cut += 1;
      const here = cuts[cut];
      if (here && here.start <= one.start) {
        const words = text.slice(here.start, here.end);
        // "The Home Office": a capital article is no part of what is called so.
        items.push({ ...here, lower: words.toLowerCase(), text: words, capital: true });
        while (token < tokens.length && (tokens[token] as Token).start < here.end) token += 1;
      } else {
        const joined = speech.joined?.exec(one.lower);
        if (joined) {
          const [verb, pronoun] = [joined[1] as string, joined[2] as string];
          const middle = one.end - pronoun.length;
          items.push(word(one.start, one.start + verb.length, verb), word(middle, one.end, pronoun));
          token += 1;
          continue;
        }
        // A mark that closes a second time says nothing.
        if (/^["“”„«»]$/.test(one.text)) {
          token += 1;
          continue;
        }
        items.push({
          start: one.start,
          end: one.end,
          kind: one.word || /^['’]/.test(one.text) ? 'word' : 'mark',
          lower: one.lower,
          text: one.text,
          capital: one.capital,
          name: null,
          quote: -1,
        });
        token += 1;
      }
    }
    return joinProper(splitProper(items, text, speech), text, speech);
  });
}

/** "Department of Conservation", "Bank of England": a name that an "of" divides is one. */
function joinProper(items: readonly Item[], text: string, speech: Speech): Item[] {
  const joined: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    let item = items[at] as Item;
    const heads = [speech.organisations, speech.documents, speech.roles, speech.things];
    while (item.kind === 'proper' && speech.of.has(items[at + 1]?.lower ?? '')) {
      const skip = speech.articles.has(items[at + 2]?.lower ?? '') ? 3 : 2;
      const next = items[at + skip];
      const last = item.lower.split(/\s/).at(-1) as string;
      if (next?.kind !== 'proper' || !heads.some((set) => set.has(last))) break;
      const words = text.slice(item.start, next.end);
      item = { ...item, end: next.end, text: words, lower: words.toLowerCase() };
      at += skip;
    }
    joined.push(item);
  }
  return joined;
}

/** Splits off the first word of a proper item if it is a common word with a capital. */
function splitProper(items: readonly Item[], text: string, speech: Speech): Item[] {
  return items.flatMap((item) => {
    if (item.kind !== 'proper') return [item];
    const words: Item[] = [];
    let { start } = item;
    for (;;) {
      const first = /^[\p{L}\p{M}\p{N}'’-]+/u.exec(text.slice(start, item.end))?.[0];
      if (
        !first ||
        !(
          speech.common.has(first.toLowerCase()) ||
          speech.articles.has(first.toLowerCase()) ||
          Object.hasOwn(speech.pronouns, first.toLowerCase())
        )
      )
        break;
      words.push({ ...item, kind: 'word', start, end: start + first.length, lower: first.toLowerCase(), text: first });
      start += first.length;
      while (start < item.end && /\s/.test(text[start] as string)) start += 1;
      if (start >= item.end) return words;
    }
    const rest = text.slice(start, item.end);
    const plain =
      !/\s/.test(rest) &&
      (speech.cues.has(rest.toLowerCase()) ||
        speech.roles.has(rest.toLowerCase()) ||
        speech.groups.has(rest.toLowerCase()));
    return [...words, { ...item, kind: plain ? 'word' : 'proper', start, lower: rest.toLowerCase(), text: rest }];
  });
}
