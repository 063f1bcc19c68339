import { type Problem, show } from './problems.ts';
import type { Checked, Shape } from './shape.ts';

type Any = Shape<unknown>;

/** An id in its place. `to` names the lists it points into; empty, it is the entry's own. */
export interface Id {
  readonly path: string;
  readonly id: string;
  readonly to: readonly string[];
}

interface Seen {
  readonly problems: Problem[];
  /** Every id met, those that entries bear and those that point at one. */
  readonly ids: Id[];
}

export interface Guarded<T> extends Seen {
  /** The checked copy: known keys only, defaults filled in. Meaningful when `problems` is empty. */
  readonly value: T;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite as (value: unknown) => boolean,
  integer: Number.isSafeInteger as (value: unknown) => boolean,
  array: Array.isArray,
  object: isObject,
  null: (value) => value === null,
};

/** Whether a value is of the shape, without a look into its entries. */
const fits = ({ enum: options, type, pattern, minimum }: Any, input: unknown): boolean =>
  (!options || options.includes(input)) &&
  (!type || (TYPES[type] as (value: unknown) => boolean)(input)) &&
  (!pattern || new RegExp(pattern).test(input as string)) &&
  (minimum === undefined || (input as number) >= minimum);

/**
 * Checks `input` against `shape` and copies what the shape knows. Reports every fault, not the first.
 * `strict` also reports keys that the shape does not know.
 */
export function guard<S extends Any>(shape: S, input: unknown, strict = false): Guarded<Checked<S>> {
  return visit(shape, input, '$', strict) as Guarded<Checked<S>>;
}

function visit(shape: Any, input: unknown, path: string, strict: boolean): Guarded<unknown> {
  if (shape.if) {
    const key = shape.if.required[0] as string;
    const present = isObject(input) && Object.hasOwn(input, key);
    return visit((present ? shape.then : shape.else) as Any, input, path, strict);
  }
  const problems: Problem[] = [];
  const ids: Id[] = [];
  const fault = (what: string, hint: string, at = path) => problems.push({ path: at, what, hint });
  const into = (part: Any, value: unknown, at: string): unknown => {
    const found = visit(part, value, at, strict);
    problems.push(...found.problems);
    ids.push(...found.ids);
    return found.value;
  };
  let value = input;
  const meant = shape.anyOf?.find(
    (option) => fits(option, input) && (option.required ?? []).every((key) => Object.hasOwn(input as object, key)),
  );
  if (meant) return visit(meant, input, path, strict);
  if (shape.anyOf) {
    fault(`${show(input)} is not ${name(shape)}`, 'Give one of these');
  } else if (!fits(shape, input)) {
    fault(`${show(input)} is not ${name(shape)}`, 'Write it in that form');
  } else if (Array.isArray(input)) {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
    if (input.length < minItems || input.length > maxItems) {
      fault(
        `the list has ${input.length} entries, not ${maxItems === minItems ? '' : 'at least '}${minItems}`,
        'Complete it',
      );
    }
    value = input.map((entry, i) => {
      const part = shape.prefixItems?.[i] ?? shape.items;
      return part ? into(part, entry, `${path}[${i}]`) : entry;
    });
  } else if (shape.properties) {
    const given = input as Record<string, unknown>;
    const copy: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(shape.properties)) {
      if (Object.hasOwn(given, key)) copy[key] = into(part, given[key], `${path}.${key}`);
      else if ('default' in part) copy[key] = part.default;
      else fault(`"${key}" is missing`, `Add "${key}": ${name(part)}`);
    }
    for (const key of strict ? Object.keys(given) : []) {
      if (Object.hasOwn(shape.properties, key)) continue;
      const hint = `Remove it, or use one of: ${Object.keys(shape.properties).join(', ')}`;
      fault('the key is not known', hint, `${path}.${key}`);
    }
    value = copy;
  } else if (shape.refersTo) ids.push({ path, id: input as string, to: shape.refersTo });
  return { value, problems, ids };
}

const name = ({ description, enum: options, anyOf, properties, type }: Any): string =>
  description ??
  options?.map(show).join(', ') ??
  anyOf?.map(name).join(' or ') ??
  (properties ? `an object with ${Object.keys(properties).join(', ')}` : `a value of type ${type}`);
