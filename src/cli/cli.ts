#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { run } from './run.ts';

/* The command, and what its threads run: both are in one file. */
export { inThread } from './publish/threads.ts';

if (isMainThread) {
  // A reader such as `head` that closes the pipe early is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    dist: new URL('./', import.meta.url),
  });
}
