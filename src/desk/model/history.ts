import { backward, diff, forward, type Patch } from './patch.ts';

/** What one undo takes back. */
export interface Step {
  /** What was done, for a person: "the speaker". */
  readonly label: string;
  /** Changes in a row with the same run are one step, such as what is typed into a field without a pause. */
  readonly run: string | null;
  readonly patches: readonly Patch[];
}

/** A state with all that led to it, as plain data. Each change makes a new history. */
export interface History<T> {
  readonly now: T;
  readonly steps: readonly Step[];
  /** How many of the steps are done; the others were taken back. */
  readonly done: number;
}

export const begin = <T>(now: T): History<T> => ({ now, steps: [], done: 0 });

/** Does something. What was taken back before it can no longer be done again. */
export function act<T>(history: History<T>, next: T, label: string, run: string | null = null): History<T> {
  const { now, steps, done } = history;
  const last = steps[done - 1];
  const joins = run !== null && last?.run === run && done === steps.length;
  const before = joins && last ? backward(now, last.patches) : now;
  const patches = diff(before, next);
  const kept = steps.slice(0, joins ? done - 1 : done);
  if (!patches.length) return joins ? { now: next, steps: kept, done: kept.length } : history;
  return { now: next, steps: [...kept, { label, run, patches }], done: kept.length + 1 };
}

/** Ends a run: what is typed next is a step of its own. */
export function pause<T>(history: History<T>): History<T> {
  const last = history.steps.at(-1);
  if (!last || last.run === null) return history;
  return { ...history, steps: [...history.steps.slice(0, -1), { ...last, run: null }] };
}

export function undo<T>(history: History<T>): History<T> {
  const step = history.steps[history.done - 1];
  return step ? { ...history, now: backward(history.now, step.patches), done: history.done - 1 } : history;
}

export function redo<T>(history: History<T>): History<T> {
  const step = history.steps[history.done];
  return step ? { ...history, now: forward(history.now, step.patches), done: history.done + 1 } : history;
}
