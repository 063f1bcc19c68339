import { parseArgs } from 'node:util';
import { embed as embedded, FIXED, FORMS } from '../embed/snippets.ts';
import { inTime } from '../load/load.ts';
import { WIDGET_NAMES } from '../static/render.ts';
import { checkStory } from '../story/check.ts';
import { describe } from '../story/problems.ts';
import { readStory, StoryError } from '../story/read.ts';
import { readJson } from './files.ts';
import { AT_FAULT, type Io, UsageError, type Verb, WELL } from './io.ts';
import { buildOf } from './release.ts';

/** An address that an option names; a folder's has a slash at its end. */
export function baseOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol) || /[?#]/.test(value)) {
    throw new UsageError(`--base ${value} is not the address of a folder: http: or https:, no ? and no #`);
  }
  return new URL(value).href.replace(/\/*$/, '/');
}

export function oneOf<T extends string>(option: string, value: string | undefined, words: readonly T[]): T | undefined {
  if (value === undefined || words.includes(value as T)) return value as T | undefined;
  throw new UsageError(`--${option} ${value} is not one of ${words.join(', ')}`);
}

/** A story file that is in order, and that readers may see now. */
export async function storyFrom(file: string): Promise<object> {
  const story = (await readJson(file)) as object;
  const { problems } = checkStory(story);
  if (problems.length) throw new StoryError(file, problems);
  return story;
}

function warn(story: object, file: string, io: Io): void {
  try {
    inTime(readStory(story, file), file);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    for (const { path, what } of error.problems)
      io.err(`note: ${file}: ${path}: ${what}. The snippet’s words show it.`);
  }
}

export const embed: Verb = {
  usage: `factbox embed STORY.json --item ID --as ${FORMS.join('|')} [--base URL] [--widget ${WIDGET_NAMES.join('|')}] [--lang LANG]`,
  summary: 'Print a snippet to paste into a page: an item of a published story, its fallback inside.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ item: { type: 'string' }, as: { type: 'string' }, base: { type: 'string' } },
        ...{ widget: { type: 'string' }, lang: { type: 'string' } },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one story');
    if (!values.item) throw new UsageError('--item ID is missing');
    const as = oneOf('as', values.as, FORMS);
    if (!as) throw new UsageError(`--as is missing: one of ${FORMS.join(', ')}`);
    const base = baseOf(values.base);
    if (!base && !FIXED.includes(as))
      throw new UsageError(`--base URL is missing: where ${as} finds what was published`);
    const widget = oneOf('widget', values.widget, WIDGET_NAMES);
    try {
      const story = await storyFrom(file);
      warn(story, file, io);
      const release = /script|iframe/.test(as) ? await buildOf(io) : undefined;
      io.out((await embedded(story, { item: values.item, as, base, release, widget, lang: values.lang })).trimEnd());
      return WELL;
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      for (const problem of error.problems) io.err(describe(problem, file));
      return AT_FAULT;
    }
  },
};
