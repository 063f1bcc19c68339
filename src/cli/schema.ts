import { parseArgs } from 'node:util';
import { storySchema } from '../story/schema.ts';
import { noteFor } from '../story/schema-notes.ts';
import type { Shape } from '../story/shape.ts';
import { writeWhole } from './files.ts';
import { UsageError, type Verb, WELL } from './io.ts';

type Any = Shape<unknown>;
type Published = Record<string, unknown>;

/** The story's shape as editors read it: closed objects, and a description for every key. */
function publish(shape: Any, path: readonly string[]): Published {
  const inner = (one: Any | undefined) => one && publish(one, path);
  const { refersTo: _, ...known } = shape;
  const copy: Published = { ...known };
  for (const key of ['items', 'then', 'else'] as const) if (shape[key]) copy[key] = inner(shape[key]);
  for (const key of ['prefixItems', 'anyOf'] as const) if (shape[key]) copy[key] = shape[key].map(inner);
  if (shape.properties) {
    const entries = Object.entries(shape.properties).map(([key, value]) => [key, described(value, [...path, key])]);
    copy.properties = Object.fromEntries(entries);
    copy.additionalProperties = false;
  }
  return copy;
}

function described(shape: Any, path: readonly string[]): Published {
  const form = shape.description ? ` It is ${shape.description}.` : '';
  return { ...publish(shape, path), description: `${noteFor(path) ?? ''}${form}`.trim() };
}

/** The published JSON Schema of a story file. */
export const publishedSchema = (): Published => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Factbox story, factbox/1',
  ...publish(storySchema, []),
});

export const schema: Verb = {
  usage: 'factbox schema [-o FILE]',
  summary: 'Print the JSON Schema of a story file, or write it to a file.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' } },
    });
    if (positionals.length) throw new UsageError(`"${positionals[0]}" is not expected`);
    const text = JSON.stringify(publishedSchema(), null, 2);
    if (values.out === undefined) io.out(text);
    else await writeWhole(values.out, `${text}\n`);
    return WELL;
  },
};
