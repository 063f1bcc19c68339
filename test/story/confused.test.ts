/*
 * Stories that are confused in one place, or in their text: the reader and the check say what is wrong, and never throw
 * another error. `npm run prove` tries all cases; the suite tries a share.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { checkStory } from '../../src/story/check.ts';
import { StoryError } from '../../src/story/errors.ts';
import { parseStoryText, readStory } from '../../src/story/read.ts';
import { note, PROVES } from '../prove/proof.ts';
import { places, type Step, VALUES } from './places.ts';
import { dataJson, dataText, EXAMPLE } from './stories.ts';

/** One case of so many is tried in the suite. */
const SHARE = PROVES ? 1 : 20;
const STORIES = ['casey-review.json', EXAMPLE];

/** What a reader says of an input: `null` where it takes it. */
function refusal(read: () => unknown): StoryError | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof StoryError) return error;
    throw error;
  }
}

describe.each(STORIES)('%s', (name) => {
  const counts = { stories: 0, refused: 0 };
  afterAll(() => note(`stories of ${name}, each with a value in a place that it does not fit`, 'Node', counts));

  test('with any value in any place is read and checked, or refused with a reason', () => {
    const story = dataJson(name);
    expect(refusal(() => readStory(story, 'story.json'))).toBeNull();
    let turn = 0;
    for (const path of places(story).values()) {
      for (const value of VALUES) {
        turn += 1;
        if (!path.length || turn % SHARE) continue;
        const input = structuredClone(story) as Record<Step, unknown>;
        const at = path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<Step, unknown>)[step], input);
        (at as Record<Step, unknown>)[path.at(-1) as Step] = value;
        const said = refusal(() => readStory(input, 'story.json'));
        for (const { path, what } of said?.problems ?? []) expect([path[0], what.length > 5]).toEqual(['$', true]);
        // What the reader refuses, the check refuses too.
        const { problems } = checkStory(input);
        if (said) expect(problems.length, `${path.join('.')} = ${JSON.stringify(value)}`).toBeGreaterThan(0);
        counts.stories += 1;
        counts.refused += said ? 1 : 0;
      }
    }
    expect(counts.refused).toBeGreaterThan(counts.stories / 4);
    expect(counts.refused).toBeLessThan(counts.stories);
  });
});

/** Numbers that look like chance, and are the same in each run. */
function* chances(): Generator<number> {
  for (let seed = 42; ; ) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    yield seed / 2 ** 31;
  }
}

test('texts that are cut, doubled and mixed up are parsed as the platform parses them, or refused', () => {
  const text = dataText(EXAMPLE);
  const chance = chances();
  const upTo = (most: number): number => Math.floor((chance.next().value as number) * most);
  const signs = ['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\ud800', '1e999', 'null', '\\u', '[['.repeat(300)];
  const counts = { texts: 0, refused: 0 };
  for (let turn = 0; turn < 20_000 / SHARE; turn += 1) {
    let mixed = text;
    for (let times = 1 + upTo(3); times; times -= 1) {
      const [at, to] = [upTo(mixed.length), upTo(40)];
      const piece = upTo(2) ? (signs[upTo(signs.length)] as string) : mixed.slice(at, at + to);
      mixed = mixed.slice(0, at) + piece + mixed.slice(at + (upTo(2) ? to : 0));
    }
    const said = refusal(() => parseStoryText(mixed, 'story.json'));
    let parsed: unknown;
    try {
      parsed = JSON.parse(mixed);
    } catch {
      expect(said).not.toBeNull();
    }
    if (!said) expect(parseStoryText(mixed, 'story.json')).toEqual(parsed);
    counts.texts += 1;
    counts.refused += said ? 1 : 0;
  }
  expect(counts.refused).toBeGreaterThan(counts.texts / 2);
  note('texts of a story, cut and mixed up', 'Node', counts);
});
