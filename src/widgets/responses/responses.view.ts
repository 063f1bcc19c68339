import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ResponseType } from '../../format/messages.ts';
import { agentLines, namesOf } from '../../parts/agents.ts';
import { answered } from '../../parts/answer.ts';
import { correctionNotes, withContentNote, withdrawal } from '../../parts/card.ts';
import { disclosure } from '../../parts/disclosure.ts';
import { below } from '../../parts/heading.ts';
import { opening } from '../../parts/opening.ts';
import { panel } from '../../parts/panel.ts';
import { quotation, remarks } from '../../parts/quotation.ts';
import { sourceLine } from '../../parts/source-line.ts';
import type { View } from '../../parts/view.ts';
import { when } from '../../parts/when.ts';
import { panelWidget } from '../../parts/widget.ts';
import { words } from '../../parts/words.ts';
import { isWithdrawn, itemOf } from '../../story/items.ts';
import type { Quote, Response, Withdrawn } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { quotationStyles } from '../../styles/quotation.styles.ts';
import { responsesStyles } from './responses.styles.ts';

/** The filter's state: a kind of response, or `''` for all. */
export type Filter = ResponseType | '';

const whole = (quote: Quote, view: View): TemplateResult => html`${quotation(quote, view)}${remarks(quote, view)}`;

/** The first sentence stays in sight; the rest opens. A quotation that is one sentence, or a fragment, has no rest. */
function inTheirWords(quotes: readonly Quote[], item: string, view: View): unknown {
  const [first, ...others] = quotes;
  if (!first) return nothing;
  const more = (rest: readonly Quote[]) =>
    rest.length
      ? disclosure(
          view.messages.wholeQuotation,
          rest.map((quote) => whole(quote, view)),
          item,
          view,
          'more',
        )
      : nothing;
  const short = opening(first, view);
  if (short.whole) return html`${whole(first, view)}${more(others)}`;
  return html`<p class="opening" part="words" dir=${short.dir}>${short.shown}</p>${more(quotes)}`;
}

function entry(response: Response, view: View): TemplateResult {
  const { story } = view;
  const { from, summary } = response;
  const quotes = response.quotes
    .map((id) => itemOf(story, 'quotes', id))
    .filter((quote): quote is Quote => quote !== undefined && !isWithdrawn(quote));
  const content = html`<p class="kind" part="kind">${answered(response, view, when(response, view), (kind) => html`<strong>${kind}</strong>`)}</p><p class="summary" part="summary">${words(summary, story)}</p>${inTheirWords(quotes, response.id, view)}`;
  // A notice of a quotation is also a notice of the response that shows it.
  const sensitivity = [...new Set([response, ...quotes].flatMap((item) => item.sensitivity))];
  return html`<div class="who">${agentLines(from, view, below(view))}</div><div class="what">${withContentNote({ ...response, sensitivity }, content, correctionNotes(view, response.id, ...response.quotes), view)}${sourceLine(response.evidence, namesOf(from, view), view)}</div>`;
}

/** A panel of responses: who, what kind of answer, to what, in whose words. */
export function responsesView(
  items: readonly (Response | Withdrawn)[],
  asked: Filter | null,
  choose: ((filter: Filter) => void) | null,
  view: View,
): TemplateResult {
  const { messages } = view;
  const kinds = new Set(items.flatMap((item) => (isWithdrawn(item) ? [] : item.types)));
  // A kind that these items lack was asked of others.
  const filter = asked && kinds.has(asked) ? asked : '';
  const isShown = (item: Response | Withdrawn) => !filter || (!isWithdrawn(item) && item.types.includes(filter));
  const option = (value: Filter, name: string) =>
    html`<option value=${value} .selected=${value === filter}>${name}</option>`;
  const controls =
    choose && kinds.size > 1
      ? html`<p class="filter" part="filter"><label>${messages.filter} <select @change=${(event: Event) =>
          choose((event.target as HTMLSelectElement).value as Filter)}>${option('', messages.all)}${[...kinds].map(
          (kind) => option(kind, messages.types[kind][0]),
        )}</select></label> <span role="status">${filter || asked === '' ? messages.shown(items.filter(isShown).length, items.length) : nothing}</span></p>`
      : nothing;
  const rows = items.map(
    // Hidden, not taken out: each keeps its own disclosures, open or closed.
    (item) =>
      html`<li part="response" data-item=${item.id} ?hidden=${!isShown(item)}>${isWithdrawn(item) ? html`<div class="what">${withdrawal(item, view)}</div>` : entry(item, view)}</li>`,
  );
  return panel(messages.responses, html`<ul class="rows" role="list">${rows}</ul>`, view, controls);
}

export interface ResponsesSettings {
  /** The kind that a reader chose; `null` before any choice. */
  readonly filter?: Filter | null;
  /** Told what a reader chooses. Where no script runs there is no choice. */
  readonly choose?: (filter: Filter) => void;
}

export const responses = panelWidget({
  name: 'responses',
  collection: 'responses',
  styles: [baseStyles, quotationStyles, panelStyles, responsesStyles],
  draw: (items, view, { filter = null, choose }: ResponsesSettings) =>
    responsesView(items, filter, choose ?? null, view),
});
