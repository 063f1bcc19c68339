import { html, nothing } from 'lit/html.js';
import { money, number, percent } from '../format/language.ts';
import type { Messages } from '../format/messages.ts';
import { numbersOf, type Quantity } from '../story/quantity.ts';
import type { View } from './view.ts';

/** A number with the sign of its unit, where the sign is the same in every language. */
function written(unit: Quantity['unit'], one: number, locale: string): string {
  if (unit === 'percent' || (typeof unit === 'object' && 'change' in unit)) return percent(one, locale);
  return typeof unit === 'object' && 'currency' in unit ? money(one, unit.currency, locale) : number(one, locale);
}

/**
 * A stated figure in the words of another language: its hedge and its numbers. `null` if there is no number, or if that
 * would only repeat the number or be more exact than the source.
 */
export function inWords(quantity: Quantity, messages: Messages): string | null {
  const { comparator, unit } = quantity;
  const numbers = numbersOf(quantity).map((one) => written(unit, one, messages.locale));
  const [first, second] =
    unit === 'ratio' ? [messages.ratio(...pair(numbers, 0)), messages.ratio(...pair(numbers, 2))] : pair(numbers, 0);
  if (comparator === 'between') return messages.between(first, second);
  if (comparator === '=') return unit === 'ratio' ? first : null;
  return numbers.length ? messages.hedged(comparator, first) : null;
}

const pair = (numbers: readonly string[], at: number): [string, string] => [numbers[at] ?? '', numbers[at + 1] ?? ''];

/** The line below a figure that tells a reader of another language what its words say. */
export function meaning(quantity: Quantity, { messages, foreign }: View): unknown {
  const said = foreign && inWords(quantity, messages);
  return said ? html`<p class="meaning" part="meaning">${said}</p>` : nothing;
}
