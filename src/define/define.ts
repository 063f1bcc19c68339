/**
 * Defines an element unless the page already has one of that name, from this or another version of Factbox. Does
 * nothing where there are no elements, as when a page is rendered on a server.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}
