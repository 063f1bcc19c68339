import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { forReaders } from '../../src/cli/publish/readers.ts';
import { textFragment } from '../../src/parts/source-line.ts';
import { marked } from '../../src/story/checked.ts';
import { readStory } from '../../src/story/read.ts';
import { dataJson, dataStory, EXAMPLE } from '../story/stories.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
const DIST = join(DIR, 'dist');
const OUT = join(DIR, 'out');
const FILE = join(OUT, 'story.js');
const WIDGETS =
  '/*! widgets */\nglobalThis.seen = globalThis[Symbol.for("factbox.stories")].size;\n//# sourceMappingURL=x\n';
mkdirSync(DIST);
mkdirSync(OUT);
writeFileSync(join(DIST, 'factbox.js'), WIDGETS);

const OUT_JS = join(DIR, 'folder.js');
mkdirSync(OUT_JS);
const AWKWARD = '</script><!--<script> \u2028\u2029 “$&” \\u003c';
const awkward = { ...dataJson(EXAMPLE), headline: AWKWARD };
/** As pages get it. */
const published = () => marked(forReaders(readStory(awkward, STORY)));
const STORY = join(DIR, 'awkward.json');
writeFileSync(STORY, JSON.stringify(awkward));

const before = 'what stood there before';
afterEach(() => {
  expect(readdirSync(OUT)).toEqual(['story.js']);
  writeFileSync(FILE, before);
});
writeFileSync(FILE, before);

type Page = { seen?: number };
/** Runs a script in a page of its own, and answers with the stories registered there. */
function play(script: string, page: Page = {}): Map<string, unknown> {
  createContext(page);
  runInContext(script, page);
  return runInContext('globalThis[Symbol.for("factbox.stories")]', page);
}

