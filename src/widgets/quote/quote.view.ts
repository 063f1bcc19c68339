import type { TemplateResult } from 'lit/html.js';
import { namesOf } from '../../parts/agents.ts';
import { card } from '../../parts/card.ts';
import { quoted } from '../../parts/quoted.ts';
import type { View } from '../../parts/view.ts';
import type { Quote } from '../../story/schema.ts';

/** The card of a quotation, with its source. */
export const quoteView = (quote: Quote, view: View): TemplateResult =>
  card(quote, quoted(quote, view), namesOf(quote.speakers, view, quote.attribution === 'ambiguous'), view);
