import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../format/dates.ts';
import { shareScale } from '../story/quantity.ts';
import type { Statistic } from '../story/schema.ts';
import { type Claimed, claim, sameClaim } from './claim.ts';
import { heading } from './heading.ts';
import { meaning } from './meaning.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

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

/** Whose claim a figure is, unless that was told before, and that its source names no population. */
export function claimOfFigure(statistic: Statistic, view: View, told?: Claimed): unknown {
  const { population, quantity } = statistic;
  const whom = population === null && shareScale(quantity) !== null ? ` ${view.messages.noPopulation}` : '';
  if (!told || !sameClaim(statistic, told)) return claim(statistic, view, whom);
  return whom && html`<p class="claim" part="claim">${whom}</p>`;
}

/** A figure as stated, what it measures, of whom, when, and whose claim it is. */
export const tile = (statistic: Statistic, view: View, told?: Claimed): TemplateResult =>
  html`${statedFigure(statistic, view)}${measured(statistic, view)}${
    statistic.date ? html`<p class="date" part="date">${formatDate(statistic.date, view.messages)}</p>` : nothing
  }${claimOfFigure(statistic, view, told)}`;
