import { html, nothing, type TemplateResult } from 'lit/html.js';
import { joinList } from '../format/lists.ts';
import { agentOf } from '../story/items.ts';
import { heading } from './heading.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** The names of agents in one phrase: joint ones with "and", those between whom the source leaves it open with "or". */
export const namesOf = (ids: readonly string[], { story, messages }: View, open = false): string =>
  joinList(
    ids.map((id) => agentOf(story, id).name),
    messages.lang,
    open ? 'disjunction' : 'conjunction',
  );

/** Name and role of each agent; those without a role share a line, and so do those of whom the source leaves it open. */
export function agentLines(ids: readonly string[], view: View, level: number | null, open = false): TemplateResult {
  const { story, messages } = view;
  const line = (name: string, role: string | null) =>
    html`${heading(level, words(name, story), 'name')}${role ? html`<p class="role" part="role">${words(role, story)}</p>` : nothing}`;
  const agents = ids.map((id) => agentOf(story, id));
  if (open || agents.every(({ role, kind }) => !role && kind !== 'anonymous'))
    return line(namesOf(ids, view, open), null);
  return html`${agents.map(({ name, role, kind }) =>
    line(name, kind === 'anonymous' ? [role, messages.anonymous].filter(Boolean).join(', ') : role),
  )}`;
}
