import { isWithdrawn } from '../../story/items.ts';
import type { Agent, Story } from '../../story/schema.ts';
import type { DeskMessages } from '../messages.ts';
import { type Entry, voicesOf } from '../model/work.ts';

export const agentName = (story: Story, id: string): string => story.agents.find((one) => one.id === id)?.name ?? id;

/** Who speaks in an entry, for a list. */
export const voiceNames = (story: Story, entry: Entry): string =>
  voicesOf(entry)
    .map((id) => agentName(story, id))
    .join(', ');

/** The words by which a person knows an entry. */
export function wordsOf(messages: DeskMessages, entry: Entry): string {
  if (isWithdrawn(entry)) return messages.isWithdrawn;
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
