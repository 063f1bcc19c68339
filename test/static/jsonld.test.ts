/* Linked data against schema.org's own vocabulary, which schema-dts writes down as TypeScript. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/static/render.ts';
import { COLLECTIONS, type Item } from '../../src/story/items.ts';
import { charts } from '../../stories/chart-data.ts';
import { dataJson, dataStory, EXAMPLE } from '../story/stories.ts';
import { objectsOf, story } from './stories.ts';

interface Type {
  readonly parents: readonly string[];
  /** What each property of its own may hold. */
  readonly properties: ReadonlyMap<string, string>;
}

const { resolve } = createRequire(import.meta.url);
const types = new Map<string, Type>();
const vocabulary = readFileSync(resolve('schema-dts').replace(/\.js$/, '.d.ts'), 'utf8');
// "interface ClaimBase extends CreativeWorkBase {", then one property a line, and "ClaimLeaf" for the type itself.
for (const [, name = '', parents = '', body = ''] of vocabulary.matchAll(
  /^(?:export )?interface (\w+?)(?:Base|Leaf) (?:extends (.*?) )?\{\n([\s\S]*?)^\}/gm,
)) {
  const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*?)(?:, "\w+")?>;$/gm)];
  const before = types.get(name);
  types.set(name, {
    parents: [...(before?.parents ?? []), ...[...parents.matchAll(/(\w+)Base/g)].map(([, parent = '']) => parent)],
    properties: new Map([
      ...(before?.properties ?? []),
      ...properties.map(([, key = '', value = '']) => [key, value] as const),
    ]),
  });
}

/** A type and all above it. */
const line = (name: string): string[] => [
  name,
  ...(types.get(name)?.parents ?? []).filter((one) => one !== name).flatMap(line),
];

function faults(one: Record<string, unknown>): string[] {
  const name = String(one['@type']);
  if (!types.has(name)) return [`there is no type ${name}`];
  return Object.entries(one).flatMap(([key, value]) => {
    if (key.startsWith('@')) return [];
    const range = line(name)
      .map((type) => types.get(type)?.properties.get(key))
      .find(Boolean);
    if (!range) return [`${name} has no ${key}`];
    const allowed = range.split('|').map((type) => type.trim());
    const fits = (given: unknown): boolean =>
      typeof given === 'string'
        ? allowed.some((type) => /^(Text|URL|Date|DateTime)$/.test(type))
        : typeof given === 'number'
          ? allowed.includes('Number')
          : line(String((given as Record<string, unknown>)['@type'])).some((type) => allowed.includes(type));
    return [value].flat().every(fits) ? [] : [`${name}.${key} is not ${range}`];
  });
}

const check = (json: string): string[] => {
  const data = JSON.parse(json);
  expect(data['@context']).toBe('https://schema.org');
  return objectsOf(data['@graph'] ?? data).flatMap(faults);
};

const STORIES = ['casey-review.json', EXAMPLE].map(dataStory);
const ITEMS = STORIES.flatMap((one) =>
  ([...COLLECTIONS, 'agents', 'sources'] as const).flatMap((name) =>
    (one[name] as Item[]).map(({ id }) => [id, one] as const),
  ),
);

