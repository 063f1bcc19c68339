/*
 * The notation in which the story format is written, read by `guard.ts` in every page and by `json-schema.ts` for the
 * published schema. Short, because each page carries the format:
 *
 * - `'text'` a leaf, one of `LEAVES`; `'a|b'` one of these texts; `'>quotes'` the id of an entry of that list,
 *   `'>agents,sources'` of either; `'id'` the entry's own id
 * - `['text']` a list, with one entry at least where the key is required
 * - `{ key, 'key?', 'key=' }` an object. `key?` may be null or left out, and reads as null. `key=` may be left out, and
 *   reads as an empty list, an empty text or the first of its choices
 * - `[form, other]` `form` where the value has the last key of `form`, else `other`: so a fault is told of what was meant
 */
export type Shape = string | readonly [Shape] | readonly [Form, Shape] | Form;
export interface Form {
  readonly [key: string]: Shape;
}

const moment = String.raw`\d{4}(-\d\d){0,2}[~?%]?`;
const unspecified = String.raw`\d{2}XX|\d{3}X|\d{4}-XX(-XX)?|\d{4}-\d\d-XX`;
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What holds of each leaf. Its name completes the sentence "is not a valid …". */
const LEAVES: Readonly<Record<string, RegExp | ((value: unknown) => boolean)>> = {
  string: /^/,
  text: /\S/,
  slug,
  id: slug,
  'factbox/1': /^factbox\/1$/,
  'EDTF date': new RegExp(`^(${moment}|${unspecified}|(${moment}|\\.\\.)?\\/(${moment}|\\.\\.)?)$`),
  'YYYY-MM-DD': /^\d{4}-\d\d-\d\d$/,
  'time with zone': /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/,
  'language tag': /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  'http(s) URL': /^https?:\/\/\S+$/,
  'SHA-256': /^[0-9a-f]{64}$/,
  number: Number.isFinite,
  'whole number': (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  'pair of numbers': (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
};

interface LeafTypes {
  'factbox/1': 'factbox/1';
  number: number;
  'whole number': number;
  'pair of numbers': [number, number];
}
type Choice<S> = S extends `${infer A}|${infer B}` ? A | Choice<B> : S;
type Bare<K> = K extends `${infer Key}${'?' | '='}` ? Key : K;
declare const type: unique symbol;
/** A shape whose checked value has a type that the notation does not tell. */
export type Typed<T> = Form & { readonly [type]: T };

/** What a value has once it passed the shape. */
export type Checked<S> = S extends { readonly [type]: infer T }
  ? T
  : S extends `${string}|${string}`
    ? Choice<S>
    : S extends keyof LeafTypes
      ? LeafTypes[S]
      : S extends string
        ? string
        : S extends readonly [infer A, infer B]
          ? Checked<A> | Checked<B>
          : S extends readonly [infer Entry]
            ? Checked<Entry>[]
            : { -readonly [K in keyof S as Bare<K>]: Checked<S[K]> | (K extends `${string}?` ? null : never) };

/** What holds of the leaf that a text of the notation stands for; `undefined` for a choice. */
export const leafOf = (shape: string): (typeof LEAVES)[string] | undefined => (shape[0] === '>' ? slug : LEAVES[shape]);

/** The key of a form without its mark. */
export const bare = (key: string): string => key.replace(/[?=]$/, '');

/** What `key=` reads as when it is left out. */
export const fallbackOf = (shape: Shape): unknown =>
  typeof shape === 'string' ? (leafOf(shape) ? '' : shape.split('|')[0]) : [];
