import type { TemplateResult } from 'lit/html.js';
import { PanelElement } from '../../core/panel-element.ts';
import type { View } from '../../parts/view.ts';
import type { Response, Withdrawn } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { quotationStyles } from '../../styles/quotation.styles.ts';
import { responsesStyles } from './responses.styles.ts';
import { type Filter, responsesView } from './responses.view.ts';

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
export class FactboxResponses extends PanelElement<'responses'> {
  static override readonly styles = [baseStyles, quotationStyles, panelStyles, responsesStyles];

  /** What a reader chose; `null` before any choice, when there is nothing to announce. */
  #filter: Filter | null = null;

  protected readonly collection = 'responses';

  protected override renderItems(items: readonly (Response | Withdrawn)[], view: View): TemplateResult {
    const choose = (filter: Filter) => {
      this.#filter = filter;
      this.requestUpdate();
    };
    return responsesView(items, this.#filter, choose, view);
  }
}
