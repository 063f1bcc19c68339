import type { View } from '../../parts/view.ts';
import type { Chart, Statistic } from '../../story/schema.ts';

/** What one canvas of a chart draws: the bar of one figure, or without one its lines. */
export interface Picture {
  readonly chart: Chart;
  /** All figures of the chart that stand: one axis holds them. */
  readonly figures: readonly Statistic[];
  readonly figure?: Statistic | undefined;
  readonly view: View;
}

/** The place of a canvas in the table. */
export type Plot = HTMLElement & { readonly picture: Picture };
