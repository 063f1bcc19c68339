import { parseArgs } from 'node:util';
import type { Report } from '../story/check.ts';
import { type Drift, driftFrom, type Passage } from '../story/drift.ts';
import { StoryError } from '../story/errors.ts';
import { describe, type Problem, placeOf } from '../story/problems.ts';
import { readStory } from '../story/read.ts';
import { readStoryFile, type StoryFile } from './files.ts';
import { fix } from './fix.ts';
import { AT_FAULT, UsageError, type Verb, WELL } from './io.ts';
import { passagesOf, readPage } from './page.ts';
import { located } from './positions.ts';
import { type Given, namedSources, ownSources, sourcesIn } from './sources.ts';
import { checkFile, openLine } from './stories.ts';
import { recordIn } from './verify.ts';

type Pages = ReadonlyMap<string, readonly Passage[]>;
interface PageDrift extends Drift {
  /** The name of the page; `page` is its words. */
  readonly article: string;
}
interface FileReport extends Report {
  readonly file: string;
  readonly drifts: readonly PageDrift[];
  /** Sources with a new record of verification. */
  readonly recorded: readonly string[];
  /** How many passages were counted anew. */
  readonly fixed: number;
}

async function readPages(names: readonly string[]): Promise<Pages> {
  return new Map(await Promise.all(names.map(async (name) => [name, passagesOf(await readPage(name))] as const)));
}

/** The places where pages no longer say what a story says. A story that no widget would show is not compared. */
function drifts(input: unknown, pages: Pages): PageDrift[] {
  if (!pages.size) return [];
  try {
    const story = readStory(input as object, 'story');
    return [...pages].flatMap(([article, passages]) =>
      driftFrom(story, passages).map((drift) => ({ article, ...drift })),
    );
  } catch (error) {
    if (error instanceof StoryError) return [];
    throw error;
  }
}

async function opened(file: string): Promise<StoryFile | StoryError> {
  try {
    return await readStoryFile(file);
  } catch (error) {
    if (error instanceof StoryError) return error;
    throw error;
  }
}

const NOTHING = { problems: [], folds: [], unverified: [], unread: [], drifts: [], recorded: [], fixed: 0 };

/** Leaves out problems of passages about which `said` has a problem already. */
const besides = (problems: readonly Problem[], said: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ path }) => !said.some((one) => path.startsWith(one.path)));

/** Checks story files. Each gets the given sources that it lists, and those that no story lists, to report them. */
async function reports(
  files: readonly string[],
  given: Given,
  pages: Pages,
  { fix: fixes, record }: { readonly fix: boolean; readonly record: boolean },
): Promise<FileReport[]> {
  const stories = await Promise.all(files.map(opened));
  const named = stories.map((story) => sourcesIn(story instanceof StoryError ? null : story.input).map(({ id }) => id));
  return Promise.all(
    stories.map(async (story, i) => {
      const file = files[i] as string;
      if (story instanceof StoryError) return { ...NOTHING, file, problems: story.problems };
      const own = [...given].filter(([id]) => named[i]?.includes(id) || !named.some((ids) => ids.includes(id)));
      const texts = new Map([...(await ownSources(file, story.input)), ...own]);
      const fixed = fixes ? await fix(story, texts) : null;
      const now = fixed?.isWritten ? await readStoryFile(file) : story;
      const report = await checkFile(now, texts);
      const problems = fixed
        ? [...located(fixed.unsure, now.at), ...besides(report.problems, fixed.unsure)]
        : report.problems;
      const recorded = record && !problems.length ? await recordIn(now, texts) : [];
      return { file, ...report, problems, fixed: fixed?.count ?? 0, recorded, drifts: drifts(now.input, pages) };
    }),
  );
}

const count = (number: number, noun: string): string => `${number || 'no'} ${noun}${number === 1 ? '' : 's'}`;

function lines({ file, problems, folds, unverified, drifts, recorded, fixed }: FileReport): string[] {
  return [
    ...problems.map((problem) => describe(problem, file)),
    ...folds.map((fold) => `note: ${placeOf(fold, file)}: compared without regard to ${fold.folds.join(' and ')}.`),
    ...unverified.map((one) => `note: ${openLine(one, file)}`),
    ...drifts.map(
      ({ article, line, what, page, story, path }) =>
        `${article}:${line}: ${what}: ${JSON.stringify(page)}. ${file} says ${JSON.stringify(story)} at ${path}. Correct the one that is wrong.`,
    ),
    ...(fixed ? [`${file}: ${count(fixed, 'passage')} written as counted in the source.`] : []),
    ...recorded.map((source) => `${file}: recorded that the words were compared with the source "${source}".`),
    `${file}: ${count(problems.length, 'problem')}${drifts.length ? `, ${count(drifts.length, 'difference')} in articles` : ''}.`,
  ];
}

function forMachines(all: readonly FileReport[], pages: Pages): string {
  return JSON.stringify(
    {
      problems: all.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem }))),
      folds: all.flatMap(({ file, folds }) => folds.map((fold) => ({ file, ...fold }))),
      unverified: all.flatMap(({ file, unverified }) => unverified.map((one) => ({ file, ...one }))),
      unread: all.flatMap(({ file, unread }) => unread.map((one) => ({ file, ...one }))),
      ...(pages.size && { drifts: all.flatMap(({ file, drifts }) => drifts.map((drift) => ({ file, ...drift }))) }),
    },
    null,
    2,
  );
}

export const check: Verb = {
  usage: 'factbox check STORY.json… [--source ID=FILE …] [--fix] [--record] [--page URL|FILE …] [--json]',
  summary: 'Check stories: their format, their words against the text of their sources, and articles against them.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string', multiple: true, default: [] },
        page: { type: 'string', multiple: true, default: [] },
        fix: { type: 'boolean', default: false },
        record: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (!positionals.length) throw new UsageError('no story is named');
    const pages = await readPages(values.page);
    const all = await reports(positionals, await namedSources(values.source), pages, values);
    io.out(values.json ? forMachines(all, pages) : all.flatMap(lines).join('\n'));
    return all.some(({ problems, drifts }) => problems.length || drifts.length) ? AT_FAULT : WELL;
  },
};
