import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkStory, type GivenSource } from '../../src/story/check.ts';
import { fold } from '../../src/story/fold.ts';
import { COLLECTIONS, isWithdrawn } from '../../src/story/items.ts';
import type { Evidence, Quote, Statistic, Story } from '../../src/story/schema.ts';
import { dataJson, dataStory, given } from './stories.ts';

/*
 * One changed character in a story is always found. The text of the source may not be published with the story, so
 * these tests rebuild as much of it as the story itself quotes, each passage at its place, the rest blank.
 */
const FILE = 'casey-review.json';
const pristine = dataStory(FILE);
const BLANK = '\u{E000}';

const passages = (story: Story): Evidence[] =>
  COLLECTIONS.flatMap((name) => story[name].flatMap((item) => ('evidence' in item ? item.evidence : [])));

function masked(story: Story, id: string): GivenSource {
  const points: string[] = [];
  for (const { source, exact, prefix, suffix, start } of passages(story)) {
    if (source !== id) continue;
    const from = start - [...prefix].length;
    for (const [i, point] of [...(prefix + exact + suffix)].entries()) {
      const there = points[from + i];
      if (there !== undefined && there !== point) throw new Error(`passages disagree at ${from + i}`);
      points[from + i] = point;
    }
  }
  return given(Array.from(points, (point) => point ?? BLANK).join(''));
}
const MASKED = new Map(pristine.sources.map(({ id }) => [id, masked(pristine, id)]));
const maskedDigests = (story: Story) => ({
  ...story,
  sources: story.sources.map((source) => ({ ...source, sha256: MASKED.get(source.id)?.sha256 ?? null })),
});

/** A story of one item, and of those it cannot do without. */
function alone(name: (typeof COLLECTIONS)[number], item: object): Story {
  const json = JSON.stringify(item);
  const lists = Object.fromEntries(COLLECTIONS.map((one) => [one, one === name ? [item] : []]));
  const agents = pristine.agents.filter(({ id }) => json.includes(`"${id}"`));
  const anonymity = (by: string | null) => (by && agents.every(({ id }) => id !== by) ? null : by);
  return maskedDigests({
    ...pristine,
    ...lists,
    corrections: [],
    agents: agents.map((agent) => ({
      ...agent,
      anonymity: agent.anonymity && { ...agent.anonymity, by: anonymity(agent.anonymity.by) },
    })),
  });
}

const items = COLLECTIONS.flatMap((name) =>
  pristine[name].flatMap((item) => {
    if (isWithdrawn(item) || !('evidence' in item)) return [];
    // What it refers to is checked with the whole story, and not mutated here.
    const bare = { ...item, ...('quotes' in item && { quotes: [] }), ...('statistics' in item && { statistics: [] }) };
    return [{ name, item: bare as typeof item }];
  }),
);
const quotes = items.filter(({ name }) => name === 'quotes') as { name: 'quotes'; item: Quote }[];
const statistics = items.filter(({ name }) => name === 'statistics') as { name: 'statistics'; item: Statistic }[];

const SIGNS = ['e', 'T', '7', '.', '-'];
/** Every text that is one character away, but for changes of white space and of nothing else. */
function* mutants(text: string): Generator<string> {
  const points = [...text];
  const but = (at: number, count: number, ...put: string[]) => points.toSpliced(at, count, ...put).join('');
  for (let at = 0; at <= points.length; at += 1) {
    const sign = SIGNS[at % SIGNS.length] as string;
    const other = SIGNS[(at + 1) % SIGNS.length] as string;
    const changed = [but(at, 0, sign)];
    if (at < points.length) changed.push(but(at, 1), but(at, 1, sign === points[at] ? other : sign));
    yield* changed.filter((mutant) => fold(mutant).text !== fold(text).text);
  }
}
const survives = (story: Story): boolean => checkStory(story, MASKED).problems.length === 0;

