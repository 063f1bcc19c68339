import { html, type TemplateResult } from 'lit/html.js';
import { agentOf } from '../story/items.ts';
import type { Attribution } from '../story/schema.ts';
import type { View } from './view.ts';
import { own, said } from './words.ts';

export interface Claimed {
  readonly claimant: string;
  readonly attribution: Attribution;
}

const isOpen = ({ attribution }: Claimed): boolean => attribution === 'ambiguous';

/** Whether two claims read the same. */
export const sameClaim = (one: Claimed, other: Claimed): boolean =>
  one.claimant === other.claimant && isOpen(one) === isOpen(other);

/** Whose claim it is, and whether the source leaves that open. Anonymous claimants are named as such. */
export function claim(item: Claimed, { story, messages }: View, more = ''): TemplateResult {
  const { name, role, kind } = agentOf(story, item.claimant);
  const whose = kind === 'anonymous' ? [own(name), role && own(role), messages.anonymous] : [own(name)];
  const words = messages.accordingTo(whose.filter(Boolean).join(messages.comma));
  return html`<p class="claim" part="claim">${said(words + (isOpen(item) ? ` ${messages.ambiguousClaim}` : '') + more, story)}</p>`;
}
