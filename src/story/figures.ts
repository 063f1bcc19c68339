import { deniedBy } from '../words/denied.ts';
import { type AnchorRead, type Figure, readFigures, readQuantity, type UnitRead } from '../words/read.ts';
import type { Problem } from './problems.ts';
import { type RawAnchor, rawAnchor } from './quantity.ts';
import type { Evidence, Statistic } from './schema.ts';
import { show } from './show.ts';
import { statedAt } from './stated.ts';

/** The words around a passage: those that its selector gives, or more when the source is at hand. */
export type Around = (selector: Evidence) => readonly [before: string, after: string];

type Quantity = Statistic['quantity'];
type Fault = readonly [key: string, what: string, hint: string];

/** The part of a quantity's words that the check cannot read and a person must; `null` when it reads all. */
export const unreadOf = ({ stated }: Quantity, lang: string): string | null => unread(readQuantity(stated, lang));

function unread(read: Figure | null): string | null {
  const parts = [...(read?.says.length ? [] : ['hedge']), ...(read?.anchors.length ? [] : ['number'])];
  return parts.join(' and ') || null;
}

/**
 * The comparator, the anchor and the unit say what the stated words say, and no hedge, negation or sign was left beside
 * them. What a person confirmed is taken as confirmed, but for words that were left out of `stated`.
 */
export function quantityProblems(
  { quantity, evidence }: Statistic,
  path: string,
  lang: string,
  around: Around = ({ prefix, suffix }) => [prefix, suffix],
): Problem[] {
  const places = placesOf(quantity.stated, evidence, around, lang);
  const read = readQuantity(quantity.stated, lang);
  const faults = [
    ...wordFaults(quantity.stated, places, read),
    ...(quantity.confirmed ? [] : [...readingFaults(quantity, places, read), ...deniedFaults(quantity, places, lang)]),
    ...nounFaults(quantity, evidence),
  ];
  return faults.map(([key, what, hint]) => ({ path: `${path}.quantity.${key}`, what, hint }));
}

/** Where the stated words stand, with the words around them. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The figure that the words are, or a part of it. */
  readonly figure: Figure | undefined;
}

const placesOf = (stated: string, evidence: readonly Evidence[], around: Around, lang: string): Place[] =>
  evidence.flatMap((selector) => {
    const at = statedAt(stated, selector.exact);
    if (!at) return [];
    const [before, after] = around(selector);
    const text = before + selector.exact + after;
    const [start, end] = [before.length + at.start, before.length + at.end];
    const figure = readFigures(text, lang).find((one) => one.start < end && one.end > start);
    return { text, start, end, figure };
  });

function wordFaults(stated: string, places: readonly Place[], read: Figure | null): Fault[] {
  const faults: Fault[] = [];
  if (!/^[\p{L}\p{N}\p{Sc}<>~≤≥≈±.–−-]/u.test(stated) || !/[\p{L}\p{N}\p{Sc}%٪‰°²³+)]$/u.test(stated)) {
    faults.push([
      'stated',
      `${show(stated)} begins or ends outside the phrase`,
      'Leave out space and punctuation around it',
    ]);
  }
  if (!places.length) {
    faults.push([
      'stated',
      `${show(stated)} is a piece of the evidence's own words`,
      'Take whole words and whole numbers',
    ]);
  }
  if (read && read.start > 0 && read.start < read.number.start) {
    const lead = stated.slice(read.start, read.number.start).trim();
    faults.push(['stated', `"${lead}" hedges it in the middle of ${show(stated)}`, 'Begin stated with the hedge']);
  }
  return [...faults, ...places.map((place) => leftOut(stated, place)).filter((fault) => fault !== null)];
}

/** Words that belong to the figure in its source, but are missing from the stated phrase. */
function leftOut(stated: string, place: Place): Fault | null {
  const { figure } = place;
  if (!figure) return null;
  const { start, end, number } = figure;
  // "from 9 to 14" may tell of a rise: either end may be stated.
  const cut = number.start < place.start || number.end > place.end;
  if (cut && figure.rise) return null;
  const before = place.text.slice(start, Math.min(number.start, place.start)).trim();
  if (start < place.start && before && !(cut && !figure.says.includes('between'))) {
    const what = `the source hedges it: "${before}" stands beside ${show(stated)}`;
    return ['stated', what, 'Take the hedge into stated'];
  }
  if (cut)
    return [
      'stated',
      `the number goes on beside ${show(stated)}`,
      `Take the whole number into stated: ${show(figure.stated)}`,
    ];
  if (end <= place.end) return null;
  const after = place.text.slice(Math.max(place.end, number.end), end).trim();
  return ['stated', `the source hedges it: "${after}" stands beside ${show(stated)}`, 'Take the hedge into stated'];
}

