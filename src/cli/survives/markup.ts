import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** A declarative shadow root, which a page's parser takes up: readers see what stands in it. */
const isShadow = (node: Node): node is DefaultTreeAdapterTypes.Template =>
  isElement(node) && node.tagName === 'template' && node.attrs.some(({ name }) => name === 'shadowrootmode');
const childrenOf = (node: Node): readonly Node[] =>
  isShadow(node) ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

/** Every element under a node, in the order of the document. */
export const elements = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...elements(child)] : []));

export const attributesOf = ({ attrs }: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** What no reader sees. */
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'title', 'iframe', 'noscript']);
const INLINE = new Set(
  'a abbr b bdi bdo code del dfn em i ins kbd mark q s small span strong sub sup time u'.split(' '),
);

export const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The text that readers see; what stands in blocks of its own, or in `cite`, is a line of its own. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/gu, ' ');
  if (isElement(node) && UNSEEN.has(node.tagName) && !isShadow(node)) return '';
  const text = childrenOf(node).map(textOf).join('');
  return isElement(node) && !INLINE.has(node.tagName) ? `\n${text}\n` : text;
}

export const linesOf = (...nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => textOf(node).split('\n').map(squeeze).filter(Boolean));

/** Markup with nothing that makes no difference: comments, white space between blocks, the order of attributes. */
export function canonical(html: string): string {
  const write = (node: Node): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/gu, ' ');
    if (!isElement(node)) return childrenOf(node).map(write).join('');
    const attributes = node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort();
    const inside = childrenOf('content' in node ? (node.content as Node) : node);
    return `<${node.tagName}${attributes.join('')}>${inside.map(write).join('').trim()}</${node.tagName}>`;
  };
  return write(parseFragment(html)).replace(/>\s+</g, '><').trim();
}
