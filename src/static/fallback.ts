import { language } from './language.ts';
import { isInline, kindOf } from './plain.ts';
import { type Child, type Element, element, isElement, serialize } from './tree.ts';

const STRONG = /^(name|label|title|figure|term)$/;

/** Breaks lines between blocks, for those who read or edit the markup. */
const spaced = (children: readonly Child[]): Child[] =>
  children.some((child) => !isInline(child)) ? ['\n', ...children.flatMap((child) => [child, '\n'])] : [...children];

/** Short lines that make one paragraph, as the lines of a caption do. */
const LINES = /^(figure|label|measure|date|name|role|context|claim|remark|source)$/;
const isLine = (child: Child | undefined): child is Element =>
  isElement(child) && child.tag === 'p' && LINES.test(kindOf(child)) && Object.keys(child.attributes).length === 1;

function together(children: readonly Child[]): Child[] {
  const done: Child[] = [];
  for (const child of children) {
    const last = done.at(-1);
    if (!isLine(child)) done.push(child);
    else if (isElement(last) && last.attributes.lines) {
      done[done.length - 1] = { ...last, children: [...last.children, element('br', {}), ...lineOf(child)] };
    } else done.push(element('p', { lines: 'yes' }, lineOf(child)));
  }
  return done;
}

const lineOf = (line: Element): readonly Child[] =>
  STRONG.test(kindOf(line)) ? [element('strong', {}, line.children)] : line.children;

function bare(child: Child): Child[] {
  if (!isElement(child)) return [child];
  const { tag, attributes } = child;
  const { kind: _, lines: __, ...rest } = attributes;
  const children = together(child.children).flatMap(bare);
  if (tag === 'span' && !Object.keys(rest).length) return children;
  const strong = STRONG.test(kindOf(child)) && tag === 'p';
  return [element(tag, rest, strong ? element('strong', {}, children) : spaced(children))];
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
 * Semantic HTML without styles, for the inside of an element, for feeds and for Reader modes. Reader modes keep a `figure`
 * and its `figcaption`. They drop a `footer`, and classes that sound like widgets or comments.
 */
export const fallback = (document: readonly Child[], lang: string): string =>
  unlisted(document)
    .flatMap((one) => bare({ ...one, attributes: { class: 'factbox', ...language(lang), ...one.attributes } }))
    .map((one) => `${serialize(one)}\n`)
    .join('');
