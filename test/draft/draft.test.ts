import { describe, expect, test } from 'vitest';
import { isWithdrawn } from '../../src/story/items.ts';
import type { Quote, Statistic } from '../../src/story/schema.ts';
import { CASES, checked, drafted, nameIn } from './drafting.ts';

describe.each(CASES)('$name', ({ text, lang, quotes, figures, people }) => {
  const { story } = drafted(text, lang);
  const live = <T extends object>(list: readonly T[]) => list.filter((item) => !isWithdrawn(item));

  test('is a story that the check accepts', () => {
    const { problems, folds, unverified } = checked(story, text);
    expect(problems).toEqual([]);
    expect([...folds, ...unverified]).toEqual([]);
  });

  test.runIf(quotes)('has these quotations and speakers', () => {
    const found = (live(story.quotes) as Quote[]).map(({ paragraphs, speakers, attribution }) => [
      paragraphs.join(' / '),
      speakers.map((id) => nameIn(story, id)),
      attribution,
    ]);
    expect(found).toEqual(quotes);
  });

  test.runIf(figures)('has these figures', () => {
    const found = (live(story.statistics) as Statistic[]).map(({ quantity }) => [quantity.stated, quantity.comparator]);
    expect(found).toEqual(figures);
  });

  test.runIf(people)('has these people', () => {
    const found = story.agents.flatMap(({ kind, name }) => (kind === 'person' ? [name] : []));
    expect(found.sort()).toEqual([...(people ?? [])].sort());
  });
});
