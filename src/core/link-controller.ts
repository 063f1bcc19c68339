import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { own } from '../load/own.ts';
import { FRAGMENT } from '../story/items.ts';
import { drawWaiting } from './near.ts';

/** An element that shows items, to which fragments of the page's address lead. */
export interface Linked extends ReactiveControllerHost, HTMLElement {
  /** It links to items of other elements, and is drawn anew when those come and go. */
  readonly links?: boolean;
  /** The place that shows an item. */
  placeOf(item: string): HTMLElement;
}

/** The elements that show what a fragment names, in the order in which they came. */
const shown = new Map<string, Set<Linked>>();
/** The elements that link to others. */
const linking = new Set<Linked>();
/** The fragment that was last gone to. */
let gone = '';
let asked = false;
let listening = false;

/** The element that shows what a fragment names: of several the first. */
export const elementOf = (fragment: string): Linked | undefined => shown.get(fragment)?.values().next().value;

/** The address of this page with another fragment; a `base` of the page does not lead it astray. */
export const addressOf = (fragment: string): string => location.href.replace(/#.*|$/, fragment);

/** Puts the focus on something that takes none by itself. */
export function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** The header of the page that stays at its top, over what was scrolled there; 0 where there is none. */
function coverOf(place: HTMLElement): number {
  const { left, top, width } = place.getBoundingClientRect();
  let over = own('elementsFromPoint')(left + width / 2, top + 1)[0] ?? null;
  while (over && !over.contains(place)) {
    if (/fixed|sticky/.test(getComputedStyle(over).position)) return over.getBoundingClientRect().bottom - top;
    over = over.parentElement;
  }
  return 0;
}

/** Whether the page's address may name an item of this element, drawn or not. */
export function isSought(element: Element): boolean {
  const { hash } = location;
  const named = element.getAttribute('item') ?? element.getAttribute('items');
  return hash.startsWith(FRAGMENT) && (named === null || named.split(/\s+/).includes(hash.replace(/.*\//, '')));
}

/** Scrolls to the place and puts the focus there, as the platform does for an id. */
function go(): void {
  const { hash } = location;
  // An element that waits far from the window may be the one.
  drawWaiting(isSought);
  const place = elementOf(hash)?.placeOf(hash.replace(/.*\//, ''));
  if (!place && hash.startsWith(FRAGMENT)) return;
  gone = hash;
  if (!place) return;
  focusOn(place);
  place.scrollIntoView();
  const covered = coverOf(place);
  if (covered > 0) scrollBy(0, -covered);
}

/** Goes where a router has changed the address to. */
const arrive = (): unknown => location.hash !== gone && go();

/** Follows a link to the fragment that the page is at already: the platform fires no event for it. */
export const follow = (): unknown => setTimeout(go);

/** Follows the page's fragments, from the first element on, drawn or not. */
export function followFragments(): void {
  if (listening) return;
  listening = true;
  const { navigation } = globalThis as { navigation?: EventTarget };
  addEventListener('hashchange', go);
  addEventListener('popstate', arrive);
  navigation?.addEventListener('currententrychange', arrive);
}

/** The elements that link to others are drawn anew, once for all that came and went in this turn. */
function tell(): void {
  if (asked || !linking.size) return;
  asked = true;
  queueMicrotask(() => {
    asked = false;
    for (const one of linking) one.requestUpdate();
  });
}

/**
 * Registers what its element shows, so that fragments lead there. The page goes to the item that it was opened for as soon
 * as an element shows it, unless the reader has scrolled or moved the focus by then.
 */
export class LinkController implements ReactiveController {
  #fragments: readonly string[] = [];
  readonly #host: Linked;
  readonly #items: () => readonly string[];

  /** @param items the fragments of what the element shows now */
  constructor(host: Linked, items: () => readonly string[]) {
    this.#host = host;
    this.#items = items;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.links) linking.add(this.#host);
  }

  hostUpdated(): void {
    this.#show(this.#items());
  }

  hostDisconnected(): void {
    linking.delete(this.#host);
    this.#show([]);
  }

  #show(fragments: readonly string[]): void {
    if (`${fragments}` === `${this.#fragments}`) return;
    for (const one of this.#fragments) {
      const all = shown.get(one);
      all?.delete(this.#host);
      if (!all?.size) shown.delete(one);
    }
    for (const one of fragments) {
      const all = shown.get(one) ?? new Set();
      shown.set(one, all.add(this.#host));
    }
    this.#fragments = fragments;
    if (fragments.length && location.hash !== gone && !scrollY && own('activeElement') === own('body')) go();
    tell();
  }
}
