import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { publishedSchema } from '../../src/cli/schema.ts';
import { guard } from '../../src/story/guard.ts';
import { jsonSchema } from '../../src/story/json-schema.ts';
import type { Problem } from '../../src/story/problems.ts';
import { parseStoryText } from '../../src/story/read.ts';
import { storySchema } from '../../src/story/schema.ts';
import type { Shape } from '../../src/story/shape.ts';
import { unknownKeys } from '../../src/story/unknown-keys.ts';
import { dataJson, dataText, EXAMPLE, INVALID } from './stories.ts';

const closed = new Ajv2020({ strict: true, strictRequired: false }).compile(publishedSchema());
const open = new Ajv2020({ strict: false, strictNumbers: true }).compile(jsonSchema(storySchema));
const verdicts = (input: unknown) => ({
  closed: [...guard(storySchema, input).problems, ...unknownKeys(storySchema, input)].length === 0,
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
  const shape = { a: 'number', 'b?': 'string', 'c=': ['number'], 'd=': 'x|y', 'e=': 'text' } as const;

  test('has every default', () => {
    expect(guard(shape, { a: 1 }).value).toEqual({ a: 1, b: null, c: [], d: 'x', e: '' });
  });

  test('has known keys only, and touches no prototype', () => {
    const input = JSON.parse('{"a":1,"z":2,"__proto__":{"y":3}}');
    const { value } = guard(shape, input);
    expect(Object.keys(value)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((value as unknown as { y?: number }).y).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('takes no inherited key for a given one', () => {
    expect(guard(shape, Object.create({ a: 1 })).problems).toHaveLength(1);
    expect(guard({ constructor: 'string' }, {}).problems).toHaveLength(1);
  });
});

describe('a problem', () => {
  const problemsOf = guard as (shape: Shape, input: unknown) => { problems: Problem[] };
  const union = { unit: [{ noun: 'string' }, 'percent|count'] } as const;
  const form = [{ gone: 'string' }, { here: 'number' }] as const;
  test.each<[string, Shape, unknown, string, string]>([
    ['names the place', { a: ['number'] }, { a: [1, 'x'] }, '$.a[1]', '"x" is not a valid number'],
    ['names the missing key', { a: 'number' }, {}, '$', '"a" is missing'],
    ['names every option', union, { unit: 'days' }, '$.unit', '"days" is not a valid object or percent|count'],
    ['goes into the option meant', union, { unit: { noun: 5 } }, '$.unit.noun', '5 is not a valid string'],
    ['goes into the form meant', form, { gone: 5 }, '$.gone', '5 is not a valid string'],
    ['goes into the other form', form, { here: 'x' }, '$.here', '"x" is not a valid number'],
    ['counts a pair', 'pair of numbers', [1], '$', 'this list is not a valid pair of numbers'],
    ['wants an entry', { a: ['number'] }, { a: [] }, '$.a', 'the list is empty'],
    ['names no null where there may be one', { 'a?': 'number' }, { a: 'x' }, '$.a', '"x" is not a valid number'],
  ])('%s', (_, shape, input, path, what) => {
    expect(problemsOf(shape, input).problems[0]).toMatchObject({ path, what });
  });

  test('is told of values that no JSON holds', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    let deep: unknown[] = [];
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    for (const input of [loop, deep, 10n, Symbol('x'), () => 1, undefined, new Map(), Number.NaN]) {
      const { problems } = guard(storySchema, input);
      expect(problems.length).toBeGreaterThan(0);
      expect(guard('string', input).problems[0]?.what).toMatch(/ is not a valid string$/);
    }
  });
});
