import type { TemplateResult } from 'lit/html.js';
import { FactboxToggleEvent } from '../../core/events.ts';
import { ItemElement } from '../../core/item-element.ts';
import type { View } from '../../parts/view.ts';
import type { Story, Term } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { termStyles } from './term.styles.ts';
import { inlineView, termView } from './term.view.ts';

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
  #open = false;
  /** What the story calls it. */
  #name = '';
  /** Whether it stood open when the pointer went down: until the click, the platform has closed it. */
  #held: boolean | null = null;

  /**
   * The children are a word in a sentence: they stay, and open the explainer of `item`.
   * @attr
   */
  declare inline: boolean;

  #opened(open: boolean): void {
    if (open === this.#open) return;
    this.#open = open;
    this.requestUpdate();
    this.dispatchEvent(new FactboxToggleEvent(this.item ?? '', open));
  }

  #act(event: Event): void {
    const [word, explainer] = this.root.children as unknown as [HTMLElement, HTMLElement];
    const isPopover = explainer.hasAttribute('popover');
    const { key } = event as KeyboardEvent;
    const toggle = (open: boolean) => (isPopover ? explainer.togglePopover(open) : this.#opened(open));
    if (event.type === 'toggle') this.#opened((event as ToggleEvent).newState === 'open');
    else if (event.type === 'pointerdown') this.#held = this.#open;
    else if (event.type === 'click' || (event.target === word && /^( |Enter)$/.test(key))) {
      event.preventDefault();
      toggle(!(this.#held ?? this.#open));
      this.#held = null;
    } else if (key === 'Escape' && this.#open) {
      toggle(false);
      word.focus();
    }
  }

  protected renderItem(term: Term, view: View): TemplateResult {
    this.#name = term.term;
    return termView(term, view);
  }

  protected override show(story: Story): TemplateResult | null {
    const whole = super.show(story);
    if (!whole || !this.inline) return whole;
    return inlineView(this.item ?? '', this.#name, whole, {
      popover: Boolean(this.togglePopover),
      open: this.#open,
      act: (event) => this.#act(event),
    });
  }
}
