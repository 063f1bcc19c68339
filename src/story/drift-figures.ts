import type { Comparator } from '../words/comparators.ts';
import { readFigures } from '../words/read.ts';
import type { Drift, Passage } from './drift.ts';
import { isWithdrawn } from './items.ts';
import { aboutOf, folded, shared } from './near.ts';
import { type RawAnchor, rawAnchor, sizeOf } from './quantity.ts';
import type { Statistic, Story } from './schema.ts';

/** A quantity as prose states it: a share of one, or plain numbers. */
interface Said {
  readonly share: boolean;
  readonly values: readonly number[];
  /** The values that its words may mean; empty if nobody can tell. */
  readonly says: readonly Comparator[];
}
interface Near extends Said {
  readonly text: string;
  /** The words right after it. */
  readonly next: string;
}

const same = (a: Said, b: Said): boolean =>
  a.share === b.share &&
  (!a.says.length || !b.says.length || a.says.some((one) => b.says.includes(one))) &&
  a.values.length === b.values.length &&
  a.values.every((value, i) => Math.abs(value - (b.values[i] as number)) < 1e-9);

const sizes = (anchor: RawAnchor): readonly number[] =>
  anchor === null
    ? []
    : typeof anchor === 'object' && 'from' in anchor
      ? [sizeOf(anchor.from), sizeOf(anchor.to)]
      : [sizeOf(anchor)];

/** A share of a hundred as a share of one. */
const said = (unit: string, anchor: RawAnchor, says: readonly Comparator[]): Said => ({
  share: unit === 'percent' || unit === 'ratio',
  values: sizes(anchor).map((value) => (unit === 'percent' ? value / 100 : value)),
  says,
});

const saidBy = ({ quantity }: Statistic): Said =>
  said(typeof quantity.unit === 'string' ? quantity.unit : '', rawAnchor(quantity), [quantity.comparator]);

/** How many words after a number its noun may stand in. */
const BESIDE = 80;

/** The figures of a sentence, each with the hedge that stands beside it. A year and an ordinal are none. */
export const figuresIn = (sentence: string, lang: string): Near[] =>
  readFigures(sentence, lang).flatMap(({ stated, says, anchors, unit, end, year, ordinal }) =>
    year || ordinal || !anchors.length
      ? []
      : {
          ...said(unit.kind, anchors[0] as RawAnchor, says),
          text: stated,
          next: sentence
            .slice(end, end + BESIDE)
            .replace(/[\s-]+/g, ' ')
            .trim()
            .split(' ')
            .slice(0, 4)
            .join(' ')
            .toLowerCase(),
        },
  );

/** The noun that a number must stand before to be this figure's. */
function nounOf({ quantity: { unit, stated } }: Statistic): string {
  if (typeof unit === 'object') return 'noun' in unit ? unit.noun : '';
  return unit === 'count' ? (/\p{L}+$/u.exec(stated.replace(/^.*\d/, ''))?.[0] ?? '') : '';
}

/** How much of what a statistic tells of is in a sentence: from 0 to 1; 0 where too little is. */
function nearness(statistic: Statistic, about: ReadonlySet<string>): number {
  const { measure, population, evidence, quantity } = statistic;
  const frames = [
    [measure, population].filter(Boolean).join(' '),
    ...evidence.map(({ exact }) => exact.replace(quantity.stated, ' ')),
    // A passage as short as can be says too little of what it is about.
    ...evidence.map(({ prefix, exact, suffix }) => (prefix + exact + suffix).replace(quantity.stated, ' ')),
  ];
  const scores = frames.map((text) => {
    const frame = aboutOf(text);
    const common = shared(frame, about);
    return common < 2 ? 0 : common / frame.size;
  });
  return Math.max(...scores);
}

const NEAR = 0.6;
/** No sentence of prose is longer; tables of data are, and are none. */
const MOST = 2000;
const SENTENCE = /(?<=[.!?]["')]*)\s+(?=["'(]*\p{Lu})/u;

/** Figures of a passage that stand in a statistic's sentence, and are not the statistic's. */
export function driftedFigures(story: Story, { text, line }: Passage): Drift[] {
  const statistics = story.statistics.flatMap((one, i) =>
    isWithdrawn(one) ? [] : [{ one, path: `$.statistics[${i}].quantity.stated`, own: saidBy(one), noun: nounOf(one) }],
  );
  return folded(text)
    .split(SENTENCE)
    .flatMap((sentence): Drift[] => {
      if (sentence.length > MOST) return [];
      const about = aboutOf(sentence);
      const near = statistics
        .map((statistic) => ({ ...statistic, score: nearness(statistic.one, about) }))
        .filter(({ score }) => score >= NEAR);
      const figures = near.length ? figuresIn(sentence, story.lang) : [];
      const open = near.filter(({ own }) => !figures.some((figure) => same(figure, own)));
      // A figure of the story is no error, whatever sentence it stands in.
      const strange = figures.filter((figure) => !statistics.some(({ own }) => same(figure, own)));
      return strange.flatMap((figure): Drift[] => {
        const [best] = open
          .filter(({ own, noun }) => own.share === figure.share && figure.next.includes(noun.replace('-', ' ')))
          .sort((a, b) => b.score - a.score);
        if (!best) return [];
        const { one, path, own } = best;
        const number = same({ ...figure, says: [] }, own);
        const what = `${number ? 'the hedge of' : 'the figure'} "${figure.text}" differs`;
        return [{ line, page: sentence, story: one.quantity.stated, path, what }];
      });
    });
}
