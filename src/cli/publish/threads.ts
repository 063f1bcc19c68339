import { availableParallelism } from 'node:os';
import { PackageError } from '../../static/errors.ts';
import { StoryError } from '../../story/errors.ts';
import type { Problem } from '../../story/problems.ts';
import { DiskError } from '../disk.ts';
import { during, Fault, UsageError } from '../io.ts';
import type { Settings, Step } from './story.ts';
import { type Outcome, publishStory, type Task } from './writing.ts';

/*
 * Stories are staged on all cores, by the package tinypool. The outcomes are told in the order in which the stories were
 * named. If tinypool is not installed, or for one or two stories, this thread does all of it.
 */

/** With fewer stories than this, threads cost more than they bring. */
const FEW = 3;
/** The megabytes of a thread for short-lived data, such as most of a page's markup. With fewer, V8 cleans up often. */
const YOUNG = 64;
/** How many stories each thread has before it, so that none waits for its next. */
const AHEAD = 2;

/** An error as it passes from one thread to another: the platform copies neither its class nor its fields. */
interface Told {
  readonly kind: 'story' | 'package' | 'file' | 'usage' | 'system' | 'fault';
  readonly message: string;
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly fields: object;
  readonly at: readonly string[];
}

function told(error: unknown): Told {
  const { message, code, syscall, path } = error as NodeJS.ErrnoException;
  const plain = { message, file: '', problems: [], fields: {}, at: [] };
  if (error instanceof StoryError) return { ...plain, kind: 'story', file: error.file, problems: error.problems };
  if (error instanceof PackageError) return { ...plain, kind: 'package' };
  if (error instanceof DiskError) return { ...plain, kind: 'file' };
  if (error instanceof UsageError) return { ...plain, kind: 'usage' };
  if (syscall) return { ...plain, kind: 'system', fields: { code, syscall, path } };
  const { at, cause } = error as Fault;
  return { ...plain, kind: 'fault', message: String(cause), at };
}

function raised({ kind, message, file, problems, fields, at }: Told): Error {
  if (kind === 'story') return new StoryError(file, problems);
  if (kind === 'package') return new PackageError(message);
  if (kind === 'file') return new DiskError(message);
  if (kind === 'usage') return new UsageError(message);
  if (kind === 'system') return Object.assign(new Error(message), fields);
  const fault = new Fault(message, { cause: message });
  fault.at.push(...at);
  return fault;
}

interface Job {
  readonly task: Task;
  readonly settings: Settings;
}
const work = ({ task, settings }: Job, step?: Step): Promise<Outcome> =>
  during(task.file, () => publishStory(task, settings, step));

/** What a thread runs. */
export const inThread = (job: Job): Promise<Outcome | { readonly told: Told }> =>
  work(job).catch((error) => ({ told: told(error) }));

interface Pool {
  run(job: Job): ReturnType<typeof inThread>;
  destroy(): Promise<void>;
}

async function poolFor(count: number, dist: URL): Promise<Pool | null> {
  const cores = availableParallelism();
  if (count < FEW || cores < 2) return null;
  const tinypool = await import('tinypool').catch(() => null);
  if (!tinypool) return null;
  const threads = Math.min(cores, count);
  const filename = new URL('cli.js', dist).href;
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
  return new tinypool.Tinypool({
    filename,
    name: 'inThread',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits,
  });
}

/**
 * The outcome of each task, in the order of the tasks.
 * @throws what the first task that failed has thrown
 */
export async function* inThreads(
  tasks: readonly Task[],
  { settings, dist, step }: { readonly settings: Settings; readonly dist: URL; readonly step?: Step | undefined },
): AsyncGenerator<Outcome> {
  const pool = await poolFor(tasks.length, dist);
  if (!pool) {
    for (const task of tasks) yield await work({ task, settings }, step);
    return;
  }
  const rest = tasks.values();
  const begun: ReturnType<Pool['run']>[] = [];
  const begin = (): void => {
    const { value: task } = rest.next();
    if (!task) return;
    const job = pool.run({ task, settings });
    // If an earlier job fails, nobody awaits this one, and its error is dropped.
    job.catch(() => undefined);
    begun.push(job);
  };
  try {
    for (let i = 0; i < AHEAD * availableParallelism(); i += 1) begin();
    for (let job = begun.shift(); job; job = begun.shift()) {
      const outcome = await job;
      begin();
      if ('told' in outcome) throw raised(outcome.told);
      yield outcome;
    }
  } finally {
    await pool.destroy();
  }
}
