import { html, nothing, type TemplateResult } from 'lit/html.js';
import { directionOf, quotationMarks } from '../format/language.ts';
import type { Quote } from '../story/schema.ts';
import { cutOut, stretchesOf } from '../story/stretches.ts';
import { namesOf } from './agents.ts';
import type { View } from './view.ts';
import { own, said } from './words.ts';

/**
 * The words of a quotation with the marks of their language. A fragment stands in its sentence, which is the source's;
 * every paragraph opens with a mark, the last one closes.
 */
export function quotation(quote: Quote, view: View): TemplateResult {
  const { kind, sentence } = quote;
  const lang = quote.lang ?? view.story.lang;
  const { open, close } = quotationMarks(lang);
  const mark = (text: string) => html`<span class="mark">${text}</span>`;
  const doubt = doubts(quote, view).length ? html`<span class="doubt">*</span>` : nothing;
  if (kind === 'partial' && sentence !== null) {
    // No `q`: browsers add marks of their own to it, and without the style sheet both would show.
    const [fragment] = quote.paragraphs;
    const [before, after] = cutOut(quote);
    return html`<p class="sentence" part="words" lang=${lang} dir=${directionOf(lang)}><span class="around">${before}</span><span class="fragment">${mark(open)}<span class="words">${fragment}</span>${mark(close)}</span><span class="around">${after}</span>${doubt}</p>`;
  }
  const spoken = stretchesOf(quote);
  const last = spoken.length - 1;
  // Where the writer's words interrupt a quotation, nothing is left out: each stretch has its marks, and there are no dots.
  // The space is inside the mark, because Chromium does not expose a space that stands alone.
  return html`<blockquote part="words" lang=${lang} dir=${directionOf(lang)}>${spoken.map(
    (stretches, i) =>
      html`<p>${stretches.map(
        (words, j) => html`${j ? mark(`${close} `) : nothing}${mark(open)}<span class="words">${words}</span>`,
      )}${i === last ? html`${mark(close)}${doubt}` : nothing}</p>`,
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
