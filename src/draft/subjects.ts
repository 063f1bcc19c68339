import type { Speech } from '../words/speech.ts';
import type { Item } from './items.ts';
import type { NameMention } from './names.ts';
import type { Span } from './text.ts';

/** Who does what a verb says, as the sentence names them. */
export type Subject = Span &
  (
    | { readonly kind: 'name'; readonly mention: NameMention }
    | { readonly kind: 'pronoun'; readonly word: string }
    | { readonly kind: 'phrase'; readonly head: string; readonly definite: boolean }
    | { readonly kind: 'proper' }
    | { readonly kind: 'joint'; readonly all: readonly Subject[] }
  );

const MAX = 14;

const isKnownHead = (word: string, speech: Speech): boolean =>
  [speech.roles, speech.groups, speech.organisations, speech.documents].some((set) => set.has(word)) ||
  /^\d+-year-old$/.test(word);

const determines = (item: Item | undefined, speech: Speech): boolean =>
  item?.kind === 'word' && (speech.articles.has(item.lower) || speech.possessive.has(item.lower));

const isBoundary = (item: Item | undefined, speech: Speech): boolean =>
  !item ||
  item.kind === 'quote' ||
  item.kind === 'mark' ||
  (item.kind === 'word' &&
    (speech.joints.has(item.lower) || (speech.cues.has(item.lower) && !speech.roles.has(item.lower))));

function single(item: Item | undefined, speech: Speech): Subject | null {
  if (!item) return null;
  const { start, end } = item;
  if (item.kind === 'name' && item.name) return { kind: 'name', mention: item.name, start, end };
  if (item.kind === 'word' && Object.hasOwn(speech.pronouns, item.lower))
    return { kind: 'pronoun', word: item.lower, start, end };
  return null;
}

