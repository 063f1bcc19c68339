import { html, nothing, type TemplateResult } from 'lit/html.js';
import { joinList } from '../format/lists.ts';
import { agentOf } from '../story/items.ts';
import { heading } from './heading.ts';
import type { View } from './view.ts';
import { own, said } from './words.ts';

/** The names of agents in one phrase: with "and", or with "or" if the source leaves open which one it is. */
export const namesOf = (
  ids: readonly string[],
  { story, messages }: View,
  open = false,
  mark?: (name: string) => string,
): string =>
  joinList(
    ids.map((id) => agentOf(story, id).name),
    messages,
    open,
    mark,
  );

/** Name and role of each agent. All share one line if none has a role, or if the source leaves open which one it is. */
export function agentLines(ids: readonly string[], view: View, level: number | null, open = false): TemplateResult {
  const { story, messages } = view;
  // A name of one letter has a class of its own: Chromium does not expose it with a `::first-letter`.
  const line = (name: string, role: string) =>
    html`${heading(level, said(name, story), 'name', name[3] ? '' : ' letter')}${role ? html`<p class="role" part="role">${said(role, story)}</p>` : nothing}`;
  const agents = ids.map((id) => agentOf(story, id));
  if (open || agents.every(({ role, kind }) => !role && kind !== 'anonymous'))
    return line(namesOf(ids, view, open, own), '');
  return html`${agents.map(({ name, role, kind }) =>
    line(
      own(name),
      [role && own(role), kind === 'anonymous' && messages.anonymous].filter(Boolean).join(messages.comma),
    ),
  )}`;
}
