import { state } from 'lit/decorators.js';
import { ItemElement } from '../../core/item-element.ts';
import { type Filter, type ResponsesSettings, responses } from './responses.view.ts';

/**
 * @summary A panel of responses: who answered, how, to what, in whose words; with a filter by kind.
 * @tag factbox-responses
 * @csspart title - The title of the panel.
 * @csspart filter - The choice of a kind of response.
 * @csspart response - One response.
 * @csspart name - Who responded.
 * @csspart role - Their role.
 * @csspart kind - The kind of response, and what it responds to.
 * @csspart summary - The response in the writer's words.
 * @csspart words - A quotation, or its first sentence.
 * @csspart more - The disclosure that holds the quotations in full.
 * @csspart remark - What is doubtful about the words.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxResponses extends ItemElement<'responses', ResponsesSettings> {
  static override readonly widget = responses;
  static override readonly styles = responses.styles;

  /** The kind that a reader chose; `null` before any choice, when there is nothing to announce. */
  @state() private filter: Filter | null = null;

  protected override get settings(): ResponsesSettings {
    const choose = (filter: Filter) => {
      this.filter = filter;
    };
    return { filter: this.filter, choose };
  }
}
