import { html, nothing, type TemplateResult } from 'lit/html.js';
import { card } from '../../parts/card.ts';
import { claim } from '../../parts/claim.ts';
import { heading } from '../../parts/heading.ts';
import type { View } from '../../parts/view.ts';
import { words } from '../../parts/words.ts';
import type { Term } from '../../story/schema.ts';

/** A term, what it means, whose definition that is, and what it must not be taken to mean. */
export const termView = (term: Term, view: View): TemplateResult =>
  card(
    term,
    html`${heading(view.level, words(term.term, view.story), 'title')}<p class="definition" part="definition">${words(term.definition, view.story)}</p>${claim(term, view)}${
      term.caution ? html`<p class="remark" part="caution">${words(term.caution, view.story)}</p>` : nothing
    }`,
    term.term,
    view,
  );

/** What opens and closes an explainer. */
export interface Explainer {
  /** Whether it is a popover of the platform; else it opens in the line. */
  readonly popover: boolean;
  readonly open: boolean;
  readonly act: (event: Event) => void;
}

/** A word of the page in its sentence, as the page writes it, and the explainer that it opens. */
export const inlineView = (item: string, name: string, whole: unknown, { popover, open, act }: Explainer) =>
  html`<span class="word" part="word" role="button" tabindex="0" aria-expanded=${open} data-item=${item} @pointerdown=${act} @click=${act} @keydown=${act}><slot>${name}</slot></span><div class="explainer" part="explainer" popover=${popover ? 'auto' : nothing} ?hidden=${!popover && !open} @toggle=${act} @keydown=${act}>${whole}</div>`;
