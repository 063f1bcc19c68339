import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Quantity, whomLeftOut } from '../story/quantity.ts';
import type { Statistic } from '../story/schema.ts';
import { type Claimed, claim, sameClaim } from './claim.ts';
import { heading } from './heading.ts';
import { meaning } from './meaning.ts';
import type { View } from './view.ts';
import { when } from './when.ts';
import { words } from './words.ts';

const DIGITS = String.raw`(?:[\u2212\u2013-]\s?)?(?:\p{Lu}{0,3}\p{Sc}\s?)?(?:(?<![\p{L}\p{N}])[\u2212\u2013-]\s?)?[\p{N}]`;
const ONES =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|half|none|dozens|hundreds|thousands';
const TENS =
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|double|triple';
const PARTS = '(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|hundred|thousand|million|billion)';
/** The beginning of a number, with its sign, its currency, or an article before a magnitude. */
const FIGURE = new RegExp(`${DIGITS}|(?<!\\p{L})(?:minus\\s|(?:${ONES}|${TENS})(?!\\p{L})|an?\\s${PARTS})`, 'iu');

/** The beginning of a hedge behind a number, in the eight languages whose hedges the check knows. */
const AFTER =
  /\s*\+$|-?ish$|\s+\(|\s+(?:or|at|and|give|plus|odd|approximately|roughly|ou|au|environ|à|oder|und|höchstens|mindestens|wenigstens|maximal|ungefähr|etwa|circa|o|como|al|más|aproximadamente|lub|albo|i|co|najwyżej|mniej|ar|neu|fwy|yn|على|أو|كحد|تقريب[\p{L}\p{M}]*|سے|یا|کے)(?![\p{L}\p{M}])/u;

/**
 * A stated phrase in three parts: the words before its number, the number, the words of a hedge behind it. Without a
 * number, the second part is the whole phrase.
 */
export function parted({ stated, comparator }: Quantity): [before: string, figure: string, after: string] {
  const at = comparator === '=' ? 0 : Math.max(0, stated.search(FIGURE));
  const hedged = !at && comparator !== '=' && comparator !== 'between' ? stated.search(AFTER) : -1;
  const end = hedged > 0 ? hedged : stated.length;
  return [stated.slice(0, at), stated.slice(at, end), stated.slice(end)];
}

/**
 * A figure as its source states it. The words of its hedge, before the number or behind it, have the same baseline and ink
 * as the number.
 */
export function statedFigure({ quantity }: Statistic, { story }: View): TemplateResult {
  const [before, figure, after] = parted(quantity);
  const hedge = (text: string) => (text ? html`<span class="hedge" part="hedge">${text}</span>` : nothing);
  return html`<p class="figure ${figure.length > 5 ? 'long' : 'short'}" part="figure">${words(html`${hedge(before)}<span class="number">${figure}</span>${hedge(after)}`, story)}</p>`;
}

/** The figure in the page's language if that is another, what it measures, and of whom. */
export const measured = ({ measure, population, quantity }: Statistic, view: View): TemplateResult =>
  html`${meaning(quantity, view)}${heading(view.level, words(population ?? measure, view.story), 'label')}${
    population ? html`<p class="measure" part="measure">${words(measure, view.story)}</p>` : nothing
  }`;

/** Whose claim a figure is, unless that was said before, and what the source leaves out. */
export function claimOfFigure(statistic: Statistic, view: View, told?: Claimed): unknown {
  const whom = whomLeftOut(statistic);
  const gap = whom ? view.messages.gaps([], whom) : '';
  if (!told || !sameClaim(statistic, told)) return claim(statistic, view, gap && ` ${gap}`);
  return gap && html`<p class="claim" part="claim">${gap}</p>`;
}

/** When a figure held. */
export const dateLine = (statistic: Statistic, view: View): unknown => {
  const told = when(statistic, view);
  return told && html`<p class="date" part="date">${told}</p>`;
};

/** A figure as stated, what it measures, of whom, when, and whose claim it is. */
export const tile = (statistic: Statistic, view: View, told?: Claimed): TemplateResult =>
  html`${statedFigure(statistic, view)}${measured(statistic, view)}${dateLine(statistic, view)}${claimOfFigure(statistic, view, told)}`;
