import { describe, expect, test } from 'vitest';
import { sourceText, verifyEvidence } from '../../src/story/evidence.ts';

const TEXT =
  '🌊 Flood!\r\n\r\n“It was shut,” she said. “It was shut.” The cafe\u0301 was  open. “It was shut,” he said.';
const source = sourceText(TEXT);

/** Counts the way the format asks for, by another road: each code point is four bytes of UTF-32. */
function at(words: string, nth = 0): { start: number; end: number } {
  let index = -1;
  for (let i = 0; i <= nth; i += 1) index = TEXT.indexOf(words, index + 1);
  const points = (text: string) => text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '_').length;
  const start = points(TEXT.slice(0, index));
  return { start, end: start + points(words) };
}
const selector = (exact: string, prefix = '', suffix = '', nth = 0) => ({
  source: 'gazette',
  exact,
  prefix,
  suffix,
  ...at(exact, nth),
});
const verify = (evidence: ReturnType<typeof selector>) => verifyEvidence(evidence, source, '$.e');

describe('a passage holds', () => {
  test.each([
    ['after an emoji', selector('Flood!'), []],
    ['across CRLF', selector('Flood!\r\n\r\n“It'), []],
    ['with a combining mark', selector('cafe\u0301'), []],
    [
      'with straight marks for curly ones',
      { ...selector('“It was shut.”'), exact: '"It was shut."' },
      ['quotation marks'],
    ],
    ['with a space for a line end', { ...selector('!\r\n\r\n“It'), exact: '!    “It' }, ['white space']],
    ['with straight marks in its prefix', selector('It was shut.', 'said. "'), ['quotation marks']],
  ])('%s', (_, evidence, folds) => {
    expect(verify(evidence)).toEqual({ problems: [], folds: folds.length ? [{ path: '$.e', folds }] : [] });
  });
});

describe('a passage is at fault', () => {
  test.each([
    [
      'a word changed',
      { ...selector('It was shut.'), exact: 'It is shut.!' },
      '$.e.exact',
      /^the source has "It was shut\."/,
    ],
    ['another case', { ...selector('Flood'), exact: 'flood' }, '$.e.exact', /not "flood"$/],
    [
      'composed for combined',
      { ...selector('cafe\u0301'), exact: 'café', end: at('cafe\u0301').end - 1 },
      '$.e.exact',
      /not/,
    ],
    ['one off', { ...selector('Flood!'), start: 3, end: 9 }, '$.e.exact', /at 3–9/],
    ['UTF-16 offsets', { ...selector('Flood!'), start: 3, end: 9 }, '$.e.exact', /at 3–9/],
    ['past the end', { ...selector('Flood!'), start: 900, end: 906 }, '$.e.exact', /the source has "" at/],
    ['another prefix', selector('It was shut.', 'we said. “'), '$.e.prefix', /^the source has/],
    ['a prefix before the start', selector('🌊', 'x'), '$.e.prefix', /the source has ""/],
    ['another suffix', selector('It was shut.', '', '’'), '$.e.suffix', /^the source has/],
    ['a suffix past the end', selector('he said.', '', ' x', 1), '$.e.suffix', /^the source has ""/],
    ['two places', selector('It was shut,'), '$.e', /^prefix, exact and suffix together occur 2 times$/],
    ['two places but for the shape of marks', selector('It was shut', '“'), '$.e', /occur 3 times/],
    ['a cut at its start', selector('lood!', '🌊 F'), '$.e.exact', /within a word/],
    ['a cut at its end', selector('Floo', '🌊 ', 'd!'), '$.e.exact', /within a word/],
    ['a cut before a combining mark', selector('cafe', 'The '), '$.e.exact', /within a word/],
    ['a second place', selector('It was'), '$.e', /occur 3 times/],
  ])('%s', (_, evidence, path, what) => {
    expect(verify(evidence).problems[0]).toMatchObject({ path, what: expect.stringMatching(what) });
  });

  test('with a hint that knows whether the words stand elsewhere', () => {
    const moved = { ...selector('Flood!'), start: 3, end: 9 };
    expect(verify(moved).problems[0]?.hint).toBe('Correct start and end');
    expect(verify({ ...moved, exact: 'Blood!' }).problems[0]?.hint).toBe('Copy the words from the source exactly');
  });
});

test('a longer prefix or suffix tells two places apart', () => {
  expect(verify(selector('It was shut,', '“', '” she')).problems).toEqual([]);
  expect(verify(selector('It was shut,', 'open. “', '', 1)).problems).toEqual([]);
});
