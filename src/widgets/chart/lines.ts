import { formatDate } from '../../format/dates.ts';
import type { Quantity } from '../../story/quantity.ts';
import type { Picture } from './picture.ts';

export interface Point {
  readonly edtf: string;
  /** The date in words. */
  readonly date: string;
  readonly quantity: Quantity;
}

/** A line, by what it stands for. */
export interface Line {
  readonly label: string;
  readonly points: readonly Point[];
}

/** The lines of a chart. A point whose figure was withdrawn is none. */
export const linesOf = ({ chart, figures, view: { messages } }: Picture): Line[] =>
  chart.series.map(({ label, points }) => ({
    label,
    points: points.flatMap(({ statistic, date }) =>
      figures
        .filter(({ id }) => id === statistic)
        .map(({ quantity }) => ({ edtf: date, date: formatDate(date, messages), quantity })),
    ),
  }));
