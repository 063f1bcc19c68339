import { type ExactQuantity, type Quantity, rangeOf, valueOf as valueOfExact } from '../story/quantity.ts';
import type { Statistic } from '../story/schema.ts';

export type Json = Readonly<Record<string, unknown>>;

const isExact = (quantity: Quantity): quantity is ExactQuantity => quantity.comparator === '=';

/**
 * The numbers that a machine may take from a figure. An exact figure has a value; a bound or a range has limits; a hedge
 * ("almost", "about") has none. A ratio has none either: the decimals of "one in three" are more exact than its words.
 */
function numbers(quantity: Quantity): Json {
  if (quantity.unit === 'ratio') return {};
  if (isExact(quantity)) return { value: valueOfExact(quantity) };
  if (quantity.comparator === '~' || quantity.comparator === 'almost') return {};
  const { from, to } = rangeOf(quantity);
  return { ...(from !== null && { minValue: from }), ...(to !== null && { maxValue: to }) };
}

/** UN/CEFACT's code for percent, ISO 4217's for money, and words for other units. */
function unit({ unit }: Quantity): Json {
  if (unit === 'percent') return { unitCode: 'P1', unitText: '%' };
  if (typeof unit === 'string') return UNITS[unit];
  if ('noun' in unit) return { unitText: unit.noun };
  if ('currency' in unit) return { unitText: unit.currency };
  return { unitText: 'per' in unit ? `per ${unit.per}` : `% change${unit.against ? ` against ${unit.against}` : ''}` };
}

const UNITS = {
  ratio: {},
  count: {},
  vague: {},
  points: { unitText: 'percentage points' },
  factor: { unitText: 'times' },
};

/** A figure in schema.org's terms, always with the words of its source. */
export const observation = ({ quantity, measure, population }: Statistic): Json => ({
  '@type': 'Observation',
  description: quantity.stated,
  variableMeasured: population ? `${measure} (${population})` : measure,
  ...numbers(quantity),
  ...unit(quantity),
});
