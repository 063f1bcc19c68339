import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { FIXED, FORMS, PAGED, embed as write } from '../../src/embed/snippets.ts';
import { ROOT } from '../house/imports.ts';
import { data, factbox } from './command.ts';

const STORY = data('casey-review.json');
const DIST = join(ROOT, 'dist');
const BASE = 'https://facts.example/f';
const embed = (...args: string[]) => factbox(['embed', STORY, '--item', 'trust', ...args], DIST);

describe('embed', () => {
  test.each(FORMS)('%s holds the words, the hedge and the source', async (as) => {
    const { code, out, err } = await embed('--as', as, '--base', BASE);
    expect([code, err]).toEqual([0, '']);
    if (/iframe|oembed/.test(as)) {
      expect(out).toContain('https://facts.example/f/items/casey-review/trust.html');
      expect(out).not.toContain('allow-same-origin');
    } else
      expect(out.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toMatch(/below ?\**("\})?50(%|&#037;)?[\s\S]*ITV News/);
  });

  test.each(['script', 'iframe'])('%s names files by what they hold, and their hash', async (as) => {
    const { out } = await embed('--as', as, '--base', BASE);
    const files = [
      ...out.matchAll(/(?:href|src)="([^"]*\/v0\/[0-9a-f]{16}\/([^"]*))" integrity="([^"]*)" crossorigin/g),
    ];
    expect(files.length).toBeGreaterThan(0);
    for (const [, , file = '', integrity] of files) {
      const hash = createHash('sha384')
        .update(readFileSync(join(DIST, file)))
        .digest('base64');
      expect(integrity).toBe(`sha384-${hash}`);
    }
  });

  test.each(FIXED)('%s needs no address', async (as) => {
    expect((await embed('--as', as)).code).toBe(0);
  });

  test('another widget, another language', async () => {
    const { out } = await embed('--as', 'figure', '--base', BASE, '--widget', 'gauge', '--lang', 'cy');
    expect(out).toMatch(/^<figure data-factbox="gauge" data-src="[^"]*" data-item="trust" data-lang="cy" lang="cy">/);
    expect((await embed('--as', 'iframe', '--base', BASE, '--widget', 'gauge')).out).toContain('/trust.gauge.html');
  });

  describe('with what the element is set to', () => {
    const GAUGE = ['--base', BASE, '--widget', 'gauge'];
    test.each([
      [['--theme', 'dark'], 'data-theme="dark"'],
      [['--heading-level', '4'], 'data-heading-level="4"'],
      [['--heading-level', 'none'], 'data-heading-level="none"'],
      [['--threshold', '60'], 'data-threshold="60"'],
      [['--threshold', '0'], 'data-threshold="0"'],
    ])('%j', async (given, attribute) => {
      const { code, out } = await embed('--as', 'figure', ...GAUGE, ...given);
      expect(code).toBe(0);
      expect(/^<figure[^>]*>/.exec(out)?.[0]).toContain(` ${attribute} `);
    });

    test('the words of a form without an element compare with the threshold', async () => {
      expect((await embed('--as', 'markdown', ...GAUGE, '--threshold', '60')).out).toContain('60%');
    });

    test.each([
      [['--as', 'script', ...GAUGE, '--theme', 'black'], /--theme black is not one of auto, light, dark/],
      [['--as', 'script', ...GAUGE, '--heading-level', '1'], /--heading-level 1 is not one of 2, 3/],
      [['--as', 'script', ...GAUGE, '--threshold', '101'], /--threshold 101 is not a percentage/],
      [['--as', 'script', '--base', BASE, '--threshold', '60'], /--threshold is for --widget gauge/],
      [['--as', 'iframe', ...GAUGE, '--threshold', '60'], /--threshold is for --as script, .*: iframe does not/],
      [['--as', 'static', ...GAUGE, '--theme', 'dark'], /--theme is for --as script, .*: static does not/],
      [['--as', 'amp', ...GAUGE, '--heading-level', '3'], /--heading-level is for --as script, .*: amp does not/],
    ])('%j is wrong usage', async (args, why) => {
      const { code, err } = await embed(...args);
      expect(code).toBe(2);
      expect(err).toMatch(why);
    });
  });

  describe('of several items', () => {
    const figure = async (...args: string[]) =>
      (await factbox(['embed', STORY, ...args, '--as', 'figure', '--base', BASE])).out;

    test('that are named', async () => {
      const out = await figure('--item', 'trust', '--item', 'lgbtq-bullied');
      expect(out).toMatch(/^<figure data-factbox="stat" data-src="[^"]*" data-items="trust lgbtq-bullied" /);
      const { document } = new JSDOM(out).window;
      expect(document.querySelectorAll('body > figure > figure')).toHaveLength(2);
      expect(document.body.children).toHaveLength(1);
    });

    test('that a widget shows, where none is named', async () => {
      const out = await figure('--widget', 'responses');
      expect(out).toMatch(/^<figure data-factbox="responses" data-src="[^"]*" data-lang="en-GB" lang="en-GB">/);
      expect(new JSDOM(out).window.document.querySelectorAll('body > figure > ul > li')).toHaveLength(9);
      // A count is no share, which a gauge would show.
      expect(await figure('--widget', 'gauge')).not.toContain('more than 300 pages');
    });

    test.each(PAGED)('%s has no page of several', async (as) => {
      const { code, err } = await factbox(['embed', STORY, '--widget', 'responses', '--as', as, '--base', BASE]);
      expect(code).toBe(2);
      expect(err).toContain(`--as ${as} shows the page of one item: give one --item`);
      const story = JSON.parse(readFileSync(STORY, 'utf8'));
      await expect(write(story, { widget: 'responses', as, base: BASE })).rejects.toThrow('shows the page of one item');
    });

    test('a widget that shows none of the story is told', async () => {
      const empty = { ...JSON.parse(readFileSync(STORY, 'utf8')), charts: [] };
      await expect(write(empty, { widget: 'chart', as: 'static' })).rejects.toThrow(
        'story "casey-review": $.charts: there is no item that chart shows. Add one.',
      );
    });

    test('markdown names the page of the story', async () => {
      const { out } = await factbox(['embed', STORY, '--widget', 'gauge', '--as', 'markdown', '--base', BASE]);
      expect(out).toMatch(/below 50%[\s\S]*\n<https:\/\/facts\.example\/f\/stories\/casey-review\.html>\n$/);
    });
  });

  test('the words of a figure are in their language', async () => {
    expect(await embed('--as', 'figure', '--base', BASE, '--lang', 'ar').then(({ out }) => out)).toMatch(
      /^<figure [^>]*data-lang="ar" lang="ar" dir="rtl">/,
    );
  });

  test('an oEmbed answer is a link, and one frame', async () => {
    const answer = JSON.parse((await embed('--as', 'oembed', '--base', BASE)).out);
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 600 });
    expect(answer.html).toMatch(
      /^<blockquote hidden><a href="[^"]*">[^<]*<\/a><\/blockquote><iframe [^>]*><\/iframe>$/,
    );
  });

  test.each([
    [['--as', 'script'], '--base URL is missing'],
    [['--as', 'script', '--base', 'ftp://a'], '--base ftp://a is not the address of a folder'],
    [['--as', 'script', '--base', 'https://a/?b'], 'is not the address of a folder'],
    // Either would end a directive of the pages' policy, or the policy itself.
    [['--as', 'script', '--base', 'https://a/b;c'], 'is not the address of a folder'],
    [['--as', 'script', '--base', 'https://a/b,c'], 'is not the address of a folder'],
    [['--as', 'pdf'], '--as pdf is not one of script'],
    [['--as', 'script', '--base', BASE, '--widget', 'x'], '--widget x is not one of quote'],
    [[], '--as is missing'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await embed(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('a story at fault, or without the item, prints nothing', async () => {
    const args = ['--as', 'script', '--base', BASE];
    const bad = await factbox(['embed', data('invalid/anchor-disagrees.json'), '--item', 'x', ...args], DIST);
    expect([bad.code, bad.out]).toEqual([1, '']);
    const none = await factbox(['embed', STORY, '--item', 'x', ...args], DIST);
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.err).toContain('there is no item "x"');
  });
});
