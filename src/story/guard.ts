import { type Problem, show } from './problems.ts';
import type { Checked, Shape } from './shape.ts';

type Any = Shape<unknown>;
export interface Guarded<T> {
  /** The checked copy: known keys only, defaults filled in. Meaningful when `problems` is empty. */
  readonly value: T;
  readonly problems: Problem[];
}

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite as (value: unknown) => boolean,
  integer: Number.isSafeInteger as (value: unknown) => boolean,
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};

/**
 * Checks `input` against `shape` and copies what the shape knows. Reports every fault, not the first.
 * `strict` also reports keys that the shape does not know.
 */
export function guard<S extends Any>(shape: S, input: unknown, strict = false): Guarded<Checked<S>> {
  const problems: Problem[] = [];
  const value = visit(shape, input, '$', strict, problems);
  return { value: value as Checked<S>, problems };
}

function visit(shape: Any, input: unknown, path: string, strict: boolean, problems: Problem[]): unknown {
  const fault = (what: string, hint: string) => {
    problems.push({ path, what, hint });
  };
  if (shape.if) {
    const key = shape.if.required[0] as string;
    const present = TYPES.object?.(input) && Object.hasOwn(input as object, key);
    return visit((present ? shape.then : shape.else) as Any, input, path, strict, problems);
  }
  if (shape.anyOf) {
    let best: Guarded<unknown> | undefined;
    for (const option of shape.anyOf) {
      const tried: Problem[] = [];
      const value = visit(option, input, path, strict, tried);
      if (!tried.length) return value;
      // The option that got furthest into the value is the one that was meant.
      if (!best || depth(tried) > depth(best.problems)) best = { value, problems: tried };
    }
    if (depth(best?.problems ?? []) > path.length) problems.push(...(best as Guarded<unknown>).problems);
    else fault(`${show(input)} is not ${shape.anyOf.map(name).join(' or ')}`, 'Give one of these');
    return input;
  }
  if (shape.enum && !shape.enum.includes(input)) {
    fault(`${show(input)} is not ${name(shape)}`, 'Give one of these');
  } else if (shape.type && !TYPES[shape.type]?.(input)) {
    fault(`${show(input)} is not ${name(shape)}`, 'Give a value of that kind');
  } else if (shape.pattern && !new RegExp(shape.pattern).test(input as string)) {
    fault(`${show(input)} is not ${name(shape)}`, 'Write it in that form');
  } else if (shape.minimum !== undefined && (input as number) < shape.minimum) {
    fault(`${show(input)} is less than ${shape.minimum}`, 'Give a larger number');
  } else if (Array.isArray(input)) {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
    if (input.length < minItems || input.length > maxItems) {
      fault(`the list has ${input.length} of ${minItems} or more entries`, 'Complete the list');
    }
    return input.map((entry, i) =>
      visit((shape.prefixItems?.[i] ?? shape.items ?? {}) as Any, entry, `${path}[${i}]`, strict, problems),
    );
  } else if (shape.properties) {
    return visitObject(shape.properties, input as Record<string, unknown>, path, strict, problems);
  }
  return input;
}

function visitObject(
  properties: Readonly<Record<string, Any>>,
  input: Record<string, unknown>,
  path: string,
  strict: boolean,
  problems: Problem[],
): unknown {
  const copy: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(properties)) {
    if (Object.hasOwn(input, key)) copy[key] = visit(shape, input[key], `${path}.${key}`, strict, problems);
    else if ('default' in shape) copy[key] = shape.default;
    else problems.push({ path, what: `"${key}" is missing`, hint: `Add "${key}": ${name(shape)}` });
  }
  if (strict) {
    for (const key of Object.keys(input)) {
      if (Object.hasOwn(properties, key)) continue;
      const hint = `Remove it, or use one of: ${Object.keys(properties).join(', ')}`;
      problems.push({ path: `${path}.${key}`, what: 'the key is not known', hint });
    }
  }
  return copy;
}

const depth = (problems: Problem[]): number => Math.max(0, ...problems.map((problem) => problem.path.length));

const name = (shape: Any): string =>
  shape.description ??
  shape.enum?.map(show).join(', ') ??
  shape.anyOf?.map(name).join(' or ') ??
  (shape.type === 'object' && shape.properties
    ? `an object with ${Object.keys(shape.properties).join(', ')}`
    : `a value of type ${shape.type}`);
