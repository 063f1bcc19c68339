import type { TemplateResult } from 'lit/html.js';
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
 * @csspart words - The quotation, or the sentence around a fragment.
 * @csspart speaker - The caption: who, in what context, and what is doubtful or was edited.
 * @csspart name - The name of a speaker, or of joint speakers.
 * @csspart role - The role of a speaker.
 * @csspart context - When, where or on what the words were said.
 * @csspart remark - What the reader must know of the words: a doubt, an omission, an insertion.
 */
export class FactboxQuote extends ItemElement<'quotes'> {
  static override readonly styles = [baseStyles, quotationStyles, quoteStyles];

  protected readonly collection = 'quotes';

  protected renderItem(quote: Quote, view: View): TemplateResult {
    return quoteView(quote, view);
  }
}
