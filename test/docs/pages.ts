/* The documentation, and what stands in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../house/imports.ts';

export { ROOT };

export const textOf = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** Every page that a stranger reads. */
export const PAGES: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'llms.txt',
  ...readdirSync(`${ROOT}/docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export interface Block {
  readonly page: string;
  readonly language: string;
  readonly code: string;
}

/** Every fenced block of every page. */
export const BLOCKS: readonly Block[] = PAGES.flatMap((page) =>
  [...textOf(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    page,
    language,
    code,
  })),
);

export const blocksOf = (language: string): Block[] => BLOCKS.filter((block) => block.language === language);

export interface Command {
  readonly page: string;
  readonly line: string;
  readonly args: readonly string[];
}

/** The arguments of a command line, its comment and its quotation marks taken away. */
const argumentsOf = (line: string): string[] =>
  [...line.replace(/\s+#.*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

const commandsIn = (page: string, text: string): Command[] =>
  [...text.matchAll(/^(?:npx )?factbox (?=[\w-])(.*)$/gm)].map(([line, rest = '']) => ({
    page,
    line,
    args: argumentsOf(rest),
  }));

/** The calls of the command that a reader copies from a block. */
export const COMMANDS: readonly Command[] = blocksOf('sh').flatMap(({ page, code }) => commandsIn(page, code));

/** Calls of the command inside sentences, cells and forms: a verb, then perhaps options. */
export const MENTIONS: readonly Command[] = PAGES.flatMap((page) => [
  ...[...textOf(page).matchAll(/`(?:npx )?(factbox [^`\n]*)`/g)].flatMap(([, text = '']) => commandsIn(page, text)),
  ...blocksOf('text')
    .filter((block) => block.page === page)
    .flatMap(({ code }) => commandsIn(page, code)),
]);
