import packageJson from '../../package.json' with { type: 'json' };
import { bundle } from './bundle.ts';
import { check } from './check.ts';
import { desk } from './desk.ts';
import { DiskError, diskError } from './disk.ts';
import { draft } from './draft.ts';
import { embed } from './embed.ts';
import { helpOf, HELP as OPTIONS } from './help.ts';
import { AT_FAULT, Fault, type Io, UsageError, type Verb, WELL, WRONG_USAGE } from './io.ts';
import { publish } from './publish.ts';
import { render } from './render.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { suggestion } from './suggest.ts';
import { survives } from './survives.ts';
import { whereUsed } from './where-used.ts';

export const VERBS: Readonly<Record<string, Verb>> = {
  desk,
  draft,
  check,
  render,
  embed,
  publish,
  'where-used': whereUsed,
  survives,
  serve,
  schema,
  bundle,
};

const HELP = [
  'Usage:',
  ...Object.values(VERBS).flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  '  factbox help VERB | --help | --version',
  '',
  'Exit: 0 all is well, 1 a story, an article or a snippet is at fault, 2 wrong usage.',
].join('\n');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/\.$/, '');

/** The line that tells of an error, whether the caller can mend it or only we can; and the exit code. */
function told(word: string, args: readonly string[], usage: string, error: unknown): { text: string; code: number } {
  const fault = diskError(error) ?? error;
  if (fault instanceof DiskError) return { text: oneLine(fault.message), code: WRONG_USAGE };
  const isUsage =
    fault instanceof UsageError || `${(fault as NodeJS.ErrnoException)?.code}`.startsWith('ERR_PARSE_ARGS');
  const [, option] = /^Unknown option '(-[^']*)'/.exec((fault as Error)?.message) ?? [];
  if (isUsage && option !== undefined) {
    const known = Object.keys(OPTIONS[word]?.options ?? {});
    return {
      text: `there is no option ${option}.${suggestion(option, known)} "factbox help ${word}" explains each`,
      code: WRONG_USAGE,
    };
  }
  if (isUsage) return { text: `${oneLine((fault as Error).message)}. Usage: ${usage}`, code: WRONG_USAGE };
  const { at, cause } = fault instanceof Fault ? fault : new Fault('', { cause: fault });
  const where = at.length ? at.toReversed().join(', ') : args.filter((one) => !one.startsWith('-')).join(' ');
  return {
    text: `factbox itself failed at ${where || word}: ${oneLine(String(cause))}. Please report this line, with the story (factbox ${packageJson.version}, Node ${process.version})`,
    code: AT_FAULT,
  };
}

/** The `factbox` command. Returns its exit code, and throws nothing. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [word = '', ...args] = argv;
  if (word === '--version') {
    io.out(packageJson.version);
    return WELL;
  }
  if (word === '--help' || word === '-h' || (word === 'help' && !args.length)) {
    io.out(HELP);
    return WELL;
  }
  if (word === 'help') return run([args[0] as string, '--help'], io);
  const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;
  if (!verb) {
    const told = `there is no "${word}".${suggestion(word, Object.keys(VERBS))} "factbox --help" lists what there is.`;
    io.err(word ? `factbox: ${told}` : `factbox: no verb is named.\n${HELP}`);
    return WRONG_USAGE;
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.out(helpOf(word, verb));
    return WELL;
  }
  try {
    return await verb.run(args, io);
  } catch (error) {
    const { text, code } = told(word, args, verb.usage, error);
    io.err(`factbox ${word}: ${text}.`);
    return code;
  }
}
