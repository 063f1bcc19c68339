import { Pointer } from '../../draft/evidence.ts';
import { Ids } from '../../draft/ids.ts';
import { COLLECTIONS } from '../../story/items.ts';
import type { Agent, Collection, Evidence, Story } from '../../story/schema.ts';
import type { Span } from './article.ts';
import { figureAt } from './figure.ts';
import { put } from './patch.ts';
import { snap } from './selecting.ts';
import { added, evidenceOf, placed, placeOf, voicesOf, type Work } from './work.ts';

const all = (story: Story) =>
  [story.sources, story.agents, ...COLLECTIONS.map((list) => story[list]), story.corrections]
    .flat()
    .map(({ id }) => id);

/** Ids that the story has not given away. */
export const idsOf = (story: Story): Ids => new Ids(all(story));

let pointer: { readonly text: string; readonly source: string; readonly made: Pointer } | null = null;
/** Reading a text to point into it takes time: the one that was read last is kept. */
function pointerTo(text: string, source: string): Pointer {
  if (pointer?.text !== text || pointer.source !== source) pointer = { text, source, made: new Pointer(text, source) };
  return pointer.made;
}

/** Why selected words cannot be marked, as a key of the Desk's messages. */
export class MarkError extends Error {
  readonly why: 'nothing' | 'alike' | 'noItem';
  constructor(why: MarkError['why']) {
    super(why);
    this.why = why;
  }
}

function evidence({ texts }: Work, source: string, span: Span): Evidence {
  const found = pointerTo(texts[source] ?? '', source).to(span);
  if (!found) throw new MarkError('alike');
  return found;
}

/** The selected words line by line: each paragraph of a quotation is a passage of its own. */
function paragraphs(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const words = snap(text, { start: start + index, end: start + index + line.length });
    return words ? [words] : [];
  });
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentence of the writer that holds a fragment; `null` where it goes over several. */
export function sentenceAround(text: string, { start, end }: Span): Span | null {
  const [from, to] = [text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end)];
  const line = text.slice(from, to < 0 ? text.length : to);
  for (const { index, segment } of sentences.segment(line)) {
    const words = { start: from + index, end: from + index + segment.trimEnd().length };
    if (words.start <= start && end <= words.end) return words;
  }
  return null;
}

/** The agent who speaks where nobody else does: whoever published the source. */
export function publisherOf(work: Work, source: string): readonly [work: Work, id: string] {
  const name = work.story.sources.find(({ id }) => id === source)?.publisher || 'Unknown publisher';
  const known = work.story.agents.find((agent) => agent.kind === 'organisation' && agent.name === name);
  if (known) return [work, known.id];
  const [more, id] = newAgent(work, name, 'organisation');
  return [put(more, ['story', 'agents', more.story.agents.length - 1, 'description'], 'publisher of the article'), id];
}

/** Someone new in the story, with the id that stands for them. */
export function newAgent(work: Work, name: string, kind: Agent['kind'] = 'person'): readonly [work: Work, id: string] {
  const id = idsOf(work.story).of(name, kind);
  const anonymity = kind === 'anonymous' ? { by: null, reason: null } : null;
  return [added(work, 'agents', { id, kind, name, role: null, description: null, anonymity }), id];
}