describe('linked data', () => {
  test('the vocabulary was read', () => {
    expect(types.size).toBeGreaterThan(800);
    expect(line('Observation')).toEqual(expect.arrayContaining(['QuantitativeValue', 'Thing']));
    expect(faults({ '@type': 'Quotation', spokenByCharacter: { '@type': 'Person', name: 'A' }, text: 'a' })).toEqual(
      [],
    );
    expect(faults({ '@type': 'Quotation', speaker: 'A' })).toEqual(['Quotation has no speaker']);
    expect(faults({ '@type': 'Claim', author: { '@type': 'CreativeWork' } })).toHaveLength(1);
    expect(faults({ '@type': 'Observation', maxValue: '50' })).toHaveLength(1);
  });

  test.each(ITEMS)('%s is in its terms', async (item, story) => {
    expect(check(await render(story, { item, as: 'jsonld' }))).toEqual([]);
  });

  test('any story is in its terms, and safe inside a script', () =>
    fc.assert(
      fc.asyncProperty(story, async (given) => {
        for (const item of ['quote', 'statistic', 'response']) {
          const json = await render(given, { item, as: 'jsonld' });
          expect(check(json)).toEqual([]);
          expect(json).not.toMatch(/[<\u2028\u2029]/);
        }
      }),
      { numRuns: 40 },
    ));

  test('a chart is a data set of claims: each figure by its row, as stated, and a value for an exact one alone', async () => {
    for (const [item, count] of [
      ['comparators', 8],
      ['lines', 9],
      ['missing', 3],
    ] as const) {
      const json = await render(charts, { item, as: 'jsonld' });
      expect(check(json)).toEqual([]);
      const data = JSON.parse(json);
      expect([data['@type'], data.hasPart.length]).toEqual(['Dataset', count]);
      for (const { identifier, about, text } of data.hasPart) {
        const given = charts.statistics.find(({ id }) => id === identifier);
        if (!given || !('quantity' in given)) continue;
        const { stated, comparator, unit, anchor } = given.quantity;
        expect(about.description).toBe(stated);
        expect(text).toContain(stated);
        const limits = {
          ...(comparator === '=' && unit !== 'ratio' && { value: anchor }),
          ...(/[<]/.test(comparator) && { maxValue: anchor }),
          ...(/[>]/.test(comparator) && { minValue: anchor }),
          ...(comparator === 'between' && { minValue: 30, maxValue: 45 }),
        };
        const { value, minValue, maxValue } = about;
        expect(JSON.parse(JSON.stringify({ value, minValue, maxValue }))).toEqual(limits);
      }
    }
    const { hasPart } = JSON.parse(await render(charts, { item: 'lines', as: 'jsonld' }));
    expect(hasPart[4]).toMatchObject({
      name: 'North Quay, June 2021',
      about: { observationDate: '2021-06', value: 58 },
    });
    const { hasPart: rows } = JSON.parse(await render(charts, { item: 'missing', as: 'jsonld' }));
    expect(rows[1]).toMatchObject({ name: 'Saltpans', creativeWorkStatus: 'Withdrawn' });
    expect(rows[1]).not.toHaveProperty('about');
  });

  test('sources are what the story is based on, with all that was put right or taken back since', async () => {
    const flood = dataJson(EXAMPLE);
    const ids = (flood.sources as { id: string }[]).map(({ id }) => id);
    const data = JSON.parse(await render(flood, { item: ids, as: 'jsonld' }));
    expect(data['@type']).toBe('CreativeWork');
    expect(data.isBasedOn.map(({ identifier }: { identifier: string }) => identifier)).toEqual(ids);
    const notes = (flood.corrections as { note: string }[]).map(({ note }) => note);
    expect(data.correction).toHaveLength(notes.length);
    for (const note of notes) expect(JSON.stringify(data.correction)).toContain(JSON.stringify(note).slice(1, -1));
    const gone = Object.values(flood)
      .filter(Array.isArray)
      .flat()
      .filter((one) => one.withdrawn);
    expect(data.hasPart.map(({ identifier }: { identifier: string }) => identifier).sort()).toEqual(
      gone.map(({ id }) => id).sort(),
    );
    const casey = JSON.parse(await render(dataJson('casey-review.json'), { item: 'itv-casey-review', as: 'jsonld' }));
    expect(casey.description).toMatch(
      /^Last checked against its sources on .* Nothing has been corrected or withdrawn\.$/,
    );
    expect(casey).not.toHaveProperty('correction');
  });

  test('a fragment, a correction and open attribution are told', async () => {
    const casey = dataJson('casey-review.json');
    const quotes = (casey.quotes as Record<string, unknown>[]).map((one) =>
      one.id === 'own-it' ? { ...one, attribution: 'ambiguous', speakers: ['mark-rowley', 'keir-starmer'] } : one,
    );
    const corrections = [{ id: 'c', date: '2026-03-09', targets: ['own-it'], note: 'Wrong speaker.' }];
    const data = JSON.parse(await render({ ...casey, quotes, corrections }, { item: 'own-it', as: 'jsonld' }));
    expect(data.spokenByCharacter).toBeUndefined();
    expect(data.description).toContain('who said this: Sir Mark Rowley or Sir Keir Starmer.');
    expect(data.correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: '2026-03-09', text: 'Wrong speaker.' },
    ]);
  });

  test('what was withdrawn is no claim any more', async () => {
    const casey = dataJson('casey-review.json');
    const statistics = (casey.statistics as Record<string, unknown>[]).map(({ id, ...rest }) =>
      id === 'trust' ? { id, withdrawn: { date: '2026-03-09', reason: 'it was misread' } } : { id, ...rest },
    );
    expect(JSON.parse(await render({ ...casey, statistics }, { item: 'trust', as: 'jsonld' }))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      identifier: 'trust',
      creativeWorkStatus: 'Withdrawn',
      description: 'Withdrawn on 9 March 2026: it was misread',
    });
  });
});
