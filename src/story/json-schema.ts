import { bare, type Form, fallbackOf, leafOf, type Shape } from './shape.ts';

/** A JSON Schema (2020-12), as far as the story format uses the language. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const NUMBERS: Record<string, JsonSchema> = {
  number: { type: 'number' },
  'whole number': { type: 'integer', minimum: 0 },
  'pair of numbers': { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], minItems: 2, maxItems: 2 },
};

function text(shape: string): JsonSchema {
  const leaf = leafOf(shape);
  if (leaf instanceof RegExp) return { type: 'string', pattern: leaf.source };
  return NUMBERS[shape] ?? { enum: shape.split('|') };
}

function object(form: Form, path: readonly string[], note: Note): JsonSchema {
  const required: string[] = [];
  const property = ([marked, inner]: [string, Shape]) => {
    const key = bare(marked);
    const mark = marked.slice(key.length);
    const made = jsonSchema(inner, note, [...path, key], !mark);
    if (!mark) required.push(key);
    const optional =
      mark === '?' ? { anyOf: [{ type: 'null' }, made], default: null } : { ...made, default: fallbackOf(inner) };
    return [key, { ...(mark ? optional : made), ...note([...path, key], inner) }];
  };
  const properties = Object.fromEntries(Object.entries(form).map(property));
  return { type: 'object', properties, required, ...note(path) };
}

/** What else to say of the key at a path, whose value is of `inner`; without that, of the object at the path. */
export type Note = (path: readonly string[], inner?: Shape) => JsonSchema;

/** A shape as JSON Schema. */
export function jsonSchema(
  shape: Shape,
  note: Note = () => ({}),
  path: readonly string[] = [],
  required = true,
): JsonSchema {
  if (typeof shape === 'string') return text(shape);
  if (!Array.isArray(shape)) return object(shape as Form, path, note);
  const [form, other] = shape as [Shape, Shape?];
  if (!other) return { type: 'array', items: jsonSchema(form, note, path), minItems: required ? 1 : 0 };
  const last = Object.keys(form).at(-1) as string;
  return {
    if: { type: 'object', required: [bare(last)] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword's name in JSON Schema
    then: jsonSchema(form, note, path),
    else: jsonSchema(other, note, path),
  };
}
