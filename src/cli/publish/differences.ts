import { COLLECTIONS, isWithdrawn } from '../../story/items.ts';
import type { Collection, Story } from '../../story/schema.ts';

/** What becomes of an item for readers when a story takes the place of the one they see. */
export interface Difference {
  readonly id: string;
  readonly list: Collection;
  readonly how: 'new' | 'changed' | 'corrected' | 'withdrawn' | 'gone';
}

function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value) for (const one of Object.values(value)) yield* wordsIn(one);
}

/** All that a widget shows of an item: itself, who speaks in it, its sources and its corrections. */
function shownOf(story: Story, item: { readonly id: string }): string {
  const ids = new Set(wordsIn(item));
  const sources = story.sources
    .filter(({ id }) => ids.has(id))
    .map(({ sha256: _, verified, ...rest }) => [rest, !verified]);
  return JSON.stringify([
    item,
    story.agents.filter(({ id }) => ids.has(id)),
    sources,
    story.corrections.filter(({ targets }) => targets.includes(item.id)),
  ]);
}

const correctionsOf = (story: Story, id: string): number =>
  story.corrections.filter(({ targets }) => targets.includes(id)).length;

/** Item by item, what readers will see change. Both stories are as readers get them; `null` for none yet. */
export function differences(before: Story | null, now: Story): Difference[] {
  return COLLECTIONS.flatMap((list) => {
    const old = new Map<string, { readonly id: string }>((before?.[list] ?? []).map((item) => [item.id, item]));
    const all = now[list].flatMap((item): Difference[] => {
      const was = old.get(item.id);
      old.delete(item.id);
      if (before && was && shownOf(before, was) === shownOf(now, item)) return [];
      if (isWithdrawn(item)) return [{ id: item.id, list, how: 'withdrawn' }];
      if (!before || !was) return [{ id: item.id, list, how: 'new' }];
      const isCorrected = correctionsOf(now, item.id) > correctionsOf(before, item.id);
      return [{ id: item.id, list, how: isCorrected ? 'corrected' : 'changed' }];
    });
    return [...all, ...[...old.keys()].map((id) => ({ id, list, how: 'gone' as const }))];
  });
}
