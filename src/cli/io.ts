import { PackageError } from '../static/errors.ts';
import { StoryError } from '../story/errors.ts';

/** Everything a verb may touch besides files. Tests pass their own. */
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

/** A fault of factbox itself, with what the command was doing, the innermost first. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly at: string[] = [];
}

/** Does a part of the work. An error that is no mistake of the caller becomes a `Fault` that names the part. */
export async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError || error instanceof StoryError || error instanceof PackageError) throw error;
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    const fault = error instanceof Fault ? error : new Fault(String(error), { cause: error });
    fault.at.push(what);
    throw fault;
  }
}
