import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ItemElement } from '../../core/item-element.ts';
import type { View } from '../../parts/view.ts';
import type { Response, Withdrawn } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { quotationStyles } from '../../styles/quotation.styles.ts';
import { responsesStyles } from './responses.styles.ts';
import { type Filter, responsesView } from './responses.view.ts';

/**
 * @summary A panel of responses: who answered, how, to what, in whose words; with a filter by kind.
 * @tag factbox-responses
 */
export class FactboxResponses extends ItemElement<'responses'> {
  static override styles = [baseStyles, quotationStyles, responsesStyles];

  static override properties: PropertyDeclarations = { filter: { state: true } };

  declare private filter?: Filter;

  protected readonly collection = 'responses';

  protected override get defaultLevel(): number {
    return 2;
  }

  protected renderItem(response: Response, view: View): TemplateResult {
    return this.renderItems([response], view);
  }

  protected override renderItems(items: readonly (Response | Withdrawn)[], view: View): TemplateResult {
    const choose = (filter: Filter) => {
      this.filter = filter;
    };
    return responsesView(items, this.filter ?? '', choose, view);
  }
}