describe('a bundle', () => {
  test('registers the story, then brings the widgets', async () => {
    expect(await factbox(['bundle', STORY, '-o', FILE], DIST)).toEqual({
      code: 0,
      out: `${FILE}: written, the story "flood-barrier" with the widgets.\n`,
      err: '',
    });
    const script = readFileSync(FILE, 'utf8');
    expect(script.endsWith(`;\n${WIDGETS}`)).toBe(true);
    const page: Page = {};
    const stories = play(script, page);
    expect([...stories.keys()]).toEqual(['flood-barrier']);
    expect(JSON.parse(JSON.stringify(stories.get('flood-barrier')))).toEqual(published());
    expect(page.seen).toBe(1);
  });

  test('is the story alone, marked as checked, where the file is JSON', async () => {
    const file = join(DIR, 'alone.json');
    expect(await factbox(['bundle', STORY, '-o', file], DIST)).toEqual({
      code: 0,
      out: `${file}: written, the story "flood-barrier".\n`,
      err: '',
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(published());
    expect(await factbox(['check', file, '--json'], DIST)).toMatchObject({ code: 0 });
    // A mark that is no longer true goes no further.
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"asOf": "\d{4}/, '"asOf": "2001'));
    const { code, out } = await factbox(['bundle', file, '-o', FILE], DIST);
    expect(code).toBe(1);
    expect(out).toContain(`$.checked: the story was changed since the command wrote this mark`);
  });

  test('joins the stories of a page that has some', async () => {
    await factbox(['bundle', STORY, '-o', FILE], DIST);
    const other = 'globalThis[Symbol.for("factbox.stories")] = new Map([["other", {}]]);';
    expect([...play(other + readFileSync(FILE, 'utf8')).keys()]).toEqual(['other', 'flood-barrier']);
  });

  test('holds nothing that ends a script, wherever it is put', async () => {
    await factbox(['bundle', STORY, '-o', FILE], DIST);
    const [registration = ''] = readFileSync(FILE, 'utf8').split('/*! widgets */');
    expect(registration).not.toMatch(/[<\u2028\u2029]/);
    expect(registration).toMatch(
      /^\(globalThis\[Symbol\.for\('factbox\.stories'\)\]\?\?=new Map\(\)\)\.set\("flood-barrier",\{.*\}\);\n$/,
    );
  });
});

test('a page is sent no more of a source than its links need, and the links stay the same', () => {
  const story = dataStory('casey-review.json');
  const sent = forReaders(story);
  const selectors = (one: typeof story) =>
    [...one.quotes, ...one.statistics, ...one.responses, ...one.findings, ...one.events, ...one.terms].flatMap(
      (item) => ('evidence' in item ? item.evidence : []),
    );
  const [before, after] = [selectors(story), selectors(sent)];
  expect(after).toHaveLength(before.length);
  for (const [i, { exact, prefix, suffix }] of after.entries()) {
    const whole = before[i] as (typeof before)[number];
    // The words around stay where a browser would find others first.
    const around = prefix || suffix ? whole : { prefix: '', suffix: '' };
    expect([prefix, suffix]).toEqual([around.prefix, around.suffix]);
    expect(textFragment({ exact, prefix, suffix })).toBe(textFragment({ ...whole, ...around }));
  }
  const size = (all: typeof before) =>
    all.reduce((sum, { exact, prefix, suffix }) => sum + (prefix + exact + suffix).length, 0);
  expect(size(after)).toBeLessThan(size(before) / 2);
  expect(readStory(JSON.parse(JSON.stringify(marked(sent))), 'sent')).toEqual(marked(sent));
});

test('a folder that is not there is made', async () => {
  const path = join(DIR, 'new', 'folder', 'story.js');
  expect((await factbox(['bundle', STORY, '-o', path], DIST)).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('flood-barrier');
});

describe('words that no record covers', () => {
  const changed = join(DIR, 'changed.json');
  const text = JSON.stringify(awkward).replace('"measure":"', '"measure":"not ');

  test('go to nobody, and the command says how to get a record', async () => {
    writeFileSync(changed, text);
    const { code, out } = await factbox(['bundle', changed, '-o', FILE], DIST);
    expect(code).toBe(1);
    expect(out).toMatch(
      /changed\.json:1:\d+: courier, \$\.sources\[0\]\.verified: these have changed since they were compared with the source on \d{4}-\d\d-\d\d: [\w-]+\. Run factbox check \S+changed\.json --source courier=FILE --record, or give --unverified, and readers are told\.\n$/,
    );
    expect(readFileSync(FILE, 'utf8')).toBe(before);
  });

  test('go to readers who are told', async () => {
    const { code } = await factbox(['bundle', changed, '-o', FILE, '--unverified'], DIST);
    expect(code).toBe(0);
    const story = play(readFileSync(FILE, 'utf8')).get('flood-barrier') as { sources: { verified: unknown }[] };
    expect(story.sources[0]?.verified).toBe(null);
  });
});

describe('nothing is written', () => {
  afterEach(() => expect(readFileSync(FILE, 'utf8')).toBe(before));

  test('for a story with problems', async () => {
    const story = data('invalid/anchor-disagrees.json');
    const { code, out, err } = await factbox(['bundle', story, '-o', FILE], DIST);
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe(
      `${story}:51:9: came-back, $.statistics[0].quantity.anchor: the words "30%" say 30, not 33. Let the anchor follow the words.\n`,
    );
  });

  test('for a story that is not there', async () => {
    const { code, out } = await factbox(['bundle', join(DIR, 'no.json'), '-o', FILE], DIST);
    expect([code, out]).toEqual([
      1,
      `${join(DIR, 'no.json')}: $: there is no such file. Check the name of the file.\n`,
    ]);
  });

  test('without the widgets', async () => {
    const { code, err } = await factbox(['bundle', STORY, '-o', FILE], join(DIR, 'elsewhere'));
    expect(code).toBe(2);
    expect(err).toContain('elsewhere/factbox.js: there is no such file');
  });

  test.each([
    ['in a file as if it were a folder', join(STORY, 'story.js'), 'a part of its path is not a folder'],
    ['in place of a folder', OUT_JS, 'this is a folder, not a file'],
    ['in a file of another kind', join(OUT, 'story.html'), 'name a file that ends with .js or .json'],
  ])('%s', async (_, path, what) => {
    const { code, err } = await factbox(['bundle', STORY, '-o', path], DIST);
    expect(code).toBe(2);
    expect(err).toContain(`${path}: ${what}`);
    expect(readdirSync(DIR).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
