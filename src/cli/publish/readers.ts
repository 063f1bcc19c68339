import { COLLECTIONS, isWithdrawn } from '../../story/items.ts';
import type { Evidence, Story } from '../../story/schema.ts';
import { statedAt } from '../../story/stated.ts';

/** Of a long passage, the words that a link to it is made of: its first four and its last four. */
function ends(exact: string): string {
  const words = exact.trim().split(/\s+/);
  return words.length <= 8 ? exact : [...words.slice(0, 4), '…', ...words.slice(-4)].join(' ');
}

/** A selector without the parts that only the newsroom needs. The passage stays: it is short, and it states the figure. */
const selector = (one: Evidence, stated: string | null): Evidence => ({
  ...one,
  exact: stated !== null && statedAt(stated, one.exact) ? one.exact : ends(one.exact),
  prefix: '',
  suffix: '',
});

/** A story as it leaves the newsroom: with no more of its sources than readers are shown, none of their files, and nothing of who read it. */
export function forReaders(story: Story): Story {
  const lists = COLLECTIONS.map((name) => [
    name,
    story[name].map((item) => {
      if (isWithdrawn(item) || !('evidence' in item)) return item;
      const stated = 'quantity' in item ? item.quantity.stated : null;
      return { ...item, evidence: item.evidence.map((one) => selector(one, stated)) };
    }),
  ]);
  return {
    ...story,
    ...(Object.fromEntries(lists) as Partial<Story>),
    sources: story.sources.map((source) => ({ ...source, file: null })),
    signoffs: [],
  };
}
