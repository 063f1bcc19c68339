import { printable } from '../story/characters.ts';

/** An element of what a view drew. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
}
export type Child = Element | string;

export const isElement = (child: Child | undefined): child is Element => typeof child === 'object';

/** Children may come in lists: a story can have more of them than a call takes arguments. */
export const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Child | readonly Child[])[]
): Element => ({ tag, attributes, children: children.flat() as Child[] });

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

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => printable(text).replace(/[&<>"]/g, (char) => ESCAPES[char] as string);

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
