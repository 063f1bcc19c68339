import * as v from 'valibot';
import { COMPARATORS } from '../words/comparators.ts';
import { day, number, object, oneOf, orNull, string, text } from './forms.ts';

/* A figure: what its source states, and how a machine may read that. */

/*
 * The number that a quantity's words lean on. It is a value only for "=", so its type is closed: `valueOf` and `rangeOf`
 * of `quantity.ts` read it.
 */
declare const closed: unique symbol;
export interface Anchor {
  readonly [closed]: never;
}

const share = object({
  of: v.pipe(
    v.array(number, 'is not a list. Write the part, then the whole: [1, 5]'),
    v.length(2, 'is not a pair of numbers. Write the part, then the whole: [1, 5]'),
    v.description('The part, then the whole: [1, 5] for one in five.'),
  ),
});
const end = v.union([share, number], 'is not an end of a range. Write 5 or { "of": [1, 5] }');
const anchor = v.nullable(
  v.union(
    [
      share,
      object({
        from: v.pipe(end, v.description('The lower end of the range.')),
        to: v.pipe(end, v.description('The upper end of the range.')),
      }),
      number,
    ],
    'is not an anchor. Write 30, { "of": [1, 5] } or { "from": 3, "to": 4 }, or null for a count without a number',
  ),
) as v.GenericSchema as v.GenericSchema<unknown, Anchor>;

const KINDS = ['percent', 'ratio', 'count', 'points', 'factor', 'vague'] as const;
const unit = v.union(
  [
    object({ noun: v.pipe(text, v.description('The noun as the source writes it, such as "days".')) }),
    object({
      currency: v.pipe(
        string,
        v.regex(/^[A-Z]{3}$/, 'is not the code of a currency (ISO 4217). Write it as in "GBP"'),
        v.description('The code of the currency in ISO 4217, such as "GBP".'),
      ),
    }),
    object({
      per: v.pipe(
        number,
        v.minValue(1, 'is too small for a rate. Write 100000 for "per 100,000"'),
        v.description('Of how many the rate counts: 100000 for "40 per 100,000".'),
      ),
    }),
    object({
      change: v.pipe(oneOf('percent'), v.description('How the change is measured.')),
      against: v.pipe(
        orNull(text),
        v.description('What it is a change against, such as "2017". Null: the source does not say.'),
      ),
    }),
    oneOf(...KINDS),
  ],
  `is not a unit. Write one of "${KINDS.join('", "')}", or { "noun": "days" }, { "currency": "GBP" }, { "per": 100000 } or { "change": "percent", "against": "2017" }`,
);

export const quantity = object({
  stated: v.pipe(
    text,
    v.description('The source\'s own phrase, with its hedge, its "not" and its sign: "almost one in five".'),
  ),
  unit: v.pipe(
    unit,
    v.description(
      'What is counted. "percent" and "ratio" are shares of a whole, "points" are percentage points, "factor" is how many times, "vague" is a count without a number ("dozens"). A named unit gives its noun.',
    ),
  ),
  anchor: v.pipe(
    anchor,
    v.description(
      'The number that the phrase leans on: a number, a share as part and whole, a range, or null for a count without a number. Only with "=" is it a value.',
    ),
  ),
  comparator: v.pipe(
    oneOf(...COMPARATORS),
    v.description('How the figure stands to that number, as the phrase says it. "~" for a count without a number.'),
  ),
  confirmed: v.pipe(
    orNull(day),
    v.description(
      'The day on which a person compared the phrase with unit, anchor and comparator, because the check cannot read it or reads it wrongly. Null: nobody had to.',
    ),
  ),
});
