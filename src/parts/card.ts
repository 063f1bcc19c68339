import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../format/dates.ts';
import { joinList } from '../format/lists.ts';
import { correctionsOf, isWithdrawn } from '../story/items.ts';
import type { Correction, Evidence, Withdrawn } from '../story/schema.ts';
import { disclosure } from './disclosure.ts';
import { sourceLine } from './source-line.ts';
import type { View } from './view.ts';
import { own, said, words } from './words.ts';

interface Sourced {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly sensitivity?: readonly string[];
}

/** A sensitive item stands behind its content note, which the reader opens and closes; so do its corrections. */
export const withContentNote = (item: Sourced, whole: unknown, corrections: unknown, view: View): unknown => {
  const content = html`${whole}${corrections}`;
  return item.sensitivity?.length
    ? disclosure(
        said(view.messages.contentNote(joinList(item.sensitivity, view.messages, false, own)), view.story),
        content,
        item.id,
        view,
        'note',
      )
    : content;
};

/** A correction: what, when, and the words before and after. */
export const correctionNote = ({ date, note, before, after }: Correction, { story, messages }: View): TemplateResult =>
  html`<p class="correction" part="correction"><strong>${messages.correction(formatDate(date, messages))}</strong>${words(` ${note}`, story)}${
    before || after ? said(` ${messages.corrected(before && own(before), after && own(after))}`, story) : nothing
  }</p>`;
export const correctionNotes = (view: View, ...ids: readonly string[]): TemplateResult[] =>
  correctionsOf(view.story, ...ids).map((correction) => correctionNote(correction, view));

/**
 * The frame of an item: rule, content, corrections, source. `about` ends the name of the source link, or the topics do if
 * the item is sensitive. The corrections of the items `within` it are shown too.
 */
export const card = (
  item: Sourced,
  content: unknown,
  about: string,
  view: View,
  within: readonly string[] = [],
): TemplateResult =>
  html`<div class="card" part="card" data-item=${item.id}>${withContentNote(item, content, correctionNotes(view, item.id, ...within), view)}${sourceLine(item.evidence, item.sensitivity?.join(view.messages.comma) || about, view)}</div>`;

/** A withdrawn item: when and why. */
export const withdrawnNote = ({ withdrawn }: Withdrawn, { story, messages }: View): TemplateResult =>
  html`<p class="withdrawn" part="withdrawn">${said(messages.withdrawn(formatDate(withdrawn.date, messages), own(withdrawn.reason)), story)}</p>`;

/** What stands in the place of a withdrawn item. */
export const withdrawal = (item: Withdrawn, view: View): TemplateResult =>
  html`${withdrawnNote(item, view)}${correctionNotes(view, item.id)}`;

/** A withdrawn item in the frame of an item. */
const withdrawnCard = (item: Withdrawn, view: View): TemplateResult =>
  html`<div class="card" part="card" data-item=${item.id}>${withdrawal(item, view)}</div>`;

/** Items one by one, in a list when there are several; a withdrawn one says so. */
export function cards<T extends { readonly id: string }>(
  items: readonly T[],
  one: (item: T) => TemplateResult,
  view: View,
): TemplateResult {
  const drawn = items.map((item) => (isWithdrawn(item) ? withdrawnCard(item, view) : one(item)));
  return drawn.length === 1
    ? (drawn[0] as TemplateResult)
    : html`<ul class="items" role="list">${drawn.map((item) => html`<li>${item}</li>`)}</ul>`;
}