/** Whose voice a passage is in: those who are quoted with it. */
function voiceAt({ story }: Work, { source, start, end }: Evidence): readonly string[] {
  const around = placed(story).find(
    ({ list, entry }) =>
      list === 'quotes' &&
      evidenceOf(entry).some((one) => one.source === source && one.start <= start && end <= one.end),
  );
  return around ? voicesOf(around.entry) : [];
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

type Made = readonly [work: Work, item: Record<string, unknown>];
const claimedBy = (work: Work, source: string, passage: Evidence): readonly [work: Work, claimant: string] => {
  const [voice] = voiceAt(work, passage);
  return voice === undefined ? publisherOf(work, source) : [work, voice];
};

const MAKE: Partial<Record<Collection, (work: Work, source: string, span: Span) => Made>> = {
  quotes(work, source, span) {
    const text = work.texts[source] ?? '';
    const parts = paragraphs(text, span);
    const passages = parts.map((part) => evidence(work, source, part));
    const words = passages.map(({ exact }) => oneLine(exact));
    const whole = /^\P{Ll}/u.test(words[0] ?? '') && /[.!?…]$/.test(words.at(-1) ?? '');
    const around = whole || parts.length !== 1 ? null : sentenceAround(text, span);
    const sentence = around && pointerTo(text, source).to(around);
    return [
      work,
      {
        ...{ kind: whole ? 'direct' : 'partial', speakers: [], paragraphs: words },
        ...{ sentence: sentence ? oneLine(sentence.exact) : null, context: null, lang: null, edits: [] },
        ...{ sensitivity: [], attribution: 'explicit', evidence: sentence ? [...passages, sentence] : passages },
      },
    ];
  },
  statistics(work, source, span) {
    const { quantity, measure, passage } = figureAt(work.texts[source] ?? '', span, work.story.lang);
    const found = evidence(work, source, passage);
    const [more, claimant] = claimedBy(work, source, found);
    return [
      more,
      {
        ...{ quantity, measure, population: null, date: null, claimant },
        ...{ sensitivity: [], attribution: 'explicit', evidence: [found] },
      },
    ];
  },
  responses(work, source, span) {
    const found = evidence(work, source, span);
    return [
      work,
      {
        ...{ from: [...voiceAt(work, found)], types: [], respondsTo: '', summary: oneLine(found.exact), quotes: [] },
        ...{ date: null, reply: 'in-source', asked: null, answered: null },
        ...{ sensitivity: [], attribution: 'explicit', evidence: [found] },
      },
    ];
  },
  events(work, source, span) {
    const found = evidence(work, source, span);
    return [work, { date: null, text: oneLine(found.exact), agents: [], sensitivity: [], evidence: [found] }];
  },
  findings(work, source, span) {
    const found = evidence(work, source, span);
    const [more, claimant] = claimedBy(work, source, found);
    return [
      more,
      {
        ...{ groups: [], text: oneLine(found.exact), claimant, statistics: [], quotes: [] },
        ...{ sensitivity: [], attribution: 'explicit', evidence: [found] },
      },
    ];
  },
  terms(work, source, span) {
    const found = evidence(work, source, span);
    const [more, claimant] = claimedBy(work, source, found);
    return [
      more,
      {
        ...{ term: oneLine(found.exact), definition: '', claimant, caution: null },
        ...{ sensitivity: [], attribution: 'explicit', evidence: [found] },
      },
    ];
  },
};

/**
 * The selected words as a new item, with the id that it got.
 * @throws MarkError where the words cannot be marked
 */
export function marked(
  work: Work,
  list: Collection,
  source: string,
  selected: Span,
): readonly [work: Work, id: string] {
  const span = snap(work.texts[source] ?? '', selected);
  if (!span) throw new MarkError('nothing');
  const [more, item] = (MAKE[list] as NonNullable<(typeof MAKE)[Collection]>)(work, source, span);
  const words = (work.texts[source] ?? '').slice(span.start, span.end);
  const id = idsOf(more.story).of(words, list.replace(/s$/, ''));
  return [added(more, list, { id, ...item }), id];
}

/**
 * The selected words as a passage of the source.
 * @throws MarkError where the words cannot be marked
 */
export function passageOf(work: Work, source: string, selected: Span): Evidence {
  const span = snap(work.texts[source] ?? '', selected);
  if (!span) throw new MarkError('nothing');
  return evidence(work, source, span);
}

/**
 * The selected words as further evidence of an item.
 * @throws MarkError where the words cannot be marked
 */
export function evidenced(work: Work, id: string, source: string, selected: Span): Work {
  const place = placeOf(work.story, id);
  const entry = place && work.story[place.list][place.index];
  if (!place || !entry || !('evidence' in entry)) throw new MarkError('noItem');
  const path = ['story', place.list, place.index, 'evidence'];
  return put(work, path, [...entry.evidence, passageOf(work, source, selected)]);
}
