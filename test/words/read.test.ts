import { describe, expect, test } from 'vitest';
import { readFigures } from '../../src/words/read.ts';
import { said } from './said.ts';

/* What each phrase says stands here as a reader of the language takes it; the notation is that of `said.ts`. */
describe('a figure of running text', () => {
  test.each<[text: string, ...figures: string[]]>([
    ['They won no more than 4 seats.', 'no more than 4: <= 4'],
    ['There were no fewer than 12 of them.', 'no fewer than 12: >= 12'],
    ['It was not nearly 50%.', 'not nearly 50%: < 50 percent'],
    ['Between 5 and 7 million people live there.', 'Between 5 and 7 million: between 5000000 7000000'],
    ['It costs £5-7m a year.', '£5-7m: between 5000000 7000000 GBP'],
    ['At minus 5 degrees, it froze.', 'minus 5: = -5'],
    ['Sales fell –3.2% in May.', '–3.2%: = -3.2 change'],
    ['Some 1.4m people and 300k visits', 'Some 1.4m: ~ 1400000', '300k: = 300000'],
    ['a debt of $2.174T', '$2.174T: = 2174000000000 USD'],
    ['from −18 °C to −34 °C', 'from −18 °C to −34: between -34 -18'],
    ['It rose from 9 to 14.', 'from 9 to 14: between 9 14'],
    ['It has nearly doubled since 2017.', 'nearly doubled: almost 2 factor', '2017: year'],
    ['nearly 50 percent more than in 2017', 'nearly 50 percent: almost 50 change', '2017: year'],
    ['up 4 percentage points', '4 percentage points: = 4 points'],
    ['dozens of people; none of them', 'dozens: ~ null vague', 'none: = 0'],
    ['40 deaths per 100,000', '40 deaths per 100,000: = 40 per 100000'],
    ['Covid-19 came on 14 June.'],
    ['On June 14 at 3pm'],
    ['A man and a woman met one another.', 'one: = 1'],
  ])('%s', (text, ...figures) => {
    expect(readFigures(text, 'en-GB').map(said)).toEqual(figures);
  });

  test('none in a language without a table', () => {
    expect(readFigures('meer dan 50%', 'nl')).toEqual([]);
  });
});