/** Compares the words with what the story says they mean. */
function readingFaults(quantity: Quantity, places: readonly Place[], read: Figure | null): Fault[] {
  const { stated, comparator } = quantity;
  const missing = unread(read);
  const faults: Fault[] = [];
  if (missing) {
    faults.push([
      'stated',
      `the check cannot read the ${missing} in ${show(stated)}`,
      'Compare unit, anchor and comparator with the words yourself, then add "confirmed" with the day: "2026-11-27"',
    ]);
  }
  if (!read) return faults;
  const { says, anchors } = read;
  if (says.length && !says.includes(comparator)) {
    const what = `the words ${show(stated)} say "${says.join('" or "')}", not "${comparator}"`;
    faults.push(['comparator', what, 'Let the comparator follow the words']);
  }
  const given = rawAnchor(quantity);
  if (anchors.length && !anchors.some((anchor) => same(anchor, given))) {
    const what = `the words ${show(stated)} say ${anchors.map(told).join(' or ')}, not ${told(given)}`;
    faults.push(['anchor', what, 'Let the anchor follow the words']);
  }
  const unit = unitFault(quantity, read.unit, places);
  return unit ? [...faults, unit] : faults;
}

/** A negation before the figure may deny it without touching it. The check says so, and a person reads the sentence. */
function deniedFaults({ stated }: Quantity, places: readonly Place[], lang: string): Fault[] {
  for (const { text, start, figure } of places) {
    const negation = deniedBy(text, Math.min(start, figure?.start ?? start), lang);
    if (!negation) continue;
    const what = `${show(negation)} stands in the sentence before ${show(stated)}, and the check cannot be sure what it denies`;
    const hint = 'Read the sentence. If the figure holds as stated, add "confirmed" with the day: "2026-11-27"';
    return [['stated', what, hint]];
  }
  return [];
}

const same = (a: AnchorRead, b: RawAnchor): boolean => JSON.stringify(a) === JSON.stringify(b);

const told = (anchor: RawAnchor): string => {
  if (anchor === null) return 'no number';
  if (typeof anchor === 'number') return String(anchor);
  return 'of' in anchor ? anchor.of.join(' and ') : `${told(anchor.from)} to ${told(anchor.to)}`;
};

/** The unit against the words, and against those beside them: "50 percent" of "50 percent more than in 2017" is a change. */
function unitFault({ unit, stated }: Quantity, read: UnitRead, places: readonly Place[]): Fault | null {
  const kinds = [read, ...places.flatMap(({ figure }) => figure?.unit ?? [])];
  const said = kinds.find(({ kind }) => kind === 'change') ?? read;
  const due = DUE[said.kind](said as never);
  if (due.some((one) => fits(one, unit))) return null;
  const what = said.kind === 'count' ? `does not say ${nameOf(unit)}` : `is ${NAMES[said.kind]}`;
  return ['unit', `${show(stated)} ${what}`, `Use ${due.map(write).join(' or ')}`];
}

type Unit = Quantity['unit'];
/** A unit that the words allow. `*`: any. */
type Allowed = string | { readonly [key: string]: string | number };

const DUE: { readonly [K in UnitRead['kind']]: (read: Extract<UnitRead, { kind: K }>) => readonly Allowed[] } = {
  percent: () => ['percent'],
  ratio: () => ['ratio'],
  points: () => ['points'],
  factor: () => ['factor'],
  vague: () => ['vague'],
  count: () => ['count', { noun: '*' }],
  change: () => [{ change: 'percent' }],
  times: () => ['factor', { noun: '*' }, 'count'],
  currency: ({ codes }) => codes.map((currency) => ({ currency })),
  per: ({ per }) => [{ per }],
};

const NAMES: Readonly<Record<UnitRead['kind'], string>> = {
  percent: 'a percentage',
  ratio: 'a ratio',
  points: 'a number of percentage points',
  factor: 'a factor',
  vague: 'a count without a number',
  count: 'a count',
  change: 'a change, and no share',
  times: 'a factor, or how often',
  currency: 'an amount of money',
  per: 'a rate',
};

const fits = (allowed: Allowed, unit: Unit): boolean =>
  typeof allowed === 'string'
    ? allowed === unit
    : typeof unit === 'object' &&
      Object.entries(allowed).every(
        ([key, value]) => key in unit && (value === '*' || (unit as Readonly<Record<string, unknown>>)[key] === value),
      );

const nameOf = (unit: Unit): string =>
  unit === 'percent' ? 'per cent' : typeof unit === 'string' ? unit : (Object.values(unit)[0] as string);

const write = (unit: Allowed): string => JSON.stringify(unit).replace('"*"', '"…"');

function nounFaults({ unit }: Quantity, evidence: readonly Evidence[]): Fault[] {
  if (typeof unit !== 'object' || !('noun' in unit)) return [];
  const { noun } = unit;
  return evidence.some(({ exact }) => statedAt(noun, exact) || exact.includes(`-${noun}`))
    ? []
    : [['unit.noun', `"${noun}" is not in the evidence`, "Use the source's own noun"]];
}
