import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isWithdrawn } from '../story/items.ts';
import type { Withdrawn } from '../story/schema.ts';
import { withdrawal } from './card.ts';
import { below, heading } from './heading.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/**
 * Items under the names of their groups, in the order of the first item of each. Withdrawn items come last, because their
 * group is no longer known. `own` says that the names are the story's words. If the page wants no headings, each name
 * labels its list.
 */
export function groups<T extends { readonly id: string }>(
  items: readonly (T | Withdrawn)[],
  nameOf: (item: T) => string,
  entry: (item: T) => TemplateResult,
  view: View,
  own: boolean,
): unknown {
  const named = new Map<string, TemplateResult[]>();
  const add = (name: string, { id }: { readonly id: string }, drawn: unknown) =>
    named.set(name, [...(named.get(name) ?? []), html`<li part="entry" data-item=${id}>${drawn}</li>`]);
  for (const item of items) if (!isWithdrawn(item)) add(nameOf(item), item, entry(item));
  for (const item of items) if (isWithdrawn(item)) add('', item, withdrawal(item, view));
  const rows = [...named].map(
    ([name, entries]) =>
      html`<li part="group"><div class="who">${name && heading(below(view), own ? words(name, view.story) : name, 'label')}</div><ul class="what" role="list" aria-label=${(!view.level && name) || nothing}>${entries}</ul></li>`,
  );
  return rows.length ? html`<ul class="rows" role="list">${rows}</ul>` : nothing;
}
