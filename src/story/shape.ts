/**
 * A small, typed vocabulary that writes plain JSON Schema 2020-12. What it returns *is* the published schema;
 * the phantom type beside it is what a checked value has. `guard.ts` checks against just these keywords.
 */
export interface Shape<T> {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly enum?: readonly unknown[];
  readonly items?: Shape<unknown>;
  readonly prefixItems?: readonly Shape<unknown>[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Shape<unknown>>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape<unknown>[];
  readonly if?: { readonly required: readonly string[] };
  readonly then?: Shape<unknown>;
  readonly else?: Shape<unknown>;
  readonly default?: unknown;
  /** Ours: the lists in which this id must stand; none where it names the entry itself. */
  readonly refersTo?: readonly string[];
  readonly [checked]?: T;
}
declare const checked: unique symbol;

/** What a value has once it passed the shape. */
export type Checked<S> = S extends Shape<infer T> ? T : never;

type Shapes = Record<string, Shape<unknown>>;

/** `what` completes the sentence "is not …". */
export const string = (pattern: RegExp, what: string): Shape<string> => ({
  type: 'string',
  pattern: pattern.source,
  description: what,
});
export const anyString: Shape<string> = { type: 'string' };
export const number: Shape<number> = { type: 'number' };
export const whole: Shape<number> = { type: 'integer', minimum: 0 };
export const oneOf = <const T extends readonly unknown[]>(...options: T): Shape<T[number]> => ({ enum: options });
export const listOf = <T>(items: Shape<T>, minItems = 0): Shape<T[]> => ({ type: 'array', items, minItems });
export const pair = <T>(items: Shape<T>): Shape<[T, T]> => ({
  type: 'array',
  prefixItems: [items, items],
  minItems: 2,
  maxItems: 2,
});
/** The key may be left out, and then reads as `fallback`. */
export const optional = <T>(shape: Shape<T>, fallback: T): Shape<T> => ({ ...shape, default: fallback });
/** The key may be left out or null, and then reads as null. */
export const maybe = <T>(shape: Shape<T>): Shape<T | null> => ({ anyOf: [{ type: 'null' }, shape], default: null });
export const list = <T>(items: Shape<T>): Shape<T[]> => optional(listOf(items), []);
export const either = <A extends Shape<unknown>[]>(...anyOf: A): Shape<Checked<A[number]>> => ({ anyOf });
export const object = <P extends Shapes>(properties: P): Shape<{ [K in keyof P]: Checked<P[K]> }> => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !('default' in (properties[key] as object))),
});
/** Chooses by a key's presence, so that what is wrong is told of the form that was meant. */
export const choose = <A, B>(key: string, present: Shape<A>, absent: Shape<B>): Shape<A | B> => ({
  type: 'object',
  if: { required: [key] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword's name in JSON Schema
  then: present,
  else: absent,
});
