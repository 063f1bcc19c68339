/**
 * Defines an element unless the page already has one of that name, from this or another version of Factbox. Does
 * nothing where there are no elements, as when a page is rendered on a server.
 */
export function define(name: string, element: CustomElementConstructor): void {
  const { customElements: elements } = globalThis as Partial<typeof globalThis>;
  if (elements && !elements.get(name)) elements.define(name, element);
}
