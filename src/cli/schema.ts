import { parseArgs } from 'node:util';
import { type JsonSchema, jsonSchema } from '../story/json-schema.ts';
import { storySchema } from '../story/schema.ts';
import { noteFor } from '../story/schema-notes.ts';
import { writeWhole } from './files.ts';
import { UsageError, type Verb, WELL } from './io.ts';

/** What the leaves of the notation look like, for those who write a story. */
const FORMS: Readonly<Record<string, string>> = {
  'EDTF date': 'An EDTF date, such as 2021-12, 2014-06/2015-09 or 2023~.',
  'YYYY-MM-DD': 'A day: YYYY-MM-DD.',
  'time with zone': 'An instant with its time zone, such as 2026-11-22T06:00:00Z.',
  'language tag': 'A language tag (BCP 47), such as en-GB.',
  'SHA-256': '64 hexadecimal digits.',
  slug: 'Lower-case words, joined by hyphens.',
  id: 'Lower-case words, joined by hyphens.',
};

/** The published JSON Schema of a story file: closed objects, and a description for every key. */
export const publishedSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Factbox story, factbox/1',
  ...jsonSchema(storySchema, (path, inner) =>
    inner === undefined
      ? { additionalProperties: false }
      : { description: [noteFor(path), FORMS[inner as string]].filter(Boolean).join(' ') },
  ),
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
