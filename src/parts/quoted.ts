import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Quote } from '../story/schema.ts';
import { agentLines } from './agents.ts';
import { quotation, remarks } from './quotation.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** A quotation, who said it, in what context, and what is doubtful of it. */
export function quoted(quote: Quote, view: View): TemplateResult {
  const { attribution, context, speakers } = quote;
  return html`<figure>${quotation(quote, view)}<figcaption part="speaker">${agentLines(speakers, view, view.level, attribution === 'ambiguous')}${
    context ? html`<p class="context" part="context">${words(context, view.story)}</p>` : nothing
  }</figcaption></figure>${remarks(quote, view)}`;
}
