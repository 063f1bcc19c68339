import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory, type GivenSource } from '../../src/story/check.ts';
import { StoryError } from '../../src/story/errors.ts';
import type { Problem } from '../../src/story/problems.ts';
import { parseStoryText, readStoryText } from '../../src/story/read.ts';
import { dataText, dataUrl, type Expected, given, INVALID } from './stories.ts';

const SOURCE = new Map([['gazette', given(dataText('invalid/source.txt'))]]);

function check(text: string, sources: ReadonlyMap<string, GivenSource> = new Map()): readonly Problem[] {
  try {
    return checkStory(parseStoryText(text, 'story.json'), sources).problems;
  } catch (error) {
    if (error instanceof StoryError) return error.problems;
    throw error;
  }
}
function read(text: string): readonly Problem[] {
  try {
    readStoryText(text, 'story.json');
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.problems;
    throw error;
  }
}
const match = ({ path, what }: Expected) => ({ path, what: expect.stringMatching(new RegExp(what)) });

test('every broken story has its problem written down', () => {
  const files = readdirSync(dataUrl('invalid/')).filter((name) => name !== 'expected.json' && name !== 'source.txt');
  expect(INVALID.map(([name]) => name).sort()).toEqual(files.sort());
  expect(files.length).toBeGreaterThanOrEqual(32);
});

describe.each(INVALID)('%s', (name, expected) => {
  const text = dataText(`invalid/${name}`);

  test('is reported by the check', () => {
    expect(check(text, expected.source ? SOURCE : undefined)[0]).toMatchObject(match(expected));
  });

  test(expected.source ? 'is found only with the source at hand' : 'is found without the source', () => {
    const [first] = check(text);
    if (expected.source) expect(first).toBeUndefined();
    else expect(first).toMatchObject(match(expected));
  });

  test(expected.in.includes('browser') ? 'is rejected by a page' : 'is taken by a page', () => {
    const [first] = read(text);
    if (expected.in.includes('browser')) expect(first).toMatchObject(match(expected));
    else expect(first).toBeUndefined();
  });

  test('is described in one line', () => {
    for (const { path, what, hint } of check(text)) expect(`${path}${what}${hint}`).not.toMatch(/[\r\n]|undefined/);
  });
});
