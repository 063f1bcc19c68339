import { describe, expect, test } from 'vitest';
import { checkStory } from '../../src/story/check.ts';
import { guard } from '../../src/story/guard.ts';
import { storySchema } from '../../src/story/schema.ts';
import type { Shape } from '../../src/story/shape.ts';
import { dataJson, dataStory, EXAMPLE, EXAMPLE_SOURCE } from './stories.ts';

type Any = Shape<unknown>;

/** What a shape offers and none of the values uses: keys, choices, forms. */
function unused(shape: Any, values: readonly unknown[], path: string): string[] {
  if (!values.length) return [path];
  if (shape.if) {
    const key = shape.if.required[0] as string;
    const has = (value: unknown) => Object.hasOwn(value as object, key);
    const rest = values.filter((value) => !has(value));
    return unused(shape.else as Any, rest, path);
  }
  if (shape.anyOf) {
    return shape.anyOf.flatMap((option) => {
      const fitting = values.filter((value) => !guard(option, value).problems.length);
      return option.type === 'null' ? [] : unused(option, fitting, path);
    });
  }
  if (shape.enum) {
    return shape.enum
      .filter((option) => !values.includes(option))
      .map((option) => `${path}: ${JSON.stringify(option)}`);
  }
  if (shape.items) return unused(shape.items, values.flat(), `${path}[]`);
  return Object.entries(shape.properties ?? {}).flatMap(([key, part]) => {
    const inner = values.filter((value) => Object.hasOwn(value as object, key));
    return unused(
      part,
      inner.map((value) => (value as Record<string, unknown>)[key]),
      `${path}.${key}`,
    );
  });
}

describe('the example story', () => {
  const story = dataStory(EXAMPLE);

  test('holds against its source, without a fold', () => {
    expect(checkStory(dataJson(EXAMPLE), EXAMPLE_SOURCE)).toEqual({ problems: [], folds: [], unverified: [] });
  });

  test('uses every key, choice and form of the format', () => {
    // Quotations show every attribution; each other list need not show all four again.
    const again = /^\$\.(statistics|responses|findings|terms)\[\]\.attribution: /;
    expect(unused(storySchema, [dataJson(EXAMPLE)], '$').filter((use) => !again.test(use))).toEqual([]);
  });

  test('shows what no key alone can show', () => {
    const withdrawn = (list: readonly object[]) => list.filter((item) => 'withdrawn' in item).length;
    expect([withdrawn(story.quotes), withdrawn(story.statistics)]).toEqual([1, 1]);
    const quotes = story.quotes.flatMap((quote) => ('withdrawn' in quote ? [] : [quote]));
    expect(quotes.some(({ paragraphs }) => paragraphs.length > 1)).toBe(true);
    expect(quotes.some(({ speakers, attribution }) => speakers.length > 1 && attribution !== 'ambiguous')).toBe(true);
    expect(quotes.some(({ paragraphs }) => /‘.+’/.test(paragraphs.join()))).toBe(true);
    const dates = story.events.flatMap((event) => ('withdrawn' in event ? [] : [event.date]));
    for (const form of [null, /^\d{4}-\d\d-\d\d$/, /~$/, /^[\d-]+\/[\d-]+$/, /\/\.\.$/]) {
      expect(dates.some((date) => (form && date ? form.test(date) : date === form))).toBe(true);
    }
    const kinds = story.responses.map((response) => ('withdrawn' in response ? 0 : response.types.length));
    expect(Math.max(...kinds)).toBeGreaterThan(1);
  });
});
