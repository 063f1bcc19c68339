import { clocksIn } from './clock.ts';
import type { Comparator } from './comparators.ts';
import { type Core, coreAt, type Text } from './core.ts';
import { plainDigits } from './digits.ts';
import type { Figure } from './figure.ts';
import { type Lead, leadOf, tailOf, together } from './lead.ts';
import { monthsOf } from './months.ts';
import { startsOf } from './number.ts';
import { anyOf, ENDS, joined, matchAll, matchAt, matchEnd, remembered, STARTS } from './sticky.ts';
import { NEVER, type Words } from './table.ts';
import { DIGITS, wordsFor } from './tables.ts';

export type { AnchorRead, End, Figure, ShareRead, UnitRead } from './figure.ts';

/** Where a figure may begin: at a number, or at a word that is one in itself. */
const candidates = remembered(
  (words: Words): string =>
    `${startsOf(words)}|${STARTS}(?=(?:${words.vague}|${anyOf([
      words.none,
      ...words.factors.map(([list]) => list),
      ...(words.ordinals ?? []).map(([list]) => list),
    ])}|${words.every?.[0] ?? '(?!)'})${ENDS})`,
);

/** A digit that is part of a name: "Covid-19", "F16", "A4". */
const inName = (text: string, at: number, { proclitic }: Words): boolean => {
  const before = text.slice(Math.max(0, at - 3), at);
  if (!/\d/.test(text[at] ?? '') || !/\p{L}-?$/u.test(before)) return false;
  return (
    !(proclitic && matchEnd(joined`(?<![\\p{L}])${proclitic}`, before)) &&
    !currencyLike.test(text.slice(Math.max(0, at - 4), at))
  );
};
const currencyLike = /(?<![\p{L}])(?:[A-Z]{3}|Rs|kr)$/u;

/** A day of the month. */
const isDate = ({ plain, lang }: Text, { start, end, range }: Core): boolean =>
  (range || /^\d{1,2}(?:\p{L}{2})?$/u.test(plain.slice(start, end))) &&
  (!!matchAt(joined`\\.?\\s+(?:de\\s+|of\\s+)?(?:${monthsOf(lang).pattern})${ENDS}`, plain, end) ||
    !!matchEnd(joined`${STARTS}(?:${monthsOf(lang).pattern})\\.?\\s+`, plain.slice(Math.max(0, start - 20), start)));

