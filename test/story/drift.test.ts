/* Articles that were edited after the story was made: tables of sentences, with what must be told of each. */
import { describe, expect, test } from 'vitest';
import { driftFrom } from '../../src/story/drift.ts';
import { figuresIn } from '../../src/story/drift-figures.ts';
import { dataStory, dataText, EXAMPLE } from './stories.ts';

const casey = dataStory('casey-review.json');
const flood = dataStory(EXAMPLE);
const told = (story: typeof casey, text: string, quoted = false): string[] =>
  driftFrom(story, [{ text, line: 7, quoted }]).map(({ what, story }) => `${what}: ${story}`);

type Row = readonly [text: string, told: readonly string[]];

const QUOTATIONS: readonly Row[] = [
  ['Discrimination, Baroness Casey finds, is “baked in”.', []],
  ['DISCRIMINATION, BARONESS CASEY FINDS, IS "BAKED IN"', []],
  ['Discrimination, Baroness Casey finds, is “baked on”.', ['the quotation differs: baked in']],
  ['Discrimination, Baroness Casey finds, is “half-baked”.', []],
  ['Her cakes are “baked well”.', []],
  [
    '“If you look at our performance around rape, serious sexual offences, the detection rate is too low you may as well say it’s legal in London.”',
    [
      "the quotation differs: If you look at our performance around rape, serious sexual offences, the detection rate is so low you may as well say it's legal in London",
    ],
  ],
  ['One said “the detection rate is so low” that it is legal.', []],
  ['One said “the detection rate is low” now.', ['the quotation differs: the detection rate is so low']],
  ['“You have to try and be invisible … supervisors try and pass you on to other teams”', []],
  [
    '“You have to try … and then managers try and pass you on to other teams”',
    ['the quotation differs: and then supervisors try and pass you on to other teams'],
  ],
  ['‘I am scared of the police. I don’t trust my own organisation.’', []],
  [
    '‘I am scared of the police. I do trust my own organisation.’',
    ["the quotation differs: I am scared of the police. I don't trust my own organisation"],
  ],
  ['He said “I am looking forward to the summer holidays with my family”.', []],
  ['The report “sparks feelings of shame and anger but it also increases our resolve”.', []],
  [
    'The report “sparks feelings of shame and anger and it also increases our resolve”.',
    ['the quotation differs: sparks feelings of shame and anger but it also increases our resolve'],
  ],
  ['“[The report] sparks feelings of shame and anger”, he said.', []],
  // It goes on in the next paragraph, and so has no closing mark.
  [
    '“We let people down. I repeat the apology I gave in my first months as commissioner',
    ['the quotation differs: We let people down. I repeat the apology I gave in my first weeks as commissioner'],
  ],
];

const FIGURES: readonly Row[] = [
  ['Trust and confidence in the Met has fallen to below 50%.', []],
  ['Trust and confidence in the Met has fallen to under 50 per cent.', []],
  ['Trust and confidence in the Met is less than half.', []],
  ['Trust and confidence in the Met has fallen to below 40%.', ['the figure "below 40%" differs: below 50%']],
  ['Trust and confidence in the Met has fallen to 50%.', ['the hedge of "50%" differs: below 50%']],
  ['Trust and confidence in the Met has fallen to almost 50%.', ['the hedge of "almost 50%" differs: below 50%']],
  ['Trust in the weather is below 40%.', []],
  ['Almost one in five lesbian, gay and bisexual employees have personally experienced homophobia.', []],
  ['Nearly a fifth of lesbian, gay and bisexual employees have personally experienced homophobia.', []],
  [
    'One in five lesbian, gay and bisexual employees have personally experienced homophobia.',
    ['the hedge of "One in five" differs: Almost one in five'],
  ],
  [
    'Almost one in four lesbian, gay and bisexual employees have personally experienced homophobia.',
    ['the figure "Almost one in four" differs: Almost one in five'],
  ],
  ['Of LGBTQ+ employees, 30 per cent told the review they had been bullied.', []],
  [
    'Of LGBTQ+ employees, 33 per cent told the review they had been bullied.',
    ['the figure "33 per cent" differs: 30%'],
  ],
  ['About 30% of LGBTQ+ employees told the review they had been bullied.', ['the hedge of "About 30%" differs: 30%']],
  ['In more than 300 pages, the review sets out grave concerns.', []],
  ['In over 300 pages, the review sets out grave concerns.', []],
  ['In 300 pages, the review sets out grave concerns.', ['the hedge of "300" differs: more than 300 pages']],
  ['In 2023 the review set out its grave concerns to 12 ministers.', []],
  ['For 13 years there has been a void of leadership from the Home Office.', []],
  ['For 12 years there has been a void of leadership from the Home Office.', ['the figure "12" differs: 13 years']],
  ['Taylor, 25, from Essex, was the serial killer’s fourth and final victim.', []],
];

