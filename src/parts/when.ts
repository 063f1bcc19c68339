import { html } from 'lit/html.js';
import { formatDate } from '../format/dates.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

interface When {
  readonly date: string | null;
  readonly dateStated: string | null;
}

/** When something was: its date, or the words of the source where the date is not known; nothing where it has neither. */
export const when = ({ date, dateStated }: When, { messages, story }: View): unknown =>
  date ? formatDate(date, messages) : dateStated && words(dateStated, story);

/** The same as a line of its own. */
export const dateLine = (item: When, view: View): unknown => {
  const told = when(item, view);
  return told && html`<p class="date" part="date">${told}</p>`;
};
