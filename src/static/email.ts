import { directionOf } from '../format/language.ts';
import { unlisted } from './fallback.ts';
import type { Job } from './job.ts';
import { isInline, kindOf } from './plain.ts';
import { type Child, type Element, element, isElement, serialize } from './tree.ts';

/* Mail clients drop style sheets, custom properties and most of layout: tables and the `style` attribute are left. */

interface Ink {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly ground: string | null;
  readonly dir: string;
}

const LIGHT: Ink = { ink: '#1d1d1b', muted: '#5c5b57', line: '#c7c6c1', ground: null, dir: 'ltr' };
const INKS: Readonly<Record<Job['theme'], Ink>> = {
  auto: LIGHT,
  light: { ...LIGHT, ground: '#fcfcfa' },
  dark: { ink: '#ebeae6', muted: '#b4b3ae', line: '#4a4b4c', ground: '#191a1b', dir: 'ltr' },
};

const SERIF = "Georgia,'Times New Roman',serif";
const SANS = 'Arial,Helvetica,sans-serif';
const face = (size: number, line: number, family: string, weight = 400) =>
  `font:${weight} ${size}px/${line}px ${family}`;

/** How a kind of paragraph is set: size and line, family, weight, the space before it, and whether it stands back. */
const SET: Readonly<Record<string, readonly [face: string, before: number, quiet?: boolean]>> = {
  figure: [face(44, 48, SERIF, 700), 0],
  sentence: [face(22, 30, SERIF), 0],
  quotation: [face(22, 30, SERIF), 0],
  more: [face(22, 30, SERIF), 10],
  name: [face(16, 24, SANS, 700), 10],
  label: [face(16, 24, SANS, 700), 4],
  title: [face(20, 28, SERIF, 700), 0],
  role: [face(16, 24, SANS), 0, true],
  measure: [face(16, 24, SANS), 0, true],
  context: [face(13, 18, SANS), 6, true],
  date: [face(13, 18, SANS), 6, true],
  claim: [face(13, 18, SANS), 6, true],
  remark: [face(13, 18, SANS), 6, true],
  source: [face(13, 18, SANS), 6, true],
  correction: [face(13, 18, SANS), 12],
  withdrawn: [face(13, 18, SANS), 0],
  note: [face(13, 18, SANS, 700), 0],
  plain: [face(16, 24, SANS), 6],
};

type Setting = keyof typeof SET;

/** The side on which lines begin. Mail clients know no logical sides. */
const start = (dir: string): 'left' | 'right' => (dir === 'rtl' ? 'right' : 'left');

function styleOf(kind: Setting, { ink, muted, dir }: Ink): string {
  const [font, before, quiet] = SET[kind] ?? (SET.plain as (typeof SET)[string]);
  const bar =
    kind === 'correction' || kind === 'withdrawn'
      ? `;border-${start(dir)}:3px solid ${ink};padding-${start(dir)}:12px`
      : '';
  return `margin:${before}px 0 0;padding:0;color:${quiet ? muted : ink};${font}${bar}`;
}

function inline(child: Child, ink: Ink): Child[] {
  if (!isElement(child)) return [child];
  const { tag, attributes } = child;
  const { kind, ...rest } = attributes;
  const children = child.children.flatMap((one) => inline(one, ink));
  const style =
    kind === 'hedge'
      ? 'font-size:26px'
      : kind === 'fragment'
        ? 'font-weight:700'
        : tag === 'a'
          ? `color:${ink.ink};text-decoration:underline`
          : null;
  if (tag === 'span' && !style && !Object.keys(rest).length) return children;
  return [element(tag, style ? { ...rest, style } : rest, children)];
}

function block(child: Child, ink: Ink, inQuotation = false, first = true): Child[] {
  if (isInline(child)) return inline(child, ink);
  const { tag, attributes, children } = child as Element;
  const { kind: _, ...rest } = attributes;
  const within = (one = inQuotation) => children.flatMap((inner, i) => block(inner, ink, one, i === 0));
  const paragraph = (kind: Setting, name = 'p') => [
    element(
      name,
      { ...rest, style: styleOf(kind, ink) },
      children.flatMap((inner) => inline(inner, ink)),
    ),
    '\n',
  ];
  if (tag === 'p') return paragraph(inQuotation ? (first ? 'quotation' : 'more') : kindOf(child as Element));
  if (tag === 'summary') return paragraph('note');
  if (tag === 'caption') return [element(tag, { ...rest, style: `text-align:${start(ink.dir)}` }, within()), '\n'];
  if (/^h\d$/.test(tag)) return paragraph(kindOf(child as Element) || 'title', tag);
  if (tag === 'blockquote') {
    return [element('blockquote', { ...rest, style: 'margin:0;padding:0;border:0' }, within(true)), '\n'];
  }
  if (tag === 'ul' || tag === 'ol') {
    return [element(tag, { ...rest, style: 'margin:0;padding:0;list-style:none' }, '\n', within()), '\n'];
  }
  if (tag === 'li') {
    const style = `margin:12px 0 0;padding:10px 0 0;border-top:1px solid ${ink.line};color:${ink.ink};${face(16, 24, SANS)}`;
    return [element(tag, { ...rest, style }, within()), '\n'];
  }
  if (tag === 'table') {
    const style = `width:100%;border-collapse:collapse;color:${ink.ink};${face(15, 22, SANS)}`;
    return [element(tag, { ...rest, width: '100%', cellpadding: '4', cellspacing: '0', style }, within()), '\n'];
  }
  if (tag === 'td' || tag === 'th') {
    const style = `padding:4px 0;border-bottom:1px solid ${ink.line};text-align:${start(ink.dir)};vertical-align:top`;
    return [element(tag, { ...rest, style }, within())];
  }
  if (['thead', 'tbody', 'tr', 'dl', 'dt', 'dd'].includes(tag)) return [element(tag, rest, within())];
  return within();
}

/** HTML for mail: one table an item. */
export function email(document: readonly Child[], { theme, view }: Job): string {
  const { lang } = view.messages;
  const dir = directionOf(lang);
  const ink = { ...INKS[theme], dir };
  const ground: Record<string, string> = ink.ground ? { bgcolor: ink.ground } : {};
  const padding = ink.ground ? '9px 12px 14px' : '9px 0 14px';
  return unlisted(document)
    .map(({ children }) => {
      const style = `border-top:3px solid ${ink.ink};padding:${padding};text-align:${start(dir)}`;
      const cell = element(
        'td',
        { style },
        '\n',
        children.flatMap((child) => block(child, ink)),
      );
      const frame = { role: 'presentation', width: '600', cellpadding: '0', cellspacing: '0', border: '0', ...ground };
      const width = 'width:100%;max-width:600px;border-collapse:collapse';
      return `${serialize(element('table', { ...frame, lang, dir, style: width }, element('tr', {}, cell)))}\n`;
    })
    .join('');
}
