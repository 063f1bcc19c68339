import type { TemplateResult } from 'lit/html.js';
import type { View } from '../parts/view.ts';
import type { Shown, Story } from '../story/schema.ts';
import { ItemElement, type Whole } from './item-element.ts';

/** An element that shows all its items in one panel under a title, instead of a card for each. */
export abstract class PanelElement<C extends Shown> extends ItemElement<C> {
  protected override get defaultLevel(): number {
    return 2;
  }

  protected renderItem(item: Whole<C>, view: View): TemplateResult {
    return this.renderItems([item], view);
  }

  protected abstract override renderItems(items: readonly Story[C][number][], view: View): TemplateResult;
}
