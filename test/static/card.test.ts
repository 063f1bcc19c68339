import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/static/job.ts';
import { plain } from '../../src/static/plain.ts';
import { type RenderOptions, render, SIZES } from '../../src/static/render.ts';
import { type Content, contentOf, cutAfter, wordsOf } from '../../src/static/social/content.ts';
import { dialOf } from '../../src/static/social/dial.ts';
import { sheetOf } from '../../src/static/social/layout.ts';
import type { Box } from '../../src/static/social/words.ts';
import { dataJson } from '../story/stories.ts';
import { textOfHtml } from './stories.ts';

const casey = dataJson('casey-review.json');
const quotes = casey.quotes as Record<string, unknown>[];
const said = (paragraphs: string[], change: object = {}) => ({
  ...casey,
  quotes: quotes.map((one) =>
    one.id === 'own-it' ? { ...one, kind: 'direct', sentence: null, paragraphs, edits: [], ...change } : one,
  ),
});

const inks = { ink: '#000000', muted: '#555555', line: '#cccccc', ground: '#ffffff' };
const content = async (item: string, story: object = casey): Promise<Content> => {
  const { drawn } = await prepare(story, { item, as: 'svg' });
  return contentOf(plain(drawn, 'en-GB'));
};
const boxes = (box: Box | string): Box[] =>
  typeof box === 'string' ? [] : [box, ...([box.props.children ?? []].flat() as (Box | string)[]).flatMap(boxes)];

describe('a card', () => {
  test.each(SIZES.flatMap((size) => ['trust', 'own-it', 'learn-your-place'].map((item) => [item, size] as const)))(
    '%s is a picture of %s pixels',
    async (item, size) => {
      const bytes = Buffer.from(await render(casey, { item, size, as: 'png' }));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(size);
    },
  );

  test('bears its words for those who do not see it', async () => {
    const svg = await render(casey, { item: 'homophobia-experienced', as: 'svg' });
    const [, title = ''] = /<title>([\s\S]*?)<\/title>/.exec(svg) ?? [];
    const text = await render(casey, { item: 'homophobia-experienced', as: 'text' });
    expect(textOfHtml(title).replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' ').trim());
    expect(svg).toMatch(/^<svg role="img" lang="en-GB" [^>]*width="1200" height="630"/);
    expect(svg).not.toMatch(/<script|href="https?:|<foreignObject/);
  });

  test.each(['trust', 'own-it', 'detection-rate-remark', 'baked-in', 'apology'])(
    '%s holds all that its text says',
    async (item) => {
      const text = await render(casey, { item, as: 'text' });
      const { note, main, told, caption } = await content(item);
      const lines = [...(note ? [note] : []), ...[...main, ...told, ...caption].map(wordsOf)];
      expect(lines.join('\n').replace(/\s+/g, ' ')).toBe(text.trim().replace(/\s+/g, ' '));
    },
  );

  test('sets a hedge in at least half the size of its figure, in the same ink', async () => {
    const families = { Serif: 'Serif', Sans: 'Sans' };
    const sheet = {
      width: 1200,
      height: 630,
      inks,
      families,
      headline: 'H',
      name: '',
      logo: null,
      accent: inks.ink,
      size: 200,
    };
    const words = boxes(sheetOf(await content('homophobia-experienced'), null, sheet));
    const [hedge, figure] = ['Almost', 'one'].map((word) =>
      words.find(({ props }) => [props.children].flat()[0] === word),
    );
    const look = (box?: Box) => box?.props.style as { fontSize: number; color?: string };
    expect(look(hedge).fontSize).toBeGreaterThanOrEqual(look(figure).fontSize / 2);
    expect([look(hedge).color, look(figure).color]).toEqual([undefined, undefined]);
  });

  test('draws a bound as its gauge does, without a mark', async () => {
    const { drawn } = await prepare(casey, { item: 'trust', widget: 'gauge', as: 'svg' });
    const dial = dialOf(drawn, inks);
    expect(dial?.labels.map(({ text }) => text)).toEqual(['50%', '0%', '100%']);
    const bands = dial?.paths.filter(({ attributes }) => attributes['stroke-width'] === '13') ?? [];
    expect(bands).toHaveLength(1);
    // The dashes fill the arc from 50% to 0: a quarter of a circle.
    const dashes = bands[0]?.attributes['stroke-dasharray']?.split(' ').map(Number) ?? [];
    expect(dashes.reduce((sum, dash) => sum + dash, 0)).toBeGreaterThan((Math.PI / 2) * 88 * 0.95);
    expect(dial?.paths.some(({ attributes }) => attributes['stroke-width'] === '2.5')).toBe(false);
  });
});

describe('what does not fit', () => {
  const CUTS: readonly [paragraphs: string[], sentences: number, cut: string[] | null][] = [
    [['One. Two. Three.'], 1, ['“One. […]”']],
    [['One. Two. Three.'], 2, ['“One. Two. […]”']],
    [['One. Two.', 'Three. Four.'], 2, ['“One. Two. […]”']],
    [['One. Two.', 'Three. Four.'], 3, ['“One. Two.', '“Three. […]”']],
    [['One. Two.', 'Three. Four.'], 4, null],
  ];
  test.each(CUTS)('%j is cut behind sentence %i', async (paragraphs, sentences, cut) => {
    const given = await content('own-it', said(paragraphs));
    expect(cutAfter(given, sentences, '”', 'en')?.main.map(wordsOf) ?? null).toEqual(cut);
  });

  test('is cut in a card, and still has all its words as the text beside it', async () => {
    const paragraphs = [Array.from({ length: 60 }, (_, i) => `This is the sentence of number ${i}.`).join(' ')];
    const svg = await render(said(paragraphs), { item: 'own-it', as: 'svg' });
    expect(svg).toContain(paragraphs[0]);
  });

  const REFUSED: readonly [why: string, story: object, options: RenderOptions, message: string][] = [
    [
      'one sentence too long',
      said([`${'word '.repeat(400)}end`]),
      { item: 'own-it', as: 'svg' },
      '"own-it" does not fit on a card of 1200x630',
    ],
    [
      'letters that the fonts lack',
      said(['שלום לכולם']),
      { item: 'own-it', as: 'png' },
      'the fonts of a card have no letters for',
    ],
    ['a panel', casey, { item: 'rowley-apology', as: 'png' }, 'makes no social card'],
    ['several items', casey, { item: ['trust', 'lgbtq-bullied'], as: 'png' }, 'it is several items'],
  ];
  test.each(REFUSED)('%s is refused', async (_, story, options, message) => {
    await expect(render(story, options)).rejects.toThrow(message);
  });
});
