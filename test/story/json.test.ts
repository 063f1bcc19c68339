/* The JSON that digests are made of: the platform's, whatever a page has made of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonOf } from '../../src/story/json.ts';
import { dataJson, EXAMPLE } from './stories.ts';

test.each(['casey-review.json', EXAMPLE])('of %s is what the platform writes', (name) => {
  expect(jsonOf(dataJson(name))).toBe(JSON.stringify(dataJson(name)));
});

test('of any data is what the platform writes', () => {
  const text = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });
  const data = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any')),
      fc.dictionary(text, fc.oneof(tie('any'), fc.constant(undefined))),
    ),
  })).any;
  fc.assert(
    fc.property(data, (value) => {
      expect(jsonOf(value)).toBe(JSON.stringify(value));
    }),
    { numRuns: 2000 },
  );
});
