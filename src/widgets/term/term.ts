import type { TemplateResult } from 'lit/html.js';
import { FactboxToggleEvent } from '../../core/events.ts';
import { ItemElement } from '../../core/item-element.ts';
import type { ElementState } from '../../core/story-element.ts';
import type { View } from '../../parts/view.ts';
import type { Story, Term } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import type { Inline } from './inline.ts';
import { termStyles } from './term.styles.ts';
import { termView } from './term.view.ts';

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
  static override readonly styles = [baseStyles, panelStyles, termStyles];
  static override readonly attributes = [...ItemElement.attributes, 'inline'];
  static override readonly flags = [...ItemElement.flags, 'inline'];

  protected readonly collection = 'terms';
  /** What the story calls it. */
  #name = '';

  /**
   * The children are a word in a sentence: they stay, and open the explainer of `item`.
   * @attr
   */
  declare inline: boolean;

  protected override get shown(): ElementState {
    return this.inline && !this.#explainer ? 'loading' : super.shown;
  }

  get #explainer(): Inline | undefined {
    const told = (open: boolean) => this.dispatchEvent(new FactboxToggleEvent(this.item ?? '', open));
    return this.onDemand('explainer', async () => (await import('./inline.ts')).inline(this.root, told));
  }

  protected renderItem(term: Term, view: View): TemplateResult {
    this.#name = term.term;
    return termView(term, view);
  }

  protected override show(story: Story): TemplateResult | null {
    const whole = super.show(story);
    return whole && this.inline ? (this.#explainer?.(this.item ?? '', this.#name, whole) ?? null) : whole;
  }
}
