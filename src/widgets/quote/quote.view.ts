import type { TemplateResult } from 'lit/html.js';
import { namesOf } from '../../parts/agents.ts';
import { card } from '../../parts/card.ts';
import { quoted } from '../../parts/quoted.ts';
import type { View } from '../../parts/view.ts';
import { cardWidget, inCards } from '../../parts/widget.ts';
import type { Quote } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { quotationStyles } from '../../styles/quotation.styles.ts';
import { quoteStyles } from './quote.styles.ts';

/** The card of a quotation, with its source. */
export const quoteView = (quote: Quote, view: View): TemplateResult =>
  card(quote, quoted(quote, view), namesOf(quote.speakers, view, quote.attribution === 'ambiguous'), view);

export const quote = cardWidget({
  name: 'quote',
  collection: 'quotes',
  styles: [baseStyles, quotationStyles, quoteStyles],
  card: true,
  draw: inCards(quoteView),
});
