import { type Speech, speechOf } from '../words/speech.ts';
import { Cast } from './cast.ts';
import { type Item, itemsOf } from './items.ts';
import { type Names, namesOf } from './names.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { maskedOf, type Sentence, sentencesOf } from './sentences.ts';
import { type Scene, sceneOf } from './speakers.ts';
import { type Paragraph, paragraphsOf, type Span, type Token, tokensOf, trimmed, within } from './text.ts';

/** An article as it was read. Offsets are UTF-16. */
export interface Article {
  readonly text: string;
  readonly lang: string;
  readonly speech: Speech;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly items: readonly (readonly Item[])[];
  readonly names: Names;
  readonly quotations: readonly Quotation[];
  readonly scene: Scene;
}

const SENTENCE_END = /[.!?…]["”’']?(?=\s)/g;

export function readArticle(text: string, lang: string): Article {
  const speech = speechOf(lang);
  const tokens = tokensOf(text);
  const paragraphs = paragraphsOf(text);
  const names = namesOf(text, tokens, paragraphs, speech);
  const marked = quotationsOf(text, paragraphs, endOf(text, tokens, names));
  const quotations = speech.dashes
    ? [...marked, ...dashed(text, tokens, paragraphs, marked, speech)].sort((a, b) => a.outer.start - b.outer.start)
    : marked;
  const masked = maskedOf(
    text,
    quotations.flatMap(({ outer: { start, end } }) => ({ start: start + 1, end: end - 1 })),
  );
  const sentences = sentencesOf(masked, paragraphs, speech, lang);
  const items = itemsOf(
    text,
    tokens,
    sentences,
    { quotations, mentions: names.mentions, others: names.others },
    speech,
  );
  const scene = sceneOf(text, sentences, items, new Cast(text, speech, names.people), speech);
  return { text, lang, speech, tokens, paragraphs, sentences, items, names, quotations, scene };
}

/** "— Je ne sais pas, a dit Mme Martin.": a paragraph that a dash opens is speech up to the verb that says so. */
function dashed(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  marked: readonly Quotation[],
  { cues }: Speech,
): Quotation[] {
  return paragraphs.flatMap((paragraph): Quotation[] => {
    const own = within(tokens, paragraph);
    if (
      !/^[—–-]$/.test(own[0]?.text ?? '') ||
      marked.some(({ outer }) => outer.start >= paragraph.start && outer.start < paragraph.end)
    )
      return [];
    const comma = own.findIndex(
      (token, i) =>
        i > 1 &&
        token.text === ',' &&
        own.slice(i + 1, i + 4).some(({ lower }) => cues.has(lower.split('-')[0] as string)),
    );
    const [dash, end] = [own[0] as Token, own[comma]?.start ?? -1];
    if (end < 0) return [];
    const part = { ...trimmed(text, dash.end, end), inferred: ['inferred-start', 'inferred-end'] as const };
    return [{ parts: [part], outer: { start: dash.start, end }, marks: 'dash' }];
  });
}

/** A quotation that nothing closes ends before the first sentence that begins with somebody's name. */
function endOf(text: string, tokens: readonly Token[], { mentions }: Names) {
  return (start: number, limit: number): number => {
    const begins = [...text.slice(start, limit).matchAll(SENTENCE_END)].map(
      ({ 0: mark, index }) => start + index + mark.length,
    );
    const narrated = (span: Span): boolean =>
      mentions.some(
        (one) =>
          one.whole.start >= span.start &&
          one.end <= span.end &&
          within(tokens, { start: span.start, end: one.whole.start }).length < 3,
      ) && within(tokens, span).length > 3;
    for (const [i, end] of begins.entries()) {
      const next = { start: end, end: begins[i + 1] ?? limit };
      if (text.slice(next.start, next.end).trim() && narrated(next)) return end;
    }
    let end = limit;
    while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
    return end;
  };
}
