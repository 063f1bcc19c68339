import { policy } from './policy.ts';
import type { Answer, Jobs } from './worker.ts';

/** The part of the Desk that drafts and checks did not start. */
export class WorkerGone extends Error {}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, { done(answer: unknown): void; failed(error: Error): void }>();

function started(): Worker {
  if (worker) return worker;
  const address = new URL(
    'worker.js',
    document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? location.href,
  );
  worker = new Worker(policy.createScriptURL(address.href), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const ask = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) ask?.done(data.answer);
    else ask?.failed(new Error(data.error));
  });
  worker.addEventListener('error', () => {
    for (const ask of waiting.values()) ask.failed(new WorkerGone());
    waiting.clear();
    worker = null;
  });
  return worker;
}

/** Asks for work off the main thread. */
export function ask<K extends keyof Jobs>(job: K, what: Jobs[K]['ask']): Promise<Jobs[K]['answer']> {
  asked += 1;
  const id = asked;
  return new Promise((done, failed) => {
    waiting.set(id, { done: done as (answer: unknown) => void, failed });
    started().postMessage({ id, job, ...what });
  });
}
