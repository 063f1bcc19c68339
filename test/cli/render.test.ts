import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, render } from '../../src/static/render.ts';
import { dataJson } from '../story/stories.ts';
import { data, factbox, folder } from './command.ts';

const DIR = folder();
const STORY = data('casey-review.json');
const story = dataJson('casey-review.json');
const out = (name: string) => join(mkdtempSync(join(DIR, 'out-')), name);

describe('render', () => {
  test.each(KINDS.filter((kind) => !/svg|png/.test(kind)))('prints an item as %s', async (as) => {
    const text = await render(story, { item: 'trust', as });
    expect(await factbox(['render', STORY, '--item', 'trust', '--as', as])).toEqual({
      ...{ code: 0, err: '' },
      out: `${String(text).trimEnd()}\n`,
    });
  });

  test('writes it to a file, and says nothing', async () => {
    const file = out('trust.html');
    const {
      code,
      out: said,
      err,
    } = await factbox(['render', STORY, '--item', 'trust', '--as', 'fallback', '-o', file]);
    expect([code, said, err]).toEqual([0, '', '']);
    expect(readFileSync(file, 'utf8')).toBe(await render(story, { item: 'trust', as: 'fallback' }));
  });

  test('hands on every setting', async () => {
    const settings = ['--widget', 'gauge', '--threshold', '60', '--theme', 'dark', '--lang', 'en-US'];
    const { out: page } = await factbox(['render', STORY, '--item', 'trust', '--as', 'static', ...settings]);
    expect(page).toMatch(/^<factbox-gauge story="casey-review" item="trust" theme="dark" lang="en-US">/);
    expect(page).toContain('>60%</text>');
  });

  test('refuses a language that it has no words of, and takes one of another country', async () => {
    const rendered = (lang: string) => factbox(['render', STORY, '--item', 'trust', '--as', 'text', '--lang', lang]);
    expect((await rendered('fr-CA')).code).toBe(0);
    for (const lang of ['tlh', 'english', 'fr_CA']) {
      expect(await rendered(lang)).toMatchObject({
        code: 2,
        err: expect.stringContaining(`--lang ${lang} is not one of`),
      });
    }
  });

  test('takes several items', async () => {
    const items = ['--item', 'trust', '--item', 'lgbtq-bullied'];
    const { out: text } = await factbox(['render', STORY, ...items, '--as', 'text']);
    expect(text).toMatch(/below 50%[\s\S]*30%/);
  });

  test('tells of an embargo, and renders for the time after it', async () => {
    const file = join(DIR, 'early.json');
    writeFileSync(file, JSON.stringify({ ...story, embargo: '2999-01-01T00:00:00Z' }));
    const { code, out: text, err } = await factbox(['render', file, '--item', 'trust', '--as', 'text']);
    expect(code).toBe(0);
    expect(text).toContain('below 50%');
    expect(err).toBe(
      `note: ${file}: $.embargo: the story is under embargo until 2999-01-01T00:00:00Z. What is rendered shows it.\n`,
    );
  });
});

describe('nothing is printed', () => {
  const AT_FAULT: readonly [why: string, args: string[], err: string][] = [
    ['for a story at fault', [data('invalid/anchor-disagrees.json'), '--item', 'x', '--as', 'text'], 'say 30, not 33'],
    ['for a story that is not there', [join(DIR, 'no.json'), '--item', 'x', '--as', 'text'], 'there is no such file'],
    ['for an item that is not there', [STORY, '--item', 'x', '--as', 'text'], `${STORY}: $: there is no item "x"`],
  ];
  test.each(AT_FAULT)('%s', async (_, args, message) => {
    const { code, out: said, err } = await factbox(['render', ...args]);
    expect([code, said]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  const WRONG: readonly [why: string, args: string[], err: string][] = [
    ['without a story', ['--item', 'trust', '--as', 'text'], 'name one story'],
    ['for two stories', [STORY, STORY, '--item', 'trust', '--as', 'text'], 'name one story'],
    ['without an item', [STORY, '--as', 'text'], '--item ID is missing'],
    ['without a kind', [STORY, '--item', 'trust'], '--as is missing'],
    ['for an unknown kind', [STORY, '--item', 'trust', '--as', 'pdf'], '--as pdf is not one of fallback, static'],
    [
      'for an unknown widget',
      [STORY, '--item', 'trust', '--as', 'text', '--widget', 'x'],
      '--widget x is not one of quote',
    ],
    ['for an unknown theme', [STORY, '--item', 'trust', '--as', 'text', '--theme', 'x'], '--theme x is not one of'],
    ['for an unknown size', [STORY, '--item', 'trust', '--as', 'svg', '--size', '1x1'], '--size 1x1 is not one of'],
    ['for a threshold beyond 100', [STORY, '--item', 'trust', '--as', 'text', '--threshold', '101'], '--threshold 101'],
    [
      'for an address of another kind',
      [STORY, '--item', 'trust', '--as', 'page', '--url', 'javascript:x'],
      '--url javascript:x',
    ],
    ['for bytes on a screen', [STORY, '--item', 'trust', '--as', 'png'], 'give -o FILE'],
    [
      'for a language that no widget speaks',
      [STORY, '--item', 'trust', '--as', 'text', '--lang', 'xx'],
      '--lang xx is not one of en, ar',
    ],
    [
      'in a file as if it were a folder',
      [STORY, '--item', 'trust', '--as', 'text', '-o', join(STORY, 'x')],
      'a part of its path is not a folder',
    ],
  ];
  test.each(WRONG)('%s', async (_, args, message) => {
    const { code, out: said, err } = await factbox(['render', ...args]);
    expect([code, said]).toEqual([2, '']);
    expect(err).toContain(message);
    // The disk is no matter of usage.
    expect(err.includes('Usage: factbox render STORY.json')).toBe(!message.startsWith('a part of its path'));
    expect(readdirSync(DIR).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
