import type { Job } from '../static/job.ts';
import { language } from '../static/language.ts';
import { type Child, element, isElement, serialize } from '../static/tree.ts';

/*
 * The fallback of a script tag is the widget's own markup, in the page itself. `factbox.css` is made of the widgets'
 * styles. With it the fallback has the widget's size before the script comes, and keeps it if none comes.
 */

/**
 * Reader modes drop classes that sound like comments. The prefix keeps the page's own rules away. It cannot be `fb-`,
 * which is Facebook's: blocking lists hide it.
 */
export const classOf = (name: string): string => `factbox-${name === 'remark' ? 'said' : name}`;

function prefixed(child: Child): Child {
  if (!isElement(child)) return child;
  const { part: _part, 'data-item': _item, class: names, ...rest } = child.attributes;
  const named = names ? { class: names.split(/\s+/).filter(Boolean).map(classOf).join(' ') } : {};
  return element(child.tag, { ...named, ...rest }, child.children.map(prefixed));
}

/** Remembers a result for as long as its input lives: one item is written in many forms. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** The drawing of a widget, as markup for the page around it. */
export const drawnMarkup = once(({ view, drawn }: Job): string =>
  serialize(element('div', { class: classOf('root'), ...language(view.messages.lang) }, drawn.map(prefixed))),
);

const TOKENS = /<[^>]*>|[^<]+/g;
const NAMES: Readonly<Record<string, string>> = { class: 'className', datetime: 'dateTime', colspan: 'colSpan' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of markup that we wrote. */
const plainText = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The same markup as JSX. Every text is a string in braces, so that its own braces and spaces mean nothing. */
export const jsx = (html: string): string =>
  html.replace(TOKENS, (token) => {
    if (!token.startsWith('<')) return token.trim() ? `{${JSON.stringify(plainText(token))}}` : token;
    return token
      .replace(/ ([a-z]+)=/g, (whole, name: string) => (NAMES[name] ? ` ${NAMES[name]}=` : whole))
      .replace(/^<(br|hr|img)([^>]*)>$/, '<$1$2 />');
  });

/**
 * Words that WordPress leaves as they are. WordPress curls quotation marks, joins dashes, makes smileys and reads
 * shortcodes; such characters are written as references of three digits, as WordPress writes them, and on one line. A
 * space follows each line break, so that words stay apart where WordPress removes tags, as in an excerpt.
 */
export const texturizeProof = (html: string): string =>
  html
    .replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
    .replace(/<br>(?! )/g, '<br> ')
    .replace(TOKENS, (token) =>
      token.startsWith('<')
        ? // A shortcode runs in an attribute too.
          token.replace(/[[\]]/g, (bracket) => `&#0${bracket.charCodeAt(0)};`)
        : token.replace(/&\w+;|['"\-()[\]:.|=?!*/]|(?<=\d)x(?=\d)|(?<=W)o(?=rdpress)/g, (found) =>
            found.length > 1 ? found : `&#${`${found.charCodeAt(0)}`.padStart(3, '0')};`,
          ),
    );
