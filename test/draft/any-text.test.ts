import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithdrawn } from '../../src/story/items.ts';
import { readStory } from '../../src/story/read.ts';
import type { Evidence, Statistic, Story } from '../../src/story/schema.ts';
import { checked, drafted } from './drafting.ts';

/** Pieces of articles, and of what is none. */
const PIECES = [
  ...['"', '“', '”', '‘', '’', "'", '«', '»', '„', '—', ' - ', '(', ')', '[sic]', '...', '…'],
  ...[
    'said',
    'Mary Stone',
    'Mr Stone',
    'he',
    'she said',
    'told the inquiry',
    'a spokesman',
    'according to',
    'the report',
    'Lord',
  ],
  ...['almost', 'more than', 'up to', 'between', 'and', 'no fewer than', 'about', 'not', 'or so', '+'],
  ...[
    '30%',
    'one in five',
    '£3.2m',
    '1,200',
    'three',
    'half',
    'a dozen',
    '−4',
    '5-7',
    '2,000,000',
    '½',
    'per cent',
    '٣٠',
    'people',
    'homes',
  ],
  ...['.', ', ', '? ', '! ', ': ', '; ', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\t', '\u00a0', '\u2028'],
  ...['👩‍👩‍👧', '𝔘', 'é', 'e\u0301', 'שלום', 'مرحبا', 'x'.repeat(40)],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

function evidenceOf({ quotes, statistics, responses, events }: Story): Evidence[] {
  return [...quotes, ...statistics, ...responses, ...events].flatMap((item) =>
    isWithdrawn(item) ? [] : item.evidence,
  );
}

/** How often a text holds a part. White space counts as one space, and marks by their kind, as the check has it. */
function count(text: string, part: string): number {
  const fold = (words: string) =>
    words
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[‘’‚‛‹›]/g, "'")
      .replace(/\s+/g, ' ');
  let found = 0;
  for (let at = fold(text).indexOf(fold(part)); at >= 0; at = fold(text).indexOf(fold(part), at + 1)) found += 1;
  return found;
}

describe('any text', () => {
  test('gives a story that reads, passes the check, and is the same when drafted again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { story } = drafted(text);
        const bytes = JSON.stringify(story);
        expect(() => readStory(JSON.parse(bytes), 'story.json')).not.toThrow();
        expect(checked(story, text).problems).toEqual([]);
        expect(JSON.stringify(drafted(text).story)).toBe(bytes);
      }),
      { numRuns: 60 },
    );
  });

  test('is pointed at exactly, inside the text, and at one place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = [...text];
        for (const { exact, prefix, suffix, start, end } of evidenceOf(drafted(text).story)) {
          expect(points.slice(start, end).join('')).toBe(exact);
          expect(points.slice(Math.max(0, start - [...prefix].length), start).join('')).toBe(prefix);
          expect(points.slice(end, end + [...suffix].length).join('')).toBe(suffix);
          expect(count(text, prefix + exact + suffix)).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a long text of one kind', () => {
  // What is one word, or nothing that a story holds, may be as long as a book; the others are as long as a long article.
  test.each([
    ['one letter', 'a', 1_000_000],
    ['letters with accents', 'e\u0301', 1_000_000],
    ['emoji', '👩‍👩‍👧', 1_000_000],
    ['words', 'word ', 1_000_000],
    ['capitals', 'Aa ', 1_000_000],
    ['lines', 'x\n', 50_000],
    ['marks', '"', 200_000],
    ['commas', 'Aa, ', 100_000],
    ['verbs', 'said ', 100_000],
    ['marks that open', '“a ', 30_000],
    ['apostrophes', "'a ", 30_000],
    ['numbers', '1 ', 10_000],
    ['sentences', 'Mary Stone said “we waited”. ', 30_000],
    ['paragraphs', '“A b c d e f,” he said.\n\n', 30_000],
  ])('is read to its end: %s', (_, piece, size) => {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    const { story } = drafted(text);
    expect(checked(story, text).problems).toEqual([]);
  });
});

/** What a hedge says, written down here anew. */
const HEDGES: readonly (readonly [words: string, comparator: string])[] = [
  ['almost', 'almost'],
  ['nearly', 'almost'],
  ['more than', '>'],
  ['over', '>'],
  ['fewer than', '<'],
  ['less than', '<'],
  ['up to', '<='],
  ['at most', '<='],
  ['at least', '>='],
  ['no fewer than', '>='],
  ['about', '~'],
  ['around', '~'],
  ['roughly', '~'],
  ['an estimated', '~'],
  ['some', '~'],
];
const NUMBERS = ['40', '1,200', 'sixty', 'a dozen', '3.5 million', 'one in five', '40%', '62 per cent', '£300', '$4bn'];
const FRAMES = [
  'The storm cut off # homes in the county.',
  '"We lost # trees in a night," said Mary Stone.',
  'Mary Stone said # ewes had drowned, and the rest were moved.',
  'Of those asked, # were afraid.',
  'In all # people came; # stayed.',
];

describe.each(HEDGES)('“%s” before a number', (hedge, comparator) => {
  test.each(NUMBERS)('%s is no more certain in the draft', (number) => {
    for (const frame of FRAMES) {
      const text = frame.replaceAll('#', `${hedge} ${number}`);
      for (const item of drafted(text).story.statistics) {
        const { quantity } = item as Statistic;
        expect([text, quantity.comparator]).toEqual([text, comparator]);
        expect(quantity.stated.toLowerCase()).toContain(hedge);
      }
    }
  });
});
