import { isInline, kindOf } from '../plain.ts';
import { type Child, type Element, isElement, textOf } from '../tree.ts';

/** A stretch of a line, set in one way. */
export interface Run {
  readonly text: string;
  readonly kind: 'hedge' | 'fragment' | '';
}
export interface Line {
  readonly kind: string;
  readonly runs: readonly Run[];
}

/** The content of a card in the order of the view: the large words or figure, what it is about, and the small print. */
export interface Content {
  readonly note: string | null;
  readonly main: readonly Line[];
  readonly told: readonly Line[];
  readonly caption: readonly Line[];
}

const MAIN = /^(quotation|sentence|figure|withdrawn)$/;
const TOLD = /^(label|measure)$/;

const runs = (child: Child): Run[] => {
  if (!isElement(child)) return [{ text: child, kind: '' }];
  const kind = kindOf(child);
  return child.children.flatMap(runs).map((run) => (kind === 'hedge' || kind === 'fragment' ? { ...run, kind } : run));
};

/** The lines of a document, each with what it is. */
function lines(children: readonly Child[], quoted = false): Line[] {
  return children.flatMap((child): Line[] => {
    if (isInline(child)) return [];
    const one = child as Element;
    if (!one.children.some((inner) => !isInline(inner))) {
      const kind = one.tag === 'summary' ? 'note' : quoted ? 'quotation' : kindOf(one);
      return textOf(one).trim() ? [{ kind, runs: runs({ ...one, attributes: {} }) }] : [];
    }
    return lines(one.children, one.tag === 'blockquote');
  });
}

export const wordsOf = (line: Line): string => line.runs.map(({ text }) => text).join('');

export function contentOf(document: readonly Child[]): Content {
  const all = lines(document);
  const note = all.find(({ kind }) => kind === 'note');
  const rest = all.filter((line) => line !== note);
  return {
    note: note ? wordsOf(note) : null,
    main: rest.filter(({ kind }) => MAIN.test(kind)),
    told: rest.filter(({ kind }) => TOLD.test(kind)),
    caption: rest.filter(({ kind }) => !MAIN.test(kind) && !TOLD.test(kind)),
  };
}

/** The marks that a paragraph of a quotation opens with, and what follows its words. */
const FRAME = /^([\s\S]?[\u202f]?)([\s\S]*)$/u;

/**
 * A quotation cut after a sentence, with the mark of words left out and its own closing mark. Sentences are counted over
 * all paragraphs. `null` if nothing would be left out.
 */
export function cutAfter(content: Content, sentences: number, close: string, lang: string): Content | null {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  let left = sentences;
  const kept: Line[] = [];
  for (const [i, line] of content.main.entries()) {
    const [, mark = '', words = ''] = FRAME.exec(wordsOf(line)) ?? [];
    const whole = [...segmenter.segment(words)].map(({ segment }) => segment);
    const last = i === content.main.length - 1;
    if (whole.length >= left) {
      if (last && whole.length === left) return null;
      const text = `${mark}${whole.slice(0, left).join('').trimEnd()} […]${close}`;
      return { ...content, main: [...kept, { ...line, runs: [{ text, kind: '' }] }] };
    }
    left -= whole.length;
    kept.push(line);
  }
  return null;
}

/** How many sentences a quotation has. */
export const sentencesOf = (content: Content, lang: string): number =>
  content.main.reduce(
    (sum, line) => sum + [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(wordsOf(line))].length,
    0,
  );
