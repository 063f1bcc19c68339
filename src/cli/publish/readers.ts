import { COLLECTIONS, isWithdrawn } from '../../story/items.ts';
import { linkedWords } from '../../story/linked.ts';
import type { Evidence, Story } from '../../story/schema.ts';
import { statedAt } from '../../story/stated.ts';

/**
 * A selector without the parts that only the newsroom needs. A passage that states the figure stays whole, because it is
 * short. The words around a passage stay if its own words stand in the source more than once.
 */
function selector(one: Evidence, stated: string | null, isRepeated: boolean): Evidence {
  const whole = stated !== null && statedAt(stated, one.exact);
  return {
    ...one,
    exact: whole || linkedWords(one.exact).length < 2 ? one.exact : linkedWords(one.exact).join(' … '),
    ...(!isRepeated && { prefix: '', suffix: '' }),
  };
}

/** A story as it leaves the newsroom: no more of its sources than readers see, no files of them and no sign-offs. */
export function forReaders(story: Story): Story {
  const repeated = new Set(story.sources.flatMap(({ verified }) => verified?.repeated ?? []));
  // Nobody knows how often the words of such a source stand in it.
  const unread = new Set(story.sources.flatMap(({ id, verified }) => (verified ? [] : [id])));
  const lists = COLLECTIONS.map((name) => [
    name,
    story[name].map((item) => {
      if (isWithdrawn(item) || !('evidence' in item)) return item;
      const stated = 'quantity' in item ? item.quantity.stated : null;
      return {
        ...item,
        evidence: item.evidence.map((one) => selector(one, stated, repeated.has(item.id) || unread.has(one.source))),
      };
    }),
  ]);
  return {
    ...story,
    ...(Object.fromEntries(lists) as Partial<Story>),
    sources: story.sources.map((source) => ({ ...source, file: null })),
    signoffs: [],
  };
}