/** Words that are no noun of a number: what follows begins something else. */
const NOUN = /^(?:[\s-]+)([\p{L}\p{M}][\p{L}\p{M}’'-]*)/u;

/** `changed`: where a change ends that stands before: "50 percent more than 2017" is no hedge of 2017. */
function figureOf(given: Text, original: string, core: Core, loose: boolean, changed: number): Figure {
  const { plain, words } = given;
  const before = leadOf(plain, core.start, words, loose);
  const taken = changed > 0 && /^\s*$/.test(plain.slice(changed, before.start));
  const lead: Lead = taken ? { start: core.start, says: ['='], range: null } : before;
  const tail = tailOf(plain, core.end, words, loose);
  const start = lead.range && !core.range ? leadWithoutRange(given, core, loose) : lead.start;
  const end = tail?.end ?? core.end;
  const close = core.range && words.within ? matchAt(joined`\\s+(?:${words.within})${ENDS}`, plain, end) : null;
  const hedged = together(lead.says, tail?.says ?? null);
  const says = core.unit.kind === 'vague' ? within(hedged, '~') : core.range ? within(hedged, 'between') : hedged;
  const isChange =
    core.unit.kind === 'percent' &&
    (matchEnd(joined`${STARTS}(?:${words.change[0]})\\s+`, plain.slice(Math.max(0, start - 40), start)) ||
      matchAt(joined`(?:${words.change[1]})`, plain, core.end));
  const digits = /^(?:19|20)\d\d(?:\s?[–-]\s?(?:(?:19|20)?\d\d))?$/.test(plain.slice(core.start, core.end));
  const last = close ? end + close[0].length : end;
  return {
    ...{ start, end: last, stated: original.slice(start, last) },
    number: { start: core.start, end: core.end },
    says,
    anchors: core.anchors,
    unit: isChange ? { kind: 'change' } : core.unit,
    noun: NOUN.exec(plain.slice(core.end, core.end + 40))?.[1] ?? null,
    rise: core.range && lead.range === 'from',
    ordinal: core.ordinal ?? false,
    year: digits && start === core.start && !tail,
  };
}

/** A quantity that is no single number says so itself. A hedge in front of it adds nothing, unless it repeats the same bound. */
const within = (hedged: readonly Comparator[], own: Comparator): readonly Comparator[] =>
  hedged[0] === '=' || hedged[0] === own ? [own] : [];

/** "from 9" is no range: what stands before the word of a range belongs to something else. */
function leadWithoutRange({ plain, words }: Text, core: Core, loose: boolean): number {
  return leadOf(plain, core.start, rangeless(words), loose).start;
}

const rangeless = remembered((words: Words): Words => ({ ...words, between: NEVER, from: NEVER }));

function* figures(given: Text, original: string, loose: boolean): Generator<Figure & { readonly article: boolean }> {
  const { plain, words } = given;
  let next = 0;
  let previous: number | null = null;
  let changed = false;
  const clocks = loose ? [] : clocksIn(plain, words, given.lang);
  let c = 0;
  for (const { index, 0: skipped } of matchAll(candidates(words), plain)) {
    // A word of two letters may lean on the number: the match then ends where the number begins.
    const at = /\d|[½⅓⅔¼¾⅛⅜⅝⅞.]/.test(skipped) ? index : index + skipped.length;
    if (at < next || (!loose && inName(plain, at, words))) continue;
    const alone = coreAt(given, at, null);
    const lead = alone && leadOf(plain, alone.start, words, loose).range;
    const core = lead ? coreAt(given, at, lead) : alone;
    if (!core) continue;
    if (core.article && !loose) continue;
    // "one second", "a third": the word after a number or an article is no ordinal.
    if (
      core.ordinal &&
      ((previous !== null && /^\s*$/.test(plain.slice(previous, at))) ||
        matchEnd(joined`${STARTS}an?\\s+`, plain.slice(0, at).slice(-4)))
    )
      continue;
    next = core.end;
    while ((clocks[c]?.end ?? Number.POSITIVE_INFINITY) <= core.start) c += 1;
    const clock = clocks[c];
    if (clock && clock.start < core.end) {
      next = Math.max(next, clock.end);
      continue;
    }
    if (!loose && isDate(given, core)) continue;
    const figure = figureOf(given, original, core, loose, changed ? (previous ?? 0) : 0);
    changed = figure.unit.kind === 'change';
    next = Math.max(next, figure.end);
    previous = next;
    yield { ...figure, article: core.article ?? false };
  }
}

/**
 * Every figure of a text, in its order, each with all that belongs to it: "no more than £5-7m". Empty where the
 * language has no table. Articles ("ein Mann") are no figures; ordinals and years are, and say so. Pure, and linear in the text.
 */
export function readFigures(text: string, lang: string): Figure[] {
  const words = wordsFor(lang);
  if (!words) return [];
  return [...figures({ plain: plainDigits(text), lang, words }, text, false)].map(
    ({ article: _, ...figure }) => figure,
  );
}

/** A table in which a magnitude alone is a number: the phrase was stated as one. */
const whole = remembered((words: Words): Words => ({ ...words, scaleAlone: true }));

/**
 * The figure that a stated phrase is, read as a whole: "one man", "hasta 50" and "a hundred" are figures here. `null`
 * where none is found. Of a language without a table, digits are read that no word beside them may multiply, and no hedge.
 */
export function readQuantity(stated: string, lang: string): Figure | null {
  const table = wordsFor(lang);
  const words = whole(table ?? DIGITS);
  const all = [...figures({ plain: plainDigits(stated), lang, words }, stated, true)];
  // An article is a number only where nothing else is: "a 25-year-old". So are an ordinal and a year.
  const firm = all.filter(({ article, ordinal, year }) => !article && !ordinal && !year);
  const [first, ...rest] = firm.length ? firm : all;
  if (!first) return null;
  const { article: _, ...figure } = first;
  if (rest.length) return { ...figure, anchors: [], says: [] };
  if (table) return figure;
  return { ...figure, says: [], anchors: /\p{N}[\s-]*\p{L}/u.test(stated) ? [] : figure.anchors };
}
