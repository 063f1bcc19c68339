import { parseArgs } from 'node:util';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { storySchema } from '../story/schema.ts';
import { writeWhole } from './files.ts';
import { UsageError, type Verb, WELL } from './io.ts';

/** The published JSON Schema of a story file: closed objects, and a description for every key. */
export const publishedSchema = (): JsonSchema => ({
  title: 'Factbox story, factbox/1',
  ...toJsonSchema(storySchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // JSON has finite numbers alone, and no way to say which list an id is in.
    ignoreActions: ['finite', 'metadata'],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'object' ? { ...jsonSchema, additionalProperties: false } : null,
  }),
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
    else {
      await writeWhole(values.out, `${text}\n`);
      io.out(`${values.out}: written.`);
    }
    return WELL;
  },
};
