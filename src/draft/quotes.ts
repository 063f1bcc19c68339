import { placesOf } from '../story/fragment.ts';
import { cueIn } from '../story/quoted.ts';
import type { Edit, Evidence, Quote } from '../story/schema.ts';
import type { Actor, Voice } from './actors.ts';
import type { Article } from './article.ts';
import { type Doubt, doubted } from './doubts.ts';
import type { Pointer } from './evidence.ts';
import type { Ids } from './ids.ts';
import type { Item } from './items.ts';
import { isKept } from './kept.ts';
import type { Quotation } from './quotations.ts';
import type { Roster } from './roster.ts';
import type { Spoken } from './speakers.ts';
import type { Span } from './text.ts';

interface Chosen {
  readonly numbers: readonly number[];
  readonly parts: Quotation['parts'];
  readonly spoken: Spoken;
}

/** The quotations of an article. Two that a clause divides in the middle of a sentence are one. */
function chosenOf(article: Article): Chosen[] {
  const { quotations, scene, items, text } = article;
  const chosen: Chosen[] = [];
  quotations.forEach(({ parts }, number) => {
    const spoken = scene.spoken.get(number);
    if (!spoken || !isKept(article, number, spoken)) return;
    const last = chosen.at(-1);
    if (
      last &&
      last.spoken.sentence === spoken.sentence &&
      goesOn(text, items[spoken.sentence] as readonly Item[], last.numbers.at(-1) as number, number, quotations)
    ) {
      chosen[chosen.length - 1] = { ...last, numbers: [...last.numbers, number], parts: [...last.parts, ...parts] };
    } else chosen.push({ numbers: [number], parts, spoken });
  });
  return chosen;
}

/** "“We waited,” she said, “and nobody came.”" */
function goesOn(text: string, own: readonly Item[], a: number, b: number, quotations: readonly Quotation[]): boolean {
  const [from, to] = [a, b].map((number) => own.findIndex(({ quote }) => quote === number)) as [number, number];
  const [first, second] = [quotations[a]?.parts.at(-1), quotations[b]?.parts[0]];
  if (
    from < 0 ||
    to - from < 3 ||
    to - from > 14 ||
    !first ||
    !second ||
    own.slice(from + 1, to).some(({ kind }) => kind === 'quote')
  )
    return false;
  const opens = from === 0 || /^[,:]$/.test(own[from - 1]?.text ?? '');
  return (
    opens &&
    /,$/.test(text.slice(first.start, first.end)) &&
    own[to - 1]?.text === ',' &&
    /^\p{Ll}/u.test(text.slice(second.start, second.end))
  );
}

/** Words of the article that part a stretch of a quotation from the one before: "…,” she said, “…". */
function cueBefore(text: string, parts: Quotation['parts'], i: number): string {
  const [before, part] = [parts[i - 1], parts[i]];
  return before && part ? cueIn(text.slice(before.end, part.start)) : '';
}

