import { html, nothing, type TemplateResult } from 'lit/html.js';
import { directionOf, quotationMarks } from '../format/language.ts';
import type { Quote } from '../story/schema.ts';
import { namesOf } from './agents.ts';
import type { View } from './view.ts';
import { own, said } from './words.ts';

const MARK = /^["“”„‟«»'‘’‚‛]/u;

/** Marks that a source set around a fragment are replaced by those of the language: shape alone is folded. */
function around(sentence: string, fragment: string): [before: string, after: string] {
  const at = sentence.indexOf(fragment);
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + fragment.length);
  return [MARK.test(before.slice(-1)) ? before.slice(0, -1) : before, MARK.test(after) ? after.slice(1) : after];
}

/**
 * The words of a quotation with the marks of their language. A fragment stands in its sentence, which is the source's;
 * every paragraph opens with a mark, the last one closes.
 */
export function quotation(quote: Quote, view: View): TemplateResult {
  const { kind, paragraphs, sentence } = quote;
  const lang = quote.lang ?? view.story.lang;
  const { open, close } = quotationMarks(lang);
  const mark = (text: string) => html`<span class="mark">${text}</span>`;
  const doubt = doubts(quote, view).length ? html`<span class="doubt">*</span>` : nothing;
  if (kind === 'partial' && sentence !== null) {
    const fragment = paragraphs[0] as string;
    const [before, after] = around(sentence, fragment);
    return html`<p class="sentence" part="words" lang=${lang} dir=${directionOf(lang)}><span class="around">${before}</span><q class="fragment">${mark(open)}<span class="words">${fragment}</span>${mark(close)}</q><span class="around">${after}</span>${doubt}</p>`;
  }
  const last = paragraphs.length - 1;
  return html`<blockquote part="words" lang=${lang} dir=${directionOf(lang)}>${paragraphs.map(
    (paragraph, i) =>
      html`<p>${mark(open)}<span class="words">${paragraph}</span>${i === last ? html`${mark(close)}${doubt}` : nothing}</p>`,
  )}</blockquote>`;
}

/** Doubts about who spoke and where the words end. An asterisk after the words marks them. */
const doubts = ({ attribution, edits, speakers }: Quote, view: View): string[] => [
  ...(attribution === 'ambiguous' ? [view.messages.ambiguousSpeaker(namesOf(speakers, view, true, own))] : []),
  ...edits.flatMap(({ kind }) =>
    kind === 'inferred-start' || kind === 'inferred-end' ? [view.messages.inferred(kind)] : [],
  ),
];

/** Doubts, and what dots, brackets and a speaker named earlier mean, in plain sentences. */
export function remarks(quote: Quote, view: View): TemplateResult[] {
  const { messages } = view;
  const marks = quote.edits.filter(({ kind }) => kind === 'insertion' || kind === 'omission').map(messages.edited);
  const rest = [...new Set([...(quote.attribution === 'carried' ? [messages.carried] : []), ...marks])].join(' ');
  return [...doubts(quote, view).map((doubt) => `* ${doubt}`), ...(rest ? [rest] : [])].map(
    (remark) => html`<p class="remark" part="remark">${said(remark, view.story)}</p>`,
  );
}
