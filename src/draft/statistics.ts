import { quantityProblems } from '../story/figures.ts';
import type { Statistic } from '../story/schema.ts';
import type { Voice } from './actors.ts';
import type { Article } from './article.ts';
import { type Doubt, doubted } from './doubts.ts';
import type { Pointer } from './evidence.ts';
import { type Counted, countedOf } from './figures.ts';
import type { Ids } from './ids.ts';
import type { Roster } from './roster.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './text.ts';

type Quantity = Statistic['quantity'];

/** The units that the words allow, the likeliest first. */
function unitsOf({ figure, noun }: Counted, text: string): Quantity['unit'][] {
  const change = { change: 'percent', against: null } as const;
  switch (figure.unit.kind) {
    case 'percent':
      return ['percent', change];
    case 'change':
      return [change];
    case 'currency':
      return figure.unit.codes.slice(0, 1).map((currency) => ({ currency }));
    case 'per':
      return [{ per: figure.unit.per }];
    case 'times':
      return [{ noun: /\p{L}+$/u.exec(figure.stated)?.[0] ?? 'times' }];
    case 'count':
      return [noun ? { noun: text.slice(noun.start, noun.end) } : 'count'];
    default:
      return [figure.unit.kind];
  }
}

/** The part of a sentence that a figure stands in. */
function clauseOf(text: string, sentence: Span, figure: Span): Span {
  const before = text.slice(sentence.start, figure.start);
  const after = text.slice(figure.end, sentence.end);
  const opens = Math.max(
    ...['; ', ': ', '“', '”', ' "', '" '].map(
      (mark) => before.lastIndexOf(mark) + (before.includes(mark) ? mark.length : 0),
    ),
    0,
  );
  const breaks = [
    /[;:“”"]/u,
    /[.!?…]["”’)]*\s*$/u,
    /,\s+(?:and|but|while|which|who|whose|when|where|after|although|though|because|so|with)\s/u,
  ];
  const closes = Math.min(...breaks.map((mark) => mark.exec(after)?.index ?? after.length));
  let [start, end] = [sentence.start + opens, figure.end + closes];
  if (figure.start - start > 180)
    start = figure.start - 180 + Math.max(0, text.slice(figure.start - 180, figure.start).search(/\s/));
  if (end - figure.end > 180)
    end = figure.end + 180 - Math.max(0, [...text.slice(figure.end, figure.end + 180)].reverse().join('').search(/\s/));
  while (start < figure.start && /[\s,–—-]/.test(text[start] as string)) start += 1;
  while (end > figure.end && /[\s,–—-]/.test(text[end - 1] as string)) end -= 1;
  return { start, end };
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

interface Measured {
  readonly measure: string;
  readonly population: string | null;
}

/** What a figure measures, in the words of its clause: a mark stands where the figure stood. */
function measureOf(text: string, clause: Span, { stated, figure, population }: Counted): Measured {
  const of = population && population.end <= clause.end ? population : null;
  const rest = of ? oneLine(text.slice(of.end, clause.end)) : '';
  const leads = !/\p{L}/u.test(text.slice(clause.start, figure.start));
  if (of && leads && /\p{L}/u.test(rest)) return { measure: rest, population: oneLine(text.slice(of.start, of.end)) };
  const [before, after] = [
    oneLine(text.slice(clause.start, figure.start)),
    oneLine(text.slice(leads ? stated.end : figure.end, clause.end)),
  ];
  const words = leads && /\p{L}{2}/u.test(after) ? after : [before, '…', after].filter(Boolean).join(' ');
  return {
    measure: /\p{L}/u.test(words) ? words : oneLine(text.slice(clause.start, clause.end)),
    population: of ? oneLine(text.slice(of.start, of.end)) : null,
  };
}

/** Who states a figure: the speaker of its quotation, or the speaker in its sentence; `null` for the article. */
function claimantOf({ scene, quotations }: Article, { sentence, start }: Counted): Voice | null {
  const quoted = quotations.findIndex(({ outer }) => outer.start <= start && start < outer.end);
  if (quoted >= 0) return scene.spoken.get(quoted)?.voice ?? null;
  const clauses = (scene.clauses[sentence] ?? []).filter(
    ({ attribution, voice }) => !attribution.weak && !attribution.beside && voice.actors.length,
  );
  return (
    (
      clauses.findLast(({ attribution }) => attribution.end <= start) ??
      clauses.find(({ attribution }) => attribution.start > start)
    )?.voice ?? null
  );
}

/** The figures of an article as entries of a story. `publisher` is the agent that speaks where nobody else does. */
export function statisticsOf(
  article: Article,
  pointer: Pointer,
  roster: Roster,
  ids: Ids,
  publisher: () => string,
): Statistic[] {
  const { text, sentences } = article;
  const given = new Map<string, string>();
  return countedOf(article).flatMap((counted): Statistic[] => {
    const { figure } = counted;
    const clause = clauseOf(text, sentences[counted.sentence] as Sentence, counted.stated);
    const evidence = pointer.to(clause) ?? pointer.to(counted.stated);
    if (!evidence) return [];
    const around = [
      text.slice(Math.max(0, clause.start - 80), clause.start),
      text.slice(clause.end, clause.end + 80),
    ] as const;
    // The check decides which reading is taken: with the noun, without it, or none.
    const quantities = unitsOf(counted, text).flatMap((unit) =>
      [counted.stated, counted].map(
        ({ start, end }) =>
          ({
            ...{ stated: text.slice(start, end), unit, anchor: figure.anchors[0], comparator: figure.says[0] },
            confirmed: null,
          }) as unknown as Quantity,
      ),
    );
    const quantity = quantities.find(
      (one) =>
        !quantityProblems({ quantity: one, evidence: [evidence] } as Statistic, '$', article.lang, () => around).length,
    );
    if (!quantity) return [];
    const { stated } = quantity;
    const voice = claimantOf(article, counted);
    const claimant = voice?.actors[0] ? roster.idOf(voice.actors[0]) : publisher();
    const { measure, population } = measureOf(text, clause, counted);
    const key = bareOf(`${measure} | ${population} | ${claimant}`);
    if (given.has(key) && given.get(key) !== stated) return [];
    given.set(key, stated);
    const doubts: Doubt[] = [];
    if (measure.includes('…'))
      doubts.push({
        doubt: 'The measure is the article’s own clause, with … for the figure. Say in a few words what is measured.',
        readings: [],
      });
    if (figure.says.length > 1)
      doubts.push({ doubt: `“${stated}” may be read in more than one way.`, readings: [...figure.says] });
    if (figure.unit.kind === 'currency' && figure.unit.codes.length > 1)
      doubts.push({
        doubt: `The money in “${stated}” may be that of several countries.`,
        readings: figure.unit.codes.slice(0, 4),
      });
    if (figure.anchors.length > 1)
      doubts.push({
        doubt: `The number in “${stated}” may be read in more than one way.`,
        readings: figure.anchors.map((one) => JSON.stringify(one)),
      });
    if (voice && (voice.how === 'ambiguous' || voice.actors.length > 1))
      doubts.push({
        doubt: 'The article leaves open who states this figure.',
        readings: voice.actors.map(({ name }) => name),
      });
    const statistic: Statistic = {
      ...{
        id: ids.of(`${stated} ${measure}`, 'figure'),
        measure,
        population,
        basis: null,
        date: null,
        dateStated: null,
        confirmed: null,
        claimant,
        sensitivity: [],
      },
      quantity,
      attribution: voice?.actors.length ? voice.how : 'explicit',
      evidence: [evidence],
    };
    return [doubted(statistic, doubts)];
  });
}

const bareOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
