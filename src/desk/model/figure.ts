import { quantityProblems } from '../../story/figures.ts';
import type { Evidence, Statistic } from '../../story/schema.ts';
import { type Figure, readFigures, readQuantity } from '../../words/read.ts';
import { speechOf } from '../../words/speech.ts';
import type { Span } from './article.ts';

type Quantity = Statistic['quantity'];
type Unit = Quantity['unit'];

/** The units that the words of a figure allow, the likeliest first. */
export function unitsOf({ unit, noun, stated }: Figure): Unit[] {
  switch (unit.kind) {
    case 'percent':
      return ['percent', { change: 'percent', against: null }];
    case 'change':
      return [{ change: 'percent', against: null }];
    case 'currency':
      return unit.codes.map((currency) => ({ currency }));
    case 'per':
      return [{ per: unit.per }];
    case 'times':
      return ['factor', { noun: /\p{L}+$/u.exec(stated)?.[0] ?? 'times' }];
    case 'count':
      return [...(noun ? [{ noun }] : []), 'count'];
    default:
      return [unit.kind];
  }
}

/** A quantity as its own words say it: the likeliest reading. */
export function quantityOf(stated: string, lang: string): Quantity {
  const figure = readQuantity(stated, lang);
  return {
    ...{ stated, unit: figure ? unitsOf({ ...figure, noun: null })[0] : 'count', anchor: figure?.anchors[0] ?? null },
    ...{ comparator: figure?.says[0] ?? '=', confirmed: null },
  } as unknown as Quantity;
}

interface Found {
  readonly quantity: Quantity;
  readonly measure: string;
  /** The passage that carries it: what was selected, with what belongs to the figure. */
  readonly passage: Span;
}

const REACH = 160;

/** The figure that selected words mean: with its hedge, its sign and its unit, also where these were not selected. */
export function figureAt(text: string, selected: Span, lang: string): Found {
  const from = Math.max(0, text.lastIndexOf('\n', selected.start - 1) + 1, selected.start - REACH);
  const near = text.slice(from, selected.end + REACH).split('\n')[0] as string;
  const figure = readFigures(near, lang).find(
    (one) => from + one.start < selected.end && from + one.end > selected.start,
  );
  const core = figure ? { start: from + figure.start, end: from + figure.end } : selected;
  const passage = { start: Math.min(core.start, selected.start), end: Math.max(core.end, selected.end) };
  const counted = figure && { ...figure, noun: nounOf(figure, lang) };
  const noun = counted?.noun ? text.indexOf(counted.noun, core.end) + counted.noun.length : core.end;
  const candidates = counted
    ? unitsOf(counted).flatMap((unit) =>
        [Math.min(noun, passage.end), core.end].map((end) => ({
          ...quantityOf(text.slice(core.start, Math.max(end, core.end)), lang),
          unit,
        })),
      )
    : [];
  const evidence = [{ exact: text.slice(passage.start, passage.end) }] as Evidence[];
  const around = [
    text.slice(Math.max(0, passage.start - 80), passage.start),
    text.slice(passage.end, passage.end + 80),
  ];
  const sound = candidates.find(
    (quantity) =>
      !quantityProblems({ quantity, evidence } as unknown as Statistic, '$', lang, () => around as [string, string])
        .length,
  );
  const quantity = sound ?? candidates[0] ?? quantityOf(text.slice(selected.start, selected.end), lang);
  return { quantity, measure: measureAfter(text, core.start + quantity.stated.length), passage };
}

/** The noun after a count. A small word is none, as in "20 of them". */
function nounOf({ unit, noun }: Figure, lang: string): string | null {
  const { prepositions, joints, articles, common } = speechOf(lang);
  const isSmall = noun !== null && [prepositions, joints, articles, common].some((set) => set.has(noun.toLowerCase()));
  return unit.kind === 'count' && !isSmall ? noun : null;
}

/** What is measured, as the sentence goes on: a start for an editor. */
function measureAfter(text: string, at: number): string {
  const [rest = ''] = /^[^\n.;:”"“!?]*/u.exec(text.slice(at, at + REACH)) ?? [];
  const words = rest.replace(/^(?:\s|,)+(?:of\s+)?/u, '').trim();
  return words.split(/\s+/).slice(0, 12).join(' ');
}
