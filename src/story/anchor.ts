import { fold } from './fold.ts';
import { likeness } from './likeness.ts';
import type { Evidence } from './schema.ts';
import { show } from './show.ts';

/** A selector as a person writes it: the words alone will do. */
export type Sketch = Pick<Evidence, 'source' | 'exact'> & Partial<Evidence>;

/** Why a selector has no sure place, for a person. */
export interface Unsure {
  readonly what: string;
  readonly hint: string;
}

/** A source's text to find passages in. */
export interface Ground {
  readonly text: string;
  readonly points: readonly string[];
  /** The folded text as code points, with the offset of each in the text. */
  readonly folded: readonly string[];
  readonly offsets: readonly number[];
  readonly joined: string;
}

export function ground(text: string): Ground {
  const { text: joined, offsets } = fold(text);
  return { text, points: [...text], folded: [...joined], offsets, joined };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const isWord = (point: string | undefined): boolean => point !== undefined && WORD.test(point);

/** A place in the folded text. */
type Place = readonly [start: number, end: number];

function occurrencesOf(words: string, { folded, joined }: Ground): Place[] {
  const wanted = fold(words.trim()).text;
  const length = [...wanted].length;
  const places: Place[] = [];
  // Offsets in UTF-16 units and in code points move on together.
  let [units, start] = [0, 0];
  for (let at = joined.indexOf(wanted); wanted && at >= 0; at = joined.indexOf(wanted, at + 1)) {
    while (units < at) {
      units += (folded[start] as string).length;
      start += 1;
    }
    places.push([start, start + length]);
  }
  return places;
}

/** Whether a place does not begin or end within a word. */
const isWhole = ([start, end]: Place, { folded }: Ground): boolean =>
  ![start, end].some((at) => isWord(folded[at - 1]) && isWord(folded[at]));

/** Contexts are compared this far: what is the same for longer is told apart by nobody. */
const FARTHEST = 400;

/** How many code points two places have in common before and after them. */
function common([start, end]: Place, [otherStart, otherEnd]: Place, { folded }: Ground): Place {
  let before = 0;
  while (
    before < FARTHEST &&
    folded[start - 1 - before] &&
    folded[start - 1 - before] === folded[otherStart - 1 - before]
  )
    before += 1;
  let after = 0;
  while (after < FARTHEST && folded[end + after] && folded[end + after] === folded[otherEnd + after]) after += 1;
  return [before, after];
}

/** The shortest stretches before and after a place that no other place has around it; `null` where they are too long. */
function shortest(place: Place, places: readonly Place[], within: Ground): Place | null {
  const shared = places.filter((one) => one !== place).map((other) => common(place, other, within));
  shared.sort(([a], [b]) => b - a);
  const most = [Math.min(FARTHEST, place[0]), Math.min(FARTHEST, within.folded.length - place[1])] as const;
  let best: Place | null = null;
  let after = 0;
  // The words after it tell the first one apart, the words before tell all others apart.
  for (let k = 0; k <= shared.length; k += 1) {
    const before = k < shared.length ? (shared[k] as Place)[0] + 1 : 0;
    if (before <= most[0] && after <= most[1] && (!best || before + after < best[0] + best[1])) best = [before, after];
    after = Math.max(after, (shared[k]?.[1] ?? 0) + 1);
  }
  return best;
}

const sliced = ({ points, offsets }: Ground, from: number, to: number): string =>
  points.slice(offsets[from], offsets[to]).join('');

function withContext(sketch: Sketch, place: Place, places: readonly Place[], within: Ground): Evidence | null {
  const [start, end] = place;
  const { folded, offsets } = within;
  const selector = { exact: sliced(within, start, end), start: offsets[start] as number, end: offsets[end] as number };
  const given = { prefix: sketch.prefix ?? '', suffix: sketch.suffix ?? '' };
  // The words that a person chose stay, if they are right and name one place.
  if (isAlone(given, places, within) && surrounds(given, place, within))
    return { source: sketch.source, ...given, ...selector };
  const least = shortest(place, places, within);
  if (!least) return null;
  let [from, to] = [start - least[0], end + least[1]];
  // A space tells two places apart, but no reader and no browser: take the word behind it, and whole words.
  const says = (one: number, other: number) => folded.slice(one, other).some(isWord);
  while (least[0] && from > 0 && !says(from, start)) from -= 1;
  while (least[1] && to < folded.length && !says(end, to)) to += 1;
  while (least[0] && from > 0 && isWord(folded[from]) && isWord(folded[from - 1])) from -= 1;
  while (least[1] && to < folded.length && isWord(folded[to]) && isWord(folded[to - 1])) to += 1;
  const prefix = sliced(within, from, start);
  const suffix = sliced(within, end, to);
  // Whole words may do alone what single letters do together.
  const context = [
    { prefix, suffix: '' },
    { prefix: '', suffix },
  ].find((one) => isAlone(one, places, within)) ?? { prefix, suffix };
  return { source: sketch.source, ...selector, ...context };
}

const isAlone = (context: Pick<Evidence, 'prefix' | 'suffix'>, places: readonly Place[], within: Ground): boolean =>
  places.filter((one) => surrounds(context, one, within)).length === 1;

function surrounds(
  { prefix, suffix }: Pick<Evidence, 'prefix' | 'suffix'>,
  [start, end]: Place,
  { folded }: Ground,
): boolean {
  const [before, after] = [[...fold(prefix).text], [...fold(suffix).text]];
  return (
    before.every((point, i) => folded[start - before.length + i] === point) &&
    after.every((point, i) => folded[end + i] === point)
  );
}

const around = ([start, end]: Place, within: Ground): string =>
  `“${sliced(within, Math.max(0, start - 24), start)}[${sliced(within, start, end)}]${sliced(within, end, Math.min(within.folded.length, end + 24))}”`.replace(
    /\s+/g,
    ' ',
  );

/**
 * Finds the passage that a selector means in the text of its source, counts where it is, and puts the shortest words around
 * it that make it the only one. It never guesses: words that are not there are shown beside those most like them, and of
 * two places that may both be meant it takes none.
 * @param isSame whether the text is the one that the selector was counted in, so that its offsets can be trusted
 */
export function anchor(sketch: Sketch, within: Ground, isSame = false): Evidence | Unsure {
  const all = occurrencesOf(sketch.exact, within);
  const places = all.filter((place) => isWhole(place, within));
  if (!places.length) {
    const like = likeness(sketch.exact, within.text);
    const what = `${show(sketch.exact)} is not in the source`;
    return like
      ? { what: `${what}, which has ${JSON.stringify(like)}`, hint: 'Correct the words by hand' }
      : { what, hint: 'Copy the words from the source' };
  }
  const { prefix = '', suffix = '', start } = sketch;
  const meant = places.filter((place) => surrounds({ prefix, suffix }, place, within));
  const counted = isSame ? meant.filter(([at]) => within.offsets[at] === start) : [];
  const sure = [meant, counted, places.filter((place) => isUnmistakable(sketch, place, places, within))].find(
    (some) => some.length === 1,
  )?.[0];
  const found = sure && withContext(sketch, sure, all, within);
  if (found) return found;
  const shown = (meant.length ? meant : places).slice(0, 3).map((place) => around(place, within));
  return meant.length
    ? {
        what: `${show(sketch.exact)} occurs ${meant.length} times in the source: ${shown.join(', ')}`,
        hint: 'Give prefix or suffix: some of the words directly before or after the passage that you mean',
      }
    : {
        what: `${show(sketch.exact)} stands elsewhere in the source than between prefix and suffix: ${shown.join(', ')}`,
        hint: 'Remove prefix and suffix if the passage is meant, or correct the words',
      };
}

/** Whether words that no longer stand where they stood are known again all the same: they are many, or half of what is around them is. */
function isUnmistakable(
  { exact, prefix = '', suffix = '' }: Sketch,
  place: Place,
  places: readonly Place[],
  within: Ground,
) {
  if (places.length > 1) return false;
  const holds = (given: Pick<Evidence, 'prefix' | 'suffix'>) => surrounds(given, place, within);
  return (
    exact.trim().split(/\s+/).length >= 5 ||
    (prefix.trim() !== '' && holds({ prefix, suffix: '' })) ||
    (suffix.trim() !== '' && holds({ prefix: '', suffix }))
  );
}
