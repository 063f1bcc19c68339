import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../src/cli/schema.ts';
import { storySchema } from '../../src/story/schema.ts';
import { NOTES, noteFor, noteName } from '../../src/story/schema-notes.ts';
import type { Shape } from '../../src/story/shape.ts';

function* keys(shape: Shape, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof shape === 'string') return;
  if (Array.isArray(shape)) {
    for (const part of shape as readonly Shape[]) yield* keys(part, path);
    return;
  }
  for (const [marked, part] of Object.entries(shape)) {
    const at = [...path, marked.replace(/[?=]$/, '')];
    yield at;
    yield* keys(part as Shape, at);
  }
}
const all = [...keys(storySchema)];

test('every key of the format has a note', () => {
  expect(all.filter((path) => noteFor(path) === undefined).map((path) => path.join('.'))).toEqual([]);
});

test('every note is of a key', () => {
  const used = new Set(all.map(noteName));
  expect(Object.keys(NOTES).filter((name) => !used.has(name))).toEqual([]);
});

test('a note is a sentence', () => {
  for (const [name, note] of Object.entries(NOTES)) expect(note, name).toMatch(/^[A-Z].*[^ ][.”"]$/);
});

describe('the published schema', () => {
  type Published = { [key: string]: Published } & { properties?: Record<string, { description?: string }> };
  function* objects(part: unknown): Generator<Published> {
    if (typeof part !== 'object' || !part) return;
    const shape = part as Published;
    if (shape.properties && shape.type !== undefined) yield shape;
    for (const inner of Object.values(shape)) yield* objects(inner);
  }
  const schema = publishedSchema();

  test('names its dialect and itself', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Factbox story, factbox/1',
      additionalProperties: false,
    });
  });

  test('closes every object and describes every key', () => {
    const found = [...objects(schema)];
    expect(found.length).toBeGreaterThan(20);
    for (const { additionalProperties, properties = {} } of found) {
      expect(additionalProperties).toBe(false);
      for (const { description } of Object.values(properties)) expect(description).toMatch(/\S/);
    }
  });

  test('tells what a key means and how it is written', () => {
    expect(schema.properties).toMatchObject({
      asOf: { description: `${NOTES.asOf} A day: YYYY-MM-DD.`, pattern: String.raw`^\d{4}-\d\d-\d\d$` },
      quotes: { default: [] },
    });
  });
});
