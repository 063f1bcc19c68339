import { describe, expect, test } from 'vitest';
import { checkStory } from '../../src/story/check.ts';
import { storySchema } from '../../src/story/schema.ts';
import type { Shape } from '../../src/story/shape.ts';
import { dataJson, dataStory, EXAMPLE, EXAMPLE_SOURCE } from './stories.ts';

/** What a shape offers and none of the values uses: keys, choices, forms. */
function unused(shape: Shape, values: readonly unknown[], path: string): string[] {
  if (!values.length) return [path];
  if (typeof shape === 'string') {
    const options = shape.includes('|') ? shape.split('|') : [];
    return options.filter((option) => !values.includes(option)).map((option) => `${path}: "${option}"`);
  }
  if (Array.isArray(shape)) {
    const [form, other] = shape as [Shape, Shape?];
    if (!other) return unused(form, values.flat(), `${path}[]`);
    const has = (value: unknown) =>
      typeof value === 'object' && value !== null && (Object.keys(form).at(-1) as string) in value;
    return [
      ...unused(form, values.filter(has), path),
      ...unused(
        other,
        values.filter((value) => !has(value)),
        path,
      ),
    ];
  }
  return Object.entries(shape).flatMap(([marked, part]) => {
    const key = marked.replace(/[?=]$/, '');
    const inner = values.flatMap((value) =>
      Object.hasOwn(value as object, key) ? [(value as Record<string, unknown>)[key]] : [],
    );
    return unused(part as Shape, marked.endsWith('?') ? inner.filter((one) => one !== null) : inner, `${path}.${key}`);
  });
}

describe('the example story', () => {
  const story = dataStory(EXAMPLE);

  test('holds against its source, without a fold', () => {
    expect(checkStory(dataJson(EXAMPLE), EXAMPLE_SOURCE)).toEqual({
      problems: [],
      folds: [],
      unverified: [],
      unread: [],
    });
  });

  test('uses every key, choice and form of the format', () => {
    // Quotations show every attribution; each other list need not show all four again.
    const again = /^\$\.(statistics|responses|findings|terms)\[\]\.attribution: /;
    // Some things need not be withdrawn to show how, and no person writes the mark.
    const taken = /^\$\.(\w+\[\]|checked)$/;
    expect(unused(storySchema, [dataJson(EXAMPLE)], '$').filter((use) => !again.test(use) && !taken.test(use))).toEqual(
      [],
    );
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
