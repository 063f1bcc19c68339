import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../src/story/check.ts';
import { storySchema } from '../../src/story/schema.ts';
import { CONFIRMED, dataJson, dataStory, EXAMPLE, EXAMPLE_SOURCE } from './stories.ts';

interface Shape extends v.GenericSchema {
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
}

/** What a schema offers and none of the values uses: keys, choices, forms. */
function unused(shape: Shape, values: readonly unknown[], path: string): string[] {
  if (shape.wrapped) {
    const given = shape.type === 'nullish' ? values.filter((value) => value !== null) : values;
    return unused(shape.wrapped, given, path);
  }
  if (!values.length) return [path];
  if (shape.type === 'picklist')
    return (shape.options ?? []).filter((one) => !values.includes(one)).map((one) => `${path}: "${one}"`);
  if (shape.type === 'union') {
    return (shape.options as readonly Shape[]).flatMap((option) =>
      unused(
        option,
        values.filter((value) => v.is(option, value)),
        path,
      ),
    );
  }
  if (shape.item) return unused(shape.item, values.flat(), `${path}[]`);
  return Object.entries(shape.entries ?? {}).flatMap(([key, entry]) => {
    if (entry.type === 'exact_optional') return [];
    const inner = values.filter((value) => Object.hasOwn(value as object, key));
    return unused(
      entry,
      inner.map((value) => (value as Record<string, unknown>)[key]),
      `${path}.${key}`,
    );
  });
}

describe('the example story', () => {
  const story = dataStory(EXAMPLE);

  test('holds against its source, without a fold', () => {
    expect(checkStory(dataJson(EXAMPLE), EXAMPLE_SOURCE)).toEqual({
      problems: [],
      folds: [],
      unverified: [],
      unread: [CONFIRMED],
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
