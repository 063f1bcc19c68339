/*
 * Elements far from the window wait: until they come near they show their fallback and cost no more than it. One
 * observer serves all of them.
 */

/** How far from the window an element is drawn, in heights of the window. */
const NEAR = '100% 0px';

/** How many elements are drawn before the others are asked again where they stand: a drawn one pushes them away. */
const AT_ONCE = 12;

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

function drawNear(entries: readonly IntersectionObserverEntry[]): void {
  const near = entries.filter(({ isIntersecting, target }) => isIntersecting && waiting.has(target));
  near.sort((one, other) => Math.abs(one.boundingClientRect.top) - Math.abs(other.boundingClientRect.top));
  near.forEach(({ target }, i) => {
    if (i < AT_ONCE) return waiting.get(target)?.();
    observer?.unobserve(target);
    observer?.observe(target);
  });
}

/** Calls back when an element comes near the window, or at once for print. */
export function whenNear(element: Element, draw: () => void): void {
  if (!observer) {
    observer = new IntersectionObserver(drawNear, { rootMargin: NEAR });
    addEventListener('beforeprint', () => drawWaiting());
    matchMedia('print').addEventListener('change', ({ matches }) => matches && drawWaiting());
  }
  waiting.set(element, draw);
  observer.observe(element);
}

/** Lets go of an element that waits. */
export function waitNoMore(element: Element): void {
  if (waiting.delete(element)) observer?.unobserve(element);
}

/** Draws the elements that wait, or those of them that pass a test. */
export function drawWaiting(test: (element: Element) => boolean = () => true): void {
  for (const [element, draw] of [...waiting]) if (test(element)) draw();
}
