import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { FactboxToggleEvent } from '../../core/events.ts';
import { ItemElement } from '../../core/item-element.ts';
import { PartController } from '../../core/part-controller.ts';
import type { ElementState } from '../../core/story-element.ts';
import { isWithdrawn, itemOf } from '../../story/items.ts';
import type { Story } from '../../story/schema.ts';
import type { Inline } from './inline.ts';
import { term } from './term.view.ts';

/**
 * @summary An explainer: a term, what it means, whose definition that is, and what it must not be taken to mean.
 * @tag factbox-term
 * @slot - The fallback; with `inline` the word in its sentence, which stays.
 * @csspart title - The term.
 * @csspart definition - What it means.
 * @csspart claim - Whose definition it is, and whether the source leaves that open.
 * @csspart caution - What it must not be taken to mean.
 * @csspart word - With `inline`: the word that opens the explainer.
 * @csspart explainer - With `inline`: what the word opens.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxTerm extends ItemElement<'terms'> {
  static override readonly widget = term;
  static override readonly styles = term.styles;

  readonly #explainer: PartController<Inline> = new PartController(this, 'explainer', async () =>
    (await import('./inline.ts')).inline(this.renderRoot as ShadowRoot, (open) =>
      this.dispatchEvent(new FactboxToggleEvent(this.item ?? '', open)),
    ),
  );

  /**
   * The children are a word in a sentence: they stay, and open the explainer of `item`.
   * @attr
   */
  @property({ type: Boolean, reflect: true }) inline = false;

  protected override get shown(): ElementState {
    return this.inline && !this.#explainer.get() ? 'loading' : super.shown;
  }

  protected override show(story: Story): unknown {
    const whole = super.show(story);
    if (!whole || !this.inline) return whole;
    const item = this.item ?? '';
    const entry = itemOf(story, 'terms', item);
    const name = entry && !isWithdrawn(entry) ? entry.term : '';
    return this.#explainer.get()?.(item, name, html`${whole}`) ?? null;
  }
}
