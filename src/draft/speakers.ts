import type { Speech } from '../words/speech.ts';
import type { Actor, Voice } from './actors.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import type { Cast } from './cast.ts';
import type { Item } from './items.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './text.ts';

/** Who says a quotation, by which clause, in which sentence. */
export interface Spoken {
  readonly quote: number;
  readonly voice: Voice;
  /** The clause that names the speaker: "Jane Roe said". */
  readonly clause: Span | null;
  readonly verb: string | null;
  readonly sentence: number;
}

export interface Scene {
  readonly spoken: ReadonlyMap<number, Spoken>;
  /** The clauses of each sentence that say who speaks, with whom they mean. */
  readonly clauses: readonly (readonly { readonly attribution: Attribution; readonly voice: Voice }[])[];
  readonly cast: Cast;
}

const isSpoken = (item: Item | undefined): boolean => item?.kind === 'quote';
const bareOf = (items: readonly Item[]): readonly Item[] =>
  items.filter((item) => item.kind !== 'mark' && item.kind !== 'quote');

/** Goes through an article from its first sentence to its last, and tells who speaks. */
export function sceneOf(
  text: string,
  sentences: readonly Sentence[],
  items: readonly (readonly Item[])[],
  cast: Cast,
  speech: Speech,
): Scene {
  const spoken = new Map<number, Spoken>();
  const clauses: { attribution: Attribution; voice: Voice }[][] = [];
  /** Who spoke last, where, and whether a quotation of theirs stood there. */
  let last: { voice: Voice; paragraph: number; sentence: number; clause: Span | null; quoted: boolean } | null = null;
  /** Who is spoken of last, though nobody says that they spoke. */
  let lead: { voice: Voice; paragraph: number; sentence: number } | null = null;
  /** A line that ends with a colon gives its speaker to the lines below it. */
  let list: { voice: Voice; paragraph: number; clause: Span; verb: string } | null = null;

  for (const [s, sentence] of sentences.entries()) {
    const own = items[s] as readonly Item[];
    const { paragraph } = sentence;
    // A headline, a caption: it names nobody for what follows.
    const aside = !own.some(isSpoken) && isLine(own) && own.at(-1)?.text !== ':';
    const here = aside ? [] : attributionsOf(own, speech);
    const resolved = new Map<Attribution, Voice>();
    const voiceAt = (one: Attribution): Voice => {
      const known = resolved.get(one) ?? cast.voiceOf(one.subject, s, paragraph, one.verb);
      resolved.set(one, known);
      return known;
    };
    // In order of place, so that a pronoun sees what stands before it and nothing after.
    let pending = 0;
    for (const [i, item] of aside ? [] : own.entries()) {
      while (pending < here.length && (here[pending] as Attribution).from <= i) {
        const one = here[pending] as Attribution;
        const known = voiceAt(one);
        cast.note(known.actors, one.subject.start, s, paragraph, 2);
        pending += 1;
      }
      const led = own[i - 1];
      if (
        item.kind === 'word' &&
        speech.documents.has(item.lower) &&
        led &&
        (led.text === '’s' || led.text === "'s" || speech.articles.has(led.lower))
      ) {
        cast.note([cast.document(own, i)], item.start, s, paragraph, 1);
      }
      const first = i === 0 || !(led?.kind === 'word' && speech.prepositions.has(led.lower));
      const rank =
        first &&
        !own.slice(0, i).some((before) => before.kind === 'name') &&
        own[i + 1]?.text !== '’s' &&
        own[i + 1]?.text !== "'s"
          ? 2
          : 1;
      if (item.kind === 'name' && item.name) {
        const people = item.name.people.map((person) => cast.actorOf(person));
        cast.note(people.length > 1 ? [] : people, item.start, s, paragraph, rank);
      } else if (
        item.kind === 'proper' &&
        (speech.organisations.has(item.lower.split(/\s/).at(-1) as string) || /^\p{Lu}{2,}$/u.test(item.text))
      ) {
        cast.note([cast.proper(item)], item.start, s, paragraph, rank);
      }
    }
    clauses.push(here.map((attribution) => ({ attribution, voice: voiceAt(attribution) })));

    for (const [i, item] of own.entries()) {
      if (item.kind !== 'quote') continue;
      const choice = choose(own, i, here, text);
      let voice: Voice | null = choice && voiceAt(choice);
      let clause: Span | null = choice && { start: choice.start, end: choice.end };
      let verb = choice?.verb ?? null;
      if (!voice) {
        const signer =
          signerOf(own, i) ??
          (i === own.length - 1 || own[i + 1]?.kind === 'mark' ? signerOf(items[s + 1] ?? [], -1) : undefined);
        if (signer?.name)
          voice = cast.voiceOf(
            { kind: 'name', mention: signer.name, start: signer.start, end: signer.end },
            s,
            paragraph,
          );
      }
      if (!voice) ({ voice, clause, verb } = carried(own, i, s, paragraph));
      voice ??= { actors: [], how: 'ambiguous', others: [] };
      spoken.set(item.quote, { quote: item.quote, voice, clause, verb, sentence: s });
      if (voice.actors.length) last = { voice, paragraph, sentence: s, clause, quoted: true };
      cast.note(voice.how === 'ambiguous' ? [] : voice.actors, item.start, s, paragraph, 2);
    }
    const strongest = here.findLast(({ weak, beside }) => !weak && !beside);
    if (strongest && last?.sentence !== s)
      last = { voice: voiceAt(strongest), paragraph, sentence: s, clause: strongest, quoted: false };
    const subject = aside
      ? undefined
      : own.find((item, i) => item.kind === 'name' && !speech.prepositions.has(own[i - 1]?.lower ?? ''));
    if (subject?.name)
      lead = {
        voice: cast.voiceOf(
          { kind: 'name', mention: subject.name, start: subject.start, end: subject.end },
          s,
          paragraph,
        ),
        paragraph,
        sentence: s,
      };
    if (own.at(-1)?.text === ':' && strongest)
      list = { voice: voiceAt(strongest), paragraph, clause: strongest, verb: strongest.verb };
    else if (list && paragraph > list.paragraph && !isLine(own)) list = null;
  }
  return { spoken, clauses, cast };

  /** A quotation with no clause of its own belongs to whoever spoke before, or nobody. */
  function carried(
    own: readonly Item[],
    at: number,
    s: number,
    paragraph: number,
  ): { voice: Voice | null; clause: Span | null; verb: string | null } {
    const as = (voice: Voice, how: Voice['how'] = 'carried'): Voice => ({
      ...voice,
      how: voice.how === 'ambiguous' ? 'ambiguous' : how,
    });
    if (list && paragraph > list.paragraph)
      return { voice: as(list.voice, list.voice.how), clause: list.clause, verb: list.verb };
    const alone = bareOf(own).length === 0 || at === 0 || own[at - 1]?.text === ':';
    const near = last && paragraph - last.paragraph <= (alone ? 2 : 0);
    if (alone && near && last) return { voice: as(last.voice), clause: last.clause, verb: null };
    if (alone && lead && paragraph - lead.paragraph <= 1)
      return { voice: { ...as(lead.voice), others: last ? last.voice.actors : [] }, clause: null, verb: null };
    if (!alone && last && paragraph - last.paragraph <= 1) {
      const before = clauses
        .slice(0, s)
        .flat()
        .filter(({ attribution }) => !attribution.beside)
        .slice(-3)
        .reverse();
      const readings: Actor[] = [
        ...new Set(before.filter(({ voice }) => voice.how !== 'ambiguous').flatMap(({ voice }) => voice.actors)),
      ].slice(0, 2);
      return {
        voice: readings.length ? { actors: readings, how: 'ambiguous', others: [] } : null,
        clause: null,
        verb: null,
      };
    }
    return { voice: null, clause: null, verb: null };
  }
}

