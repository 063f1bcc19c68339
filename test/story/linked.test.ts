/* Links to a passage: the words that they name, and which of them need the words around. */
import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/parts/source-line.ts';
import { linkedWords } from '../../src/story/linked.ts';
import type { Source, Story } from '../../src/story/schema.ts';
import { recordOf } from '../../src/story/verified.ts';

describe('a text fragment', () => {
  // The examples of the specification (WICG), and passages as stories have them.
  test.each([
    [{ exact: 'brown fox', prefix: '', suffix: '' }, '#:~:text=brown%20fox'],
    [{ exact: 'brown fox', prefix: 'The quick ', suffix: '' }, '#:~:text=The%20quick-,brown%20fox'],
    [{ exact: 'brown fox', prefix: '', suffix: ' jumps' }, '#:~:text=brown%20fox,-jumps'],
    [{ exact: 'brown fox', prefix: 'quick ', suffix: ' jumps' }, '#:~:text=quick-,brown%20fox,-jumps'],
    [
      { exact: 'one two three four five six seven eight nine', prefix: 'zero ', suffix: '' },
      '#:~:text=zero-,one%20two%20three%20four,six%20seven%20eight%20nine',
    ],
    [
      { exact: 'one, two', prefix: 'well-known ', suffix: ' & more' },
      '#:~:text=well%2Dknown-,one%2C%20two,-%26%20more',
    ],
  ])('%j is %s', (evidence, fragment) => {
    expect(textFragment(evidence)).toBe(fragment);
  });

  test('over two paragraphs names the ends alone', () => {
    expect(linkedWords('It failed.\n\nIt will fail again.')).toEqual(['It failed. It will', 'It will fail again.']);
  });
});

describe('a record names the items with words that stand in the text more than once', () => {
  const repeated = (text: string, exact: string) => {
    const evidence = [{ source: 's', exact, prefix: '', suffix: '', start: 0, end: exact.length }];
    const lists = { quotes: [], statistics: [], responses: [], findings: [], terms: [], charts: [] };
    const story = { ...lists, events: [{ id: 'it', evidence }] } as unknown as Story;
    return recordOf({ id: 's' } as Source, story, { text, sha256: '0' }, '2026-11-27').repeated;
  };
  test.each([
    ['the gate jammed. Then the gate jammed', 'the gate jammed', ['it']],
    // Browsers look for whole words, in any case and with any marks between.
    ['The Gate, jammed. Then the gate jammed', 'the gate jammed', ['it']],
    ['the gate jammed. The floodgate jammed', 'the gate jammed', []],
    ['the gate jammed once', 'the gate jammed', []],
    // Of a long passage the first words decide where a browser begins.
    [
      'On the night the pumps stood. On the night the gates jammed half open at last',
      'On the night the gates jammed half open at last',
      ['it'],
    ],
    [
      'On that night the pumps stood. On the night the gates jammed half open at last',
      'On the night the gates jammed half open at last',
      [],
    ],
  ])('%j: %j', (text, exact, items) => {
    expect(repeated(text, exact)).toEqual(items);
  });
});
