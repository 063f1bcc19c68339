import * as v from 'valibot';
import { day, idOf, list, number, object, oneOf, ownId, some, string, text, wholeNumber } from './forms.ts';

/* What items of several lists share: that they may be withdrawn, whose voice they are, what carries them, a figure. */

const evidence = object({
  source: v.pipe(idOf('sources'), v.description('The id of the source.')),
  exact: v.pipe(text, v.description('The words of the source, copied exactly.')),
  prefix: v.pipe(
    v.optional(string, ''),
    v.description('The words directly before, as many as make the passage the only one of its kind.'),
  ),
  suffix: v.pipe(
    v.optional(string, ''),
    v.description('The words directly after, as many as make the passage the only one of its kind.'),
  ),
  start: v.pipe(
    wholeNumber,
    v.description('Where the passage starts in the text of the source, in Unicode code points from 0.'),
  ),
  end: v.pipe(wholeNumber, v.description('Where the passage ends: the offset after its last code point.')),
});

export const sensitive = {
  sensitivity: v.pipe(
    list(text),
    v.description('Topics that some readers will want to be told of before they read on.'),
  ),
};
export const carried = {
  evidence: v.pipe(
    some(evidence),
    v.description('The passages of the source that carry the item, each as short as will do.'),
  ),
};
export const claimed = {
  ...sensitive,
  attribution: v.pipe(
    v.optional(oneOf('explicit', 'pronoun', 'carried', 'ambiguous'), 'explicit'),
    v.description(
      'How the source names the voice: outright, by a pronoun, carried over from the sentence before, or so that two readings are open. Never resolve the last by guessing.',
    ),
  ),
  ...carried,
};

export const id = v.pipe(
  ownId,
  v.description('The name of the entry, unique in the whole file. Never change it once a page carries it.'),
);

/** An item that was taken back: old embeds show the day and the reason. */
export const withdrawn = object({
  id,
  withdrawn: v.pipe(
    object({
      date: v.pipe(day, v.description('The day on which it was taken back.')),
      reason: v.pipe(text, v.description('Why, for readers.')),
    }),
    v.description('The item was taken back. It keeps its id, so that old embeds can show why.'),
  ),
});

/** A list of items, of which each may be withdrawn. */
export const items = <const E extends v.ObjectEntries>(entries: E) => {
  const whole = object({
    id,
    // An item with a note that it was withdrawn is never shown, even when the note is at fault.
    withdrawn: v.exactOptional(v.never('does not say that the item was withdrawn. Give its "date" and "reason"')),
    ...entries,
  });
  return list(v.union([whole, withdrawn], 'is not an item. Write it between { and }'));
};

/*
 * The number that a quantity's words lean on. It is a value only for "=", so its type is closed: `valueOf` and `rangeOf`
 * of `quantity.ts` read it.
 */
declare const closed: unique symbol;
export interface Anchor {
  readonly [closed]: never;
}
const anchor = v.union(
  [
    object({
      of: v.pipe(
        v.array(number, 'is not a list. Write the part, then the whole: [1, 5]'),
        v.length(2, 'is not a pair of numbers. Write the part, then the whole: [1, 5]'),
        v.description('The part, then the whole: [1, 5] for one in five.'),
      ),
    }),
    object({
      from: v.pipe(number, v.description('The lower end of the range.')),
      to: v.pipe(number, v.description('The upper end of the range.')),
    }),
    number,
  ],
  'is not an anchor. Write 30, { "of": [1, 5] } or { "from": 3, "to": 4 }',
) as v.GenericSchema as v.GenericSchema<unknown, Anchor>;

const unit = v.union(
  [
    object({ noun: v.pipe(text, v.description('The noun as the source writes it, such as "days".')) }),
    oneOf('percent', 'ratio', 'count'),
  ],
  'is not a unit. Write "percent", "ratio", "count" or { "noun": "days" }',
);

export const quantity = object({
  stated: v.pipe(text, v.description('The source\'s own phrase, hedge and all: "almost one in five".')),
  unit: v.pipe(unit, v.description('What is counted. A named unit gives its noun.')),
  anchor: v.pipe(
    anchor,
    v.description(
      'The number that the phrase leans on: a number, a share as part and whole, or a range. Only with "=" is it a value.',
    ),
  ),
  comparator: v.pipe(
    oneOf('=', '<', '<=', '>', '>=', '~', 'almost', 'between'),
    v.description('How the figure stands to that number, as the phrase says it.'),
  ),
});
