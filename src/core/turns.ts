/** Milliseconds that drawing takes of a task, before it lets the page go on. */
const BUDGET = 8;

let began = 0;
let later: Promise<void> | null = null;

/**
 * A turn to draw: `undefined` where this task has time left, else a promise of a turn in a later task. However many
 * elements come into a page at once, none of its tasks grows long. Paper does not wait.
 */
export function turn(): Promise<void> | undefined {
  if (!later) {
    began = performance.now();
    later = new Promise((resolve) => {
      setTimeout(() => {
        later = null;
        resolve();
      });
    });
  }
  const spent = performance.now() - began > BUDGET;
  return spent && !matchMedia('print').matches ? later.then(turn) : undefined;
}
