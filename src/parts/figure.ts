import { html, nothing, type TemplateResult } from 'lit/html.js';
import { agentOf } from '../story/items.ts';
import { shareScale } from '../story/quantity.ts';
import type { Statistic } from '../story/schema.ts';
import { heading } from './heading.ts';
import { meaning } from './meaning.ts';
import type { View } from './view.ts';
import { own, said, words } from './words.ts';

const FIGURE = /[\p{N}\p{Sc}]|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|dozens?)\b/iu;

/**
 * A figure as its source states it. What stands before the number of a hedged figure is its hedge: text like the rest,
 * on the same baseline and in the same ink. Where no number is found, the whole phrase is the figure.
 */
export function statedFigure({ quantity: { stated, comparator } }: Statistic, { story }: View): TemplateResult {
  const at = comparator === '=' ? 0 : Math.max(0, stated.search(FIGURE));
  const figure = stated.slice(at);
  const hedge = at ? html`<span class="hedge" part="hedge">${stated.slice(0, at)}</span>` : nothing;
  return html`<p class="figure ${figure.length > 5 ? 'long' : 'short'}" part="figure">${words(html`${hedge}<span class="number">${figure}</span>`, story)}</p>`;
}

/** What the figure says in the page's language, if that is another; what it measures, and of whom. */
export const measured = ({ measure, population, quantity }: Statistic, view: View): TemplateResult =>
  html`${meaning(quantity, view)}${heading(view.level, words(population ?? measure, view.story), 'label')}${
    population ? html`<p class="measure" part="measure">${words(measure, view.story)}</p>` : nothing
  }`;

/** Whose claim a figure is, whether the source leaves that open, and, unless told elsewhere, that it names no population. */
export function claim(
  { claimant, attribution, population, quantity }: Statistic,
  view: View,
  whole = true,
): TemplateResult {
  const { story, messages } = view;
  const doubt = attribution === 'ambiguous' ? html` ${messages.ambiguousClaim}` : nothing;
  const whom =
    whole && population === null && shareScale(quantity) !== null ? html` ${messages.noPopulation}` : nothing;
  return html`<p class="claim" part="claim">${said(messages.accordingTo(own(agentOf(story, claimant).name)), story)}${doubt}${whom}</p>`;
}