const FLOOD: readonly Row[] = [
  ['Water stood in 640 homes.', []],
  ['Water stood in 460 homes.', ['the figure "460" differs: 640 homes']],
  ['The surge at the quay reached a height of about 2.5 metres.', []],
  ['The surge at the quay reached a height of 2.5 metres.', ['the hedge of "2.5" differs: about 2.5 metres']],
  ['Power was off for between 12 and 15 hours.', []],
  ['Power was off for between 12 and 16 hours.', ['the figure "between 12 and 16" differs: between 12 and 15 hours']],
  ['The gates failed to close 9 times in 2021, 14 times in 2022 and 21 times in 2023.', []],
  ['The warning reached 71% of households in Quayside, 58% in Saltpans and 34% in Upper Town.', []],
  [
    'The warning reached 71% of households in Quayside, 55% in Saltpans and 34% in Upper Town.',
    ['the figure "55%" differs: 58%'],
  ],
  ['Confidence in the Harbour Board was below 40%. It was 50% in 2019.', []],
];

describe('a quotation', () => {
  test.each(QUOTATIONS)('%s', (text, expected) => expect(told(casey, text)).toEqual(expected));

  test('that stands apart needs no marks', () => {
    expect(told(casey, 'We let people down badly. I repeat the apology I gave', true)).toEqual([
      'the quotation differs: We let people down. I repeat the apology I gave',
    ]);
    expect(told(casey, 'We let people down badly. I repeat the apology I gave')).toEqual([]);
  });
});

describe('a figure', () => {
  test.each(FIGURES)('%s', (text, expected) => expect(told(casey, text)).toEqual(expected));
  test.each(FLOOD)('%s', (text, expected) => expect(told(flood, text)).toEqual(expected));

  test('retold in its own sentence without its hedge is told', () => {
    const [one] = flood.statistics;
    const exact = 'at least 19 people';
    const selector = {
      source: 'courier',
      exact,
      prefix: 'a bomb in the market, killing ',
      suffix: ' on Friday',
      start: 0,
    };
    const quantity = { stated: exact, unit: 'count', anchor: 19, comparator: '>=', confirmed: null };
    const toll = {
      ...one,
      quantity,
      measure: 'the toll',
      population: null,
      evidence: [{ ...selector, end: exact.length }],
    };
    const story = { ...flood, statistics: [toll] } as unknown as typeof flood;
    expect(told(story, 'A bomb in the market exploded, killing at least 19 people on Friday.')).toEqual([]);
    expect(told(story, 'A bomb in the market exploded, killing 19 people on Friday.')).toEqual([
      'the hedge of "19" differs: at least 19 people',
    ]);
  });

  test('in a language without a table is passed over', () => {
    expect(told({ ...casey, lang: 'nl' }, 'Trust and confidence in the Met has fallen to below 40%.')).toEqual([]);
  });

  test.each([
    ['30%', [[0.3, '=']]],
    ['nearly two thirds', [[2 / 3, 'almost']]],
    ['a third of them', [[1 / 3, '=']]],
    ['three out of ten', [[0.3, '=']]],
    ['more than a dozen', [[12, '>']]],
    ['twenty-five people', [[25, '=']]],
    ['£1.4 million or more', [[1_400_000, '>=']]],
    [
      'one or two',
      [
        [1, '='],
        [2, '='],
      ],
    ],
    ['in 2023', []],
    ['no number at all, anyone', []],
  ])('is read from prose: %s', (text, expected) => {
    expect(figuresIn(text, 'en').map(({ values, says }) => [values[0], says[0]])).toEqual(expected);
  });
});

test('the source that a story was made from is no drift from it', () => {
  const lines = dataText('examples/flood-barrier.source.txt').split(/\n+/);
  expect(lines.length).toBeGreaterThan(10);
  expect(
    driftFrom(
      flood,
      lines.map((text, line) => ({ text, line, quoted: false })),
    ),
  ).toEqual([]);
});

test('where it stands is told: the line, both wordings, the path', () => {
  expect(driftFrom(casey, [{ text: 'Trust and confidence in the Met is 50%.', line: 7, quoted: false }])).toEqual([
    {
      line: 7,
      page: 'Trust and confidence in the Met is 50%.',
      story: 'below 50%',
      path: '$.statistics[1].quantity.stated',
      what: 'the hedge of "50%" differs',
    },
  ]);
});

test.each(['1 ', '1,', 'one ', 'between ', 'twenty-', '“a b c ', "' '", 'hundred and '])(
  'a page of nothing but %j comes to an end',
  (text) => {
    expect(told(casey, text.repeat(10_000))).toEqual([]);
  },
);
