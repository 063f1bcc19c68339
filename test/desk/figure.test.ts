/* A figure that is marked by selection: what belongs to it comes along, and the check reads it as it stands. */
import { expect, test } from 'vitest';
import { figureAt } from '../../src/desk/model/figure.ts';

test.each([
  // What is selected, the figure's own words, how, the number, the unit
  ['signed by [dozens of readers].', 'dozens', '~', null, 'vague'],
  ['Almost one in [five] beams is rotten.', 'Almost one in five', 'almost', { of: [1, 5] }, 'ratio'],
  ['The bill is more than [£4m], he said.', 'more than £4m', '>', 4_000_000, { currency: 'GBP' }],
  ['They counted [20 of them].', '20', '=', 20, 'count'],
  ['About [60 children] attend.', 'About 60 children', '~', 60, { noun: 'children' }],
  ['Trust is below [50%] now.', 'below 50%', '<', 50, 'percent'],
])('%s', (marked, stated, comparator, anchor, unit) => {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const text = marked.replace(/[[\]]/g, '');
  expect(figureAt(text, { start, end }, 'en-GB').quantity).toEqual({
    stated,
    comparator,
    anchor,
    unit,
    confirmed: null,
  });
});
