import * as v from 'valibot';
import { NO_OBJECT } from './forms.ts';
import type { Problem } from './problems.ts';
import { show } from './show.ts';

/** A value in a story file with the schema that it was meant to follow. */
export interface Part {
  readonly path: string;
  readonly value: unknown;
  readonly schema: v.GenericSchema;
}

interface Shape extends v.GenericSchema {
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly v.GenericSchema[];
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
}

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value && !Array.isArray(value) ? Object.keys(value) : [];

/** The option of a union that shares most keys with the value; the union itself when no option shares any. */
function meant(union: Shape, options: readonly Shape[], value: unknown): Shape {
  const keys = keysOf(value);
  let [best, most]: [Shape, number] = [union, 0];
  for (const option of options) {
    const entries = option.entries ?? {};
    const common = keys.filter((key) => Object.hasOwn(entries, key) && entries[key]?.type !== 'exact_optional').length;
    if (common > most) [best, most] = [option, common];
  }
  return best;
}

/** Every part of a value that its schema knows, the whole first. Of a union, the option that was meant. */
export function partsOf(given: v.GenericSchema, value: unknown, path = '$', parts: Part[] = []): Part[] {
  const shape: Shape = given;
  if (shape.wrapped) return value === null ? parts : partsOf(shape.wrapped, value, path, parts);
  const schema = shape.type === 'union' ? meant(shape, shape.options ?? [], value) : shape;
  parts.push({ path, value, schema });
  const { entries, item } = schema;
  for (const key of entries ? keysOf(value) : []) {
    const entry = Object.hasOwn(entries as object, key) && entries?.[key];
    if (entry) partsOf(entry, (value as Record<string, unknown>)[key], `${path}.${key}`, parts);
  }
  if (item && Array.isArray(value)) {
    for (const [i, entry] of value.entries()) partsOf(item, entry, `${path}[${i}]`, parts);
  }
  return parts;
}

type Issue = v.BaseIssue<unknown>;
const pathOf = (issue: Issue): string =>
  (issue.path ?? []).reduce(
    (path, { type, key }) => (type === 'array' ? `${path}[${key}]` : `${path}.${String(key)}`),
    '$',
  );

function problemOf(path: string, value: unknown, message: string): Problem {
  const [what = '', hint = ''] = message.split(/\. (.*)/s);
  return { path, what: `${show(value)} ${what}`, hint };
}

function missing(path: string, key: string, { entries }: Shape): Problem {
  const meaning = (entries?.[key] && v.getDescription(entries[key]))?.replace(/\.$/, '') ?? '';
  const hint = `Add "${key}": ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`;
  return { path, what: `"${key}" is missing`, hint };
}

/** Valibot's issues with a value as problems. */
function told(schema: v.GenericSchema, input: unknown, issues: readonly Issue[], base = '$'): Problem[] {
  if (!issues.length) return [];
  const parts = new Map(partsOf(schema, input, base).map((part) => [part.path, part.schema]));
  return issues.flatMap((issue) => {
    const last = issue.path?.at(-1);
    const path = base + pathOf(issue).slice(1);
    const parent = path.slice(0, path.lastIndexOf('.'));
    // One problem is enough when a list stands in place of an object.
    if (last?.origin === 'key')
      return Array.isArray(last.input) ? [] : missing(parent, String(last.key), parts.get(parent) as Shape);
    // The issue of a union does not say what is wrong within the option that was meant.
    const part = parts.get(path);
    return issue.type === 'union' && part && part.type !== 'union'
      ? told(part, issue.input, v.safeParse(part, issue.input).issues ?? [], path)
      : problemOf(path, issue.input, issue.message);
  });
}

/** Checks the shape of a value. `output` has known keys only, with every default filled in; it holds when there is no problem. */
export function shaped<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): { output: v.InferOutput<S>; problems: Problem[] } {
  const { output, issues = [] } = v.safeParse(schema, input);
  const problems = told(schema, input, issues);
  for (const { path, value, schema: part } of partsOf(schema, input)) {
    // Valibot takes a list for an object without keys.
    if (/^(object|record)$/.test(part.type) && Array.isArray(value)) problems.push(problemOf(path, value, NO_OBJECT));
  }
  return { output, problems };
}

/** The keys that the schema does not know: slips of the pen, which a page passes over. */
export function unknownKeys(schema: v.GenericSchema, input: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const { path, value, schema: part } of partsOf(schema, input)) {
    const { entries } = part as Shape;
    if (!entries) continue;
    const hint = `Remove it, or use one of: ${Object.keys(entries).join(', ')}`;
    for (const key of keysOf(value)) {
      if (!Object.hasOwn(entries, key)) problems.push({ path: `${path}.${key}`, what: 'the key is not known', hint });
    }
  }
  return problems;
}
