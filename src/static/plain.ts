import { directionOf } from '../format/language.ts';
import { type Child, type Element, element, isElement, isOf, textOf } from './tree.ts';

/*
 * The drawing of a view as a plain document: paragraphs, quotations, lists and tables, without the widget's frame. Feeds,
 * mail, AMP, text and Markdown are written from it. `kind` is the class that the view gave, for styling.
 */

/** Elements that stay as they are, and their attributes. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'strong', 'em', 'b', 'summary', 'br'].map((tag) => [
      tag,
      [],
    ]),
  ),
  ...Object.fromEntries(
    ['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'caption', 'thead', 'tbody', 'tr'].map((tag) => [tag, []]),
  ),
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  time: ['datetime'],
  a: ['href'],
};

/** Parts that are useful only with a script, or as a picture beside its words. */
const isGone = ({ tag, attributes }: Element): boolean =>
  ['svg', 'canvas', 'select', 'button', 'input', 'script', 'style', 'template'].includes(tag) ||
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  attributes.role === 'status' ||
  (attributes.class ?? '').split(' ').includes('filter');

/** Begin with a capital, as `::first-letter` makes them in the widget. */
const CAPITAL = /^(name|label)$/;
/** Parts of a line that are styled on their own. */
const INLINE = /^(hedge|number|fragment|doubt)$/;
/** Paragraphs with which a caption begins. */
const CAPTION = /^(claim|source|withdrawn)$/;

interface Around {
  readonly lang: string;
  readonly dir: string;
}

/** The first letter of the first text in a capital. */
function capital([first, ...rest]: readonly Child[], lang: string): Child[] {
  if (first === undefined) return [];
  if (isElement(first)) {
    return [{ ...first, children: capital(first.children, first.attributes.lang ?? lang) }, ...rest];
  }
  return [first.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(lang)), ...rest];
}

export const kindOf = ({ attributes }: Element): string => attributes.kind ?? '';

const captionAt = (children: readonly Child[]): number =>
  children.findIndex((child) => isElement(child) && (child.tag === 'figcaption' || CAPTION.test(kindOf(child))));

/** A card: its content, with everything about it as the caption. */
function figure(children: readonly Child[], kind: string): Element {
  const at = captionAt(children);
  const caption = at < 0 ? [] : children.slice(at).flatMap(captionless);
  const content = (at < 0 ? children : children.slice(0, at)).flatMap(captionless);
  return element('figure', { kind }, content, caption.length ? element('figcaption', {}, caption) : []);
}

const captionless = (child: Child): readonly Child[] =>
  isElement(child) && child.tag === 'figcaption' ? child.children.flatMap(captionless) : [child];

function plainOf(child: Child, around: Around): Child[] {
  if (!isElement(child)) return [child];
  if (isGone(child)) return [];
  const { tag, attributes } = child;
  const kind = (attributes.class ?? '').split(' ')[0] ?? '';
  const { lang = around.lang, dir = around.dir } = attributes;
  const spoken: Record<string, string> = {
    ...(lang !== around.lang && { lang }),
    ...(dir !== around.dir && { dir }),
  };
  const marks = { ...spoken, ...(kind && { kind }) };
  const children = inside(child, { lang, dir });
  if (isOf(child, 'card')) return [figure(children, 'card')];
  if (tag === 'figcaption') return [element('figcaption', {}, children)];
  if (tag === 'details') {
    // Nothing can be opened here, so the content of a disclosure is shown.
    if (kind === 'more') return children.filter((one) => !(isElement(one) && one.tag === 'summary'));
    return [element('details', { kind }, children.flatMap(captionless))];
  }
  if (tag === 'p' && attributes.role === 'heading') {
    return [element(`h${attributes['aria-level'] ?? 3}`, marks, capital(children, lang))];
  }
  const kept = KEPT[tag];
  if (kept) {
    const own = kept.flatMap((name) => (attributes[name] ? [[name, attributes[name]] as const] : []));
    return [
      element(tag, { ...Object.fromEntries(own), ...marks }, CAPITAL.test(kind) ? capital(children, lang) : children),
    ];
  }
  if (INLINE.test(kind) || (Object.keys(spoken).length && tag === 'span')) return [element('span', marks, children)];
  return children;
}

function inside({ children }: Element, around: Around): Child[] {
  const more = children.some((one) => isElement(one) && one.tag === 'details' && isOf(one, 'more'));
  return children
    .filter((one) => !(more && isElement(one) && isOf(one, 'opening')))
    .flatMap((one) => plainOf(one, around));
}

/** The plain document of a drawn tree whose own words are in `lang`. */
export const plain = (drawn: readonly Child[], lang: string): Child[] =>
  inside(element('div', {}, drawn), { lang, dir: directionOf(lang) });

/** Elements that stand in a line. */
export const isInline = (child: Child): boolean =>
  !isElement(child) || ['span', 'strong', 'em', 'b', 'a', 'time', 'br'].includes(child.tag);

/** Whether there is something to read. */
export const isBlank = (child: Child): boolean => !textOf(child).trim();
