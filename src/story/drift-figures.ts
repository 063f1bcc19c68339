import { isEnglish } from '../words/language.ts';
import type { Drift, Passage } from './drift.ts';
import { hedgeBeside, readStated } from './hedges.ts';
import { isWithdrawn } from './items.ts';
import { aboutOf, folded, shared } from './near.ts';
import { numbersIn, ratioIn } from './numerals.ts';
import type { Comparator } from './quantity.ts';
import type { Statistic, Story } from './schema.ts';

const WORD = `(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|an? (?=dozen|hundred|thousand|million|billion)|hundred|dozen|thousand|million|billion)(?:[\\s-](?:and\\s(?=\\w))?)?)+`;
const NUMBER = `(?:\\p{Sc}\\s?)?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s?(?:%|(?:thousand|million|billion|dozen|[mb]n|k)\\b))?|\\b${WORD}`;
const PART = '(?:half|hal(?:f|ves)|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)';
/** A number in prose with all that belongs to it: a range, a ratio, a fraction, the unit of a share. */
const FIGURE = new RegExp(
  [
    `(?:between|from)\\s+(?:${NUMBER})\\s*(?:and|to)\\s+(?:${NUMBER})`,
    `(?:${NUMBER})\\s*(?:in every|in|out of)\\s+(?:${NUMBER})`,
    `(?:${NUMBER}|\\ban?\\s+)?\\s*\\b${PART}\\b`,
    `(?:${NUMBER})`,
  ]
    .map((form) => `(?:${form})(?:\\s*(?:%|per ?cent\\b))?`)
    .join('|'),
  'giu',
);

/** A quantity as prose states it: a share of one, or plain numbers. */
interface Said {
  readonly share: boolean;
  readonly values: readonly number[];
  readonly comparator: Comparator | null;
}
interface Figure extends Said {
  readonly text: string;
  /** The words right after it. */
  readonly next: string;
}

const same = (a: Said, b: Said): boolean =>
  a.share === b.share &&
  a.comparator === b.comparator &&
  a.values.length === b.values.length &&
  a.values.every((value, i) => Math.abs(value - (b.values[i] as number)) < 1e-9);

function saidBy({ quantity }: Statistic): Said {
  const { unit, comparator } = quantity;
  const raw = quantity.anchor as unknown as number | { of: [number, number] } | { from: number; to: number };
  if (typeof raw === 'object' && 'of' in raw) return { share: true, values: [raw.of[0] / raw.of[1]], comparator };
  const values = typeof raw === 'number' ? [raw] : [raw.from, raw.to];
  const share = unit === 'percent';
  return { share, values: share ? values.map((value) => value / 100) : values, comparator };
}

/** How far from a number its hedge and its noun may stand. */
const BESIDE = 80;

/** The figures of a sentence, each with the hedge that stands beside it. */
export function figuresIn(sentence: string, lang: string): Figure[] {
  return [...sentence.matchAll(FIGURE)].flatMap(({ 0: found, index }) => {
    const bare = found.trim();
    const start = index + found.indexOf(bare);
    const end = start + bare.length;
    const [before, after] = [sentence.slice(Math.max(0, start - BESIDE), start), sentence.slice(end, end + BESIDE)];
    const hedge = hedgeBeside(before, after, lang);
    const left = `${hedge} ${bare}`;
    const hedged = readStated(left, lang).says[0] !== '=' ? left : `${bare} ${hedge}`;
    const ratio = ratioIn(bare);
    const percent = /%|per ?cent/i.test(bare);
    const numbers = numbersIn(bare);
    // A year is no figure, and neither is "half" of a word.
    if ((!ratio && !numbers.length) || (/^(?:19|20)\d\d$/.test(bare) && !hedge)) return [];
    return [
      {
        share: percent || ratio !== null,
        values: ratio ? [ratio[0] / ratio[1]] : numbers.map((value) => (percent ? value / 100 : value)),
        comparator: readStated(hedge ? hedged : bare, lang).says[0] ?? null,
        text: hedge ? (before.toLowerCase().trimEnd().endsWith(hedge.toLowerCase()) ? left : hedged) : bare,
        next: after
          .replace(/[\s-]+/g, ' ')
          .trim()
          .split(' ')
          .slice(0, 4)
          .join(' ')
          .toLowerCase(),
      },
    ];
  });
}

/** The noun that a number must stand before to be this figure's. */
function nounOf({ quantity: { unit, stated } }: Statistic): string {
  if (typeof unit === 'object') return unit.noun;
  return unit === 'count' ? (/\p{L}+$/u.exec(stated.replace(/^.*\d/, ''))?.[0] ?? '') : '';
}

/** How much of what a statistic tells of is in a sentence: from 0 to 1; 0 where too little is. */
function nearness(statistic: Statistic, about: ReadonlySet<string>): number {
  const { measure, population, evidence, quantity } = statistic;
  const frames = [
    [measure, population].filter(Boolean).join(' '),
    ...evidence.map(({ exact }) => exact.replace(quantity.stated, ' ')),
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

/** Figures of a passage that stand in a statistic's sentence, and are not the statistic's. English alone. */
export function driftedFigures(story: Story, { text, line }: Passage): Drift[] {
  if (!isEnglish(story.lang)) return [];
  const statistics = story.statistics.flatMap((one, i) =>
    isWithdrawn(one) ? [] : [{ one, path: `$.statistics[${i}].quantity.stated`, said: saidBy(one), noun: nounOf(one) }],
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
      const open = near.filter(({ said }) => !figures.some((figure) => same(figure, said)));
      // A figure of the story is no error, whatever sentence it stands in.
      const strange = figures.filter((figure) => !statistics.some(({ said }) => same(figure, said)));
      return strange.flatMap((figure): Drift[] => {
        const [best] = open
          .filter(({ said, noun }) => said.share === figure.share && figure.next.includes(noun.replace('-', ' ')))
          .sort((a, b) => b.score - a.score);
        if (!best) return [];
        const { one, path, said } = best;
        const number = same({ ...figure, comparator: said.comparator }, said);
        const what = `${number ? 'the hedge of' : 'the figure'} "${figure.text}" differs`;
        return [{ line, page: sentence, story: one.quantity.stated, path, what }];
      });
    });
}
