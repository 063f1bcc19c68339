import { ItemElement } from '../../core/item-element.ts';
import { quote } from './quote.view.ts';

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
  static override readonly widget = quote;
  static override readonly styles = quote.styles;
}
