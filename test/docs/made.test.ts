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

test('a made page names every message, every verb with its options, and every key of the format', () => {
  const schema = JSON.stringify(JSON.parse(readFileSync('dist/story.schema.json', 'utf8')));
  const keys = new Set(
    [...schema.matchAll(/"properties":\{"|(?<=[{,])"([$\w]+)":\{"(?:type|const|anyOf|enum)"/g)].map(([, key]) => key),
  );
  const fields = MADE['docs/story-fields.md']?.() ?? '';
  for (const key of keys)
    if (key && key !== 'withdrawn' && !/^(items|propertyNames)$/.test(key))
      expect(fields, key).toMatch(new RegExp(`[\`.]${key.replace('$', '\\$')}\``));
  expect(keys.size).toBeGreaterThan(60);
});
