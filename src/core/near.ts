/*
 * Elements far from the window wait: until they come near they show their fallback and cost no more than it. One
 * observer serves all of them.
 */
import { own } from '../load/own.ts';

/** How far from the window an element is drawn, in heights of the window. */
export const NEAR = '50% 0px';

/** How many elements are drawn at once. The others are observed anew, because the drawn ones have pushed them away. */
const AT_ONCE = 12;

/** Told whether the element stands above the window, where its growth would push what is read. */
type Wake = (above: boolean) => void;

const waiting = new Map<Element, Wake>();
let observer: IntersectionObserver | undefined;

function drawNear(entries: readonly IntersectionObserverEntry[]): void {
  const near = entries.filter(({ isIntersecting, target }) => isIntersecting && waiting.has(target));
  near.sort((one, other) => Math.abs(one.boundingClientRect.top) - Math.abs(other.boundingClientRect.top));
  near.forEach(({ target, boundingClientRect }, i) => {
    if (i < AT_ONCE) return waiting.get(target)?.(boundingClientRect.bottom < 0);
    observer?.unobserve(target);
    observer?.observe(target);
  });
}

/** Calls back when an element comes near the window, or at once for print. */
export function whenNear(element: Element, wake: Wake): void {
  if (!observer) {
    observer = new IntersectionObserver(drawNear, { rootMargin: NEAR });
    addEventListener('beforeprint', () => drawWaiting());
    matchMedia('print').addEventListener('change', ({ matches }) => matches && drawWaiting());
  }
  waiting.set(element, wake);
  observer.observe(element);
}

/** Lets go of an element that waits. */
export function waitNoMore(element: Element): void {
  if (waiting.delete(element)) observer?.unobserve(element);
}

/** Draws the elements that wait, or those of them that pass a test. */
export function drawWaiting(test: (element: Element) => boolean = () => true): void {
  for (const [element, wake] of [...waiting]) if (test(element)) wake(false);
}

/**
 * Draws an element above the window and moves nothing that is read. Scroll anchoring is off meanwhile, because it differs
 * between browsers.
 */
export function holdScroll(element: Element, draw: () => void): void {
  if (element.getBoundingClientRect().bottom >= 0) {
    draw();
    return;
  }
  const page = own('documentElement');
  const { style } = page;
  const before = page.scrollHeight;
  style.setProperty('overflow-anchor', 'none');
  draw();
  scrollBy({ top: page.scrollHeight - before, behavior: 'instant' });
  requestAnimationFrame(() => style.removeProperty('overflow-anchor'));
}
