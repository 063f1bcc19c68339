import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, type Kind, render } from '../../src/static/render.ts';
import type { Quote, Statistic } from '../../src/story/schema.ts';
import { objectsOf, story, textOfHtml, textOfJson, textOfMarkdown } from './stories.ts';

type TextKind = Exclude<Kind, 'png' | 'svg'>;

/** What a reader has before them. */
const READ: Readonly<Record<TextKind, (rendered: string) => string>> = {
  fallback: textOfHtml,
  static: textOfHtml,
  page: textOfHtml,
  email: textOfHtml,
  amp: textOfHtml,
  text: (text) => text,
  markdown: textOfMarkdown,
  jsonld: textOfJson,
};
const TEXTUAL = Object.keys(READ) as TextKind[];

test('every kind but the pictures is read here', () => {
  expect(new Set(TEXTUAL)).toEqual(new Set(KINDS.filter((kind) => !/svg|png/.test(kind))));
});

/** Names begin with a capital at the start of a line. */
const folded = (text: string): string => text.toLocaleUpperCase().normalize();

describe.each(TEXTUAL)('as %s', (as) => {
  const read = async (given: object, item: string, widget?: 'gauge') =>
    READ[as](await render(given, { item, as, ...(widget && { widget }) }));

  test('a quotation has every paragraph, its source and its speaker', () =>
    fc.assert(
      fc.asyncProperty(story, async (given) => {
        const words = await read(given, 'quote');
        const { paragraphs, speakers } = given.quotes[0] as Quote;
        for (const paragraph of paragraphs) expect(words).toContain(paragraph);
        for (const id of speakers) {
          expect(folded(words)).toContain(folded(given.agents.find((one) => one.id === id)?.name ?? id));
        }
        expect(words).toContain(given.sources[0]?.publisher);
      }),
      { numRuns: 60 },
    ));

  test('a response has every paragraph of what was said', () =>
    fc.assert(
      fc.asyncProperty(story, async (given) => {
        const words = await read(given, 'response');
        for (const paragraph of (given.quotes[0] as Quote).paragraphs) expect(words).toContain(paragraph);
      }),
      { numRuns: 40 },
    ));

  test('a figure stands as stated, with its correction, its source and whose claim it is', () =>
    fc.assert(
      fc.asyncProperty(story, async (given) => {
        const { quantity } = given.statistics[0] as Statistic;
        const { unit, anchor } = quantity;
        const ends = Object.values(anchor !== null && typeof anchor === 'object' ? anchor : { at: anchor });
        const share = unit === 'ratio' || (unit === 'percent' && ends.every((end) => !(Number(end) > 100)));
        for (const widget of share ? [undefined, 'gauge' as const] : [undefined]) {
          const words = await read(given, 'statistic', widget);
          expect(words).toContain(quantity.stated);
          expect(words).toContain(given.sources[0]?.publisher);
          expect(folded(words)).toContain(folded(given.agents[0]?.name ?? ''));
          for (const { note } of given.corrections) expect(words).toContain(note);
        }
      }),
      { numRuns: 60 },
    ));
});

test('linked data gives a value to exact figures alone, and limits to bounds alone', () =>
  fc.assert(
    fc.asyncProperty(story, async (given) => {
      const { quantity } = given.statistics[0] as Statistic;
      const { comparator, unit } = quantity;
      const anchor = quantity.anchor as unknown as (number & { from: number; to: number }) | null;
      const data = JSON.parse(await render(given, { item: 'statistic', as: 'jsonld' }));
      const numbers = objectsOf(data).flatMap((one) =>
        Object.entries(one).filter(([key, value]) => /value/i.test(key) || typeof value === 'number'),
      );
      const due: Record<string, [string, unknown][]> = {
        '=': [['value', anchor]],
        '<': [['maxValue', anchor]],
        '<=': [['maxValue', anchor]],
        '>': [['minValue', anchor]],
        '>=': [['minValue', anchor]],
        '~': [],
        almost: [],
        between: [
          ['minValue', anchor?.from],
          ['maxValue', anchor?.to],
        ],
      };
      // The decimals of a share ("one in three") are more exact than its words.
      expect(numbers).toEqual(unit === 'ratio' ? [] : due[comparator]);
      expect(objectsOf(data).map(({ description }) => description)).toContain(quantity.stated);
    }),
    { numRuns: 200 },
  ));
