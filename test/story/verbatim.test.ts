import { describe, expect, test } from 'vitest';
import type { Evidence, Quote } from '../../src/story/schema.ts';
import { quoteProblems } from '../../src/story/verbatim.ts';

const passage = (exact: string, prefix = '', suffix = ''): Evidence => ({
  ...{ source: 'gazette', exact, prefix, suffix },
  ...{ start: 0, end: [...exact].length },
});

const quote = (paragraph: string, spoken: string, edits: Partial<Quote['edits'][number]>[] = []): Quote => ({
  ...{ id: 'doors', kind: 'direct', speakers: ['ada'], paragraphs: [paragraph], sentence: null, at: null },
  ...{ attribution: 'explicit', context: null, lang: null, sensitivity: [], evidence: [passage(spoken)] },
  edits: edits.map((edit) => ({ paragraph: 0, kind: 'insertion', by: 'story', text: '', ...edit })),
});
const first = (given: Quote) => quoteProblems(given, '$.q')[0]?.what ?? null;

describe('a quotation stands', () => {
  test.each<[name: string, quote: Quote]>([
    ['as it was spoken', quote('The doors were shut.', 'The doors were shut.')],
    ['with other marks and spaces', quote('"The doors"  were shut.', '“The doors” were\nshut.')],
    ['with our insertion', quote('They [the doors] shut.', 'They shut.', [{ text: ' [the doors]' }])],
    ['with our insertion at the start', quote('[The] doors shut.', 'doors shut.', [{ text: '[The] ' }])],
    ['with our omission', quote('They […] shut.', 'They were all shut.', [{ kind: 'omission', text: 'were all' }])],
    [
      'with two omissions, in order',
      quote('They […] for […] days.', 'They shut for two long days.', [
        { kind: 'omission', text: 'shut' },
        { kind: 'omission', text: 'two long' },
      ]),
    ],
    ['with an omission of "$&"', quote('It cost […].', 'It cost $& $1 $$.', [{ kind: 'omission', text: '$& $1 $$' }])],
    [
      "with the source's brackets",
      quote('He [the man] left.', 'He [the man] left.', [{ by: 'source', text: '[the man]' }]),
    ],
    ["with the source's dots", quote('They shut…', 'They shut…', [{ kind: 'omission', by: 'unknown', text: '…' }])],
    ['with an inferred end', quote('They shut.', 'They shut.', [{ kind: 'inferred-end' }])],
  ])('%s', (_, given) => {
    expect(quoteProblems(given, '$.q')).toEqual([]);
  });
});

describe('a quotation is at fault', () => {
  test.each<[name: string, quote: Quote, what: RegExp]>([
    ['for one letter', quote('The door were shut.', 'The doors were shut.'), /is not its passage/],
    ['for its case', quote('the doors', 'The doors'), /is not its passage/],
    ['for an ellipsis of another shape', quote('They...', 'They…'), /is not its passage/],
    ['for an omission nobody declared', quote('They […] shut.', 'They were shut.'), /is not its passage/],
    [
      'for an omission that hides other words',
      quote('A […] c.', 'A b c.', [{ kind: 'omission', text: 'x' }]),
      /is not its/,
    ],
    ['for an omission that does not show', quote('A c.', 'A b c.', [{ kind: 'omission', text: 'b' }]), /does not show/],
    ['for an omission of nothing', quote('A […] c.', 'A c.', [{ kind: 'omission' }]), /does not show/],
    [
      'for an insertion without brackets',
      quote('I did not do it.', 'I did do it.', [{ text: 'not ' }]),
      /does not show/,
    ],
    ['for an insertion half in brackets', quote('I [did] not.', 'I.', [{ text: ' [did] not' }]), /does not show/],
    ['for an insertion over two brackets', quote('[a] b [c]', 'x', [{ text: '[a] b [c]' }]), /does not show/],
    ['for an insertion elsewhere', quote('He left.', 'He left.', [{ text: '[the man]' }]), /does not show/],
    [
      "for the source's edit elsewhere",
      quote('He left.', 'He left.', [{ by: 'source', text: '[sic]' }]),
      /is not in paragraph/,
    ],
    [
      'for a paragraph that is not there',
      quote('A.', 'A.', [{ paragraph: 1, kind: 'inferred-end' }]),
      /no paragraph 1/,
    ],
    ['for a paragraph more than its passages', { ...quote('A.', 'A.'), paragraphs: ['A.', 'B.'] }, /has no evidence/],
  ])('%s', (_, given, what) => {
    expect(first(given)).toMatch(what);
  });

  test('for its paragraphs in another order', () => {
    const given = { ...quote('', ''), paragraphs: ['A.', 'B.'], evidence: [passage('B.'), passage('A.')] };
    expect(quoteProblems(given, '$.q').map(({ path }) => path)).toEqual(['$.q.paragraphs[0]', '$.q.paragraphs[1]']);
  });
});

describe('a fragment stands in its sentence', () => {
  const partial = (sentence: string, ...passages: string[]): Quote => ({
    ...quote('baked in', 'baked in'),
    ...{ kind: 'partial', sentence, evidence: ['baked in', ...passages].map((one) => passage(one)) },
  });
  const SENTENCE = 'It is "baked in", she says';
  test.each<[quote: Quote, what: RegExp | null]>([
    [partial(SENTENCE, SENTENCE), null],
    [partial(SENTENCE, `Yes. ${SENTENCE}, we hear`), null],
    [partial(SENTENCE, 'It is “baked in”, she says'), null],
    [partial('It is "baked-in", she says', 'It is "baked-in", she says'), /does not hold the quoted fragment/],
    [partial(SENTENCE), /the sentence is not in the evidence/],
    [partial(SENTENCE, 'It was "baked in", she says'), /the sentence is not in the evidence/],
  ])('%j', (given, what) => {
    if (what) expect(first(given)).toMatch(what);
    else expect(first(given)).toBeNull();
  });
});
