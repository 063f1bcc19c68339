import { type Figure, readFigures } from '../words/read.ts';
import type { Article } from './article.ts';
import type { Sentence } from './sentences.ts';
import { type Span, type Token, within } from './text.ts';

/** A figure of the article that counts or measures something. */
export interface Counted extends Span {
  readonly figure: Figure;
  readonly sentence: number;
  /** The noun that is counted, and the phrase from the hedge to the noun. */
  readonly noun: Span | null;
  readonly stated: Span;
  /** "of LGBTQ+ employees", without its preposition. */
  readonly population: Span | null;
}

const AGE = /^[\s-]+(?:(?:years?|months?|weeks?|days?)[\s-]+olds?\b|years? of age\b)/iu;
const AGED =
  /\b(?:aged?|age of|aged between|ages|in (?:his|her|their)(?: (?:early|mid|late))?)[\s-]+(?:just |only |about |around )?$/iu;
const AGO = /^[\s-]+\p{L}+\s+(?:ago|earlier|later)\b/iu;
const ADDRESS =
  /^\s+\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+)?\s(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Boulevard|Terrace|Close|Way|Place|Court|Gardens|Crescent)\b/u;
const PART_OF_NAME =
  /(?:\b(?:No|Nos|no|number|room|page|pages|chapter|section|article|clause|route|flight|channel|platform|gate|level|grade|stage|tier|type|phase|box|formula|psalm|verse|volume|episode|season|series|class|group|lot|act|scene|figure|table|line|floor|unit|apartment|flat|suite|bus|train|highway|junction|exit|area|zone|day|week|round|lap|game|match|set|hole|at)\.?\s|#|№\s?)$/u;
const NUMBER_RUN = /(?:\d[-–]|[-–+(/]|\)\s?|\d\s)$/u;
const YEAR = /\b(?:in|since|by|from|until|to|of|and)\s$/iu;
const EITHER =
  /^(?:\s\p{L}+)?\s+or\s+(?:even\s+)?(?:\p{N}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b/iu;
const EITHER_BEFORE =
  /(?:\p{N}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)(?:\s\p{L}+)?\s+or\s+(?:even\s+)?$/iu;
const FRACTION_NAMES =
  /^[\s-]+(?:party|parties|time|half|final|finals|person|world|hour|term|way|off|back|measure|brother|sister|baked|century|mile|pint|century|life|light|pound|centuries)\b/iu;
const SMALL_AND_MEANT =
  /(?:^|[\s("“‘])(?:the|these|those|his|her|its|their|our|my|us|we|you|all|other|both|last|next|first|past|that|this)\s+(?:other\s+|last\s+|first\s+|next\s+)?$/iu;
const PLURAL = /(?:[^s]s|men|people|children|police|staff|percent|feet|teeth|mice|geese|fish|sheep|aircraft)$/iu;

/** Whether a figure is none that a story gives: an age, a date, an address, a score, a part of a name. */
function isNone(
  figure: Figure,
  noun: Span | null,
  { text, paragraphs, lang, speech }: Article,
  sentence: Sentence,
): boolean {
  const { start, end, unit, says, anchors } = figure;
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  const after = text.slice(end, Math.min(sentence.end, end + 60));
  const digits = /\d/.test(figure.stated);
  const bare = unit.kind === 'count' && says[0] === '=';
  const plainNoun = noun !== null;
  if (figure.ordinal || figure.year || !anchors.length) return true;
  if (!says.length) return true;
  if (anchors[0] === 0 && !digits) return true;
  if (AGE.test(after) || AGED.test(before) || /[\s-]olds?$/.test(figure.stated)) return true;
  if (AGO.test(after)) return true;
  if (unit.kind === 'factor' && !digits && !/\s/.test(figure.stated)) return true;
  if (bare && /^,\s/.test(after) && /\p{Lu}\p{L}+,\s$/u.test(before) && !plainNoun) return true;
  if (
    unit.kind === 'count' &&
    digits &&
    (ADDRESS.test(after) || NUMBER_RUN.test(before) || /^(?:[-–]\d|\/|:\d|[A-Za-z])/.test(after))
  )
    return true;
  if (bare && /^(?:1\d|20)\d\d$/.test(figure.stated) && (!plainNoun || YEAR.test(before))) return true;
  // "Ninety Mile Beach"
  if (bare && !digits && /^\p{Lu}/u.test(figure.stated) && /^\s\p{Lu}/u.test(after) && start > sentence.start)
    return true;
  // "one" is a pronoun more often than a number, and "four or five" is neither.
  if (bare && anchors[0] === 1 && !digits) return true;
  if (EITHER.test(after) || EITHER_BEFORE.test(before)) return true;
  if (bare && PART_OF_NAME.test(before) && (!plainNoun || /\p{Lu}\p{L}*\.?\s$/u.test(before))) return true;
  // "Boeing 737", "Paris 2024": a word with a capital right before, and nothing counted.
  const previous = /(\p{Lu}[\p{L}’'-]*)\s$/u.exec(before)?.[1]?.toLowerCase();
  if (bare && !plainNoun && previous && !speech.common.has(previous) && !speech.cues.has(previous)) return true;
  if (
    bare &&
    figure.noun !== null &&
    /^\p{Lu}/u.test(figure.noun) &&
    digits &&
    /^[\p{Lu}\s]+$/u.test(after.slice(0, 6))
  )
    return true;
  if (says[0] === 'between' && unit.kind === 'count' && /^\d{1,3}\s?[-–]\s?\d{1,3}$/.test(figure.stated) && !plainNoun)
    return true;
  if (unit.kind === 'ratio' && !/\s(?:in|out of|per|of)\s|\d/.test(figure.stated)) {
    if (FRACTION_NAMES.test(after) || /^[-–]/.test(after)) return true;
    if (says[0] === '=' && !/^\s+(?:of|all|the|its|their|his|her)\b/iu.test(after) && !/^[.,;]/.test(after))
      return true;
    if (/(?:first|second|other|better|this|last|final)\s$/iu.test(before)) return true;
  }
  if (bare && !digits && paragraphs[sentence.paragraph]?.line) return true;
  // "the two of them", "these three": they point at what was named, and count nothing anew.
  return (
    bare &&
    !digits &&
    typeof anchors[0] === 'number' &&
    anchors[0] <= 12 &&
    isEnglish(lang) &&
    (SMALL_AND_MEANT.test(before) || /^\s+of\s+(?:us|them|you|the|these|those|his|her|their|its)\b/iu.test(after))
  );
}

const isEnglish = (lang: string): boolean => /^en\b/i.test(lang);

/** The noun that is counted: the first plural after a few words that describe it. */
function nounAfter(tokens: readonly Token[], { unit, end, anchors }: Figure, { speech }: Article): Span | null {
  if (unit.kind !== 'count' || anchors[0] === null || anchors[0] === undefined) return null;
  for (const [i, token] of tokens.slice(0, 5).entries()) {
    if (
      !token.word ||
      /^\p{L}{1,2}['’]/u.test(token.text) ||
      speech.prepositions.has(token.lower) ||
      speech.joints.has(token.lower) ||
      speech.articles.has(token.lower)
    )
      return null;
    if (i === 0 && token.start - end > 2) return null;
    if (
      PLURAL.test(token.lower) &&
      !/^(?:is|was|has|his|its|this|as|us|plus|times)$/.test(token.lower) &&
      !/['’]s$/.test(token.lower)
    )
      return token;
    if (speech.cues.has(token.lower) || /^(?:is|was|are|were|have|has|had|will|would)$/.test(token.lower)) return null;
  }
  return null;
}

const VERB =
  /^(?:is|was|are|were|have|has|had|will|would|could|can|may|might|should|do|does|did|said|say|says|told|think|thought|believe|believed|live|lived|want|wanted|feel|felt|report|reported|face|faced)$/;

/** Of whom or what a share is: "of voters", or what follows a ratio right away. */
function populationAfter(tokens: readonly Token[], { unit }: Figure): Span | null {
  if (unit.kind !== 'percent' && unit.kind !== 'ratio') return null;
  const of = tokens[0]?.lower === 'of';
  if (unit.kind === 'percent' && !of) return null;
  const from = of ? 1 : 0;
  let to = from;
  while (
    to < tokens.length &&
    to - from < 16 &&
    !VERB.test(tokens[to]?.lower ?? '') &&
    !/^[.;:()?!"“”]$/.test(tokens[to]?.text ?? '')
  )
    to += 1;
  const verb = VERB.test(tokens[to]?.lower ?? '');
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first?.word || !last || to === from || (!verb && (to - from > 6 || !of))) return null;
  const comma = verb ? -1 : tokens.slice(from, to).findIndex((token) => token.text === ',');
  const end = comma > 0 ? (tokens[from + comma - 1] as Token).end : last.end;
  return last.word || comma > 0 ? { start: first.start, end } : null;
}

/** The figures of an article, in order. */
export function countedOf(article: Article): Counted[] {
  const { text, sentences, tokens, lang } = article;
  const found: Counted[] = [];
  let s = 0;
  for (const figure of readFigures(text, lang)) {
    while (s < sentences.length && (sentences[s] as Sentence).end <= figure.start) s += 1;
    const sentence = sentences[s];
    if (!sentence || figure.start < sentence.start || figure.end > sentence.end) continue;
    const after = within(tokens, { start: figure.end, end: sentence.end });
    const noun = nounAfter(after, figure, article);
    if (isNone(figure, noun, article, sentence)) continue;
    found.push({
      ...{ start: figure.start, end: figure.end, figure, sentence: s, noun },
      stated: { start: figure.start, end: noun ? Math.max(noun.end, figure.end) : figure.end },
      population: populationAfter(after, figure),
    });
  }
  return found;
}
