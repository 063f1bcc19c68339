import { formatter } from './formatter.ts';
import type { Messages } from './messages.ts';

/**
 * Joins names or things in the grammar of a language: with "and", or with "or" if the source leaves it `open` which one.
 * @param mark is put around each of them, once the grammar has seen them
 */
export function joinList(
  entries: readonly string[],
  { list, locale }: Messages,
  open = false,
  mark = (entry: string): string => entry,
): string {
  if (entries.length < 2 || list) return list ? list(entries.map(mark), open) : entries.map(mark).join('');
  return formatter(Intl.ListFormat, locale, { type: open ? 'disjunction' : 'conjunction' })
    .formatToParts(entries)
    .map(({ type, value }) => (type === 'element' ? mark(value) : value))
    .join('');
}
