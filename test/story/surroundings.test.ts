/*
 * Mutation with the source's text around the passages changed as well: what a story says is held by its passages, and by
 * no luck of what stands beside them; and a hedge or a negation that comes to stand beside a figure is found.
 */
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../src/story/check.ts';
import { quantityProblems } from '../../src/story/figures.ts';
import { COLLECTIONS, isWithdrawn } from '../../src/story/items.ts';
import type { Evidence, Statistic, Story } from '../../src/story/schema.ts';
import { english } from '../words/phrases/en.ts';
import { dataStory, EXAMPLE, given } from './stories.ts';

type Item = { readonly id: string; readonly evidence: readonly Evidence[] };

const STORIES = ['casey-review.json', EXAMPLE].map((name) => dataStory(name));
const itemsOf = (story: Story) =>
  COLLECTIONS.flatMap((name) =>
    story[name].flatMap((item) =>
      isWithdrawn(item) || !('evidence' in item) ? [] : [{ story, name, item: item as Item }],
    ),
  );
const CASES = STORIES.flatMap(itemsOf);

/** Other letters around a passage; marks and spaces stay, as they say where a quotation begins. */
const other = (text: string): string => text.replace(/[\p{L}\p{N}]/gu, 'q');

/** A story of one item, on a text in which all but its passages is other. */
function elsewhere(
  story: Story,
  name: (typeof COLLECTIONS)[number],
  item: Item,
  exact?: (words: string, i: number) => string,
) {
  const texts = new Map<string, string[]>();
  const put = ({ source }: Evidence, from: number, words: string, over: boolean) => {
    const points = texts.get(source) ?? [];
    texts.set(source, points);
    for (const [i, point] of [...words].entries()) if (over || points[from + i] === undefined) points[from + i] = point;
  };
  for (const one of item.evidence) put(one, one.start, one.exact, true);
  for (const one of item.evidence) {
    put(one, one.start - [...one.prefix].length, other(one.prefix), false);
    put(one, one.end, other(one.suffix), false);
  }
  const sources = new Map(
    [...texts].map(([id, points]) => [id, given(Array.from(points, (point) => point ?? '\u{E000}').join(''))]),
  );
  const slice = (source: string, from: number, to: number) =>
    Array.from(texts.get(source) ?? [], (point) => point ?? '\u{E000}')
      .slice(Math.max(0, from), to)
      .join('');
  const evidence = item.evidence.map((one, i) => ({
    ...one,
    prefix: slice(one.source, one.start - [...one.prefix].length, one.start),
    suffix: slice(one.source, one.end, one.end + [...one.suffix].length),
    exact: exact?.(one.exact, i) ?? one.exact,
  }));
  const lists = Object.fromEntries(COLLECTIONS.map((one) => [one, one === name ? [{ ...item, evidence }] : []]));
  const bare = { quotes: 'quotes' in item ? [] : undefined, statistics: 'statistics' in item ? [] : undefined };
  const [only] = Object.values(lists).flat() as object[];
  for (const [key, value] of Object.entries(bare))
    if (value && key in (only as object)) Object.assign(only as object, { [key]: value });
  const whole = {
    ...story,
    ...lists,
    corrections: [],
    sources: story.sources.map((source) => ({ ...source, sha256: sources.get(source.id)?.sha256 ?? null })),
  };
  return checkStory(whole, sources).problems.filter(({ path }) => !path.startsWith('$.agents'));
}

describe.each(STORIES.map((story) => [story.id, itemsOf(story)] as const))('%s', (_, cases) => {
  test('holds with other words around its passages', () => {
    // A long cue or other words between two paragraphs are no part of the passages.
    const faults = cases.flatMap(({ story, name, item }) =>
      elsewhere(story, name, item)
        .filter(({ what }) => !/between this paragraph|the source has ".*" there/.test(what))
        // A passage that is alone has no words beside it here, so no marks either.
        .filter(
          ({ what }) =>
            !/^no quotation mark/.test(what) || item.evidence.every(({ prefix, suffix }) => prefix || suffix),
        )
        .map(({ path, what }) => `${item.id} ${path}: ${what}`),
    );
    expect(faults).toEqual([]);
  });

  test('a changed character of a passage is found all the same', () => {
    const unnoticed: string[] = [];
    let tried = 0;
    for (const { story, name, item } of cases) {
      for (const [i, { exact }] of item.evidence.entries()) {
        const points = [...exact];
        for (let at = 0; at < points.length; at += 3) {
          if (!/[\p{L}\p{N}]/u.test(points[at] as string)) continue;
          const mutant = points.with(at, points[at] === 'e' ? 'T' : 'e').join('');
          tried += 1;
          if (!elsewhere(story, name, item, (words, j) => (j === i ? mutant : words)).length)
            unnoticed.push(`${item.id}: ${mutant}`);
        }
      }
    }
    expect(unnoticed).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });
});

describe('a hedge or a negation that comes to stand beside a figure is found', () => {
  const figures = CASES.filter(({ name }) => name === 'statistics').map(({ story, item }) => ({
    story,
    item: item as unknown as Statistic & Item,
  }));
  const hedges = Object.entries(english.before).flatMap(([says, words]) => (says === '=' ? [] : words));

  test.each(figures)('$item.id', ({ story, item }) => {
    const { quantity, evidence } = item;
    const unnoticed = hedges.filter((hedge) => {
      const changed = evidence.map((one) => ({
        ...one,
        exact: one.exact.replace(quantity.stated, `${hedge} ${quantity.stated}`),
      }));
      return !quantityProblems(
        { ...item, evidence: changed, quantity: { ...quantity, confirmed: null } },
        '$',
        story.lang,
      ).length;
    });
    expect(unnoticed).toEqual([]);
    expect(hedges.length).toBeGreaterThan(30);
  });
});
