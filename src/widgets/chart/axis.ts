import { percent } from '../../format/language.ts';
import { shareScale } from '../../story/quantity.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';

/** A bar from one number to another, or a point. */
export interface Datum {
  readonly x: number | readonly [number, number];
  readonly y: number | readonly [number, number];
}

/** The words of a number at the axis, which has a hundred parts. */
export function numbersOf({ figures, view }: Picture, top: number): (part: number) => string {
  const { lang } = view.messages;
  if (figures.some(({ quantity }) => shareScale(quantity) !== null)) return (part) => percent(part, lang);
  const { format } = new Intl.NumberFormat(lang);
  return (part) => format((part * top) / 100);
}

/** The axis of figures: its zero in ink. */
export const figureAxis = ({ ink, hairline }: Look) => ({
  type: 'linear' as const,
  min: 0,
  max: 100,
  border: { display: false },
  grid: {
    color: ({ tick }: { tick: { value: number } }) => (tick.value ? hairline : ink),
    drawTicks: false,
  },
  ticks: { stepSize: 25, display: false },
});

/** What every drawing has: no movement, no reaction to the pointer, enough pixels for paper. */
export const still = {
  animation: false,
  events: [] as never[],
  responsive: true,
  maintainAspectRatio: false,
  devicePixelRatio: Math.max(2, globalThis.devicePixelRatio ?? 1),
} as const;
