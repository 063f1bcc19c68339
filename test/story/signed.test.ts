import { expect, test } from 'vitest';
import { forReaders } from '../../src/cli/publish/readers.ts';
import { readStory } from '../../src/story/read.ts';
import { changedSince, signoffOf } from '../../src/story/signed.ts';
import { dataJson, EXAMPLE } from './stories.ts';

const story = readStory(dataJson(EXAMPLE), 'story');
const signed = signoffOf(story, 'Ada Finch', '2026-11-27');

test('a sign-off covers the story as it was read', () => {
  expect(changedSince(story, signed)).toEqual([]);
});

test('what changed since, and what is new, stands out', () => {
  const [first, second] = story.events;
  const events = [
    { ...first, text: 'Something else happened.' },
    { ...second, id: 'quite-new' },
  ];
  expect(changedSince({ ...story, events } as typeof story, signed)).toEqual([first?.id, 'quite-new']);
});

test('readers are not told of it', () => {
  expect(JSON.stringify(forReaders({ ...story, signoffs: [signed] }))).not.toContain('Ada Finch');
});
