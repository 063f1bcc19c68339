import { html, nothing, type TemplateResult } from 'lit';
import { joinList } from '../../format/lists.ts';
import { card, words } from '../../parts/card.ts';
import { heading } from '../../parts/heading.ts';
import { quotation } from '../../parts/quotation.ts';
import type { View } from '../../parts/view.ts';
import { agentOf } from '../../story/items.ts';
import type { Agent, Quote } from '../../story/schema.ts';

/** What the reader must know of how sure the words, their ends and their speaker are. */
function notes(
  { attribution, edits }: Quote,
  speakers: readonly Agent[],
  { messages }: View,
): [doubts: string[], rest: string[]] {
  const doubts: string[] = [];
  if (attribution === 'ambiguous') {
    const names = speakers.map(({ name }) => name);
    doubts.push(messages.ambiguousSpeaker(joinList(names, messages.lang, 'disjunction')));
  }
  const rest: string[] = attribution === 'carried' ? [messages.carried] : [];
  for (const edit of edits) {
    if (edit.kind === 'inferred-start' || edit.kind === 'inferred-end') doubts.push(messages.inferred(edit.kind));
    else rest.push(messages.edited(edit));
  }
  return [doubts, [...new Set(rest)]];
}

const speaker = ({ kind, name, role }: Agent, { story, messages, level }: View): TemplateResult => {
  const label = kind === 'anonymous' ? [role, messages.anonymous].filter(Boolean).join(', ') : role;
  return html`${heading(level, words(name, story), 'name')}${label ? html`<p class="role" part="role">${words(label, story)}</p>` : nothing}`;
};

/** A quotation with its speaker, context and source. */
export function quoteView(quote: Quote, view: View): TemplateResult {
  const { story, messages } = view;
  const speakers = quote.speakers.map((id) => agentOf(story, id));
  const names = speakers.map(({ name }) => name);
  const ambiguous = quote.attribution === 'ambiguous';
  const [doubts, rest] = notes(quote, speakers, view);
  const roles = new Set(speakers.map(({ role }) => role));
  // Joint speakers of one role share a line: "Ada and Ben Cole, residents".
  const shared: Agent[] =
    speakers.length > 1 && (roles.size === 1 || ambiguous)
      ? [
          {
            ...(speakers[0] as Agent),
            name: joinList(names, messages.lang, ambiguous ? 'disjunction' : 'conjunction'),
            role: ambiguous ? null : ((speakers[0] as Agent).role ?? null),
          },
        ]
      : speakers;
  const about = joinList(names, messages.lang, ambiguous ? 'disjunction' : 'conjunction');
  return card(
    quote,
    html`<figure>${quotation(quote, doubts.length > 0, view)}<figcaption part="speaker">${shared.map((one) => speaker(one, view))}${
      quote.context ? html`<p class="context" part="context">${words(quote.context, story)}</p>` : nothing
    }${doubts.map((doubt) => html`<p class="remark" part="remark">* ${doubt}</p>`)}${
      rest.length ? html`<p class="remark" part="remark">${rest.join(' ')}</p>` : nothing
    }</figcaption></figure>`,
    about,
    view,
  );
}
