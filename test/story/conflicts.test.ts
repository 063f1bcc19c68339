import { describe, expect, test } from 'vitest';
import { conflicts } from '../../src/story/conflicts.ts';
import type { Agent, Quote, Statistic, Story } from '../../src/story/schema.ts';

const story = (lists: object): Story => ({ quotes: [], statistics: [], agents: [], ...lists }) as unknown as Story;
const statistic = (stated: string, more: object = {}): Statistic =>
  ({
    ...{
      id: 'a',
      quantity: { stated },
      measure: 'turned away',
      population: 'readers',
      date: '2024',
      claimant: 'review',
    },
    ...more,
  }) as unknown as Statistic;
const quote = (...paragraphs: string[]): Quote => ({ id: 'q', paragraphs }) as unknown as Quote;
const agent = (name: string, role: string | null): Agent => ({ id: 'a', name, role }) as unknown as Agent;
const gone = { id: 'gone', withdrawn: { date: '2025-01-01', reason: 'Wrong.' } };

describe('the same figure', () => {
  test.each<[name: string, other: object, stated: string, conflict: boolean]>([
    ['in the same words', {}, 'almost one in five', false],
    ['without its hedge', {}, 'one in five', true],
    ['in another case', {}, 'Almost one in five', true],
    ['its measure written otherwise', { measure: 'Turned  away.' }, 'one in five', true],
    ['of other people', { population: 'visitors' }, 'one in five', false],
    ['of people the source does not name', { population: null }, 'one in five', false],
    ['of another year', { date: '2023' }, 'one in five', false],
    ['from another claimant', { claimant: 'council' }, 'one in five', false],
    ['of something else', { measure: 'let in' }, 'one in five', false],
  ])('%s', (_, more, stated, conflict) => {
    const found = conflicts(story({ statistics: [statistic('almost one in five'), gone, statistic(stated, more)] }));
    expect(found.map(({ path }) => path)).toEqual(conflict ? ['$.statistics[2].quantity.stated'] : []);
  });

  test('is told with both wordings and both places', () => {
    const [found] = conflicts(story({ statistics: [statistic('one in five'), statistic('20%')] }));
    expect(found?.what).toBe('"20%" here, but "one in five" at $.statistics[0].quantity.stated');
  });
});

test.each<[name: string, quotes: object[], paths: string[]]>([
  ['the same', [quote('We are sorry.'), quote('We are sorry.')], []],
  ['another', [quote('We are sorry.'), quote('We were sorry.')], []],
  ['other punctuation', [quote('We are sorry.'), quote('We are sorry!')], ['$.quotes[1].paragraphs[0]']],
  ['another case', [quote('A', 'We are sorry.'), quote('we are sorry.')], ['$.quotes[1].paragraphs[0]']],
  ['withdrawn', [gone, quote('We are sorry.')], []],
])('a quotation given twice: %s', (_, quotes, paths) => {
  expect(conflicts(story({ quotes })).map(({ path }) => path)).toEqual(paths);
});

test.each<[agents: Agent[], paths: string[]]>([
  [[agent('Ada Quince', 'reader'), agent('Bo Quince', 'writer')], []],
  [[agent('Ada Quince', 'reader'), agent('Ada Quince', 'writer')], ['$.agents[1].name']],
  [[agent('Ada Quince', 'reader'), agent('ADA QUINCE', 'reader')], ['$.agents[1].name']],
])('a name given twice: %j', (agents, paths) => {
  expect(conflicts(story({ agents })).map(({ path }) => path)).toEqual(paths);
});
