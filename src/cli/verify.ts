import { applyEdits, type FormattingOptions, modify } from 'jsonc-parser';
import { shaped } from '../story/faults.ts';
import { storySchema } from '../story/schema.ts';
import { today } from '../story/today.ts';
import { recordOf, unverified } from '../story/verified.ts';
import { type StoryFile, writeWhole } from './files.ts';
import type { Given } from './sources.ts';

/** The indentation and line ends of a text, so that new lines look the same. */
export function formatOf(text: string): FormattingOptions {
  const indent = /^[ \t]+/m.exec(text)?.[0] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** A story that agreed with the given texts, with a record of today for each of these that no record covers. */
export function withRecords(input: object, given: Given): object {
  if (!given.size) return input;
  const { output: story } = shaped(storySchema, input);
  const open = new Set(unverified(story).map(({ source }) => source));
  const sources = story.sources.map((source) => {
    const compared = open.has(source.id) && given.get(source.id);
    return compared ? { ...source, verified: recordOf(source, story, compared, today()) } : source;
  });
  return { ...input, sources };
}

/**
 * Records in a story file that its words agreed with these texts. The rest of the file stays as it is.
 * @returns the sources with a new record
 */
export async function recordIn({ file, text, input }: StoryFile, given: Given): Promise<string[]> {
  const { output: story } = shaped(storySchema, input);
  let written = text;
  const recorded: string[] = [];
  for (const [i, source] of story.sources.entries()) {
    const compared = given.get(source.id);
    if (!compared) continue;
    const record = recordOf(source, story, compared, today());
    written = applyEdits(
      written,
      modify(written, ['sources', i, 'verified'], record, { formattingOptions: formatOf(text) }),
    );
    recorded.push(source.id);
  }
  if (written !== text) await writeWhole(file, written);
  return recorded;
}
