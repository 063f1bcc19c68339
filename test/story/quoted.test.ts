import { describe, expect, it } from 'vitest';
import { markProblems } from '../../src/story/quoted.ts';
import type { Quote } from '../../src/story/schema.ts';

type Row = [name: string, around: [before: string, after: string][], edits: Quote['edits'], faults: string[]];

const inferred = (kind: 'inferred-start' | 'inferred-end', paragraph = 0) => [
  { paragraph, kind, by: 'story', text: '' } as const,
];

const rows: Row[] = [
  ['straight marks', [['She said: "', '" on Monday']], [], []],
  ['curly marks', [['She said: “', '” on Monday']], [], []],
  ['single marks', [['called it ‘', '’ and left']], [], []],
  ['a full stop or comma before the closing mark', [['"', '," they said']], [], []],
  ['French marks with their space', [['elle dit « ', ' » lundi']], [], []],
  ['indirect speech', [['She said that ', ' on Monday']], [], ['opens', 'closes']],
  ['words before the mark', [['She said "well, ', '" on Monday']], [], ['opens']],
  ['an unclosed quotation', [['She said: "', ' Labour leader']], [], ['closes']],
  ['an unclosed quotation, its end declared', [['She said: "', ' Labour leader']], inferred('inferred-end'), []],
  ['an unopened quotation, its start declared', [['She said ', '" on']], inferred('inferred-start'), []],
  [
    'paragraphs that each open, the last closing',
    [
      ['"', '\n\n"'],
      ['\n\n"', '" he said'],
    ],
    [],
    [],
  ],
  [
    'a second paragraph that does not open',
    [
      ['"', '\n\n'],
      ['\n\n', '" he said'],
    ],
    [],
    ['opens'],
  ],
  [
    'an end declared for another paragraph',
    [
      ['"', ' x'],
      ['"', ' Then'],
    ],
    inferred('inferred-end'),
    ['closes'],
  ],
];

describe('words stand in quotation marks in their source', () => {
  it.each(rows)('%s', (_name, around, edits, faults) => {
    const quote = {
      paragraphs: around.map((_, i) => `words ${i}`),
      evidence: around.map((_, i) => ({ source: 's', exact: `words ${i}`, prefix: '', suffix: '', start: i, end: i })),
      edits,
    } as unknown as Quote;
    const found = markProblems(quote, '$.quotes[0]', ({ start }) => around[start] as [string, string]);
    expect(found.map(({ what }) => /opens|closes/.exec(what)?.[0])).toEqual(faults);
  });
});
