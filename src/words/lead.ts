/* What stands before and after a number and belongs to it: hedges, negations, the word of a range. */
import type { Comparator } from './comparators.ts';
import { joined, matchAt, matchEnd } from './sticky.ts';
import { type Hedge, NEVER, type Words } from './table.ts';

/** Signs that hedge in any language, written against the number or apart. */
const SIGNS: readonly Hedge[] = [
  [['<='], '≤|<='],
  [['>='], '≥|>='],
  [['<'], '<'],
  [['>'], '>'],
  [['~'], '~|≈|±|(?<![\\p{L}\\p{N}])ca?\\.'],
];

/** A hedge of which nothing but its own end stands before the number: "près d’un million". */
const APART = '(?:[\\s-]+|(?<=[’\'])|(?<=["“”«»„(])\\s*)';
const FIRST = '(?<![\\p{L}\\p{N}])';

/** Every comparator as the denial of it says; a denied hedge that is no bound says nothing that can be told. */
const DENIED: Readonly<Record<Comparator, readonly Comparator[]>> = {
  '<': ['>='],
  '<=': ['>'],
  '>': ['<='],
  '>=': ['<'],
  almost: ['<'],
  ...{ '=': [], '~': [], between: [] },
};

export interface Lead {
  /** Where what belongs to the number begins. */
  readonly start: number;
  readonly says: readonly Comparator[];
  /** The word of a range stands before the number: "between" alone, or one that may tell of a rise as well. */
  readonly range: 'between' | 'from' | null;
}

interface Piece {
  readonly kind: 'hedge' | 'negation' | 'degree' | 'article' | 'between' | 'from';
  readonly start: number;
  readonly says: readonly Comparator[];
}

/** How far before a number its hedges may begin. */
const REACH = 60;
/** The most words and phrases that hedge one number. What stands behind more of them cannot be read. */
const MOST = 8;

function pieceBefore(text: string, end: number, words: Words, loose: boolean, hedged: boolean): Piece | null {
  const from = Math.max(0, end - REACH);
  const before = text.slice(from, end);
  const proclitic = words.proclitic ? `${words.proclitic}?` : '';
  const pieces: Piece[] = [];
  const look = (kind: Piece['kind'], pattern: string, says: readonly Comparator[], apart = APART) => {
    if (!pattern || pattern === NEVER) return;
    const found = matchEnd(joined`${FIRST}${proclitic}(?:${pattern})${apart}`, before);
    if (found) pieces.push({ kind, start: from + found.index, says });
  };
  for (const [says, pattern] of [...words.hedges, ...(loose ? (words.loose ?? []) : [])]) look('hedge', pattern, says);
  for (const [says, pattern] of SIGNS) {
    const found = matchEnd(joined`(?:${pattern})\\s*`, before);
    if (found) pieces.push({ kind: 'hedge', start: from + found.index, says });
  }
  look('between', words.between, ['between']);
  look('from', words.from, ['between']);
  look('negation', words.negation, []);
  look('degree', words.degree, []);
  look('article', words.article, []);
  // "knapp über": before a hedge, what may be a degree is one.
  if (hedged) pieces.sort((a, b) => Number(b.kind === 'degree') - Number(a.kind === 'degree'));
  // The longest one counts. Among equals, the one that says more counts.
  return pieces.reduce<Piece | null>((best, one) => (best && best.start <= one.start ? best : one), null);
}

/** The words before a number that belong to it. `loose`: the phrase was stated, and every hedge in it counts. */
export function leadOf(text: string, number: number, words: Words, loose: boolean): Lead {
  const pieces: Piece[] = [];
  for (let end = number; pieces.length < MOST; ) {
    const piece = pieceBefore(text, end, words, loose, pieces.at(-1)?.kind === 'hedge');
    if (!piece || piece.start >= end) break;
    pieces.push(piece);
    end = piece.start;
  }
  // A word that neither hedges nor denies belongs to the number only after one that does.
  const telling = pieces.findLastIndex(({ kind }) => kind !== 'article' && kind !== 'degree');
  const own = pieces.slice(0, telling + 1);
  // "well over": a degree right before the last hedge is a part of it.
  const degree = telling >= 0 && pieces[telling]?.kind === 'hedge' && pieces[telling + 1]?.kind === 'degree';
  let says: readonly Comparator[] = ['='];
  let range: Lead['range'] = null;
  for (const { kind, says: own_ } of own) {
    if (kind === 'between' || kind === 'from') range = kind;
    else if (kind === 'hedge') says = said(says, own_);
    else if (kind === 'negation') says = says.length === 1 ? DENIED[says[0] as Comparator] : [];
  }
  if (pieces.length === MOST && own.length) says = [];
  const start = own.length ? (pieces[telling + (degree ? 1 : 0)] as Piece).start : number;
  return { start, says, range };
}

const said = (inner: readonly Comparator[], outer: readonly Comparator[]): readonly Comparator[] =>
  inner[0] === '=' || String(inner) === String(outer) ? outer : [];

/** The hedge after a number, and where it ends; nouns of it may stand between. */
export function tailOf(
  text: string,
  end: number,
  words: Words,
  loose: boolean,
): { end: number; says: readonly Comparator[] } | null {
  const plus = /^\+(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 2));
  if (plus) return { end: end + 1, says: ['>=', '>'] };
  const all = [...words.hedges, ...(loose ? (words.loose ?? []) : [])];
  for (const nouns of ['', '\\s+[\\p{L}\\p{M}]+', '\\s+[\\p{L}\\p{M}]+\\s+[\\p{L}\\p{M}]+']) {
    for (const [says, , after] of all) {
      if (!after || after === NEVER) continue;
      const found = matchAt(
        joined`${nouns}(?:[\\s-]+(?=\\(?\\p{L})|(?=ish))(?:${after})(?![\\p{L}\\p{M}\\p{N}])`,
        text,
        end,
      );
      if (found) return { end: end + found[0].length, says };
    }
  }
  return null;
}

/** Both sides of a number together: "about 30 or so" says it twice, "more than 30 or fewer" says nothing. */
export const together = (lead: readonly Comparator[], tail: readonly Comparator[] | null): readonly Comparator[] => {
  if (!tail) return lead;
  if (lead[0] === '=') return tail;
  return lead.filter((one) => tail.includes(one));
};
