/* What a snippet asks of the folder it names: oEmbed answers, languages, addresses. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMS } from '../../src/embed/snippets.ts';
import { ROOT } from '../house/imports.ts';
import { data, factbox } from './command.ts';

const DIST = join(ROOT, 'dist');
const BASE = 'https://facts.example/f/';

describe('oEmbed', () => {
  const oembed = async (...more: string[]) => {
    const args = ['--item', 'lgbtq-bullied', '--as', 'oembed', '--base', BASE, ...more];
    return JSON.parse((await factbox(['embed', data('casey-review.json'), ...args], DIST)).out);
  };

  test.each([
    [[], 600],
    [['--maxwidth', '320'], 320],
    [['--maxwidth', '900'], 600],
  ])('with %j is as wide as that, in a frame that fits any column', async (more, width) => {
    const answer = await oembed(...more);
    expect(answer.width).toBe(width);
    expect(answer.html).toContain(' width="100%"');
    expect(answer.height).toBeGreaterThan(100);
  });

  test('grows higher where it is narrower, and never above what is asked for', async () => {
    expect((await oembed('--maxwidth', '240')).height).toBeGreaterThan((await oembed()).height);
    expect(await oembed('--maxheight', '150')).toMatchObject({ height: 150, html: expect.stringContaining('"150"') });
  });

  test.each(['0', '-1', 'wide', '1.5'])('--maxwidth %s is wrong usage', async (value) => {
    const args = ['embed', data('casey-review.json'), '--item', 'trust', '--as', 'oembed', '--base', BASE];
    expect((await factbox([...args, '--maxwidth', value], DIST)).code).toBe(2);
  });
});

test('every form but the fixed ones names an address below the folder, or leaves it to the plugin', async () => {
  for (const as of FORMS) {
    const args = ['--item', 'trust', '--as', as, '--base', BASE, '--lang', 'cy'];
    const { code, out, err } = await factbox(['embed', data('casey-review.json'), ...args], DIST);
    expect(code).toBe(0);
    if (as === 'shortcode')
      expect(out).toMatch(/^\[factbox story="casey-review" widget="stat" item="trust" lang="cy"\]/);
    else if (as !== 'static') expect(out.replaceAll('\\', '')).toContain(BASE);
    expect(err).toBe(/iframe|amp|oembed/.test(as) ? 'note: its page is there once published with --lang cy.\n' : '');
  }
});

test('a snippet for AMP of a folder without https is told to be refused', async () => {
  const args = ['--item', 'trust', '--as', 'amp', '--base', 'http://facts.example/'];
  const { code, err } = await factbox(['embed', data('casey-review.json'), ...args], DIST);
  expect([code, err]).toEqual([0, 'note: AMP refuses frames that are not served by https.\n']);
});
