import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../src/cli/schema.ts';
import { shaped, unknownKeys } from '../../src/story/faults.ts';
import { idOf, list, number, object, oneOf, orNull, some, string, text } from '../../src/story/forms.ts';
import { parseStoryText } from '../../src/story/read.ts';
import { storySchema } from '../../src/story/schema.ts';
import { lean, places, type Step, VALUES } from './places.ts';
import { dataJson, dataText, EXAMPLE, INVALID } from './stories.ts';

const published = JSON.stringify(publishedSchema());
const opened = published.replaceAll(',"additionalProperties":false', '');
const closed = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  JSON.parse(published),
);
const open = new Ajv2020({ strict: false, strictNumbers: true }).compile(JSON.parse(opened));
const verdicts = (input: unknown) => {
  const { problems } = shaped(storySchema, input);
  return { closed: [...problems, ...unknownKeys(storySchema, input)].length === 0, open: problems.length === 0 };
};
const oracle = (input: unknown) => ({ closed: closed(input), open: open(input) });

type Tree = Record<Step, unknown>;
function changed(story: unknown, path: readonly Step[], change: (parent: Tree, key: Step) => void): unknown {
  const root: Tree = { root: structuredClone(story) };
  let parent = root;
  let key: Step = 'root';
  for (const step of path) {
    parent = parent[key] as Tree;
    key = step;
  }
  change(parent, key);
  return root.root;
}

describe('the reader and ajv, over the published schema, agree on', () => {
  const example = dataJson(EXAMPLE);

  test('the example story', () => {
    expect(verdicts(example)).toEqual({ closed: true, open: true });
    expect(oracle(example)).toEqual({ closed: true, open: true });
  });

  const parsable = INVALID.filter(([, { what }]) => !/not JSON|deeper/.test(what));
  test.each(parsable.map(([name]) => name))('%s', (name) => {
    const input = parseStoryText(dataText(`invalid/${name}`), name);
    expect(verdicts(input)).toEqual(oracle(input));
  });

  const short = lean(example);
  const all = [...places(short).values()];
  test(`every value in each of ${all.length} places`, () => {
    // A list is a place of its own by its length, which is another here.
    const ofKeys = [...places(example).keys()].filter((place) => !/:[\d,]+$/.test(place));
    expect([...places(short).keys()]).toEqual(expect.arrayContaining(ofKeys));
    let rejected = 0;
    for (const [first, ...rest] of all.filter(({ length }) => length)) {
      const story = structuredClone(short) as Tree;
      let [parent, key] = [story, first as Step];
      for (const step of rest) [parent, key] = [parent[key] as Tree, step];
      for (const value of VALUES) {
        parent[key] = value;
        const verdict = verdicts(story);
        expect(verdict, `${[first, ...rest].join('.')} = ${JSON.stringify(value)}`).toEqual(oracle(story));
        if (!verdict.closed) rejected += 1;
      }
    }
    expect(rejected).toBeGreaterThan(all.length);
  });

  test.each(VALUES)('%j in place of a story', (value) => {
    expect(verdicts(value)).toEqual(oracle(value));
  });

  test.each([
    ['left out', (parent: Tree, key: Step) => (Array.isArray(parent) ? parent.splice(+key, 1) : delete parent[key])],
    ['given a key that nobody knows', (parent: Tree, key: Step) => Object.assign(parent[key] ?? {}, { nobody: 1 })],
    ['given twice', (parent: Tree, key: Step) => Array.isArray(parent) && parent.push(parent[+key])],
  ])('every place %s', (_, change) => {
    for (const path of all.filter(({ length }) => length)) {
      const input = changed(short, path, change);
      expect(verdicts(input), path.join('.')).toEqual(oracle(input));
    }
  });
});

