import {
  type ExactQuantity,
  type Quantity,
  rangeOf,
  shareScale,
  valueOf as valueOfExact,
} from '../../story/quantity.ts';

/** A stretch of the arc, in percent; `dashes` is an SVG dash pattern in the same unit, `null` for solid. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly dashes: string | null;
}

/** What a gauge draws. An exact share alone has a `mark`. */
export interface Drawing {
  readonly strokes: readonly Stroke[];
  readonly mark: number | null;
  /** Edges of what is known that are not the threshold, to be labelled. */
  readonly edges: readonly number[];
  readonly against: 'below' | 'above' | 'at' | 'unknown' | null;
}

const PERIOD = 2.5;
const HATCH = 0.9;
/** How far, in percent, a hedge fades around its anchor. */
const FADE = 10;

const isExact = (quantity: Quantity): quantity is ExactQuantity => quantity.comparator === '=';

/** Dashes of one period whose strokes go from one width to another. */
function hatch(length: number, first: number, last: number): string {
  const count = Math.max(1, Math.floor(length / PERIOD));
  const dashes = Array.from({ length: count }, (_, i) => first + ((last - first) * i) / count);
  // Starting with a gap: no stroke stands on the edge itself.
  const pattern = dashes.flatMap((dash) => [PERIOD - dash, dash]);
  return ['0', ...pattern, PERIOD].map((n) => Number(Number(n).toFixed(2))).join(' ');
}

/** A ratio in percent has a tail of float digits; 7 in 100 is neither above nor below 7%. */
const rounded = (percent: number): number => Number(percent.toFixed(9));

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent));

/**
 * How a share is drawn against a threshold: a value solid with a mark; a bound as a hatch that starts beside its edge
 * and thins out towards its open end; a hedge solid and then fading around its anchor; a range as an even hatch.
 */
export function drawing(quantity: Quantity, threshold: number): Drawing {
  const scale = shareScale(quantity) ?? 1;
  if (isExact(quantity)) {
    const value = rounded(valueOfExact(quantity) * scale);
    const against = value < threshold ? 'below' : value > threshold ? 'above' : 'at';
    return { strokes: [{ from: 0, to: clamp(value), dashes: null }], mark: clamp(value), edges: [], against };
  }
  const range = rangeOf(quantity);
  const from = range.from === null ? null : clamp(rounded(range.from * scale));
  const to = range.to === null ? null : clamp(rounded(range.to * scale));
  const edges = [...new Set([from, to])].filter((edge): edge is number => edge !== null && edge !== threshold);
  /** Where a bound leaves a share: "at most 50%" may be 50%, so nothing is said of 50%. */
  const beside = (edge: number, side: 'below' | 'above'): Drawing['against'] => {
    if (edge === threshold) return quantity.comparator.endsWith('=') ? null : side;
    return edge < threshold === (side === 'below') ? side : 'unknown';
  };
  if (from === null && to !== null) {
    const strokes = [{ from: to, to: 0, dashes: hatch(to, 1.7, 0.25) }];
    return { strokes, mark: null, edges, against: beside(to, 'below') };
  }
  if (to === null && from !== null) {
    const strokes = [{ from, to: 100, dashes: hatch(100 - from, 1.7, 0.25) }];
    return { strokes, mark: null, edges, against: beside(from, 'above') };
  }
  const [low, high] = [from as number, to as number];
  if (quantity.comparator === 'between') {
    const against = high < threshold ? 'below' : low > threshold ? 'above' : 'unknown';
    return { strokes: [{ from: low, to: high, dashes: hatch(high - low, HATCH, HATCH) }], mark: null, edges, against };
  }
  const start = clamp(low - FADE);
  const end = quantity.comparator === 'almost' ? low : clamp(low + FADE);
  const strokes = [
    { from: 0, to: start, dashes: null },
    { from: start, to: end, dashes: hatch(end - start, 2.2, 0.25) },
  ];
  const against = quantity.comparator === 'almost' && low <= threshold ? 'below' : low === threshold ? 'unknown' : null;
  return { strokes, mark: null, edges: [], against };
}
