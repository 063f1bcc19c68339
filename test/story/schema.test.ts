import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../src/cli/schema.ts';

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

  test('closes every object and describes every key with a sentence', () => {
    const found = [...objects(schema)];
    expect(found.length).toBeGreaterThan(20);
    for (const { additionalProperties, properties = {} } of found) {
      expect(additionalProperties).toBe(false);
      for (const [key, { description, not }] of Object.entries(properties) as [string, Record<string, unknown>][]) {
        // The key that whole items may not have.
        if (not) expect([key, not]).toEqual(['withdrawn', {}]);
        else expect(description, key).toMatch(/^[A-Z].*[^ ][.”"]$/);
      }
    }
  });

  test('tells what a key means and how it is written', () => {
    expect(schema.properties).toMatchObject({
      asOf: {
        title: 'a day: YYYY-MM-DD',
        description: 'The day on which a person last checked this file against its sources.',
        pattern: String.raw`^\d{4}-\d\d-\d\d$`,
      },
      quotes: { default: [] },
      expires: { default: null },
    });
  });

  test('asks for nothing that has a default', () => {
    for (const { required = [], properties = {} } of objects(schema)) {
      for (const [key, property] of Object.entries(properties)) {
        if ('default' in property) expect(required, key).not.toContain(key);
      }
    }
  });
});
