import { describe, expect, test } from 'vitest';
import { mergeStory } from '../../src/draft/merge.ts';
import { draftStory } from '../../src/draft/story.ts';
import { isWithdrawn } from '../../src/story/items.ts';
import type { Story } from '../../src/story/schema.ts';
import { nameIn } from './drafting.ts';

const draftOf = (text: string, mark: string): Story =>
  draftStory(text, {
    ...{ lang: 'en-GB', title: `Title ${mark}`, publisher: 'The Courier' },
    ...{ sha256: mark.repeat(64), asOf: '2026-11-27' },
  }).story;

const FIRST = `Sir Owen Lamb, the harbour master, said: “The wall was never meant to hold such a sea.”

More than 40 boats were lost on 3 May 2024.

Lamb said the harbour board was “asleep at the helm”.
`;

/** What a second article says, what is added of it, and what is told. */
const CASES: readonly [what: string, text: string, quotes: readonly [string, string][], conflict: RegExp | null][] = [
  ['the same words of the same man', '“The wall was never meant to hold such a sea,” Owen Lamb said.', [], null],
  [
    'the same words of another',
    '“The wall was never meant to hold such a sea,” said Rita Holm, an engineer.',
    [],
    /gives these words to Rita Holm/,
  ],
  [
    'new words of a man whom the story has, by his surname alone',
    'Mr Lamb said: “Nobody asked the pilots.”',
    [['Nobody asked the pilots.', 'Sir Owen Lamb']],
    null,
  ],
  [
    'new words of a stranger',
    'Rita Holm, an engineer, said: “Nobody asked the pilots.”',
    [['Nobody asked the pilots.', 'Rita Holm']],
    null,
  ],
  [
    'nearly the same words',
    'Owen Lamb said: “The wall was never meant to hold back such a heavy sea.”',
    [['The wall was never meant to hold back such a heavy sea.', 'Sir Owen Lamb']],
    /nearly the same words/,
  ],
];

const live = <T extends object>(list: readonly T[]) =>
  list.filter((item) => !isWithdrawn(item)) as Exclude<T, { withdrawn: object }>[];

describe('a second article brings', () => {
  test.each(CASES)('%s', (_, text, quotes, conflict) => {
    const story = draftOf(FIRST, 'a');
    const merged = mergeStory(story, draftOf(text, 'b'));
    const added = live(merged.story.quotes).slice(story.quotes.length);
    expect(
      added.map(({ paragraphs, speakers }) => [
        paragraphs.join(),
        speakers.map((id) => nameIn(merged.story, id)).join(),
      ]),
    ).toEqual(quotes);
    if (conflict) expect(merged.conflicts.join(' ')).toMatch(conflict);
    else expect(merged.conflicts).toEqual([]);
    expect(merged.story.quotes.slice(0, story.quotes.length)).toEqual(story.quotes);
    for (const { evidence } of added)
      expect(new Set(evidence.map(({ source }) => source))).toEqual(new Set([merged.story.sources[1]?.id]));
    const ids = [merged.story.sources, merged.story.agents, merged.story.quotes].flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('another figure for the same things, with a doubt that names both', () => {
    const { story, conflicts } = mergeStory(draftOf(FIRST, 'a'), draftOf('At least 90 boats were lost.', 'b'));
    const [, other] = live(story.statistics);
    expect(other).toMatchObject({ quantity: { stated: 'At least 90 boats' } });
    expect(other?.draft?.map(({ readings }) => readings)).toContainEqual(['At least 90 boats', 'More than 40 boats']);
    expect(conflicts.join(' ')).toContain('another figure');
  });

  test('nothing, where it is the article that the story has', () => {
    const story = draftOf(FIRST, 'a');
    expect(mergeStory(story, draftOf(FIRST, 'a'))).toEqual({ story, added: [], conflicts: [] });
  });
});
