import { isWithdrawn } from '../../story/items.ts';
import type { Agent, Shown, Story } from '../../story/schema.ts';
import { KINDS } from '../model/kinds.ts';
import { type Entry, voicesOf } from '../model/work.ts';

const ONE: Readonly<Record<Shown, string>> = {
  ...(Object.fromEntries(KINDS.map(({ list, one }) => [list, one])) as Record<Shown, string>),
  ...{ charts: 'Chart', agents: 'Person or body', sources: 'Source' },
};
export const kindName = (list: Shown): string => ONE[list];

export const agentName = (story: Story, id: string): string => story.agents.find((one) => one.id === id)?.name ?? id;

/** Who speaks in an entry, for a list. */
export const voiceNames = (story: Story, entry: Entry): string =>
  voicesOf(entry)
    .map((id) => agentName(story, id))
    .join(', ');

/** The words by which a person knows an entry. */
export function wordsOf(entry: Entry): string {
  if (isWithdrawn(entry)) return 'Withdrawn';
  const { paragraphs, quantity, measure, summary, text, term, title, name } = entry as Partial<
    Record<string, unknown>
  > & {
    readonly paragraphs?: readonly string[];
    readonly quantity?: { readonly stated: string };
  };
  if (paragraphs) return `“${paragraphs.join(' ')}”`;
  if (quantity) return [quantity.stated, measure].filter(Boolean).join(' ');
  return String(summary ?? text ?? term ?? title ?? name ?? entry.id);
}

/** Somebody with their role, as a list to pick from shows them. */
export const described = ({ name, role }: Agent): string => (role ? `${name}, ${role}` : name);
