import { expect, test } from 'vitest';
import { statedAt } from '../../src/story/stated.ts';

/* References and ids are held by data/invalid/. */
test.each<[stated: string, passage: string, words: string | null]>([
  ['50%', 'to below 50%, eroding', '50%'],
  ['one in five', 'Almost one\n in  five people', 'one\n in  five'],
  ['£5', 'cost £5.', '£5'],
  ['25', '25-year-old', '25'],
  ['days', '19-days', 'days'],
  ['(50)', 'was (50) then', '(50)'],
  ['15', '12-15', '15'],
  ['0%', '50%', null],
  ['50', '50%', null],
  ['5', '£5', null],
  ['5', '5.2 per cent', null],
  ['2', '5.2 per cent', null],
  ['5', '5,200', null],
  ['200', '5,200', null],
  ['3', 'it was -3 degrees', null],
  ['3', 'it was −3 degrees', null],
  ['ten', 'tenth', null],
  ['ten', 'often', null],
  ['élan', 'l’eélan', null],
  ['Almost', 'almost', null],
  ['a.c', 'abc', null],
])('%j in %j', (stated, passage, words) => {
  const at = statedAt(stated, passage);
  expect(at && passage.slice(at.start, at.end)).toBe(words);
});