/** The phrase of which items[last] is the last word: "a spokesman for the ministry". */
function phraseBefore(items: readonly Item[], last: number, speech: Speech): Subject | null {
  let from = last;
  while (from > 0 && last - from < MAX && !isBoundary(items[from - 1], speech)) from -= 1;
  // "In a statement the company said": what a preposition leads is not the subject.
  for (;;) {
    const lead = items[from];
    if (lead?.kind !== 'word' || !speech.prepositions.has(lead.lower)) break;
    const next = items.findIndex(
      (item, i) =>
        i > from + 1 &&
        i <= last &&
        (determines(item, speech) || item.kind !== 'word') &&
        !(items[i - 1]?.kind === 'word' && speech.prepositions.has(items[i - 1]?.lower ?? '')),
    );
    if (next < 0) return null;
    from = next;
  }
  // Adverbs and the verb of another clause stand before the subject: begin at the determiner, if one stands later.
  const starts: number[] = [];
  for (let at = from; at <= last; at += 1) {
    const before = items[at - 1];
    if (
      determines(items[at], speech) &&
      !(at > from && before?.kind === 'word' && (speech.prepositions.has(before.lower) || determines(before, speech)))
    )
      starts.push(at);
  }
  const begin = starts.at(-1) ?? from;
  let headAt = begin;
  for (let at = begin; at <= last; at += 1) {
    const item = items[at] as Item;
    if (at > begin && item.kind === 'word' && (speech.prepositions.has(item.lower) || speech.articles.has(item.lower)))
      break;
    if (!/^['’]s$/.test(item.lower)) headAt = at;
  }
  const head = items[headAt] as Item;
  const first = items[begin] as Item;
  const span = { start: first.start, end: (items[last] as Item).end };
  if (head.kind === 'proper' && begin === headAt) return { kind: 'proper', ...span };
  if (head.kind === 'proper' && determines(first, speech) && headAt === last && begin === headAt - 1)
    return { kind: 'proper', start: head.start, end: head.end };
  if (head.kind === 'name' && head.name && begin === headAt) return single(head, speech);
  const word = head.lower.split(/[\s-]/).at(-1) as string;
  const determined = determines(first, speech) || items.slice(begin, headAt).some((item) => /^['’]s$/.test(item.text));
  const known = isKnownHead(head.lower, speech) || isKnownHead(word, speech);
  if (!determined && !known) return head.kind === 'proper' ? { kind: 'proper', ...span } : null;
  return {
    kind: 'phrase',
    head: known && !isKnownHead(head.lower, speech) ? word : head.lower,
    definite: determined ? !speech.indefinite.has(first.lower) : false,
    ...span,
  };
}

/** Names before it that share the verb: "Donna and Jenny Taylor", "A, B and C". */
function joint(items: readonly Item[], at: number, last: Subject, speech: Speech): Subject {
  const all = [last];
  let from = at - 1;
  const joins = (item: Item | undefined) => item?.kind === 'word' && speech.and.has(item.lower);
  if (!joins(items[from])) return last;
  while (from > 0 && (joins(items[from]) || items[from]?.text === ',')) {
    const before = single(items[from - 1], speech);
    if (before?.kind !== 'name') break;
    all.unshift(before);
    from -= 2;
  }
  return all.length > 1 ? { kind: 'joint', all, start: (all[0] as Subject).start, end: last.end } : last;
}

const skipped = (item: Item | undefined, speech: Speech): boolean =>
  item?.kind === 'word' &&
  (speech.between.has(item.lower) || (/ly$/.test(item.lower) && !isKnownHead(item.lower, speech)));

/** The subject of the verb at `verb`, before it. */
export function subjectBefore(items: readonly Item[], verb: number, speech: Speech): Subject | null {
  let at = verb - 1;
  while (
    at >= 0 &&
    (skipped(items[at], speech) ||
      (items[at]?.text === ',' && skipped(items[at - 1], speech) && items[at - 2]?.text === ','))
  )
    at -= 1;
  if (at >= 0 && items[at]?.text === ',' && at < verb - 1 && single(items[at - 1], speech)) at -= 1;
  const item = items[at];
  if (
    !item ||
    item.kind === 'quote' ||
    speech.and.has(item.lower) ||
    (speech.joints.has(item.lower) && !speech.relative.has(item.lower))
  )
    return null;
  if (item.kind === 'word' && speech.relative.has(item.lower)) {
    const before = items[at - 1]?.text === ',' ? at - 2 : at - 1;
    return single(items[before], speech) ?? (before >= 0 ? phraseBefore(items, before, speech) : null);
  }
  if (item.kind === 'mark') return /^[,)–—-]$/.test(item.text) ? beforeApposition(items, at, speech) : null;
  const one = single(item, speech);
  const led = items[at - 1];
  if (one && !(led?.kind === 'word' && speech.prepositions.has(led.lower))) return joint(items, at, one, speech);
  const phrase = phraseBefore(items, at, speech);
  return phrase ?? (one?.kind === 'name' ? null : one);
}

/** "Jane Roe, a lawyer in Leeds, said": what stands before the phrase between marks. */
function beforeApposition(items: readonly Item[], close: number, speech: Speech): Subject | null {
  const mark = (items[close] as Item).text;
  const opens = mark === ')' ? '(' : mark;
  let phrase: Subject | null = null;
  for (let at = close - 1; at > 0 && close - at < 40; at -= 1) {
    if (items[at]?.kind === 'quote' && opens !== ',') return phrase;
    if (items[at]?.text !== opens) continue;
    if (items[at - 1]?.text === ')') {
      const bracketed = beforeApposition(items, at - 1, speech);
      if (bracketed?.kind === 'name') return bracketed;
      continue;
    }
    const one = single(items[at - 1], speech);
    const led = items[at - 2];
    if (one && !(led?.kind === 'word' && speech.prepositions.has(led.lower))) return joint(items, at - 1, one, speech);
    phrase ??= items[at - 1] && !isBoundary(items[at - 1], speech) ? phraseBefore(items, at - 1, speech) : null;
    if (phrase && opens !== ',') return phrase;
  }
  return phrase ?? (single(items[close - 1], speech)?.kind === 'name' ? single(items[close - 1], speech) : null);
}

/** The subject after a verb: "said Jane Roe", "said the spokesman for the ministry". */
export function subjectAfter(items: readonly Item[], verb: number, speech: Speech): Subject | null {
  let at = verb + 1;
  while (skipped(items[at], speech)) at += 1;
  const one = single(items[at], speech);
  if (one) {
    const next = items[at + 2];
    const second =
      items[at + 1]?.kind === 'word' && speech.and.has(items[at + 1]?.lower ?? '') ? single(next, speech) : null;
    return second?.kind === 'name' && one.kind === 'name'
      ? { kind: 'joint', all: [one, second], start: one.start, end: second.end }
      : one;
  }
  const first = items[at];
  if (!first || isBoundary(first, speech)) return null;
  let last = at;
  while (
    items[last + 1] &&
    !isBoundary(items[last + 1], speech) &&
    last - at < MAX &&
    !ends(items[last + 1] as Item, speech)
  )
    last += 1;
  // "said Oxfam spokesman John Smith": the name is the subject.
  for (let i = at; i <= last; i += 1)
    if (items[i]?.kind === 'name' && !(i > at && speech.prepositions.has(items[i - 1]?.lower ?? '')))
      return single(items[i], speech);
  let headAt = at;
  for (let i = at; i <= last; i += 1) {
    const word = items[i]?.kind === 'word' ? (items[i]?.lower ?? '') : '';
    if (i > at && (speech.prepositions.has(word) || speech.articles.has(word))) break;
    headAt = i;
  }
  const head = items[headAt] as Item;
  const span = { start: first.start, end: (items[last] as Item).end };
  const determined = determines(first, speech);
  if (head.kind === 'proper' && (!determined || headAt === at + 1))
    return { kind: 'proper', start: head.start, end: head.end };
  const word = head.lower.split(/[\s-]/).at(-1) as string;
  if (!determined && !isKnownHead(head.lower, speech) && !isKnownHead(word, speech)) return null;
  return {
    kind: 'phrase',
    head: isKnownHead(head.lower, speech) ? head.lower : word,
    definite: determined && !speech.indefinite.has(first.lower),
    ...span,
  };
}

const ends = (item: Item, speech: Speech): boolean =>
  item.kind === 'word' &&
  ((speech.prepositions.has(item.lower) &&
    !['of', 'for', 'at', 'from', 'with', 'von', 'der', 'des', 'de', 'du'].includes(item.lower)) ||
    speech.weekdays.has(item.lower) ||
    speech.participles.has(item.lower));

/** The first of a sentence who can do anything: for verbs without a subject of their own. */
export function firstSubject(items: readonly Item[], before: number, speech: Speech): Subject | null {
  for (let at = 0; at < before; at += 1) {
    const one = single(items[at], speech);
    const led = items[at - 1];
    if (one && !(led?.kind === 'word' && (speech.prepositions.has(led.lower) || speech.possessive.has(led.lower)))) {
      if (items[at + 1] && /^['’]s$/.test(items[at + 1]?.text ?? '') && one.kind === 'name') continue;
      const second =
        items[at + 1]?.kind === 'word' && speech.and.has(items[at + 1]?.lower ?? '')
          ? single(items[at + 2], speech)
          : null;
      return second?.kind === 'name' && one.kind === 'name'
        ? { kind: 'joint', all: [one, second], start: one.start, end: second.end }
        : one;
    }
    const item = items[at];
    const known = item?.kind === 'word' && isKnownHead(item.lower, speech);
    const starts =
      items[at - 1] && determines(items[at - 1], speech) && !speech.prepositions.has(items[at - 2]?.lower ?? '');
    if (known && (starts || at === 0)) return phraseBefore(items, at, speech);
  }
  return null;
}
