import { parseArgs } from 'node:util';
import { StoryError } from '../story/errors.ts';
import { describe } from '../story/problems.ts';
import { readStory } from '../story/read.ts';
import { decode, readBytes, writeWhole } from './files.ts';
import { AT_FAULT, UsageError, type Verb, WELL } from './io.ts';
import { forPages, oneStory, storyForReaders } from './stories.ts';

/** JSON that is safe in any script, inline or not. It is in ASCII, because the page may have any encoding. */
const literal = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The statement that makes a story known to every widget of the page. */
export const registration = (story: { readonly id: string }): string =>
  `(globalThis[Symbol.for('factbox.stories')]??=new Map()).set(${literal(story.id)},${literal(story)});\n`;

export const bundle: Verb = {
  usage: 'factbox bundle STORY.json -o FILE [--unverified]',
  summary: 'Write a checked story for pages: FILE.js with the widgets in one script, FILE.json alone.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' }, unverified: { type: 'boolean', default: false } },
    });
    const file = oneStory(positionals);
    const { out, unverified } = values;
    if (!out) throw new UsageError('-o FILE is missing');
    const alone = out.endsWith('.json');
    if (!alone && !out.endsWith('.js')) throw new UsageError(`-o ${out}: name a file that ends with .js or .json`);
    try {
      const { checked, text } = forPages(readStory(await storyForReaders(file, unverified), file), file);
      const content = alone ? text : registration(checked) + decode(await readBytes(new URL('factbox.js', io.dist)));
      await writeWhole(out, content);
      io.out(`${out}: written, the story "${checked.id}"${alone ? '' : ' with the widgets'}.`);
      return WELL;
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      for (const problem of error.problems) io.out(describe(problem, file));
      return AT_FAULT;
    }
  },
};
