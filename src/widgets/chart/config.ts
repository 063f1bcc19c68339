import type {
  ChartConfiguration,
  ControllerDatasetOptions,
  CoreChartOptions,
  CoreScaleOptions,
  ScaleOptions,
} from 'chart.js';
import type { Stretch } from '../../parts/stretches.ts';
import type { Look } from './look.ts';
import type { Mark } from './picture.ts';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    /** Bars and open points: see marks in draw.ts. */
    'factbox-marks': {
      chartOptions: CoreChartOptions<'factbox-marks'>;
      datasetOptions: ControllerDatasetOptions & { backgroundColor: string };
      defaultDataPoint: Datum;
      metaExtensions: Record<never, never>;
      parsedDataType: { x: number; y: number };
      scales: keyof CartesianScaleTypeRegistry;
    };
  }
  interface CartesianScaleTypeRegistry {
    /** Rows of a table: see rows in draw.ts. */
    'factbox-rows': { options: CoreScaleOptions };
  }
}

/** A mark in a dataset. Figures stand on an axis of a hundred parts. */
export interface Datum {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
  /** The name of its line, where there are several. */
  readonly series?: string | undefined;
  /** Its ink along the axis of figures, and how thick that is. */
  readonly stretches?: readonly Stretch[];
  readonly thickness?: number;
  /** The ends that its source gives are marked. */
  readonly ends?: readonly number[];
  /** Where its bar lies. */
  readonly row?: HTMLElement;
}

export type Kind = 'line' | 'factbox-marks';
export type Config = ChartConfiguration<Kind, Datum[]>;

/** The axis of figures: its zero in ink. */
export const figureAxis = ({ ink, hairline, muted, family, size }: Look, number: (part: number) => string) =>
  ({
    type: 'linear',
    min: 0,
    max: 100,
    border: { display: false },
    grid: { color: ({ tick }) => (tick?.value ? hairline : ink), drawTicks: false },
    ticks: {
      stepSize: 25,
      color: muted,
      font: { family, size },
      padding: 4,
      callback: (part) => number(Number(part)),
    },
  }) satisfies ScaleOptions<'linear'>;

/** Options of every drawing: no movement, and enough pixels for paper. */
export const common = {
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  devicePixelRatio: Math.max(2, globalThis.devicePixelRatio ?? 1),
} as const;
