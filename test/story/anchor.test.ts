import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, ground, type Sketch, type Unsure } from '../../src/story/anchor.ts';
import { sourceText, verifyEvidence } from '../../src/story/evidence.ts';
import type { Evidence } from '../../src/story/schema.ts';
import { dataJson, dataText, EXAMPLE } from './stories.ts';

const SOURCE =
  'We went to friends. “It 😀 held,” she said. The gate held in May. The gate held in June, too.\nIt held.';
const at = (exact: string, rest: Partial<Sketch> = {}, source = SOURCE, isSame = false) =>
  anchor({ source: 's', exact, ...rest }, ground(source), isSame);
const isSure = (found: Evidence | Unsure): found is Evidence => 'start' in found;

describe('a passage that is there once', () => {
  test.each<[exact: string, found: string, start: number, prefix: string, suffix: string]>([
    ['We went', 'We went', 0, '', ''],
    ['to friends.', 'to friends.', 8, '', ''],
    // Code points, not UTF-16 units, and the shape of marks as the source has it.
    ['"It 😀 held,"', '“It 😀 held,”', 20, '', ''],
    ['in  June', 'in June', 79, '', ''],
    ['too. It held.', 'too.\nIt held.', 88, '', ''],
    [' in May ', 'in May', 57, '', ''],
  ])('%j', (exact, words, start, prefix, suffix) => {
    expect(at(exact)).toEqual({
      ...{ source: 's', exact: words, prefix, suffix, start },
      end: start + [...words].length,
    });
  });
});

describe('a passage that is there more than once', () => {
  test('is taken by what stands around it, and keeps that', () => {
    expect(at('The gate held', { suffix: ' in June' })).toMatchObject({ start: 65, prefix: '', suffix: ' in June' });
    expect(at('held', { prefix: 'It ', suffix: '.' })).toMatchObject({ exact: 'held', prefix: 'It ', suffix: '.' });
  });

  test('is taken by its offset where the text is the one that it was counted in, with the shortest words around it', () => {
    expect(at('The gate held', { start: 65 }, SOURCE, true)).toMatchObject({
      start: 65,
      prefix: 'May. ',
      suffix: '',
    });
    expect(at('The gate held', { start: 65 })).toHaveProperty('what');
    expect(at('The gate held', { start: 64 }, SOURCE, true)).toHaveProperty('what');
  });

  test('is never guessed, and shown in its places', () => {
    expect(at('The gate held')).toEqual({
      what: '"The gate held" occurs 2 times in the source: “ “It 😀 held,” she said. [The gate held] in May. The gate held i”, “. The gate held in May. [The gate held] in June, too. It held.”',
      hint: 'Give prefix or suffix: some of the words directly before or after the passage that you mean',
    });
  });

  test('is whole words', () => {
    expect(at('eld')).toMatchObject({ what: expect.stringContaining('is not in the source') });
  });
});

describe('words that are not there are shown beside those most like them', () => {
  test.each([
    ['We went to friend.', '"We went to friend[s]. …"'],
    ['to fruits.', '"… to fr[iend]s. …"'],
    ['The gate held in July, too.', '"… The gate held in Ju[ne], too. …"'],
    ['We all went to friends.', '"We [no “all”] went to friends. …"'],
    ['The gate in June', '"… The gate [held] in June[,] …"'],
  ])('%j', (exact, shown) => {
    const found = at(exact);
    expect(found).toMatchObject({ what: `${JSON.stringify(exact)} is not in the source, which has ${shown}` });
  });

  test('but not beside what is unlike them', () => {
    expect(at('Nobody ever saw whales here')).toMatchObject({ what: expect.not.stringContaining('which has') });
  });
});

describe('when the text of the source has changed', () => {
  const before = { prefix: 'The gate ', suffix: ' in May', start: 52 };
  test.each<[string, string, Partial<Sketch>, string, boolean]>([
    ['a passage that moved is found', 'held', before, `Added. ${SOURCE}`, true],
    [
      'words with one side as it was are found',
      'The gate held',
      { suffix: ' in May' },
      'Once The gate held in May.',
      true,
    ],
    ['long words are found alone', 'The gate held in June, too', { prefix: 'Once ' }, SOURCE, true],
    ['few words between others are not', 'in May', { prefix: 'fell ', suffix: ', he said' }, SOURCE, false],
    ['words that are twice there now are not', 'in May', {}, `${SOURCE} in May`, false],
  ])('%s', (_, exact, rest, source, found) => {
    expect(isSure(at(exact, rest, source))).toBe(found);
  });
});

test('what is found holds, is the only one of its kind, and no shorter words around it would do', () => {
  const word = fc.constantFrom('held', 'the', 'gate', 'in', 'né', '“so”', 'a');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 3, maxLength: 40 }),
      fc.nat(),
      fc.integer({ min: 1, max: 3 }),
      (words, from, length) => {
        const text = words.join(' ');
        const first = from % (words.length - 2);
        const exact = words.slice(first, first + length).join(' ');
        const start = [...words.slice(0, first).join(' ')].length + (first ? 1 : 0);
        const found = at(exact, { start }, text, true);
        if (!isSure(found)) return;
        expect(verifyEvidence(found, sourceText(text), '$').problems).toEqual([]);
        expect(found.start).toBe(start);
        const shorter = (one: Partial<Evidence>) =>
          verifyEvidence({ ...found, ...one }, sourceText(text), '$').problems;
        const { prefix, suffix } = found;
        if (prefix) expect(shorter({ prefix: prefix.replace(/^\s*\S+\s*/u, '') })).not.toEqual([]);
        if (suffix) expect(shorter({ suffix: suffix.replace(/\s*\S+\s*$/u, '') })).not.toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('every selector of the example is found from its words and what is around them', () => {
  const source = ground(dataText('examples/flood-barrier.source.txt'));
  const story = dataJson(EXAMPLE) as Record<string, unknown>;
  const all = Object.values(story).flatMap((list) =>
    Array.isArray(list) ? list.flatMap((item: { evidence?: Evidence[] }) => item.evidence ?? []) : [],
  );
  expect(all.length).toBeGreaterThan(20);
  for (const { start: _, end: __, ...sketch } of all) {
    expect(anchor(sketch, source)).toEqual(
      all.find((one) => one.exact === sketch.exact && one.prefix === sketch.prefix),
    );
  }
});
