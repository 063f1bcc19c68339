import { describe, expect, test } from 'vitest';
import { StoryError } from '../../src/story/errors.ts';
import { MAX_BYTES } from '../../src/story/limits.ts';
import { parseStoryText, readStory, readStoryText } from '../../src/story/read.ts';
import { dataJson, dataText, EXAMPLE } from './stories.ts';

const fault = (text: string): string => {
  try {
    parseStoryText(text, 'a.json');
  } catch (error) {
    if (error instanceof StoryError) return error.message;
    throw error;
  }
  return '';
};
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('text is refused', () => {
  test.each([
    ['larger than the limit', `"${'x'.repeat(MAX_BYTES)}"`, 'a.json: $: the story is larger than 2000000 bytes.'],
    ['nested too deep', nested(33), 'a.json: $: the story nests deeper than 32 levels.'],
    ['nested without end', '['.repeat(1_000_000), 'a.json: $: the story nests deeper than 32 levels.'],
    ['torn', '{"a": ', 'a.json: $: this is not JSON: '],
    ['a page of HTML', '<!doctype html>\n<p>\n', 'a.json: $: this is not JSON: '],
    ['empty', '', 'a.json: $: this is not JSON: '],
  ])('%s', (_, text, message) => {
    expect(fault(text).startsWith(message)).toBe(true);
    expect(fault(text)).not.toContain('\n');
  });

  test.each([
    ['of escapes that never end', `"${'\\"'.repeat(900_000)}`],
    ['of quotation marks that never end', '"'.repeat(1_900_001)],
    ['of backslashes', '\\'.repeat(1_900_000)],
  ])('in the end, %s', (_, text) => {
    expect(fault(text)).toContain('this is not JSON');
  });
});

describe('text is taken', () => {
  test.each([
    ['of 32 levels', nested(32)],
    ['with brackets in strings', JSON.stringify('[{'.repeat(100))],
    ['with escaped quotation marks before brackets', JSON.stringify(`"\\"${'['.repeat(100)}`)],
    ['with one long string', JSON.stringify('x'.repeat(1_900_000))],
  ])('%s', (_, text) => {
    expect(parseStoryText(text, 'a.json')).toEqual(JSON.parse(text));
  });
});

test('a story is read with its defaults, whatever else it holds', () => {
  const story = readStoryText(dataText(EXAMPLE), EXAMPLE);
  expect(story.responses[1]).toMatchObject({ quotes: [], date: null, sensitivity: [] });
  const more = { ...dataJson(EXAMPLE), later: 'a key of a later version' };
  expect(readStory(more, EXAMPLE)).toEqual(story);
});

test('a story that cannot be used names all of its faults and the file', () => {
  const input = { ...dataJson(EXAMPLE), lang: 'english', asOf: 'today' };
  const read = () => readStory(input, 'stories/a.json');
  expect(read).toThrow(StoryError);
  expect(read).toThrow(/^stories\/a\.json: \$\.lang: .*\nstories\/a\.json: \$\.asOf: /);
});
