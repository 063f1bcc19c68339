import { describe, expect, test } from 'vitest';
import { isWithdrawn } from '../../src/story/items.ts';
import type { Quote, Statistic } from '../../src/story/schema.ts';
import { CASES, checked, drafted, nameIn } from './drafting.ts';

const live = <T extends object>(list: readonly T[]) => list.filter((item) => !isWithdrawn(item));
const saying = (what: 'quotes' | 'figures' | 'people') => CASES.filter((one) => one[what]);

describe('a draft', () => {
  test.each(CASES)('is a story that the check accepts: $name', ({ text, lang }) => {
    const { story } = drafted(text, lang);
    const { problems, folds, unverified } = checked(story, text);
    expect(problems).toEqual([]);
    expect([...folds, ...unverified]).toEqual([]);
  });

  test.each(saying('quotes'))('has these quotations and speakers: $name', ({ text, lang, quotes }) => {
    const { story } = drafted(text, lang);
    const found = (live(story.quotes) as Quote[]).map(({ paragraphs, speakers, attribution }) => [
      paragraphs.join(' / '),
      speakers.map((id) => nameIn(story, id)),
      attribution,
    ]);
    expect(found).toEqual(quotes);
  });

  test.each(saying('figures'))('has these figures: $name', ({ text, lang, figures }) => {
    const { story } = drafted(text, lang);
    const found = (live(story.statistics) as Statistic[]).map(({ quantity }) => [quantity.stated, quantity.comparator]);
    expect(found).toEqual(figures);
  });

  test.each(saying('people'))('has these people: $name', ({ text, lang, people }) => {
    const { story } = drafted(text, lang);
    const found = story.agents.flatMap(({ kind, name }) => (kind === 'person' ? [name] : []));
    expect(found.sort()).toEqual([...(people ?? [])].sort());
  });
});
