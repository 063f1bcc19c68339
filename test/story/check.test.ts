import { describe, expect, test } from 'vitest';
import { checkStory } from '../../src/story/check.ts';
import { CONFIRMED, dataJson, dataText, EXAMPLE, EXAMPLE_SOURCE, given } from './stories.ts';

type Tree = Record<string, unknown>;
/** The example with one value changed, at a path such as `quotes.0.lang`. */
function but(path: string, value: unknown): Tree {
  const story: Tree = structuredClone(dataJson(EXAMPLE));
  const steps = path.split('.');
  const last = steps.pop() as string;
  const parent = steps.reduce((tree, step) => tree[step] as Tree, story);
  parent[last] = value;
  return story;
}
const problems = (input: unknown, sources = EXAMPLE_SOURCE) => checkStory(input, sources).problems;
const index = (list: string, id: string): number =>
  (dataJson(EXAMPLE)[list] as { id: string }[]).findIndex((item) => item.id === id);

describe('an impossible date is found', () => {
  test.each([
    'asOf',
    'sources.0.issued',
    'statistics.1.date',
    'responses.0.date',
    'responses.0.asked',
    'responses.0.answered',
    'events.0.date',
    'charts.1.series.0.points.0.date',
    'corrections.0.date',
    `quotes.${index('quotes', 'never-told')}.withdrawn.date`,
    `statistics.${index('statistics', 'damage')}.withdrawn.date`,
  ])('at %s', (path) => {
    const [found, ...rest] = problems(but(path, '2023-02-29'));
    expect(found?.path).toBe(`$.${path.replace(/\.(\d+)/g, '[$1]')}`);
    expect(found?.what).toBe('"2023-02-29": month 02 of 2023 has no day 29');
    expect(rest).toEqual([]);
  });

  test.each([
    ['embargo', '2023-02-29T06:00:00Z', 'month 02 of 2023 has no day 29'],
    ['expires', '2126-01-01T06:60:00Z', 'the time does not exist'],
    ['expires', '2020-01-01T06:00:00Z', 'the story expires before its embargo ends'],
    ['expires', '2025-03-08T05:00:00-01:00', 'the story expires before its embargo ends'],
  ])('at %s: %s', (key, value, what) => {
    expect(problems(but(key, value))[0]).toMatchObject({ path: `$.${key}`, what: expect.stringContaining(what) });
  });

  test('but not in words that look like one', () => {
    expect(problems(but('headline', '2023-02-29'))).toEqual([]);
  });
});

describe('sources', () => {
  test('that were not given are named, and nothing is verified against them', () => {
    const story = but('quotes.0.evidence.0.prefix', 'not in the source: “');
    const { problems: found, unverified } = checkStory(story);
    expect([found, unverified]).toEqual([
      [],
      [{ source: 'courier', items: [expect.any(String)], since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    ]);
    expect(problems(story)[0]?.path).toBe('$.quotes[0].evidence[0].prefix');
  });

  test('that the story does not have are at fault', () => {
    const sources = new Map([...EXAMPLE_SOURCE, ['bugle', given('')]]);
    expect(problems(dataJson(EXAMPLE), sources)).toMatchObject([
      { path: '$.sources', what: 'there is no source "bugle"' },
    ]);
  });

  test('that changed since are at fault, even where every passage still stands', () => {
    const text = `${dataText('examples/flood-barrier.source.txt')}\n`;
    expect(problems(dataJson(EXAMPLE), new Map([['courier', given(text)]]))).toMatchObject([
      { path: '$.sources[0].sha256' },
    ]);
  });

  test('without a stored digest are compared passage by passage', () => {
    expect(problems(but('sources.0.sha256', null))).toEqual([]);
  });

  test('compared without regard to the shape of marks are reported with every fold', () => {
    const quote = index('quotes', 'slow-motion');
    const passage = (dataJson(EXAMPLE).quotes as { evidence: { prefix: string }[] }[])[quote]?.evidence[0];
    const story = but(`quotes.${quote}.evidence.0.prefix`, passage?.prefix.replace('“', '"'));
    expect(checkStory(story, EXAMPLE_SOURCE)).toEqual({
      problems: [],
      folds: [
        {
          path: `$.quotes[${quote}].evidence[0]`,
          item: (story.quotes as { id: string }[])[quote]?.id,
          folds: ['quotation marks'],
        },
      ],
      unverified: [],
      unread: [CONFIRMED],
    });
  });

  test('show a hedge that the passage and its prefix leave out', () => {
    const at = index('statistics', 'surge');
    const statistic = (dataJson(EXAMPLE).statistics as Tree[])[at] as { evidence: { start: number; end: number }[] };
    const [passage] = statistic.evidence;
    if (!passage) throw new Error('the example changed');
    const short = {
      ...statistic,
      quantity: { stated: '2.5 metres', unit: { noun: 'metres' }, anchor: 2.5, comparator: '=' },
      evidence: [{ ...passage, exact: '2.5 metres', prefix: '', suffix: '', start: passage.end - 10 }],
    };
    expect(checkStory(but(`statistics.${at}`, short)).problems).toEqual([]);
    expect(problems(but(`statistics.${at}`, short))[0]?.what).toContain('"about" stands beside "2.5 metres"');
  });
});

test('a story out of shape is told of its shape alone', () => {
  const story = { ...but('lang', 'english'), asOf: '2023-02-29' };
  expect(checkStory(story, EXAMPLE_SOURCE)).toMatchObject({
    problems: [{ path: '$.lang' }],
    folds: [],
    unverified: [],
    unread: [],
  });
});

test('an unknown key does not hide other problems', () => {
  const story = { ...but('asOf', '2023-02-29'), author: 'nobody' };
  expect(problems(story).map(({ path }) => path)).toEqual(['$.author', '$.asOf']);
});

test('checking changes nothing in the story', () => {
  const story = dataJson(EXAMPLE);
  checkStory(story, EXAMPLE_SOURCE);
  expect(story).toEqual(dataJson(EXAMPLE));
});
