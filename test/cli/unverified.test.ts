/* What readers are told of words that nobody compared with their source, on every surface that `publish` writes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/format/messages.en.ts';
import { ROOT } from '../house/imports.ts';
import { dataJson, dataText, EXAMPLE } from '../story/stories.ts';
import { factbox, folder } from './command.ts';

const DIR = folder();
const DIST = join(ROOT, 'dist');
const CHANGED = join(DIR, 'casey-review.json');
const SITE = join(DIR, 'site');
const CHECKED = /last checked against/i;

/** One item says other than what was recorded. */
writeFileSync(CHANGED, dataText('casey-review.json').replace('"measure": "', '"measure": "not '));
const publish = (...more: string[]) =>
  factbox(['publish', CHANGED, '--out', SITE, '--base', 'https://facts.example/f', ...more], DIST);
const files = (ending: string): string[] =>
  readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith(ending))
    .map((one) => join(one.parentPath, one.name));
const text = (path: string): string => readFileSync(join(SITE, path), 'utf8');

describe('publish of words that no record covers, with the text of their source beside the file', () => {
  const example = dataJson(EXAMPLE) as { sources: { id: string; verified?: unknown; file?: string }[] };
  const file = join(DIR, 'beside.json');
  writeFileSync(join(DIR, 'courier.txt'), dataText('examples/flood-barrier.source.txt'));
  const sources = example.sources.map(({ verified: _, ...source }) =>
    source.id === 'courier' ? { ...source, file: 'courier.txt' } : source,
  );
  writeFileSync(file, JSON.stringify({ ...example, sources }));

  test.each([[[]], [['--unverified']]])('compares them, and tells readers so %j', async (more) => {
    const out = join(DIR, `beside${more.length}`);
    const { code, err } = await factbox(
      ['publish', file, '--out', out, '--base', 'https://facts.example/f', ...more],
      DIST,
    );
    expect([code, err.includes('no record says')]).toEqual([0, false]);
    const story = JSON.parse(readFileSync(join(out, 'stories/flood-barrier.json'), 'utf8')) as typeof example;
    const { verified } = story.sources.find(({ id }) => id === 'courier') ?? {};
    expect(verified).toMatchObject({ on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(JSON.parse(readFileSync(file, 'utf8')).sources[0].verified).toBeUndefined();
  });
});

describe('publish of words that no record covers', () => {
  test('refuses, writes nothing, and says how to go on', async () => {
    const { code, out, err } = await publish();
    expect(code).toBe(1);
    expect(out + err).toMatch(
      /these have changed since they were compared with the source on \d{4}-\d\d-\d\d: [\w-]+\. Run factbox check /,
    );
    expect(out + err).toContain('or give --unverified, and readers are told');
    expect(existsSync(join(SITE, 'index.html'))).toBe(false);
  });

  test('with --unverified, no reader is told of a check', async () => {
    expect((await publish('--unverified')).code).toBe(0);
    const told = [...files('.html'), ...files('.md'), ...files('.json')].filter((path) =>
      CHECKED.test(readFileSync(path, 'utf8')),
    );
    expect(told).toEqual([]);
    const { sources } = JSON.parse(text('stories/casey-review.json')) as { sources: { verified: unknown }[] };
    expect(sources.map(({ verified }) => verified)).toEqual([null]);
  });

  test('the story, its page and its text say that nobody compared them', () => {
    expect(text('text/casey-review.md')).toContain(english.uncompared);
    const pages = files('.html').filter((path) => readFileSync(path, 'utf8').includes(english.uncompared));
    expect(pages.length).toBeGreaterThan(0);
  });

  test('the same story with its record says the opposite', async () => {
    writeFileSync(CHANGED, dataText('casey-review.json'));
    expect((await publish()).code).toBe(0);
    expect(text('text/casey-review.md')).not.toContain(english.uncompared);
    expect(text('text/casey-review.md')).toMatch(CHECKED);
    const { sources } = JSON.parse(text('stories/casey-review.json')) as { sources: { verified: { on: string } }[] };
    expect(sources[0]?.verified.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
