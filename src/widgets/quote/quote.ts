import type { TemplateResult } from 'lit';
import { ItemElement } from '../../core/item-element.ts';
import type { View } from '../../parts/view.ts';
import type { Quote } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { quotationStyles } from '../../styles/quotation.styles.ts';
import { quoteStyles } from './quote.styles.ts';
import { quoteView } from './quote.view.ts';

/**
 * @summary A quotation card: the exact words, who said them, in what context, and where they stand.
 * @tag factbox-quote
 */
export class FactboxQuote extends ItemElement<'quotes'> {
  static override styles = [baseStyles, quotationStyles, quoteStyles];

  protected readonly collection = 'quotes';

  protected renderItem(quote: Quote, view: View): TemplateResult {
    return quoteView(quote, view);
  }
}
