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
