import packageJson from '../../package.json' with { type: 'json' };
import { bundle } from './bundle.ts';
import { check } from './check.ts';
import { embed } from './embed.ts';
import { type Io, UsageError, type Verb, WELL, WRONG_USAGE } from './io.ts';
import { publish } from './publish.ts';
import { render } from './render.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { survives } from './survives.ts';
import { whereUsed } from './where-used.ts';

const VERBS: Readonly<Record<string, Verb>> = {
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
  '  factbox --help | --version',
  '',
  'Exit: 0 all is well, 1 a story, an article or a snippet is at fault, 2 wrong usage.',
].join('\n');

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

/** The `factbox` command. Returns its exit code, and throws nothing that a caller can bring about. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [word = '', ...args] = argv;
  if (word === '--version') {
    io.out(packageJson.version);
    return WELL;
  }
  if (word === '--help' || word === '-h') {
    io.out(HELP);
    return WELL;
  }
  const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;
  if (!verb) {
    io.err(`factbox: ${word ? `there is no "${word}"` : 'no verb is named'}.\n${HELP}`);
    return WRONG_USAGE;
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${verb.summary}\nUsage: ${verb.usage}`);
    return WELL;
  }
  try {
    return await verb.run(args, io);
  } catch (error) {
    if (!isUsage(error)) throw error;
    io.err(`factbox ${word}: ${error.message.replace(/\s+/g, ' ').replace(/\.$/, '')}. Usage: ${verb.usage}`);
    return WRONG_USAGE;
  }
}
