/* What readers will see change, item by item. */
import { expect, test } from 'vitest';
import { differences } from '../../src/cli/publish/differences.ts';
import { readStory } from '../../src/story/read.ts';
import type { Story } from '../../src/story/schema.ts';
import { dataJson } from '../story/stories.ts';

const story: Story = readStory(dataJson('casey-review.json'), 'story');
const [quote] = story.quotes;
const id = quote?.id ?? '';
const speaker = (quote as { speakers: string[] }).speakers[0] ?? '';
const told = (now: Story) => differences(story, now).map((one) => `${one.id} ${one.how}`);
const correction = { id: 'c-new', date: '2026-11-27', targets: [id], note: 'It was wrong.', before: null, after: null };

test('none in the same story', () => expect(told(story)).toEqual([]));

test('all of it where there was none before', () => {
  const all = differences(null, story);
  expect(new Set(all.map(({ how }) => how))).toEqual(new Set(['new']));
  expect(all.length).toBeGreaterThan(50);
});

test.each<[name: string, now: Story, how: string[]]>([
  [
    'new words',
    { ...story, quotes: story.quotes.map((one) => (one === quote ? { ...one, context: 'Then.' } : one)) },
    [`${id} changed`],
  ],
  ['a correction', { ...story, corrections: [...story.corrections, correction] }, [`${id} corrected`]],
  [
    'a withdrawal',
    {
      ...story,
      quotes: story.quotes.map((one) =>
        one === quote ? { id, withdrawn: { date: '2026-11-27', reason: 'Wrong.' } } : one,
      ),
    },
    [`${id} withdrawn`],
  ],
  ['an item that is gone', { ...story, quotes: story.quotes.slice(1) }, [`${id} gone`]],
  [
    'a new item',
    { ...story, quotes: [...story.quotes, { ...(quote as object), id: 'a-new-one' } as typeof quote & {}] },
    ['a-new-one new'],
  ],
  ['another day of the check', { ...story, asOf: '2027-01-01' }, []],
])('of %s', (_, now, how) => expect(told(now)).toEqual(how));

test('a speaker’s new name changes each item that shows it', () => {
  const agents = story.agents.map((one) => (one.id === speaker ? { ...one, name: 'Somebody Else' } : one));
  const changed = told({ ...story, agents });
  expect(changed).toContain(`${id} changed`);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(40);
});
