import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ROOT } from '../house/imports.ts';
import { dataJson } from '../story/stories.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
const STORY = data('casey-review.json');
const DIST = join(ROOT, 'dist');
const BASE = 'https://facts.example/f';
const story = dataJson('casey-review.json') as Record<string, unknown>;
const place = () => join(mkdtempSync(join(DIR, 'run-')), 'site');
const publish = (out: string, ...files: string[]) => factbox(['publish', ...files, '--out', out, '--base', BASE], DIST);
const filesOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(out.length + 1))
    .sort();
const bytesOf = (out: string) => filesOf(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]);
const written = (name: string, content: unknown): string => {
  const file = join(mkdtempSync(join(DIR, 'story-')), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

/** The story with one more correction and one quotation taken back. */
const corrected = () => ({
  ...story,
  quotes: (story.quotes as { id: string }[]).map((one) =>
    one.id === 'invisible'
      ? { id: one.id, withdrawn: { date: '2026-11-23', reason: 'The speaker asked for it' } }
      : one,
  ),
  corrections: [{ id: 'lgbtq', date: '2026-11-23', targets: ['lgbtq-bullied'], note: 'The group was named wrongly.' }],
});

describe('publish', () => {
  test('writes what a host needs, the same bytes each time', async () => {
    const [one, two] = [place(), place()];
    expect((await publish(one, STORY)).code).toBe(0);
    await publish(two, STORY);
    expect(bytesOf(two)).toEqual(bytesOf(one));
    expect(filesOf(one)).toEqual(
      expect.arrayContaining([
        ...['_headers', 'corrections.xml', 'index.html', 'llms.txt', 'sitemap.xml', 'v0/factbox.js'],
        ...[
          'items/casey-review/trust.html',
          'items/casey-review/trust.oembed.json',
          'items/casey-review/trust.gauge.html',
          'text/casey-review.md',
        ],
      ]),
    );
    const page = readFileSync(join(one, 'items/casey-review/trust.html'), 'utf8');
    expect(page).toContain('noindex');
    expect(page).toContain('<link rel="canonical" href="https://facts.example/f/items/casey-review/trust.html">');
    expect(page).toContain('application/json+oembed');
    expect(page).not.toMatch(/<style|<script(?! async src)/);
  });

  test('writes what a CMS plugin reads: every item by every widget that shows it, and all of a widget', async () => {
    const out = place();
    await publish(out, STORY);
    const read = (name: string) => JSON.parse(readFileSync(join(out, 'snippets', name), 'utf8'));
    const { headline, asOf } = story;
    expect(read('index.json')).toEqual([{ id: 'casey-review', headline, asOf }]);
    const { items, ...rest } = read('casey-review.json');
    expect(rest).toEqual({ id: 'casey-review', headline, lang: 'en-GB', src: `${BASE}/stories/casey-review.json` });
    const listed = items.map(({ widget, item }: Record<string, string>) => `${widget} ${item}`);
    expect(listed).toEqual(
      expect.arrayContaining(['stat trust', 'gauge trust', 'responses rowley-apology', 'responses ', 'people ']),
    );
    // Also of what there is only one today.
    expect(listed).toContain('chart ');
    const { html } = items.find(({ widget, item }: Record<string, string>) => `${widget} ${item}` === 'gauge trust');
    const { out: pasted } = await factbox(
      ['embed', STORY, '--item', 'trust', '--widget', 'gauge', '--as', 'wordpress', '--base', BASE],
      DIST,
    );
    expect(pasted).toContain(html);
  });

  test.each(['publish', 'bundle'])('%s refuses a story that pages would not take', async (verb) => {
    // Under the limit as it is given; over it with its defaults, and a line for each value.
    const { agents, ...rest } = story as { agents: { description: string }[] };
    const longer = (by: number) =>
      JSON.stringify({ ...rest, agents: [{ ...agents[0], description: 'x'.repeat(by) }, ...agents.slice(1)] });
    const file = written('long.json', longer(1_999_000 - longer(0).length));
    const out = join(mkdtempSync(join(DIR, 'run-')), 'out.json');
    const to = verb === 'publish' ? ['--out', out, '--base', BASE] : ['-o', out];
    expect((await factbox(['check', file])).code).toBe(0);
    const refused = await factbox([verb, file, ...to], DIST);
    expect(refused.code).toBe(1);
    expect(refused.out + refused.err).toContain(`${file}: $: the story is larger than 2000000 bytes`);
    expect(existsSync(out)).toBe(false);
  });

  test('writes no file again that did not change', async () => {
    const out = place();
    await publish(out, STORY);
    const inodes = () => filesOf(out).map((name) => [name, statSync(join(out, name)).ino]);
    const before = inodes();
    expect((await publish(out, STORY)).out).toContain('0 files written');
    expect(inodes()).toEqual(before);
  });

  test('a run that fails leaves the old folder whole, and nothing beside it', async () => {
    const out = place();
    await publish(out, STORY);
    const before = bytesOf(out);
    const bad = data('invalid/anchor-disagrees.json');
    const { code, err } = await publish(out, STORY, bad);
    expect(code).toBe(1);
    expect(err).toContain(bad);
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(join(out, '..'))).toEqual(['site']);
  });

  test('keeps pinned pages through a correction, and says where it goes', async () => {
    const out = place();
    await publish(out, STORY);
    const pinned = bytesOf(out).filter(([name = '']) => name.startsWith('pinned/'));
    expect((await publish(out, written('casey.json', corrected()))).code).toBe(0);
    expect(bytesOf(out)).toEqual(expect.arrayContaining(pinned));
    expect(readFileSync(join(out, 'corrections.xml'), 'utf8')).toContain('The group was named wrongly.');
    const { code, out: told } = await factbox(['where-used', out, '--since', '2026-11-23']);
    expect(code).toBe(0);
    expect(told).toContain('casey-review/lgbtq: The group was named wrongly.');
    expect(told).toContain('casey-review/invisible-withdrawn: Withdrawn: The speaker asked for it');
    expect(told).toContain('change by hand: static, markdown, image, mail');
    expect(told).toMatch(/pinned: https:\/\/facts\.example\/f\/pinned\/casey-review\/[0-9a-f]{16}\/invisible\.html/);
    expect((await factbox(['where-used', out, '--since', '2026-11-24'])).out).toBe(
      'Nothing was corrected or withdrawn since 2026-11-24.\n',
    );
  });

  test('knows which version stands, also when an earlier one comes back', async () => {
    const out = place();
    const later = written('casey.json', corrected());
    for (const file of [later, STORY, later]) expect((await publish(out, file)).code).toBe(0);
    const versions = readdirSync(join(out, 'pinned/casey-review'));
    expect(versions.length).toBe(2);
    const { out: told } = await factbox(['where-used', out, '--since', '2026-11-23']);
    const pinned = [...told.matchAll(/pinned: \S*\/([0-9a-f]{16})\/invisible\.html/g)].map(([, one]) => one);
    // The one that says what was withdrawn, and not the one that says that it was.
    expect(pinned).toHaveLength(1);
    const page = (version = '') => readFileSync(join(out, `pinned/casey-review/${version}/invisible.html`), 'utf8');
    expect(page(pinned[0])).toContain('You have to try and be invisible');
    expect(page(versions.find((one) => one !== pinned[0]))).toContain('The speaker asked for it');
  });

  test('a story that did not change is neither read nor checked again, but its day is minded', async () => {
    const out = place();
    const file = written('soon.json', { ...story, expires: '2030-01-01T00:00:00Z' });
    expect((await publish(out, file)).code).toBe(0);
    expect(filesOf(out)).toContain('stories/casey-review.json');
    vi.useFakeTimers({ now: new Date('2030-01-02'), toFake: ['Date'] });
    const { err } = await publish(out, file);
    vi.useRealTimers();
    expect(err).toContain('the story expired at 2030-01-01T00:00:00Z. It is left out.');
    expect(filesOf(out)).not.toContain('stories/casey-review.json');
  });

  test('leaves out a story under embargo, and says so', async () => {
    const out = place();
    const { code, err } = await publish(out, written('early.json', { ...story, embargo: '2999-01-01T00:00:00Z' }));
    expect(code).toBe(0);
    expect(err).toContain('under embargo until 2999-01-01T00:00:00Z. It is left out.');
    expect(filesOf(out).filter((name) => name.includes('casey'))).toEqual([]);
  });

  test('never replaces a folder of another kind', async () => {
    const out = mkdtempSync(join(DIR, 'other-'));
    writeFileSync(join(out, 'thesis.txt'), 'mine');
    expect((await publish(out, STORY)).code).toBe(2);
    expect(readdirSync(out)).toEqual(['thesis.txt']);
  });

  test.each([
    [['publish', '--out', 'x', '--base', BASE], 'name one story or more'],
    [['publish', STORY, '--base', BASE], '--out DIR is missing'],
    [['publish', STORY, '--out', 'x'], '--base URL is missing'],
    [['publish', STORY, '--out', 'x', '--base', BASE, '--lang', 'xx'], '--lang xx is not one of en, ar, cy'],
    [['where-used'], 'name one published folder'],
    [['where-used', DIR], '--since is missing'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await factbox(args, DIST);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
