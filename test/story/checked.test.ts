import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../src/cli/schema.ts';
import { checkStory } from '../../src/story/check.ts';
import { checksum, FORMAT, isMarked, marked } from '../../src/story/checked.ts';
import { partsOf } from '../../src/story/faults.ts';
import { readStory } from '../../src/story/read.ts';
import { storySchema } from '../../src/story/schema.ts';
import { dataJson, dataStory, EXAMPLE } from './stories.ts';

/** The offset basis of FNV-1a. */
const BASIS = 0x811c9dc5;

describe('the checksum is FNV-1a', () => {
  // From the reference vectors of the algorithm's authors.
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('of %j', (text, sum) => {
    expect(checksum(text, BASIS)).toBe(sum.toString(36));
  });
});

test('the format that a mark vouches for is that of the schema: write the new number into FORMAT', () => {
  const wording = new Set(['title', 'description', '$schema']);
  const rules = JSON.stringify(publishedSchema(), (key, value) =>
    wording.has(key) && typeof value === 'string' ? undefined : value,
  );
  const places = partsOf(storySchema, dataJson(EXAMPLE)).flatMap(({ path, schema }) => {
    const { own, refersTo } = v.getMetadata(schema);
    return own || refersTo ? [`${path.replaceAll(/\d+/g, '')} ${refersTo}`] : [];
  });
  const sum = checksum(rules + [...new Set(places)].sort().join(), BASIS);
  expect(`0x${FORMAT.toString(16)}`).toBe(`0x${Number.parseInt(sum, 36).toString(16)}`);
});

describe.each(['casey-review.json', EXAMPLE])('%s, marked', (name) => {
  const story = dataStory(name);
  const text = JSON.stringify(marked(story));

  test('is the story with its mark, and reads as itself', () => {
    const { checked, ...rest } = marked(story);
    expect({ ...rest, checked: null }).toEqual(story);
    expect(checked).toMatch(/^[0-9a-z]{4,7}$/);
    expect(readStory(JSON.parse(text), name)).toEqual(JSON.parse(text));
    expect(checkStory(JSON.parse(text)).problems).toEqual([]);
  });

  test('is known again however it is written, and marked again is the same', () => {
    for (const space of ['', ' ', '\t'])
      expect(isMarked(JSON.parse(JSON.stringify(JSON.parse(text), null, space)))).toBe(true);
    expect(JSON.stringify(marked(JSON.parse(text)))).toBe(text);
  });

  test('is not known again after a change, and the check says so', () => {
    const whole = JSON.parse(text);
    const seen: string[] = [];
    const change = (within: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(within)) {
        if (typeof value === 'object' && value) change(value as Record<string, unknown>);
        else {
          within[key] = typeof value === 'string' ? `${value}.` : value === null ? '' : (value as number) + 1;
          seen.push(key);
          expect(isMarked(whole), key).toBe(false);
          within[key] = value;
        }
      }
    };
    change(whole);
    expect(new Set(seen).size).toBeGreaterThan(40);
    expect(isMarked(whole)).toBe(true);
    const { problems } = checkStory({ ...JSON.parse(text), asOf: '2026-01-01' });
    expect(problems).toEqual([
      {
        path: '$.checked',
        what: 'the story was changed since the command wrote this mark, or the format was',
        hint: 'Change the file that it was published from, and publish that again',
      },
    ]);
  });
});

test.each([
  ['a story without a mark', dataJson(EXAMPLE)],
  ['one with no mark', { ...dataJson(EXAMPLE), checked: null }],
  ['one with another mark', { ...dataJson(EXAMPLE), checked: 'abc123' }],
  ['nothing', null],
  ['a text', 'checked'],
  ['a list', []],
])('%s is not marked', (_, story) => {
  expect(isMarked(story)).toBe(false);
});