function editsOf(text: string, paragraphs: readonly string[], parts: Quotation['parts']): Edit[] {
  return paragraphs.flatMap((words, paragraph): Edit[] => [
    ...[cueBefore(text, parts, paragraph)]
      .filter(Boolean)
      .map((cue): Edit => ({ paragraph, kind: 'interruption', by: 'source', text: cue })),
    ...(parts[paragraph]?.inferred ?? []).map((kind): Edit => ({ paragraph, kind, by: 'story', text: '' })),
    ...[...new Set(words.match(/\[[^[\]]{1,60}\]|…|\.{3,}/gu))].map(
      (mark): Edit =>
        /^\[(?!…|\.)/.test(mark)
          ? { paragraph, kind: 'insertion', by: 'source', text: mark }
          : { paragraph, kind: 'omission', by: 'unknown', text: mark },
    ),
  ]);
}

const names = (actors: readonly Actor[]): string[] => actors.map(({ name }) => name);
const SPEAKER = 'The article does not name who says this';

function doubtsOf(voice: Voice, spoken: Spoken, { text }: Article, parts: Quotation['parts'], known: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  const clause = spoken.clause && text.slice(spoken.clause.start, spoken.clause.end).replace(/\s+/g, ' ');
  if (!known)
    doubts.push({
      doubt: 'Factbox knows no verbs of speech in this language. Compare the speaker with the article.',
      readings: [],
    });
  if (!voice.actors.length)
    doubts.push({
      doubt: `${SPEAKER}, or Factbox did not find it. Name the speaker, or remove the quotation.`,
      readings: [],
    });
  else if (voice.how === 'ambiguous')
    doubts.push({ doubt: 'The article leaves open who says this.', readings: names(voice.actors) });
  else if (voice.others.length && voice.how !== 'carried')
    doubts.push({
      doubt: `${clause ? `“${clause}”` : 'The article'} may mean someone else too.`,
      readings: names([...voice.actors, ...voice.others]),
    });
  else if (voice.how === 'carried' && !spoken.clause)
    doubts.push({
      doubt: 'No verb says who speaks here. The speaker is the one whom the article speaks of just before.',
      readings: names([...new Set([...voice.actors, ...voice.others])]),
    });
  for (const { name, likely, kind } of voice.actors)
    if (likely && voice.how === 'explicit')
      doubts.push({
        doubt: `The article does not say in full who or what “${name}” is. It is entered as ${kind === 'person' ? 'a person' : 'an organisation'}.`,
        readings: [],
      });
  if (parts.some(({ inferred }) => inferred.includes('inferred-end')))
    doubts.push({ doubt: 'No mark closes this quotation in the article. Its end is inferred.', readings: [] });
  if (parts.some(({ inferred }) => inferred.includes('inferred-start')))
    doubts.push({ doubt: 'No mark opens this paragraph of the quotation. Its beginning is inferred.', readings: [] });
  return doubts;
}

const LONGEST = 600;

/** The sentence around a fragment, without its full stop. A very long one is cut to the words near the fragment. */
function sentenceAround(text: string, sentence: Span, fragment: Span): Span {
  let { start, end } = sentence;
  if (end - start > LONGEST) {
    start = Math.max(start, fragment.start - 200);
    end = Math.min(end, fragment.end + 200);
    while (start > sentence.start && !/\s/.test(text[start - 1] as string)) start += 1;
    while (end < sentence.end && !/\s/.test(text[end] as string)) end -= 1;
  }
  while (end > fragment.end + 1 && /[.\s]/.test(text[end - 1] as string)) end -= 1;
  return { start: Math.min(start, fragment.start), end: Math.max(end, fragment.end) };
}

/** Whether a quotation is a whole utterance, and no fragment of the writer's sentence. */
function isDirect(article: Article, { parts, spoken, numbers }: Chosen): boolean {
  const { items, text } = article;
  const own = items[spoken.sentence] as readonly Item[];
  const at = own.findIndex(({ quote }) => quote === numbers[0]);
  if (parts.length > 1 || parts[0]?.inferred.length) return true;
  const before = own[at - 1];
  const part = parts[0] as Span;
  const words = text.slice(part.start, part.end);
  if (at === 0) return !/^\p{Ll}/u.test(words) || /[,.!?…]$/u.test(words);
  if (/^[,:]$/.test(before?.text ?? '') && spoken.clause && spoken.clause.end <= part.start)
    return /[.!?…,]$/u.test(words) || /^\p{Lu}/u.test(words);
  return before?.text === ':';
}

/** Where a fragment stands in its sentence, if it stands there more than once. */
const atIn = (whole: Span | null, text: string, words: string, part: Span): number | null =>
  whole && placesOf(words, text.slice(whole.start, whole.end)).length > 1
    ? [...text.slice(whole.start, part.start)].length
    : null;

export interface QuotesFound {
  readonly quotes: Quote[];
  /** The quotations of the article that each quote holds, by its id. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** The quotations of an article as entries of a story. */
export function quotesOf(article: Article, pointer: Pointer, roster: Roster, ids: Ids, known: boolean): QuotesFound {
  const { text, sentences } = article;
  const said = new Map<string, string>();
  const quotes: Quote[] = [];
  const numbers = new Map<string, readonly number[]>();
  for (const chosen of chosenOf(article)) {
    const { parts, spoken } = chosen;
    const paragraphs = parts.map(({ start, end }) => text.slice(start, end));
    // The same words a second time, with other marks or capitals: a story gives them once.
    const bare = paragraphs.map(bareOf);
    if (paragraphs.some((words, i) => said.has(bare[i] as string) && said.get(bare[i] as string) !== words)) continue;
    const direct = isDirect(article, chosen);
    const whole = direct ? null : sentenceAround(text, sentences[spoken.sentence] as Span, parts[0] as Span);
    const evidence = [...parts.map((part) => pointer.to(part)), ...(whole ? [pointer.to(whole)] : [])];
    if (evidence.includes(null)) continue;
    if (spoken.clause && !(whole && spoken.clause.start >= whole.start && spoken.clause.end <= whole.end))
      evidence.push(pointer.to(spoken.clause));
    const { voice } = spoken;
    const speakers = voice.actors.length
      ? [...new Set(voice.actors.map((actor) => roster.idOf(actor)))]
      : [roster.add('anonymous', 'Someone whom the article does not name')];
    paragraphs.forEach((words, i) => said.set(bare[i] as string, words));
    const id = ids.of(paragraphs[0] as string, 'quote');
    numbers.set(id, chosen.numbers);
    const quote: Quote = {
      ...{
        id,
        kind: direct ? 'direct' : 'partial',
        speakers,
        paragraphs,
        sentence: whole && text.slice(whole.start, whole.end),
        at: atIn(whole, text, paragraphs[0] as string, parts[0] as Span),
      },
      ...{ context: null, lang: null, edits: editsOf(text, paragraphs, parts), sensitivity: [] },
      attribution: voice.actors.length ? voice.how : 'ambiguous',
      evidence: evidence.filter((one): one is Evidence => one !== null),
    };
    quotes.push(doubted(quote, doubtsOf(voice, spoken, article, parts, known)));
  }
  return { quotes, numbers };
}

const bareOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
