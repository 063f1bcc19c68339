/* The pages that are made stand in docs/ as they would be made today; `npm run docs:update` makes them anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MADE } from './made.ts';

test.each(Object.entries(MADE))('%s is as it would be made now', (path, make) => {
  const file = new URL(`../../${path}`, import.meta.url);
  const made = make();
  if (process.env.FACTBOX_DOCS === 'update') writeFileSync(file, made);
  expect(existsSync(file), 'run npm run docs:update').toBe(true);
  expect(made === readFileSync(file, 'utf8'), `${path} is not current: run npm run docs:update`).toBe(true);
});

/** Every key that an object of a schema may have. */
function* keysIn(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties } = schema as { properties?: object };
  if (properties) yield* Object.keys(properties);
  for (const inner of Object.values(schema)) yield* keysIn(inner);
}

test('every key of the format is named', () => {
  const keys = new Set(keysIn(JSON.parse(readFileSync('dist/story.schema.json', 'utf8'))));
  const fields = readFileSync('docs/story-fields.md', 'utf8');
  expect([...keys].filter((key) => !new RegExp(`[\`.]${key.replace('$', '\\$')}\`|"${key}"`).test(fields))).toEqual([]);
  expect(keys.size).toBeGreaterThan(60);
});
