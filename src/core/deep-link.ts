import { own } from '../load/own.ts';

/** An element that shows items, to which fragments of the page's address lead. */
export interface Linked extends HTMLElement {
  /** It links to items of other elements, and is drawn anew when those come and go. */
  readonly links?: boolean;
  requestUpdate(): void;
  /** The place that shows an item. */
  placeOf(item: string): HTMLElement;
}

/** The fragments of all that each element shows. */
const shown = new Map<Linked, readonly string[]>();
/** The fragment that was last gone to. */
let gone = '';

/** The first element that shows what a fragment names. */
export const elementOf = (fragment: string): Linked | undefined =>
  [...shown.keys()].find((element) => shown.get(element)?.includes(fragment));

/** The address of this page with another fragment; a `base` of the page does not lead it astray. */
export const addressOf = (fragment: string): string => location.href.replace(/#.*|$/, fragment);

/** Puts the focus on something that takes none by itself. */
export function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus();
}

/** As the platform does with an id: the place is scrolled to, and the focus goes there. */
function go(): void {
  const { hash } = location;
  const place = elementOf(hash)?.placeOf(hash.replace(/.*\//, ''));
  if (!place) return;
  gone = hash;
  focusOn(place);
  place.scrollIntoView();
}

/** For a link to the fragment that the page is at already: the platform tells of no change. */
export const follow = (): unknown => setTimeout(go);

/**
 * Tells what an element shows from now on. The item that the page was opened for is gone to as soon as an element shows
 * it, unless the reader has begun to read or write elsewhere.
 */
export function tell(element: Linked, fragments: readonly string[]): void {
  if (`${fragments}` === `${shown.get(element) ?? ''}`) return;
  addEventListener('hashchange', go);
  if (fragments[0]) shown.set(element, fragments);
  else shown.delete(element);
  if (location.hash !== gone && !scrollY && own('activeElement') === own('body')) go();
  for (const one of shown.keys()) if (one.links) one.requestUpdate();
}
