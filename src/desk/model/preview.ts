import { COLLECTIONS, isWithdrawn } from '../../story/items.ts';
import type { Story } from '../../story/schema.ts';
import type { Entry } from './work.ts';

/** Every id that an entry holds, at whatever depth. */
function* idsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value) for (const one of Object.values(value)) yield* idsIn(one);
}

/** A story of one entry and what it leads to: small, so that a widget reads it anew with each key. */
export function previewOf(story: Story, entry: Entry): Story {
  const wanted = new Set<string>([entry.id]);
  const open = [entry as object];
  while (open.length) {
    const ids = new Set(idsIn(open.pop()));
    for (const list of COLLECTIONS) {
      for (const item of story[list]) {
        if (!ids.has(item.id) || wanted.has(item.id)) continue;
        wanted.add(item.id);
        open.push(item);
      }
    }
  }
  const lists = COLLECTIONS.map((list) => [
    list,
    story[list]
      .filter(({ id }) => wanted.has(id))
      .map((item) => (isWithdrawn(item) ? item : (({ draft: _, ...rest }) => rest)(item))),
  ]);
  const shown: Story = { ...story, ...Object.fromEntries(lists), embargo: null, expires: null, checked: null };
  const mentioned = new Set(idsIn(lists));
  const own = entry.id;
  return {
    ...shown,
    agents: story.agents.filter(({ id }) => mentioned.has(id) || id === own),
    corrections: story.corrections
      // A correction without its note would be a fault, and hide the item.
      .filter(({ targets, note }) => targets.includes(own) && note)
      .map((one) => ({ ...one, targets: [own] })),
  };
}
