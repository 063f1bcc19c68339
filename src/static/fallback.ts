import { language } from './language.ts';
import { isInline, kindOf } from './plain.ts';
import { type Child, type Element, element, isElement, serialize } from './tree.ts';

const STRONG = /^(name|label|title|figure|term)$/;

/** Breaks lines between blocks, for those who read or edit the markup. */
const spaced = (children: readonly Child[]): Child[] =>
  children.some((child) => !isInline(child)) ? ['\n', ...children.flatMap((child) => [child, '\n'])] : [...children];

function bare(child: Child): Child[] {
  if (!isElement(child)) return [child];
  const { tag, attributes } = child;
  const { kind: _, ...rest } = attributes;
  const children = child.children.flatMap(bare);
  if (tag === 'span' && !Object.keys(rest).length) return children;
  const strong = STRONG.test(kindOf(child)) && tag === 'p';
  return [element(tag, rest, ...(strong ? [element('strong', {}, ...children)] : spaced(children)))];
}

/** Items without the list around them. */
export const unlisted = (document: readonly Child[]): Element[] =>
  document.flatMap((child) =>
    !isElement(child)
      ? []
      : kindOf(child) === 'items'
        ? child.children.flatMap((one) => unlisted((one as Element).children))
        : [child],
  );

/**
 * Semantic HTML that needs no style, for the inside of an element, for feeds and for Reader modes: those keep a
 * `figure` and its `figcaption`, and drop a `footer` and what is named after widgets, comments or remarks.
 */
export const fallback = (document: readonly Child[], lang: string): string =>
  unlisted(document)
    .flatMap((one) => bare({ ...one, attributes: { class: 'factbox', ...language(lang), ...one.attributes } }))
    .map((one) => `${serialize(one)}\n`)
    .join('');
