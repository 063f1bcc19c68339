/* Every call of the command in the documentation names verbs and options that there are, and each one in a block runs. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { HELP } from '../../src/cli/help.ts';
import { VERBS } from '../../src/cli/run.ts';
import { folder } from '../cli/command.ts';
import { COMMANDS, type Command, MENTIONS, ROOT, textOf } from './pages.ts';

describe('verbs and options', () => {
  test.each([...COMMANDS, ...MENTIONS].map((one) => [one.page, one.line, one] as const))('%s: %s', (_, __, one) => {
    const [verb = '', ...rest] = one.args;
    if (verb.startsWith('--')) return expect(['--help', '--version']).toContain(verb);
    // "factbox help VERB", and "factbox VERB" in a sentence on all of them.
    if (verb === 'help' || verb === 'VERB') return undefined;
    expect(Object.keys(VERBS)).toContain(verb);
    const options = rest.flatMap((word) => /^\[?(--?[a-z-]+)/.exec(word)?.[1] ?? []);
    expect([...Object.keys(HELP[verb]?.options ?? {}), '--help']).toEqual(expect.arrayContaining(options));
    return undefined;
  });

  test('are looked for where they stand', () => {
    expect(COMMANDS.length).toBeGreaterThan(20);
    expect(MENTIONS.length).toBeGreaterThan(20);
  });

  test('each option that stands alone in a page is one of some verb, or of a named tool', () => {
    const known = new Set(Object.values(HELP).flatMap(({ options }) => Object.keys(options)));
    const others = ['--help', '--version', '--yes', '--runs', '--sizes', '--only', '--story-source', '--update'];
    for (const page of ['README.md', 'docs/story-file.md', 'docs/publishing.md', 'docs/static.md', 'docs/reporter.md'])
      for (const [, option = ''] of textOf(page).matchAll(/`(--[a-z]+)[ `]/g))
        expect([...known, ...others], `${option} in ${page}`).toContain(option);
  });
});

/** What runs until it is stopped. */
const LASTING = ['serve', 'desk'];

interface Ran {
  readonly code: number | null;
  readonly text: string;
}

function run(cwd: string, args: readonly string[]): Promise<Ran> {
  const port = LASTING.includes(args[0] ?? '') ? ['--port', '0'] : [];
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args, ...port], { cwd });
  let text = '';
  let stopped = false;
  const hear = (bytes: Buffer) => {
    text += bytes;
    if (port.length && text.includes('Ctrl+C')) stopped = child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: stopped ? 0 : code, text })));
}

/** The id that the draft of a page's own command gives its source stands in the next command; all others use the example. */
function prepared(page: string): string {
  const at = join(SHARED, page.replaceAll('/', '-'));
  cpSync(join(SHARED, 'start'), at, { recursive: true });
  const isExample = page === 'docs/story-file.md';
  const story = JSON.parse(textOf(isExample ? 'data/examples/flood-barrier.json' : 'data/casey-review.json'));
  if (isExample) for (const source of story.sources) source.file = null;
  // A page that begins with a draft writes its own.
  if (byPage.get(page)?.[0]?.args[0] !== 'draft') writeFileSync(join(at, 'story.json'), JSON.stringify(story));
  return at;
}

/** A drafted story, with every doubt settled as a person would. */
function settle(file: string): void {
  const story = JSON.parse(readFileSync(file, 'utf8'));
  for (const list of Object.values(story)) if (Array.isArray(list)) for (const item of list) delete item.draft;
  writeFileSync(file, JSON.stringify(story, null, 2));
}

const SHARED = folder();
beforeAll(async () => {
  const start = join(SHARED, 'start');
  mkdirSync(join(start, 'stories'), { recursive: true });
  const article = textOf('data/examples/flood-barrier.source.txt');
  writeFileSync(join(start, 'article.txt'), article);
  writeFileSync(join(start, 'second.txt'), 'The bridge was closed. “We had no choice,” said Ann Lee, the mayor.\n');
  writeFileSync(join(start, 'article.html'), '<p>The review has 212 pages.</p>');
  writeFileSync(join(start, 'snippet.html'), '<figure data-factbox="stat"><p>30%. Source: ITV News</p></figure>');
  const story = join(ROOT, 'data/casey-review.json');
  const { code } = await run(start, ['publish', story, '--out', 'site', '--base', 'https://facts.example/']);
  expect(code).toBe(0);
});

/** A command with a word in capitals is a pattern; the others are to be run as they stand. */
const isPattern = ({ args }: Command): boolean => args.some((word) => /^[A-Z]{2,}(\.|$)|=FILE$/.test(word));

const RUN = COMMANDS.filter((one) => !isPattern(one) && !one.args.includes('desk'));
const byPage = new Map(RUN.map(({ page }) => [page, RUN.filter((one) => one.page === page)]));

describe('commands that a reader copies, page by page in their order', () => {
  test.each([...byPage])('%s', async (page, commands) => {
    const at = prepared(page);
    for (const { line, args } of commands) {
      const { code, text } = await run(at, args);
      expect({ line, code, text: code ? text : '' }).toEqual({ line, code: 0, text: '' });
      if (args[0] === 'draft') settle(join(at, 'story.json'));
    }
  });
});
