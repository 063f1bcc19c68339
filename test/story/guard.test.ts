import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../src/cli/schema.ts';
import { guard } from '../../src/story/guard.ts';
import { parseStoryText } from '../../src/story/read.ts';
import { storySchema } from '../../src/story/schema.ts';
import { anyString, choose, either, list, listOf, maybe, number, object, oneOf, pair } from '../../src/story/shape.ts';
import { dataJson, dataText, EXAMPLE, INVALID } from './stories.ts';

const closed = new Ajv2020({ strict: true, strictRequired: false }).compile(publishedSchema());
const open = new Ajv2020({ strict: false, strictNumbers: true }).compile(storySchema);
const verdicts = (input: unknown) => ({
  closed: guard(storySchema, input, true).problems.length === 0,
  open: guard(storySchema, input).problems.length === 0,
});
const oracle = (input: unknown) => ({ closed: closed(input), open: open(input) });

type Step = string | number;
/** One path for each kind of place in a story: list entries of the same keys are the same place. */
function places(value: unknown, path: Step[] = [], found = new Map<string, Step[]>()): Map<string, Step[]> {
  const kind = path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');
  const keys = typeof value === 'object' && value ? Object.keys(value).sort().join() : '';
  if (found.has(`${kind}:${keys}`)) return found;
  found.set(`${kind}:${keys}`, path);
  if (Array.isArray(value)) for (const [i, entry] of value.entries()) places(entry, [...path, i], found);
  else if (keys) for (const [key, entry] of Object.entries(value as object)) places(entry, [...path, key], found);
  return found;
}

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

const VALUES: readonly unknown[] = [
  ...[null, true, 0, 1.5, -1, Number.POSITIVE_INFINITY, '', ' ', 'x', 'X y', '2021', '2021-12-31', 'percent', '<'],
  ...['2021-12-31T06:00:00Z', 'https://a.example/', 'javascript:1', 'en-GB', 'f'.repeat(64), [], [null], ['x']],
  ...[[1, 2], [1, 2, 3], {}, { x: 1 }, { of: [1, 2] }, { of: [1] }, { from: 1, to: 2 }, { noun: 'days' }],
  { id: 'x', withdrawn: { date: '2021-12-31', reason: 'Wrong.' } },
  { id: 'x', withdrawn: null },
];

describe('guard and ajv, over the published schema, agree on', () => {
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

  const all = [...places(example).values()];
  test(`every value in each of ${all.length} places`, { timeout: 60_000 }, () => {
    let rejected = 0;
    for (const [first, ...rest] of all.filter(({ length }) => length)) {
      const story: Tree = structuredClone(example);
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
  ])('every place %s', { timeout: 60_000 }, (_, change) => {
    for (const path of all.filter(({ length }) => length)) {
      const input = changed(example, path, change);
      expect(verdicts(input), path.join('.')).toEqual(oracle(input));
    }
  });
});

describe('the copy that guard makes', () => {
  const shape = object({ a: number, b: maybe(anyString), c: list(number) });

  test('has every default', () => {
    expect(guard(shape, { a: 1 }).value).toEqual({ a: 1, b: null, c: [] });
  });

  test('has known keys only, and touches no prototype', () => {
    const input = JSON.parse('{"a":1,"d":2,"__proto__":{"e":3}}');
    const { value } = guard(shape, input);
    expect(Object.keys(value)).toEqual(['a', 'b', 'c']);
    expect((value as unknown as { e?: number }).e).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('takes no inherited key for a given one', () => {
    expect(guard(shape, Object.create({ a: 1 })).problems).toHaveLength(1);
    expect(guard(object({ constructor: anyString }), {}).problems).toHaveLength(1);
  });
});

describe('a problem', () => {
  const union = object({ unit: either(oneOf('percent', 'count'), object({ noun: anyString })) });
  const form = choose('gone', object({ gone: anyString }), object({ here: number }));
  test.each([
    ['names the place', object({ a: listOf(number) }), { a: [1, 'x'] }, '$.a[1]', '"x" is not a value of type number'],
    ['names the missing key', object({ a: number }), {}, '$', '"a" is missing'],
    [
      'names every option',
      union,
      { unit: 'days' },
      '$.unit',
      '"days" is not "percent", "count" or an object with noun',
    ],
    ['goes into the option meant', union, { unit: { noun: 5 } }, '$.unit.noun', '5 is not a value of type string'],
    ['goes into the form meant', form, { gone: 5 }, '$.gone', '5 is not a value of type string'],
    ['goes into the other form', form, { here: 'x' }, '$.here', '"x" is not a value of type number'],
    ['counts a pair', pair(number), [1], '$', 'the list has 1 entries, not 2'],
    ['counts a pair with too many', pair(number), [1, 2, 3], '$', 'the list has 3 entries, not 2'],
  ])('%s', (_, shape, input, path, what) => {
    expect(guard(shape, input).problems[0]).toMatchObject({ path, what });
  });

  test('is told of values that no JSON holds', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    let deep: unknown[] = [];
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    for (const input of [loop, deep, 10n, Symbol('x'), () => 1, undefined, new Map(), Number.NaN]) {
      const { problems } = guard(storySchema, input);
      expect(problems.length).toBeGreaterThan(0);
      expect(guard(anyString, input).problems[0]?.what).toMatch(/ is not a value of type string$/);
    }
  });
});
