import type { Response } from '../story/schema.ts';
import type { ResponseKind } from '../words/responses.table.ts';
import { responsesTold } from '../words/responses.ts';
import { knowsSpeech } from '../words/speech.ts';
import type { Voice } from './actors.ts';
import type { Article } from './article.ts';
import { speaks } from './attributions.ts';
import { type Doubt, doubted } from './doubts.ts';
import type { Pointer } from './evidence.ts';
import type { Ids } from './ids.ts';
import type { QuotesFound } from './quotes.ts';
import type { Roster } from './roster.ts';
import type { Sentence } from './sentences.ts';
import { firstSubject, subjectAfter, subjectBefore } from './subjects.ts';

const LONGEST = 500;
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Who responds: the subject of the verb, or of its sentence. */
function voiceAt(article: Article, s: number, at: number): Voice | null {
  const { items, speech, scene, sentences } = article;
  const own = items[s] ?? [];
  const verb = own.findIndex(({ start, end }) => start <= at && at < end);
  if (verb < 0 || own[verb]?.kind === 'quote') return null;
  const passive = /^(?:was|were|been|be|being|is|are)$/.test(own[verb - 1]?.lower ?? '');
  if (passive) return null;
  const subject =
    subjectBefore(own, verb, speech) ??
    (own[verb - 1]?.kind === 'quote' ? subjectAfter(own, verb, speech) : null) ??
    firstSubject(own, verb, speech);
  if (!subject || !speaks(subject, speech)) return null;
  const told = scene.clauses[s]?.find(({ attribution }) => attribution.subject.start === subject.start);
  const voice = told?.voice ?? scene.cast.voiceOf(subject, s, sentences[s]?.paragraph ?? 0);
  return voice.actors.length ? voice : null;
}

/** The sentences in which somebody responds: apologises, denies, promises, or does not comment. */
export function responsesOf(
  article: Article,
  pointer: Pointer,
  roster: Roster,
  ids: Ids,
  { quotes, numbers }: QuotesFound,
): Response[] {
  const { text, lang, sentences, speech, quotations, paragraphs } = article;
  const masked = blanked(
    text,
    quotations.map(({ outer }) => outer),
  );
  return sentences.flatMap((sentence: Sentence, s): Response[] => {
    const words = masked.slice(sentence.start, sentence.end);
    if (words.length > LONGEST || paragraphs[sentence.paragraph]?.line) return [];
    const silent = speech.silent
      .map(([reply, pattern]) => ({ reply, hit: pattern.exec(words) }))
      .find(({ hit }) => hit);
    const told = silent ? [] : responsesTold(words, knowsSpeech(lang) ? lang : 'en').filter(({ undone }) => !undone);
    const hit = silent?.hit ? { index: silent.hit.index, words: silent.hit[0] } : told[0];
    if (!hit) return [];
    const voice = voiceAt(article, s, sentence.start + hit.index);
    const evidence = pointer.to(sentence);
    if (!voice || !evidence) return [];
    const kinds = new Set(told.map((one) => one.kinds[0] as ResponseKind));
    // "calls for an inquiry" does not count as a call for change too.
    const types = [...kinds].filter((kind) => kind !== 'call-for-change' || !kinds.has('call-for-inquiry'));
    const own = new Set(
      quotations.flatMap(({ outer }, i) => (outer.start >= sentence.start && outer.end <= sentence.end ? [i] : [])),
    );
    const said = quotes.filter(({ id }) => numbers.get(id)?.some((number) => own.has(number))).map(({ id }) => id);
    const to = oneLine(text.slice(sentence.start + hit.index + hit.words.length, sentence.end))
      .replace(/^[,:\s]+/, '')
      .replace(/[.\s]+$/, '');
    const doubts: Doubt[] = [
      { doubt: 'Say what this responds to: the article’s words after the verb are entered.', readings: [] },
      ...(types.length > 1
        ? [{ doubt: 'The sentence may hold more than one kind of response.', readings: types }]
        : []),
      ...(voice.how === 'ambiguous' || voice.others.length
        ? [
            {
              doubt: 'The article leaves open who responds.',
              readings: [...voice.actors, ...voice.others].map(({ name }) => name),
            },
          ]
        : []),
    ];
    const response: Response = {
      ...{
        id: ids.of(`${voice.actors[0]?.name} ${types[0] ?? silent?.reply}`, 'response'),
        from: [...new Set(voice.actors.map((actor) => roster.idOf(actor)))],
      },
      ...{
        types: [...types],
        respondsTo: /\p{L}/u.test(to) ? to : oneLine(text.slice(sentence.start, sentence.end)),
        summary: oneLine(text.slice(sentence.start, sentence.end)),
      },
      ...{
        quotes: silent ? [] : said,
        date: null,
        dateStated: null,
        confirmed: null,
        reply: silent?.reply ?? ('in-source' as const),
        asked: null,
        answered: null,
      },
      ...{ sensitivity: [], attribution: voice.how, evidence: [evidence] },
    };
    return [doubted(response, doubts)];
  });
}

/** A text with blanks for some of its stretches, as long as before. */
function blanked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    out += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
