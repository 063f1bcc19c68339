import { inkOf, isExact, type Stretch, stretches } from '../../parts/stretches.ts';
import { type Quantity, rangeOf, shareScale, valueOf as valueOfExact } from '../../story/quantity.ts';

/** A stretch of the arc, in percent; `dashes` is an SVG dash pattern in the same unit, `null` for solid. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly dashes: string | null;
}

/** The drawing of a gauge. Only an exact share has a `mark`. */
export interface Drawing {
  readonly strokes: readonly Stroke[];
  readonly mark: number | null;
  /** Edges of what is known that are not the threshold, to be labelled. */
  readonly edges: readonly number[];
  readonly against: 'below' | 'above' | 'at' | 'unknown' | null;
}

/** The dash pattern of a hatch: a gap, a stroke, and so on. It starts with no stroke and ends with the whole as a gap. */
function dashesOf(stretch: Stretch): string | null {
  if (!stretch.hatch) return null;
  const dashes = [0];
  let at = stretch.from;
  for (const [from, to] of inkOf(stretch)) {
    dashes.push(from - at, to - from);
    at = to;
  }
  return [...dashes, stretch.to - stretch.from].map((n) => Number(n.toFixed(3))).join(' ');
}

/** A ratio in percent has a tail of float digits; 7 in 100 is neither above nor below 7%. */
const rounded = (percent: number): number => Number(percent.toFixed(9));

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent));

/** A figure whose numbers are not finite is not drawn. */
const NOTHING: Drawing = { strokes: [], mark: null, edges: [], against: null };

/** How a share is drawn against a threshold; an exact one has a mark. */
export function drawing(quantity: Quantity, threshold: number): Drawing {
  const scale = shareScale(quantity) ?? 1;
  const strokes = stretches(quantity, scale).map((one) => ({ from: one.from, to: one.to, dashes: dashesOf(one) }));
  const range = rangeOf(quantity);
  if (![range.from ?? 0, range.to ?? 0].every(Number.isFinite)) return NOTHING;
  if (isExact(quantity)) {
    const value = rounded(valueOfExact(quantity) * scale);
    const against = value < threshold ? 'below' : value > threshold ? 'above' : 'at';
    return { strokes, mark: clamp(value), edges: [], against };
  }
  const from = range.from === null ? null : clamp(rounded(range.from * scale));
  const to = range.to === null ? null : clamp(rounded(range.to * scale));
  const edges = [...new Set([from, to])].filter((edge): edge is number => edge !== null && edge !== threshold);
  /** The side of the threshold on which a bound keeps the share. `null` when it may be either: "at most 50%" may be 50%. */
  const beside = (edge: number, side: 'below' | 'above'): Drawing['against'] => {
    if (edge === threshold) return quantity.comparator.endsWith('=') ? null : side;
    return edge < threshold === (side === 'below') ? side : null;
  };
  const bound = from === null ? to : to === null ? from : null;
  if (bound !== null) return { strokes, mark: null, edges, against: beside(bound, to === null ? 'above' : 'below') };
  const [low, high] = [from as number, to as number];
  if (quantity.comparator === 'between') {
    return { strokes, mark: null, edges, against: high < threshold ? 'below' : low > threshold ? 'above' : 'unknown' };
  }
  const against = quantity.comparator === 'almost' && low <= threshold ? 'below' : low === threshold ? 'unknown' : null;
  return { strokes, mark: null, edges: [], against };
}
