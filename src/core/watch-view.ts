import { FactboxViewEvent } from './events.ts';

/** Milliseconds that half of an element must stay in view. */
const STAY = 1000;

/** Those that have told, wherever they are moved to since. */
const told = new WeakSet<Element>();

/** Fires `factbox-view` once, when half of the element, or half of the window, has shown it for a second. */
export function watchView(element: Element, items: () => readonly string[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      clearTimeout(timer);
      const entry = entries.at(-1);
      if (!entry) return;
      const tall = entry.intersectionRect.height >= (entry.rootBounds?.height ?? Number.POSITIVE_INFINITY) / 2;
      if (entry.intersectionRatio < 0.5 && !tall) return;
      timer = setTimeout(() => {
        observer.disconnect();
        told.add(element);
        element.dispatchEvent(new FactboxViewEvent(items()));
      }, STAY);
    },
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
  );
  if (!told.has(element)) observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
