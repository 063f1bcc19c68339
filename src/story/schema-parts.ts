import * as v from 'valibot';
import {
  day,
  idOf,
  list,
  object,
  oneOf,
  orNull,
  ownId,
  record,
  slug,
  some,
  string,
  text,
  wholeNumber,
} from './forms.ts';

/* The keys that several lists share: withdrawal, attribution, evidence. */

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

export const edit = object({
  paragraph: v.pipe(wholeNumber, v.description('The paragraph, counted from 0.')),
  kind: v.pipe(
    oneOf('insertion', 'omission', 'interruption', 'inferred-start', 'inferred-end'),
    v.description(
      'Words put in, words left out, words of the source that part this paragraph from the one before ("…," she said, "…"), or a quotation mark that the source never opened or never closed.',
    ),
  ),
  by: v.pipe(
    oneOf('source', 'story', 'unknown'),
    v.description('Who made the edit: the source, this story, or somebody unknown.'),
  ),
  text: v.pipe(
    v.optional(string, ''),
    v.description(
      'An insertion as it shows, brackets included. For an omission of this story, the words left out where […] shows; of others, the mark that shows. For an interruption, the words of the source between.',
    ),
  ),
});

export const sensitive = {
  sensitivity: v.pipe(
    list(text),
    v.description('Topics that some readers will want to be told of before they read on.'),
  ),
};
/** When something was, as the source says it, and that a person compared it. */
export const stated = {
  dateStated: v.pipe(
    orNull(text),
    v.description(
      'The words of the source for when it was, such as "on Wednesday". Readers see them where the date is null. Null: the source has none, or the date says it.',
    ),
  ),
  confirmed: v.pipe(
    orNull(day),
    v.description(
      'The day on which a person compared the date, and the kind of a response, with the source, because the check cannot tell them from the evidence. Null: nobody had to.',
    ),
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

/** That somebody read the story, and what it was then. Readers are not told. */
export const signoff = object({
  by: v.pipe(text, v.description('Who read the story.')),
  on: v.pipe(day, v.description('The day on which they read it.')),
  items: v.pipe(
    v.optional(record(slug, text), () => ({})),
    v.description('A digest of each item as it was then. A change of the item shows that nobody has read it since.'),
  ),
});

const doubt = object({
  doubt: v.pipe(text, v.description('What the editor has to decide, in sentences.')),
  readings: v.pipe(
    list(text),
    v.description('The readings that the source leaves open; the drafted one stands first.'),
  ),
});

/** The doubts that a draft leaves to an editor. An item with doubts is not published. */
const draft = v.exactOptional(
  v.pipe(
    some(doubt),
    v.description(
      'What an editor still has to decide before the item is published. Remove the key once the item is accepted.',
    ),
  ),
);

/** A list of items, of which each may be withdrawn. */
export const items = <const E extends v.ObjectEntries>(entries: E) => {
  const whole = object({
    id,
    // An item with a note that it was withdrawn is never shown, even when the note is at fault.
    withdrawn: v.exactOptional(v.never('does not say that the item was withdrawn. Give its "date" and "reason"')),
    draft,
    ...entries,
  });
  return list(v.union([whole, withdrawn], 'is not an item. Write it between { and }'));
};
