import { formatter } from '../../format/formatter.ts';
import { percent } from '../../format/language.ts';
import { type Quantity, rangeOf, shareScale } from '../../story/quantity.ts';

/** A chart's figures, as far as an axis needs them. */
export type Measured = readonly { readonly quantity: Quantity }[];

/** How many of the axis's hundred parts one of a quantity's unit is. */
export const scaleOf = (quantity: Quantity, top: number): number => ((shareScale(quantity) ?? 1) * 100) / top;

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The end of the axis that holds all figures, in their unit: four even steps. The whole of a share is always in sight. */
export function topOf(figures: Measured): number {
  if (figures.some(({ quantity }) => shareScale(quantity) !== null)) return 100;
  // A figure that is open or hedged upwards needs room beyond its number.
  const reach = ({ quantity }: Measured[number]): number => {
    const { from, to } = rangeOf(quantity);
    return Math.max(from ?? 0, to ?? 0) * (/[>~]/.test(quantity.comparator) ? 1.25 : 1);
  };
  const step = Math.max(...figures.map(reach)) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(step));
  return 4 * power * (STEPS.find((one) => one * power >= step) ?? 10);
}

/** From here on numbers are written in a short form: "40K", "1,5 Mio.". */
const LONG = 10_000;

/** The words of a number at the axis of these figures, which has a hundred parts: with its unit, and short. */
export function numbersOf(figures: Measured, lang: string): (part: number) => string {
  const top = topOf(figures);
  const [{ unit } = { unit: 'count' }] = figures.map(({ quantity }) => quantity);
  if (figures.some(({ quantity }) => shareScale(quantity) !== null)) return (part) => percent(part, lang);
  const { currency, noun, change } = unit as { currency?: string; noun?: string; change?: 'percent' };
  if (change) return (part) => percent((part * top) / 100, lang);
  const { format } = formatter(Intl.NumberFormat, lang, {
    ...(top >= LONG && { notation: 'compact' }),
    ...(currency && { style: 'currency', currency, minimumFractionDigits: 0 }),
    maximumFractionDigits: top < 4 ? 3 : 1,
  });
  return (part) => {
    const number = format((part * top) / 100);
    // A noun is said once, where the axis ends.
    return noun && part === 100 ? `${number} ${noun}` : number;
  };
}
