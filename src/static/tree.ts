import type { TemplateResult } from 'lit/html.js';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of what a view drew. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
}
export type Child = Element | string;

export const isElement = (child: Child | undefined): child is Element => typeof child === 'object';

export const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): Element => ({ tag, attributes, children });

/** Whether an element bears a class. */
export const isOf = (one: Element, name: string): boolean => (one.attributes.class ?? '').split(' ').includes(name);

/** The first element that passes a test, in the order of the document. */
export function find(children: readonly Child[], test: (one: Element) => boolean): Element | undefined {
  for (const child of children) {
    if (!isElement(child)) continue;
    const found = test(child) ? child : find(child.children, test);
    if (found) return found;
  }
  return undefined;
}

export const textOf = (child: Child): string => (isElement(child) ? child.children.map(textOf).join('') : child);

function read(node: DefaultTreeAdapterTypes.ChildNode): Child[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
  // Comments are Lit's notes for taking the markup up again, which no page here does.
  if (!('tagName' in node)) return [];
  // What a property binding turns into an attribute: `selected="false"` would select, and policies refuse any `style`.
  const attributes = node.attrs.filter(
    ({ name, value }) => name !== 'style' && !(name === 'selected' && value === 'false'),
  );
  return [
    element(
      node.tagName,
      Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
      ...node.childNodes.flatMap(read),
    ),
  ];
}

/** Draws a template where there is no document. */
export async function draw(template: TemplateResult): Promise<Child[]> {
  // For pages of a server alone: whoever imports a kind does not load it before there is something to draw.
  const [{ render }, { collectResult }, { parseFragment }] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
    import('parse5'),
  ]);
  return parseFragment(await collectResult(render(template))).childNodes.flatMap(read);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] as string);

const VOID = new Set(['br', 'hr', 'img', 'link', 'meta']);

/** The HTML of a tree. */
export function serialize(child: Child): string {
  if (!isElement(child)) return escaped(child);
  const { tag, attributes, children } = child;
  const written = Object.entries(attributes).map(([name, value]) =>
    value ? ` ${name}="${escaped(value)}"` : ` ${name}`,
  );
  const open = `<${tag}${written.join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(serialize).join('')}</${tag}>`;
}
