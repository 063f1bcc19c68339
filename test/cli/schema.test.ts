import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedSchema } from '../../src/cli/schema.ts';
import { factbox, folder } from './command.ts';

const DIR = folder();

test('is printed', async () => {
  const { code, out, err } = await factbox(['schema']);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(publishedSchema())));
});

test('is written to a file, and to nothing else', async () => {
  const path = join(DIR, 'story.schema.json');
  expect(await factbox(['schema', '-o', path])).toEqual({ code: 0, out: `${path}: written.\n`, err: '' });
  expect(readFileSync(path, 'utf8')).toBe((await factbox(['schema'])).out);
  expect(readdirSync(DIR)).toEqual(['story.schema.json']);
});
