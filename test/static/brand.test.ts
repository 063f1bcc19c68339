/* Whose a social card is: its publication's name or logo, and the colour of its rule. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/static/render.ts';
import { type Brand, logoOf } from '../../src/static/social/brand.ts';
import { data, factbox, folder } from '../cli/command.ts';
import { dataJson } from '../story/stories.ts';

const casey = dataJson('casey-review.json');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#00ff00"/></svg>';

async function picture(brand: Brand, size: '1200x630' | '1080x1350' = '1200x630') {
  const {
    data: bytes,
    width,
    height,
  } = PNG.sync.read(Buffer.from(await render(casey, { item: 'trust', as: 'png', size, brand })));
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  /** The box of all pixels of a colour. */
  const box = (colour: string) => {
    const [wanted] = new Uint32Array(Uint8Array.of(...Buffer.from(colour.slice(1), 'hex'), 255).buffer);
    const found = [...pixels.keys()].filter((i) => pixels[i] === wanted);
    const [xs, ys] = [found.map((i) => i % width), found.map((i) => Math.floor(i / width))];
    const ends = (all: readonly number[]) => {
      const sorted = all.toSorted((a, b) => a - b);
      return [sorted[0] ?? 0, sorted.at(-1) ?? -1] as const;
    };
    const [[left, right], [top, bottom]] = [ends(xs), ends(ys)];
    return { left, top, wide: right - left + 1, high: bottom - top + 1 };
  };
  return { box, width, bytes };
}

describe('a card', () => {
  test.each(['1200x630', '1080x1350'] as const)(
    'of %s has the rule in the accent, and no other ink of it',
    async (size) => {
      const [plain, own] = [await picture({}, size), await picture({ accent: '#b3261e' }, size)];
      const rule = own.box('#b3261e');
      expect(rule.high).toBe(size === '1200x630' ? 10 : 12);
      expect(rule.wide).toBeGreaterThan(own.width * 0.8);
      expect(plain.box('#1d1d1b').top).toBe(rule.top);
    },
  );

  test('has the logo at the end of its first line, in its own shape', async () => {
    const { box, width } = await picture({ logo: LOGO, name: 'Not shown' });
    const logo = box('#00ff00');
    expect(logo.wide / logo.high).toBeCloseTo(4, 1);
    expect(logo.left + logo.wide).toBeGreaterThan(width * 0.9);
    expect(logo.top).toBeLessThan(120);
  });

  test('has the name where there is no logo, and says the same of its item', async () => {
    const [plain, named] = [await picture({}), await picture({ name: 'The Vale Post' })];
    const differs = (from: number, to: number) =>
      Buffer.compare(
        plain.bytes.subarray(from * plain.width * 4, to * plain.width * 4),
        named.bytes.subarray(from * plain.width * 4, to * plain.width * 4),
      );
    expect(differs(0, 130)).not.toBe(0);
    expect(differs(130, 630)).toBe(0);
  });
});

describe('a logo', () => {
  test.each([
    [LOGO, 4],
    ['<?xml version="1.0"?>\n<svg width="120px" height="40" xmlns="http://www.w3.org/2000/svg"/>', 3],
    ["<svg viewBox='0,0,5,10'></svg>", 0.5],
  ])('%s is as wide as %s times its height', (svg, ratio) => expect(logoOf(svg).ratio).toBe(ratio));

  test.each([
    ['<img src="logo.png">', 'no SVG'],
    ['', 'no SVG'],
    ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'no viewBox'],
    ['<svg width="50%" height="10"></svg>', 'no viewBox'],
    ['<svg viewBox="0 0 0 10"></svg>', 'no viewBox'],
  ])('%s is refused', (svg, why) => expect(() => logoOf(svg)).toThrow(why));
});

describe('the command', () => {
  const DIR = folder();
  const file = (name: string, text: string): string => {
    const path = join(mkdtempSync(join(DIR, 'logo-')), name);
    writeFileSync(path, text);
    return path;
  };
  const card = (...options: string[]) =>
    factbox([
      'render',
      data('casey-review.json'),
      '--item',
      'trust',
      '--as',
      'svg',
      '-o',
      join(DIR, 'card.svg'),
      ...options,
    ]);

  test('draws them', async () => {
    const logo = file('logo.svg', LOGO);
    expect((await card('--name', 'The Vale Post', '--logo', logo, '--accent', '#b3261e')).code).toBe(0);
    const svg = readFileSync(join(DIR, 'card.svg'), 'utf8');
    expect(svg).toContain('#b3261e');
    expect(svg).toContain('data:image/svg+xml');
  });

  test.each([
    [['--accent', 'red'], /the accent red is no colour such as #b3261e/],
    [['--logo', file('logo.png', 'PNG')], /logo\.png: the logo is no SVG picture/],
    [['--logo', join(DIR, 'none.svg')], /none\.svg: there is no such file/],
    [['--as', 'text', '--name', 'The Vale Post'], /--name is of social cards: it goes with --as png or svg/],
  ])('refuses %j', async (options, why) => {
    const { code, err } = await card(...options);
    expect([code, err.split('\n').length, err]).toEqual([2, 2, expect.stringMatching(why)]);
  });

  test('publishes them with --images alone', async () => {
    const { code, err } = await factbox([
      ...['publish', data('casey-review.json'), '--out', join(DIR, 'site'), '--base', 'https://facts.example/'],
      ...['--accent', '#b3261e'],
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('--accent is of social cards: it goes with --images')]);
  });
});
