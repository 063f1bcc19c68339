import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FactboxViewEvent } from './events.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Milliseconds that half of an element must stay in view. */
const STAY = 1000;

const watched = new Map<Element, ViewController>();
let observer: IntersectionObserver | undefined;

/** Whether half of an element, or half of the window, shows it. */
function half({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  const tall = intersectionRect.height >= (rootBounds?.height ?? Number.POSITIVE_INFINITY) / 2;
  return intersectionRatio >= 0.5 || tall;
}

/** Fires `factbox-view` once, when half of its element, or half of the window, has shown it for a second. */
export class ViewController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = false;
  readonly #host: Host;
  readonly #items: () => readonly string[];

  constructor(host: Host, items: () => readonly string[]) {
    this.#host = host;
    this.#items = items;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#told || watched.has(this.#host) || !this.#items().length || !this.#host.isConnected) return;
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const entry of entries) watched.get(entry.target)?.see(half(entry));
      },
      { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
    );
    watched.set(this.#host, this);
    observer.observe(this.#host);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    if (watched.delete(this.#host)) observer?.unobserve(this.#host);
  }

  see(seen: boolean): void {
    clearTimeout(this.#timer);
    if (!seen) return;
    this.#timer = setTimeout(() => {
      this.hostDisconnected();
      this.#told = true;
      this.#host.dispatchEvent(new FactboxViewEvent(this.#items()));
    }, STAY);
  }
}