/** Checks every mutant, and tells the ones that nobody noticed. */
function survivors<T>(changes: Iterable<[mutant: T, story: Story]>): { tried: number; unnoticed: T[] } {
  const unnoticed: T[] = [];
  let tried = 0;
  for (const [mutant, story] of changes) {
    tried += 1;
    if (survives(story)) unnoticed.push(mutant);
  }
  return { tried, unnoticed };
}

function expectAllNoticed<T>(changes: Iterable<[mutant: T, story: Story]>, atLeast: number): void {
  const { tried, unnoticed } = survivors(changes);
  expect(unnoticed).toEqual([]);
  expect(tried).toBeGreaterThanOrEqual(atLeast);
}

describe(FILE, () => {
  test('holds against its source', () => {
    const path = process.env.FACTBOX_SOURCE;
    const story = dataJson(FILE);
    const [source] = pristine.sources;
    const report =
      path && source
        ? checkStory(story, new Map([[source.id, given(readFileSync(path, 'utf8'))]]))
        : checkStory({ ...story, sources: maskedDigests(pristine).sources }, MASKED);
    expect(report).toEqual({ problems: [], folds: [], unverified: [], unread: [] });
  });

  test('has quotations and figures', () => {
    expect(quotes.length).toBeGreaterThan(5);
    expect(statistics.length).toBeGreaterThan(5);
  });

  test('holds item by item', () => {
    for (const { name, item } of items) expect(checkStory(alone(name, item), MASKED).problems, item.id).toEqual([]);
  });
});

describe('one changed character is found', { timeout: 60_000 }, () => {
  test.each(quotes)('in the words of $item.id', ({ item }) => {
    function* changes(): Generator<[string, Story]> {
      for (const [i, paragraph] of item.paragraphs.entries()) {
        for (const mutant of mutants(paragraph)) {
          const paragraphs = item.paragraphs.with(i, mutant);
          yield [mutant, alone('quotes', { ...item, paragraphs })];
          // Whoever changes the passage with the words is found by the source alone. A full stop less at the end is
          // a shorter passage, and as true.
          if (paragraph.slice(0, -1) === mutant && /\p{P}$/u.test(paragraph)) continue;
          const passage = { ...(item.evidence[i] as Evidence), exact: mutant };
          const evidence = item.evidence.with(i, { ...passage, end: passage.start + [...mutant].length });
          yield [mutant, alone('quotes', { ...item, paragraphs, evidence })];
        }
      }
    }
    expectAllNoticed(changes(), 4 * item.paragraphs.join('').length);
  });

  test.each(items)('in the passages of $item.id', ({ name, item }) => {
    function* changes(): Generator<[string, Story]> {
      for (const [i, passage] of item.evidence.entries()) {
        for (const exact of mutants(passage.exact)) {
          yield [exact, alone(name, { ...item, evidence: item.evidence.with(i, { ...passage, exact }) })];
        }
      }
    }
    expectAllNoticed(changes(), 2 * item.evidence.map(({ exact }) => exact).join('').length);
  });

  test.each(statistics)('in the figure of $item.id', ({ item }) => {
    const { quantity } = item;
    const but = (part: object): Story => alone('statistics', { ...item, quantity: { ...quantity, ...part } });
    function* changes(): Generator<[unknown, Story]> {
      for (const stated of mutants(quantity.stated)) yield [stated, but({ stated })];
      for (const comparator of ['=', '<', '<=', '>', '>=', '~', 'almost', 'between']) {
        if (comparator !== quantity.comparator) yield [comparator, but({ comparator })];
      }
      const anchor = JSON.stringify(quantity.anchor);
      for (const { 0: digits, index } of anchor.matchAll(/[\d.]+/g)) {
        for (const mutant of mutants(digits)) {
          const number = Number(mutant);
          if (mutant === '' || !Number.isFinite(number) || number === Number(digits)) continue;
          const text = anchor.slice(0, index) + number + anchor.slice(index + digits.length);
          yield [text, but({ anchor: JSON.parse(text) })];
        }
      }
    }
    expectAllNoticed(changes(), 2 * quantity.stated.length);
  });
});