describe('the copy that is read', () => {
  const schema = object({
    a: number,
    b: orNull(string),
    c: list(number),
    d: v.optional(oneOf('x', 'y'), 'x'),
    e: v.optional(string, ''),
  });

  test('has every default', () => {
    expect(shaped(schema, { a: 1 }).output).toEqual({ a: 1, b: null, c: [], d: 'x', e: '' });
  });

  test('has defaults of its own', () => {
    expect(shaped(schema, { a: 1 }).output.c).not.toBe(shaped(schema, { a: 1 }).output.c);
  });

  test('has known keys only, and touches no prototype', () => {
    const { output } = shaped(schema, JSON.parse('{"a":1,"z":2,"__proto__":{"y":3}}'));
    expect(Object.keys(output)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((output as unknown as { y?: number }).y).toBeUndefined();
    expect(Object.getPrototypeOf(output)).toBe(Object.prototype);
  });
});

describe('a problem', () => {
  const unit = v.union([object({ noun: text }), oneOf('percent', 'count')], 'is not a unit. Write one');
  const item = v.union([object({ gone: text }), object({ here: number, there: number })], 'is not an item. Write one');
  const described = object({ a: v.pipe(number, v.description('What the key means.')) });
  test.each<[string, v.GenericSchema, unknown, string, string, string]>([
    ['names the place', object({ a: some(number) }), { a: [1, 'x'] }, '$.a[1]', '"x" is not a number', 'Write digits'],
    [
      'names the missing key, and says what it means',
      described,
      {},
      '$',
      '"a" is missing',
      'Add "a": what the key means',
    ],
    ['names the missing key of an option', item, { here: 1 }, '$', '"there" is missing', 'Add "there"'],
    ['says what a union takes', object({ unit }), { unit: 'days' }, '$.unit', '"days" is not a unit', 'Write one'],
    ['goes into the option meant', object({ unit }), { unit: { noun: 5 } }, '$.unit.noun', '5 is not a text', 'Put it'],
    ['goes into the form meant', item, { gone: 5 }, '$.gone', '5 is not a text', 'Put it'],
    ['goes into the other form', item, { here: 'x', there: 1 }, '$.here', '"x" is not a number', 'Write digits'],
    ['wants an entry', object({ a: some(number) }), { a: [] }, '$.a', 'this list is empty', 'Complete it'],
    ['wants words', object({ a: text }), { a: ' ' }, '$.a', '" " has no words', 'Write some'],
    [
      'is told where null might be',
      object({ a: orNull(number) }),
      { a: 'x' },
      '$.a',
      '"x" is not a number',
      'Write digits',
    ],
    [
      'is told of a list for an object',
      object({ a: number }),
      [],
      '$',
      'this list is not an object',
      'Write it between {',
    ],
    [
      'is told of one that could be empty',
      object({ a: list(text) }),
      [],
      '$',
      'this list is not an object',
      'Write it',
    ],
    ['is told of an object for a list', list(text), {}, '$', 'this object is not a list', 'Write it between ['],
    ['names the choices', oneOf('a', 'b'), 'c', '$', '"c" is not one of a, b', 'Write one of them'],
    [
      'is told of an id',
      idOf('agents'),
      'Mr X',
      '$',
      '"Mr X" is not a slug: lower-case words joined by hyphens',
      'Write',
    ],
  ])('%s', (_, schema, input, path, what, hint) => {
    const { problems } = shaped(schema, input);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path, what });
    expect(problems[0]?.hint.startsWith(hint)).toBe(true);
  });

  test('stands beside all others, unknown keys of one object included', () => {
    const input = { noun: 5, a: 1, b: 2 };
    expect(shaped(unit, input).problems).toHaveLength(1);
    expect(unknownKeys(unit, input).map(({ path }) => path)).toEqual(['$.a', '$.b']);
  });

  test('is told of values that no JSON holds', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    let deep: unknown[] = [];
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    for (const input of [loop, deep, 10n, Symbol('x'), () => 1, undefined, new Map(), Number.NaN]) {
      expect(shaped(storySchema, input).problems.length).toBeGreaterThan(0);
      expect(shaped(string, input).problems[0]?.what).toMatch(/ is not a text$/);
    }
  });

  test('is one of a story that is all wrong, for each of its items', () => {
    const input = { ...dataJson(EXAMPLE), quotes: Array.from({ length: 2000 }, () => ({ id: 'x' })) };
    expect(shaped(storySchema, input).problems).toHaveLength(2000 * 4);
  });
});
