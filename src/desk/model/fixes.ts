import { anchor, ground } from '../../story/anchor.ts';
import type { Problem } from '../../story/problems.ts';
import type { Evidence, Statistic } from '../../story/schema.ts';
import { readFigures, readQuantity } from '../../words/read.ts';
import { articleText } from './article.ts';
import { figureAt, quantityOf } from './figure.ts';
import { at, type Path, put } from './patch.ts';
import type { Work } from './work.ts';

/** What a fix does, as a key of the Desk's messages; or the words that it takes. */
export type Label = 'follow' | 'pointAgain' | 'takeArticles' | { readonly take: string };

/** What mends a problem at the press of a button. */
export interface Fix {
  readonly label: Label;
  apply(work: Work): Work;
}

/** A JSON path of a problem as the steps that lead there. */
export const stepsOf = (path: string): Path =>
  [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) => key ?? Number(index));

type Quantity = Statistic['quantity'];

function quantityFix(work: Work, path: string): Fix | null {
  const [, index = '', key = ''] = /^\$\.statistics\[(\d+)\]\.quantity\.(\w+)/.exec(path) ?? [];
  const statistic = work.story.statistics[+index] as Statistic | undefined;
  if (!index || !statistic) return null;
  const { quantity, evidence } = statistic;
  const { lang } = work.story;
  const write = (label: Label, next: Quantity): Fix | null =>
    JSON.stringify(next) === JSON.stringify(quantity)
      ? null
      : { label, apply: (now) => put(now, ['story', 'statistics', +index, 'quantity'], next) };
  if (key === 'stated') {
    const [first] = evidence;
    const text = first && work.texts[first.source];
    if (!first || text === undefined) return null;
    const near = articleText(text);
    const from = text.slice(near.unit(first.start), near.unit(first.end)).indexOf(quantity.stated);
    if (from < 0) {
      const [found] = readFigures(first.exact, lang);
      return found ? write({ take: found.stated }, quantityOf(found.stated, lang)) : null;
    }
    const start = near.unit(first.start) + from;
    const whole = figureAt(text, { start, end: start + quantity.stated.length }, lang).quantity;
    return whole.stated === quantity.stated ? null : write({ take: whole.stated }, whole);
  }
  const read = readQuantity(quantity.stated, lang);
  if (key === 'comparator' && read?.says[0]) return write('follow', { ...quantity, comparator: read.says[0] });
  if (key === 'anchor' && read?.anchors.length)
    return write('follow', { ...quantity, anchor: read.anchors[0] as unknown as Quantity['anchor'] });
  if (key === 'unit') return write('follow', { ...quantity, unit: quantityOf(quantity.stated, lang).unit });
  return null;
}

/** Points evidence at its passage again, if it is sure which passage was meant. */
function evidenceFix(work: Work, path: string): Fix | null {
  const [, list = '', index = '', j = ''] = /^\$\.(\w+)\[(\d+)\]\.evidence\[(\d+)\]/.exec(path) ?? [];
  if (!list) return null;
  const steps = ['story', list, +index, 'evidence', +j];
  const one = at(work, steps) as Evidence | undefined;
  const text = one && work.texts[one.source];
  if (!one || text === undefined) return null;
  const found = anchor(one, ground(text));
  return 'what' in found ? null : { label: 'pointAgain', apply: (now) => put(now, steps, found) };
}

function paragraphFix(work: Work, path: string): Fix | null {
  const [, index = '', j = ''] = /^\$\.quotes\[(\d+)\]\.paragraphs\[(\d+)\]$/.exec(path) ?? [];
  const words = index && (at(work, ['story', 'quotes', +index, 'evidence', +j, 'exact']) as string | undefined);
  return words
    ? {
        label: 'takeArticles',
        apply: (now) => put(now, ['story', 'quotes', +index, 'paragraphs', +j], words.replace(/\s+/g, ' ').trim()),
      }
    : null;
}

/** The button that mends a problem; `null` where only a person can. */
export const fixOf = (work: Work, { path }: Problem): Fix | null =>
  quantityFix(work, path) ?? evidenceFix(work, path) ?? paragraphFix(work, path);
