import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../../format/dates.ts';
import { joinList } from '../../format/lists.ts';
import { correctionNote, withContentNote, withdrawnNote } from '../../parts/card.ts';
import { checkedLine } from '../../parts/checked.ts';
import { below, heading } from '../../parts/heading.ts';
import { panel } from '../../parts/panel.ts';
import { linkOf } from '../../parts/source-line.ts';
import type { View } from '../../parts/view.ts';
import { panelWidget } from '../../parts/widget.ts';
import { words } from '../../parts/words.ts';
import { COLLECTIONS, correctionsOf, isWithdrawn } from '../../story/items.ts';
import type { Source } from '../../story/schema.ts';
import { uncompared } from '../../story/verified.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';

/** One source: title, linked where it has an address, who wrote and published it, when, and that nobody compared it. */
function entry(source: Source, isOpen: boolean, view: View): TemplateResult {
  const { id, title, authors, publisher, issued, url } = source;
  const { story, messages } = view;
  const address = linkOf(url);
  const name = words(title, story);
  const by = authors.length ? html`${words(joinList(authors, messages), story)} \u00b7 ` : nothing;
  return html`<li part="entry" data-item=${id}><div class="who">${heading(below(view), words(publisher, story), 'name')}</div><div class="what"><p>${
    address ? html`<a part="source-link" href=${address}>${name}</a>` : name
  }</p><p class="context" part="issued">${by}${issued ? formatDate(issued, messages) : messages.undated}</p>${isOpen ? html`<p class="context" part="uncompared">${messages.uncompared}</p>` : nothing}</div></li>`;
}

/** How the story is known: its sources, when a person last checked it against them, and what was put right since. */
export function sourcesView(sources: readonly Source[], view: View): TemplateResult {
  const { story, messages } = view;
  const items = COLLECTIONS.flatMap((name) => story[name] as readonly { id: string; sensitivity?: string[] }[]);
  const withdrawn = items.filter(isWithdrawn).map((item) => withdrawnNote(item, view));
  const corrections = correctionsOf(story, ...items.map(({ id }) => id)).map((correction) => {
    // A note about a sensitive item is as sensitive as the item.
    const sensitivity = items.flatMap((item) => (correction.targets.includes(item.id) ? (item.sensitivity ?? []) : []));
    const held = { id: correction.id, sensitivity: [...new Set(sensitivity)], evidence: [] };
    return withContentNote(held, correctionNote(correction, view), nothing, view);
  });
  const changes = [...withdrawn, ...corrections];
  const open = uncompared(story);
  const remarks = [open.length ? '' : checkedLine(story, messages), changes.length ? '' : messages.unchanged]
    .filter(Boolean)
    .join(' ');
  return panel(
    messages.sources,
    html`<ul class="rows" role="list">${sources.map((source) => entry(source, open.includes(source), view))}</ul>${remarks ? html`<p class="context" part="checked">${remarks}</p>` : nothing}${changes}`,
    view,
  );
}

export const sources = panelWidget({
  name: 'sources',
  collection: 'sources',
  styles: [baseStyles, panelStyles],
  draw: sourcesView,
});
