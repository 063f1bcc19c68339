/** Milliseconds that drawing takes of a task, before it lets the page go on. */
const BUDGET = 8;

const waiting: (() => void)[] = [];
let isRunning = false;

async function run(): Promise<void> {
  let began = performance.now();
  for (let draw = waiting.shift(); draw; draw = waiting.shift()) {
    draw();
    // What waits for the promise draws before this goes on.
    await undefined;
    if (performance.now() - began < BUDGET || matchMedia('print').matches) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  isRunning = false;
}

/**
 * A turn to draw, which whoever waits for it takes at once. However many elements come into a page together, none of its
 * tasks grows long. Paper does not wait.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (isRunning) return;
    isRunning = true;
    queueMicrotask(run);
  });
}
