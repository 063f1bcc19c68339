/* Where a fragment stands in its sentence, and which words are one stretch of speech. */
import { describe, expect, test } from 'vitest';
import { placed, placesOf } from '../../src/story/fragment.ts';
import type { Quote, Story } from '../../src/story/schema.ts';
import { cutOut, stretchesOf } from '../../src/story/stretches.ts';
import { quoteProblems } from '../../src/story/verbatim.ts';

/** A sentence with the fragment between | and |, where it is found; no bars where the sentence has it nowhere. */
const PLACES: readonly [marked: string, fragment: string, ...others: number[]][] = [
  ['She called it “|a mess|”', 'a mess'],
  ['Executives “|cut|” the executives’ pay', 'cut'],
  ['A cut, he said, was no “|cut|”', 'cut'],
  ['elle dit « |la peur| » et la peur', 'la peur'],
  ['elle dit «\u202f|la peur|\u202f» et la peur', 'la peur'],
  ['sagte „|nie|“ und nie', 'nie'],
  ['sagte »|nie|« und nie', 'nie'],
  ['the \'toxic\' report highlighted the "|toxic culture|"', 'toxic culture'],
  ['over “|two\nlines|” of text', 'two lines'],
  ['it was “|a ‘learn your place’ culture|”', "a 'learn your place' culture"],
  ['called it “|a mess,|” she said', 'a mess,'],
  ['called it “|a mess|,” she said', 'a mess'],
  ['a |mess| without marks', 'mess'],
  ['$1 (|50%|)', '50%'],
];

describe('a fragment', () => {
  test.each(PLACES)('stands in its sentence: %s', (marked, fragment) => {
    const [before = '', words = '', after = ''] = marked.split('|');
    expect(placesOf(fragment, before + words + after)).toEqual([[before.length, before.length + words.length]]);
  });

  test('stands nowhere as a part of a word', () => {
    expect(placesOf('cut', 'Executives were executed')).toEqual([]);
  });

  test.each([
    ['She called it “a mess”', 'a mess', null, ['She called it ', '']],
    ['called it “a mess,” she said', 'a mess', null, ['called it ', ', she said']],
    ['elle dit « la peur » et part', 'la peur', null, ['elle dit ', ' et part']],
    ['a mess without marks', 'mess', null, ['a ', ' without marks']],
    ['“no” and again “no”', 'no', null, ['', ' and again “no”']],
    ['“no” and again “no”', 'no', 16, ['“no” and again ', '']],
    ['🙂 “no” and again “no”', 'no', 18, ['🙂 “no” and again ', '']],
  ] as const)('is cut out of %j without the marks of the source', (sentence, fragment, at, cut) => {
    const quote = { paragraphs: [fragment], sentence, at } as unknown as Quote;
    const [shown] = placed({ quotes: [quote] } as unknown as Story).quotes as Quote[];
    expect(cutOut(shown as Quote)).toEqual(cut);
  });

  const twice = (at: number | null, start: number) => {
    const sentence = '“no” and again “no”';
    const passage = (exact: string, from: number) => ({
      source: 's',
      exact,
      prefix: '',
      suffix: '',
      start: from,
      end: from + exact.length,
    });
    return quoteProblems(
      {
        ...{ kind: 'partial', paragraphs: ['no'], sentence, at, edits: [] },
        evidence: [passage('no', 100 + start), passage(sentence, 100)],
      } as unknown as Quote,
      '$.quotes[0]',
    ).map(({ what, hint }) => `${what}. ${hint}`);
  };
  test('that stands twice in its sentence has its place from the evidence', () => {
    expect(twice(1, 1)).toEqual([]);
    expect(twice(16, 16)).toEqual([]);
    expect(twice(null, 16)).toEqual(['the fragment stands 2 times in the sentence. Give "at": 16']);
    expect(twice(1, 16)).toEqual(['the fragment does not begin at 1 in the sentence. Give "at": 16']);
  });
});

test('stretches that a cue parts are one paragraph', () => {
  const quote = (edits: readonly object[]) => stretchesOf({ paragraphs: ['a', 'b', 'c'], edits } as unknown as Quote);
  const parted = (paragraph: number) => ({ paragraph, kind: 'interruption', by: 'source', text: 'she said' });
  expect(quote([])).toEqual([['a'], ['b'], ['c']]);
  expect(quote([parted(1)])).toEqual([['a', 'b'], ['c']]);
  expect(quote([parted(1), parted(2)])).toEqual([['a', 'b', 'c']]);
  expect(quote([parted(0)])).toEqual([['a'], ['b'], ['c']]);
});
