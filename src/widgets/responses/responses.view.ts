import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../format/dates.ts';
import { directionOf, firstSentence, quotationMarks } from '../../format/language.ts';
import { joinList } from '../../format/lists.ts';
import type { ResponseType } from '../../format/messages.ts';
import { correctionNotes, withContentNote, withdrawnCard, words } from '../../parts/card.ts';
import { disclosure } from '../../parts/disclosure.ts';
import { heading } from '../../parts/heading.ts';
import { quotation } from '../../parts/quotation.ts';
import { sourceLine } from '../../parts/source-line.ts';
import type { View } from '../../parts/view.ts';
import { agentOf, isWithdrawn, itemOf } from '../../story/items.ts';
import type { Quote, Response, Withdrawn } from '../../story/schema.ts';

/** The filter's state: a kind of response, or `''` for all. */
export type Filter = ResponseType | '';

/** The first sentence stays in sight; the rest opens. A quotation that is one sentence, or a fragment, has no rest. */
function inTheirWords(quotes: readonly Quote[], item: string, view: View): unknown {
  const [first] = quotes;
  if (!first) return nothing;
  const lang = first.lang ?? view.story.lang;
  const opening = first.paragraphs[0] as string;
  const sentence = firstSentence(opening, lang);
  const inferred = first.edits.some(({ kind }) => kind.startsWith('inferred'));
  const whole = quotes.length === 1 && !inferred && first.paragraphs.length === 1 && sentence === opening;
  if (whole || first.kind === 'partial') {
    const rest = quotes.slice(1).map((quote) => quotation(quote, false, view));
    return html`${quotation(first, false, view)}${rest.length ? disclosure(view.messages.wholeQuotation, rest, item, view, 'more') : nothing}`;
  }
  const { open, close } = quotationMarks(lang);
  const end = sentence === opening ? close : `${close} …`;
  const full = quotes.map((quote) => {
    const doubts = quote.edits.filter(({ kind }) => kind === 'inferred-end' || kind === 'inferred-start');
    return html`${quotation(quote, doubts.length > 0, view)}${doubts.map(({ kind }) =>
      kind === 'inferred-end' || kind === 'inferred-start'
        ? html`<p class="remark" part="remark">* ${view.messages.inferred(kind)}</p>`
        : nothing,
    )}`;
  });
  return html`<p class="opening" part="words" lang=${lang} dir=${directionOf(lang)}><span class="mark">${open}</span>${sentence}<span class="mark">${end}</span></p>${disclosure(view.messages.wholeQuotation, full, item, view, 'more')}`;
}

function entry(response: Response, view: View): TemplateResult {
  const { story, messages } = view;
  const agents = response.from.map((id) => agentOf(story, id));
  const names = joinList(
    agents.map(({ name }) => name),
    messages.lang,
  );
  const roles = [...new Set(agents.map(({ role }) => role).filter((role) => role !== null))];
  const kinds =
    response.reply === 'in-source'
      ? response.types.map((type) => messages.types[type]).join(', ')
      : messages.reply[response.reply];
  const quotes = response.quotes
    .map((id) => itemOf(story, 'quotes', id))
    .filter((quote): quote is Quote => quote !== undefined && !isWithdrawn(quote));
  const content = html`<p class="kind" part="kind"><strong>${kinds}</strong> ${messages.respondsTo} ${words(response.respondsTo, story)}${
    response.date ? html`, ${formatDate(response.date, messages)}` : nothing
  }</p><p class="summary" part="summary">${words(response.summary, story)}</p>${inTheirWords(quotes, response.id, view)}`;
  return html`<div class="who">${heading(view.level === null ? null : Math.min(6, view.level + 1), words(names, story), 'name')}${
    roles.length ? html`<p class="role" part="role">${words(roles.join(', '), story)}</p>` : nothing
  }</div><div class="what">${withContentNote(response, content, view)}${correctionNotes(response.id, view)}${sourceLine(response.evidence, names, view)}</div>`;
}

/** A panel of responses: who, what kind of answer, to what, in whose words. */
export function responsesView(
  items: readonly (Response | Withdrawn)[],
  filter: Filter,
  choose: ((filter: Filter) => void) | null,
  view: View,
): TemplateResult {
  const { messages } = view;
  const kinds = new Set(items.flatMap((item) => (isWithdrawn(item) ? [] : item.types)));
  const shown = items.filter((item) => !filter || (!isWithdrawn(item) && item.types.includes(filter)));
  const option = (value: Filter, name: string) =>
    html`<option value=${value} .selected=${value === filter}>${name}</option>`;
  const controls =
    choose && kinds.size > 1
      ? html`<p class="filter" part="filter"><label>${messages.filter} <select @change=${(event: Event) =>
          choose((event.target as HTMLSelectElement).value as Filter)}>${option('', messages.all)}${[...kinds].map(
          (kind) => option(kind, messages.types[kind]),
        )}</select></label> <span role="status">${filter ? messages.shown(shown.length, items.length) : nothing}</span></p>`
      : nothing;
  return html`<div class="card" part="card"><div class="head">${heading(view.level, messages.responses, 'title')}${controls}</div><ul role="list">${shown.map(
    (item) => html`<li part="response">${isWithdrawn(item) ? withdrawnCard(item, view) : entry(item, view)}</li>`,
  )}</ul></div>`;
}
