import { html, nothing, type TemplateResult } from 'lit/html.js';
import { card } from '../../parts/card.ts';
import { claim } from '../../parts/claim.ts';
import { heading } from '../../parts/heading.ts';
import type { View } from '../../parts/view.ts';
import { cardWidget, inCards } from '../../parts/widget.ts';
import { words } from '../../parts/words.ts';
import type { Term } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { termStyles } from './term.styles.ts';

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

export const term = cardWidget({
  name: 'term',
  collection: 'terms',
  styles: [baseStyles, panelStyles, termStyles],
  draw: inCards(termView),
});