/** "“…” — Jane Roe": who signs a quotation. */
function signerOf(items: readonly Item[], at: number): Item | undefined {
  let next = at + 1;
  while (/^[–—-]$/.test(items[next]?.text ?? '')) next += 1;
  return next > at + 1 && items[next]?.kind === 'name' ? items[next] : undefined;
}

const isLine = (own: readonly Item[]): boolean => !/^[.!?]$/.test(own.at(-1)?.text ?? '');

/** The clause that a quotation belongs to, in its own sentence. */
function choose(items: readonly Item[], at: number, all: readonly Attribution[], text: string): Attribution | null {
  const quote = items[at] as Item;
  const inner = text.slice(quote.start, quote.end).replace(/["“”„»«’'\s]+$/u, '');
  const goesOn = !inner.endsWith('.') || inner.endsWith('..');
  let next = at + 1;
  if (items[next]?.text === ',' || items[next]?.text === '–' || items[next]?.text === '—') next += 1;
  // "panel chairman Jane Roe said": plain words before a name belong to it.
  const plain = (from: number) => items.slice(next, from).every((item) => item.kind === 'word') && from - next < 4;
  const after = goesOn ? all.find(({ from }) => from >= next && plain(from)) : undefined;
  const preceding = all.filter(({ to }) => to < at);
  const near = preceding.findLast(({ beside, to }) => !beside || at - to < 4);
  // "She said the report showed “…”": a verb of sight or thought gives way to the verb of speech before it.
  const outer = near?.mild ? preceding.findLast((one) => one.to < near.from && !one.weak && !one.beside) : undefined;
  const before = outer ?? near;
  if (after && !(before && startsClause(items, at, before))) return after;
  if (before) return before;
  const later =
    goesOn || items.slice(at + 1).some(isSpoken) ? all.find(({ from, beside }) => from > at && !beside) : undefined;
  return later && trails(items, later) ? later : null;
}

/** "She said: “…”": the clause leads straight to the quotation. */
const startsClause = (items: readonly Item[], at: number, { to }: Attribution): boolean =>
  items.slice(to + 1, at).every((item) => /^[,:]$/.test(item.text) || ['that', 'it'].includes(item.lower)) &&
  at - to <= 2;

/** "…, the MP said.": the clause ends its sentence, after a comma or a quotation. */
function trails(items: readonly Item[], { from, weak }: Attribution): boolean {
  const before = items[from - 1];
  return !weak && (before?.text === ',' || before?.kind === 'quote' || /^[–—-]$/.test(before?.text ?? ''));
}
