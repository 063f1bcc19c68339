import type { Problem } from './problems.ts';
import { bare, type Checked, type Form, fallbackOf, leafOf, type Shape } from './shape.ts';
import { show } from './show.ts';

/** An id in its place. `to` names the lists it points into; empty, it is the entry's own. */
export interface Id {
  readonly path: string;
  readonly id: string;
  readonly to: readonly string[];
}

export interface Guarded<T> {
  /** The checked copy: known keys only, defaults filled in. Meaningful when `problems` is empty. */
  readonly value: T;
  readonly problems: Problem[];
  /** Every id met, those that entries bear and those that point at one. */
  readonly ids: Id[];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The form that was meant, where there are two. */
export function meant(shape: Shape, value: unknown): Shape {
  const [form, other] = (Array.isArray(shape) ? shape : []) as [Form?, Shape?];
  if (!form || !other) return shape;
  const last = Object.keys(form).at(-1) as string;
  return meant(isObject(value) && Object.hasOwn(value, last) ? form : other, value);
}

/** Whether a value is of the shape, without a look into its entries. */
function holds(shape: Shape, value: unknown): boolean {
  if (typeof shape !== 'string') return Array.isArray(shape) ? Array.isArray(value) : isObject(value);
  const leaf = leafOf(shape);
  if (!leaf) return shape.split('|').includes(value as string);
  return leaf instanceof RegExp ? typeof value === 'string' && leaf.test(value) : leaf(value);
}

function name(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  const [form, other] = Array.isArray(shape) ? (shape as [Shape, Shape?]) : [];
  return form && other ? `${name(form)} or ${name(other)}` : form ? 'list' : 'object';
}

/** Checks `input` against `shape` and copies what the shape knows. Reports every fault, not the first. */
export function guard<const S extends Shape>(shape: S, input: unknown): Guarded<Checked<S>> {
  const problems: Problem[] = [];
  const ids: Id[] = [];
  const visit = (given: Shape, value: unknown, path: string, optional?: string): unknown => {
    const part = meant(given, value);
    const fault = (what: string, hint: string) => {
      problems.push({ path, what, hint });
    };
    if (!holds(part, value)) fault(`${show(value)} is not a valid ${name(given)}`, 'Write it in that form');
    else if (typeof part === 'string') {
      const to = part[0] === '>' ? part.slice(1).split(',') : [];
      if (to[0] || part === 'id') ids.push({ path, id: value as string, to });
    } else if (Array.isArray(value)) {
      if (!optional && !value.length) fault('the list is empty', 'Complete it');
      return value.map((entry, i) => visit((part as [Shape])[0], entry, `${path}[${i}]`));
    } else {
      const given = value as Record<string, unknown>;
      return Object.fromEntries(
        Object.entries(part).map(([marked, inner]) => {
          const key = bare(marked);
          const mark = marked.slice(key.length);
          const missing = !Object.hasOwn(given, key);
          if (missing && !mark) fault(`"${key}" is missing`, `Add "${key}": ${name(inner)}`);
          return [
            key,
            mark === '?' && (missing || given[key] === null)
              ? null
              : missing
                ? fallbackOf(inner)
                : visit(inner, given[key], `${path}.${key}`, mark),
          ];
        }),
      );
    }
    return value;
  };
  return { value: visit(shape, input, '$') as never, problems, ids };
}
