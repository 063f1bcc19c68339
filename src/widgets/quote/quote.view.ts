import { html, nothing, type TemplateResult } from 'lit/html.js';
import { agentLines, namesOf } from '../../parts/agents.ts';
import { card } from '../../parts/card.ts';
import { quotation, remarks } from '../../parts/quotation.ts';
import type { View } from '../../parts/view.ts';
import { words } from '../../parts/words.ts';
import type { Quote } from '../../story/schema.ts';

/** A quotation with its speaker, context, doubts and source. */
export function quoteView(quote: Quote, view: View): TemplateResult {
  const { attribution, context, speakers } = quote;
  const open = attribution === 'ambiguous';
  return card(
    quote,
    html`<figure>${quotation(quote, view)}<figcaption part="speaker">${agentLines(speakers, view, view.level, open)}${
      context ? html`<p class="context" part="context">${words(context, view.story)}</p>` : nothing
    }</figcaption></figure>${remarks(quote, view)}`,
    namesOf(speakers, view, open),
    view,
  );
}
