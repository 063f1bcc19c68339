/** Milliseconds that drawing takes of a task, before it lets the page go on. */
const BUDGET = 8;

const waiting: (() => void)[] = [];
let isRunning = false;

async function run(): Promise<void> {
  let began = performance.now();
  for (let draw = waiting.shift(); draw; draw = waiting.shift()) {
    draw();
    // The caller that awaits this turn draws before the loop goes on.
    await undefined;
    if (performance.now() - began < BUDGET || matchMedia('print').matches) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  isRunning = false;
}

/**
 * Resolves when it is the caller's turn to draw. However many elements come into a page together, no task grows long. For
 * print there are no pauses.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (isRunning) return;
    isRunning = true;
    queueMicrotask(run);
  });
}
