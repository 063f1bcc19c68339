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
    const found = markProblems(
      quote,
      '$.quotes[0]',
      ({ start }) => around[start] as [string, string],
      () => null,
    );
    expect(found.map(({ what }) => /opens|closes/.exec(what)?.[0])).toEqual(faults);
  });
});

describe('words of the source between two stretches', () => {
  const check = (text: string, stretches: readonly string[], edits: Quote['edits'] = []) => {
    const evidence = stretches.map((exact) => ({
      ...{ source: 's', exact, prefix: '', suffix: '' },
      ...{ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
    }));
    return markProblems(
      { paragraphs: stretches, evidence, edits } as unknown as Quote,
      '$.quotes[0]',
      ({ start, end }) => [text.slice(0, start), text.slice(end)],
      (one, other) => text.slice(one.end, other.start),
    ).map(({ path, what }) => `${path}: ${what}`);
  };
  const parted = (text: string, paragraph = 1): Quote['edits'] => [
    { paragraph, kind: 'interruption', by: 'source', text },
  ];
  const TEXTS: readonly [name: string, text: string, a: string, b: string, cue: string][] = [
    ['English', 'He left. “The gate,” she said, “was open.” Then', 'The gate,', 'was open.', 'she said'],
    [
      'straight marks',
      '"The gate," the clerk said on Monday, "was open."',
      'The gate,',
      'was open.',
      'the clerk said on Monday',
    ],
    ['French', '« La porte », a dit la maire, « était ouverte. »', 'La porte', 'était ouverte.', 'a dit la maire'],
    ['German', '„Das Tor“, sagte sie, „war offen.“', 'Das Tor', 'war offen.', 'sagte sie'],
    ['over a line break', '“The gate,”\nshe\nsaid, “was open.”', 'The gate,', 'was open.', 'she said'],
  ];

  it.each(TEXTS)('are declared: %s', (_name, text, a, b, cue) => {
    expect(check(text, [a, b], parted(cue))).toEqual([]);
    expect(check(text, [a, b])).toEqual([expect.stringContaining(`the source has ${JSON.stringify(cue)} between`)]);
    expect(check(text, [a, b], parted(`${cue} today`))).toEqual([expect.stringContaining('$.quotes[0].edits[0].text')]);
  });

  it('are none where the marks alone stand between two paragraphs', () => {
    expect(check('“One.\n\n“Two.”', ['One.', 'Two.'])).toEqual([]);
  });

  it('are no cue where they are another’s words, or long', () => {
    expect(
      check('“One,” he said. “Two!” she said, “three.”', ['One,', 'three.'], parted('he said. “Two!” she said')),
    ).toEqual(['$.quotes[0].edits[0].text: the interruption is no cue']);
    const long = `he said ${'and said '.repeat(30)}it`;
    expect(check(`“One,” ${long}, “two.”`, ['One,', 'two.'], parted(long))).toHaveLength(1);
  });

  it('come after a paragraph', () => {
    expect(check('“One.”', ['One.'], parted('he said', 0))).toEqual([
      '$.quotes[0].edits[0].text: no paragraph comes before the interruption',
    ]);
  });
});
