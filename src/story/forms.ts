import * as v from 'valibot';

/*
 * The forms that values of a story file take. A message is two sentences: the first ends "this value …" and says what is
 * wrong, the second says what to do.
 */

/** The lists of a story that hold items a widget can show. */
export type Collection = 'quotes' | 'statistics' | 'responses' | 'findings' | 'events' | 'terms' | 'charts';
/** The lists that an element can show: items, agents or sources. Agents and sources are never withdrawn. */
export type Shown = Collection | 'agents' | 'sources';

const written = (name: string, pattern: RegExp, how: string) => {
  const message = `is not ${name}. ${how}`;
  return v.pipe(v.string(message), v.regex(pattern, message), v.title(name));
};

/* EDTF of the levels 0 and 1, after the specification of the Library of Congress. */
const year = String.raw`(?:\d{4}|-(?!0000)\d{4})`;
const moment = String.raw`${year}(?:-\d\d){0,2}[~?%]?`;
const unspecified = String.raw`-?\d{2}XX|-?\d{3}X|${year}-XX(?:-XX)?|${year}-\d\d-XX`;
const long = String.raw`Y-?[1-9]\d{4,}`;
const time = String.raw`${year}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?`;

export const string = v.string('is not a text. Put it between quotation marks');
export const text = v.pipe(string, v.regex(/\S/, 'has no words. Write some'));
export const slug = written(
  'a slug: lower-case words joined by hyphens',
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'Write it as in library-audit',
);
export const date = written(
  'an EDTF date, such as 2021-12, 2014-06/2015-09 or 2023~',
  new RegExp(`^(?:${moment}|${unspecified}|${long}|${time}|(?:${moment}|\\.\\.)?\\/(?:${moment}|\\.\\.)?)$`),
  'Write the date in that form',
);
export const day = written('a day: YYYY-MM-DD', /^\d{4}-\d\d-\d\d$/, 'Write it as in 2026-11-22');
export const instant = written(
  'a time with its time zone',
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/,
  'Write it as in 2026-11-22T06:00:00Z',
);
/** A language, its script, its region, its variants, its digits and calendar, and what a house adds; no part twice. */
const TAG =
  /^(?!.*(-[A-Za-z\d]+)(-.*)?\1(-|$))[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*(-u(-[A-Za-z\d][A-Za-z](-[A-Za-z\d]{3,8})*)+)?(-x(-[A-Za-z\d]{1,8})+)?$/;
export const language = written('a language tag (BCP 47), such as en-GB', TAG, 'Write the tag of a language');
export const url = written(
  'an address that begins with http:// or https://',
  /^https?:\/\/\S+$/,
  'Copy the address from the browser',
);
export const digest = written('a SHA-256 digest: 64 hexadecimal digits', /^[0-9a-f]{64}$/, 'Copy the digest again');

const noNumber = 'is not a number. Write digits, without quotation marks';
export const number = v.pipe(v.number(noNumber), v.finite('is too large. Write a smaller number'));
const notWhole = 'is not a whole number. Count from 0, and write digits without quotation marks';
export const wholeNumber = v.pipe(v.number(notWhole), v.safeInteger(notWhole), v.minValue(0, notWhole));

/** The id of an entry, its own. */
export const ownId = v.pipe(slug, v.metadata({ own: true }));
/** The id of an entry of one of these lists. */
export const idOf = (...lists: Shown[]) => v.pipe(slug, v.metadata({ refersTo: lists }));

export const oneOf = <const T extends string>(...words: T[]) =>
  v.picklist(words, `is not one of ${words.join(', ')}. Write one of them`);

export const NO_OBJECT = 'is not an object. Write it between { and }';
export const object = <const E extends v.ObjectEntries>(entries: E) => v.object(entries, NO_OBJECT);

/** An object whose keys the format does not know. */
export const record = (key: typeof slug, value: typeof text) => v.record(key, value, NO_OBJECT);

const array = <const S extends v.GenericSchema>(entry: S) => v.array(entry, 'is not a list. Write it between [ and ]');
/** A list with one entry at least. */
export const some = <const S extends v.GenericSchema>(entry: S) =>
  v.pipe(array(entry), v.minLength(1, 'is empty. Complete it'));
/** A list that may be empty, or left out. */
export const list = <const S extends v.GenericSchema>(entry: S) => v.optional(array(entry), () => []);
/** A value that may be null, or left out. */
export const orNull = <const S extends v.GenericSchema>(schema: S) => v.nullish(schema, null);
