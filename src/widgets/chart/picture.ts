import type { View } from '../../parts/view.ts';
import type { Chart, Statistic } from '../../story/schema.ts';

/** A figure in a drawing: a bar, or a point of a line. */
export interface Mark {
  readonly figure: Statistic;
  /** The name of its row: a label, or a date in words. */
  readonly name: string;
  /** When a point was measured, as EDTF. */
  readonly date?: string | undefined;
}

/** Marks that belong together, and what they stand for. */
export interface Series {
  readonly label?: string | undefined;
  readonly marks: readonly Mark[];
}

/** The content of one drawing: all figures of a chart that are not withdrawn, on one axis. */
export interface Picture {
  readonly chart: Chart;
  readonly kind: 'bar' | 'line';
  readonly series: readonly Series[];
  /** Those of all series, in the order of the table. */
  readonly figures: readonly Statistic[];
  readonly view: View;
}

/** The place of a drawing. The bars of one lie in rows of the table beside it. */
export type Place = HTMLElement & { readonly picture: Picture };
