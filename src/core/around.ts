/** The nearest element around one, or itself, that passes a test; through shadow roots. */
export function around(element: Element, test: (element: HTMLElement) => unknown): HTMLElement | null {
  let node: Node | null = element;
  while (node && !(node instanceof HTMLElement && test(node))) node = node.parentNode ?? (node as ShadowRoot).host;
  return (node ?? null) as HTMLElement | null;
}
