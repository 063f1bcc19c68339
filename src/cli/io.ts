/** What a verb may touch besides files: tests hand in their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** The folder of the built files, where `cli.js` and `factbox.js` stand side by side. */
  readonly dist: URL;
}

/** One word of the command: `factbox check …`. */
export interface Verb {
  readonly usage: string;
  /** One line for `--help`. */
  readonly summary: string;
  run(args: string[], io: Io): Promise<number>;
}

export const WELL = 0;
export const AT_FAULT = 1;
export const WRONG_USAGE = 2;

/** The command was called wrongly, or a file that it names cannot be used. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
