import { parseArgs } from 'node:util';
import { inTime } from '../load/load.ts';
import { KINDS, PackageError, render as rendered, SIZES, THEMES, WIDGET_NAMES } from '../static/render.ts';
import { checkStory } from '../story/check.ts';
import { describe } from '../story/problems.ts';
import { readStory, StoryError } from '../story/read.ts';
import { readJson, writeWhole } from './files.ts';
import { AT_FAULT, type Io, UsageError, type Verb, WELL } from './io.ts';

/** One of the words that an option takes. */
function oneOf<T extends string>(option: string, value: string | undefined, words: readonly T[]): T | undefined {
  if (value === undefined || words.includes(value as T)) return value as T | undefined;
  throw new UsageError(`--${option} ${value} is not one of ${words.join(', ')}`);
}

function percent(value: string | undefined): number | undefined {
  const number = value === undefined ? undefined : Number(value || Number.NaN);
  if (number === undefined || (number >= 0 && number <= 100)) return number;
  throw new UsageError(`--threshold ${value} is not a percentage from 0 to 100`);
}

function address(value: string | undefined): string | undefined {
  if (value === undefined || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))) return value;
  throw new UsageError(`--url ${value} is not an address that begins with http: or https:`);
}

/** A story that widgets do not show now is rendered for later, and the one who publishes it is told. */
function warn(story: object, file: string, io: Io): void {
  try {
    inTime(readStory(story, file), file);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    for (const { path, what } of error.problems) io.err(`note: ${file}: ${path}: ${what}. What is rendered shows it.`);
  }
}

const options = {
  item: { type: 'string', multiple: true, default: [] as string[] },
  as: { type: 'string' },
  widget: { type: 'string' },
  lang: { type: 'string' },
  theme: { type: 'string' },
  size: { type: 'string' },
  url: { type: 'string' },
  threshold: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

export const render: Verb = {
  usage: `factbox render STORY.json --item ID… --as ${KINDS.join('|')} [--widget ${WIDGET_NAMES.join('|')}] [--lang LANG] [--theme ${THEMES.join('|')}] [--size ${SIZES.join('|')}] [--threshold PERCENT] [--url URL] [-o FILE]`,
  summary: 'Write an item for places where no script runs: pages, feeds, mail, search engines, social cards.',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one story');
    if (!values.item.length) throw new UsageError('--item ID is missing');
    const as = oneOf('as', values.as, KINDS);
    if (!as) throw new UsageError(`--as is missing: one of ${KINDS.join(', ')}`);
    const given = {
      item: values.item,
      widget: oneOf('widget', values.widget, WIDGET_NAMES),
      theme: oneOf('theme', values.theme, THEMES),
      size: oneOf('size', values.size, SIZES),
      lang: values.lang,
      url: address(values.url),
      threshold: percent(values.threshold),
    };
    if (as === 'png' && !values.out) throw new UsageError('a png is bytes: give -o FILE');
    try {
      const story = (await readJson(file)) as object;
      const { problems } = checkStory(story);
      if (problems.length) throw new StoryError(file, problems);
      warn(story, file, io);
      const whole = await rendered(story, { ...given, as });
      if (!values.out) {
        io.out(String(whole).replace(/\n$/, ''));
        return WELL;
      }
      await writeWhole(values.out, whole);
      if (as === 'png' || as === 'svg') {
        // Whoever posts the picture posts its words with it.
        const words = await rendered(story, { ...given, as: 'text' });
        await writeWhole(`${values.out.replace(/\.(png|svg)$/i, '')}.txt`, words);
        io.out(words.trimEnd());
      }
      return WELL;
    } catch (error) {
      if (error instanceof PackageError) throw new UsageError(error.message);
      if (!(error instanceof StoryError)) throw error;
      for (const problem of error.problems) io.err(describe(problem, file));
      return AT_FAULT;
    }
  },
};
