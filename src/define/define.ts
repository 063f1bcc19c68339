/** Defines an element unless the page already has one of that name, from this or another version of Factbox. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
