import { printable } from '../story/characters.ts';
import { isInline, kindOf } from './plain.ts';
import { type Child, type Element, isElement, textOf } from './tree.ts';

/** How a form of plain text writes lines and blocks. */
interface Form {
  readonly text: (text: string) => string;
  readonly link: (name: string, href: string) => string;
  readonly strong: (text: string) => string;
  readonly quote: (lines: readonly string[]) => readonly string[];
  readonly heading: (line: string, level: number) => string;
  readonly table: (rows: readonly (readonly string[])[]) => readonly string[];
  /** A line. A character at its start may have a meaning. */
  readonly line: (text: string) => string;
  /** Joins the lines of a caption. */
  readonly lines: string;
}

const STRONG = /^(name|label|title|figure|term)$/;

function inline(child: Child, form: Form): string {
  if (!isElement(child)) return form.text(printable(child));
  const inner = child.children.map((one) => inline(one, form)).join('');
  if (child.tag === 'a') return form.link(inner, child.attributes.href ?? '');
  if (child.tag === 'br') return form.lines;
  return child.tag === 'strong' || child.tag === 'b' ? form.strong(inner) : inner;
}

const rowsOf = (table: Element, form: Form): string[][] =>
  table.children
    .filter(isElement)
    .flatMap((part) =>
      part.tag === 'tr'
        ? [part.children.filter(isElement).map((cell) => blocks(cell.children, form).filter(Boolean).join(' '))]
        : rowsOf(part, form),
    );

/** Blocks of lines: an empty one separates. */
function blocks(children: readonly Child[], form: Form): string[] {
  const done: string[] = [];
  let run: Child[] = [];
  const gap = () => {
    if (done.length && done.at(-1) !== '') done.push('');
  };
  const flush = () => {
    const line = run.map((one) => inline(one, form)).join('');
    if (line.trim()) done.push(form.line(line));
    run = [];
  };
  for (const child of children) {
    if (isInline(child)) {
      run.push(child);
      continue;
    }
    flush();
    const one = child as Element;
    const line = () => one.children.map((inner) => inline(inner, form)).join('');
    if (one.tag === 'p' || one.tag === 'summary') {
      const strong = STRONG.test(kindOf(one)) || one.tag !== 'p';
      if (textOf(one).trim()) done.push(strong ? form.strong(line()) : form.line(line()));
    } else if (/^h\d$/.test(one.tag)) {
      gap();
      done.push(form.heading(line(), Number(one.tag[1])), '');
    } else if (one.tag === 'li') {
      const [first = '', ...rest] = blocks(one.children, form);
      done.push(`- ${first}`);
      for (const more of rest) done.push(more && `  ${more}`);
      if (rest.length) gap();
    } else {
      gap();
      if (one.tag === 'blockquote') {
        done.push(
          ...form.quote(
            one.children
              .filter(isElement)
              .map((p) => form.line(p.children.map((inner) => inline(inner, form)).join(''))),
          ),
        );
      } else if (one.tag === 'table') {
        const caption = one.children.filter((part) => isElement(part) && part.tag === 'caption');
        done.push(
          ...caption.flatMap((part) => blocks((part as Element).children, form)),
          '',
          ...form.table(rowsOf(one, form).filter((row) => row.length)),
        );
      } else for (const line of blocks(one.children, form)) done.push(line);
      gap();
    }
  }
  flush();
  while (done.at(-1) === '') done.pop();
  return done.filter((line, i) => line !== '' || done[i - 1] !== '');
}

const TEXT: Form = {
  text: (text) => text,
  link: (name, href) => `${name} <${href}>`,
  strong: (text) => text,
  quote: (lines) => lines.flatMap((line, i) => (i ? ['', line] : [line])),
  heading: (line) => line,
  table: (rows) => rows.map((row) => row.join('\t')),
  line: (text) => text,
  lines: '\n',
};

/** Writes white space by number where it means something to Markdown: at the ends of a line, in line breaks and tabs. */
const numbered = (text: string): string => text.replace(/^\s|\s$|[\n\r\t]/g, (space) => `&#${space.codePointAt(0)};`);

/** Text in which each character stands for itself, wherever in a line it is put. */
const inLine = (text: string): string =>
  text.replace(/[\\`*_[\]<>&|~$^]/g, '\\$&').replace(/[\n\r\t]/g, (space) => `&#${space.codePointAt(0)};`);

/** A title, on one line: its line breaks are spaces, and none of its characters is a mark. */
export const markdownTitle = (text: string): string =>
  inLine(printable(text).replace(/\s+/g, ' ').trim()).replace(/[#!]/g, '\\$&');

const MARKDOWN: Form = {
  text: inLine,
  link: (name, href) => `[${name}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`,
  strong: (text) => `**${numbered(text)}**`,
  quote: (lines) => lines.flatMap((line, i) => (i ? ['>', `> ${line}`] : [`> ${line}`])),
  heading: (line, level) => `${'#'.repeat(level)} ${numbered(line.replaceAll('#', '\\#'))}`,
  table: (rows) =>
    rows.flatMap((row, i) => [`| ${row.join(' | ')} |`, ...(i ? [] : [`|${' --- |'.repeat(row.length)}`])]),
  line: (text) => numbered(text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[#+=-]/, '\\$&')),
  lines: '\\\n',
};

/** Plain text: one block a line, with an empty line around quotations and captions. */
export const text = (document: readonly Child[]): string => `${blocks(document, TEXT).join('\n')}\n`;

/** The same without addresses: for a description, a label, or in the place of a picture. */
export const words = (document: readonly Child[]): string =>
  `${blocks(document, { ...TEXT, link: (name) => name }).join('\n')}\n`;

/** CommonMark, in which each character of the source stands for itself. */
export function markdown(document: readonly Child[]): string {
  const lines = blocks(document, MARKDOWN);
  const isLine = (line: string | undefined) => line !== undefined && line !== '' && !/^\s*(>|\||#|- )/.test(line);
  return `${lines.map((line, i) => (isLine(line) && isLine(lines[i + 1]) ? `${line}\\` : line)).join('\n')}\n`;
}
