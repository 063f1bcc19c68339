import { plainDigits } from '../words/digits.ts';
import { namedIn } from '../words/months.ts';
import { type Moment, parseDate } from './dates.ts';
import type { Evidence } from './schema.ts';

/** The moments that a date names. */
function momentsOf(edtf: string): Moment[] {
  const date = parseDate(edtf);
  return date.kind === 'moment' ? [date.at] : [date.from, date.to].filter((end) => typeof end === 'object');
}

/** Whether digits may stand for a number: `201X` for 2014. */
const fits = (digits: string, number: number): boolean =>
  new RegExp(`^${digits.replaceAll('X', '\\d')}$`).test(String(number).padStart(digits.length, '0'));

/**
 * What the evidence of an item says against its date, or `null`: it names years or months, and none of them is the
 * date's. Evidence that names none leaves the date to who wrote it.
 */
export function datedOtherwise(edtf: string, evidence: readonly Evidence[], lang: string): string | null {
  const { years, months } = namedIn(plainDigits(evidence.map(({ exact }) => exact).join('\n')), lang);
  for (const { year, month } of momentsOf(edtf)) {
    if (years.length && !years.some((one) => fits(year, one)))
      return `its evidence names ${years.join(' and ')}, not ${year}`;
    if (month && months.length && !months.some((one) => fits(month, one)))
      return `its evidence names month ${months.join(' and ')}, not ${month}`;
  }
  return null;
}
