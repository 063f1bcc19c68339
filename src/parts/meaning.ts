import { html, nothing } from 'lit/html.js';
import { number, percent } from '../format/language.ts';
import type { Messages } from '../format/messages.ts';
import { numbersOf, type Quantity } from '../story/quantity.ts';
import type { View } from './view.ts';

/**
 * A stated figure in the words of another language: its hedge, its numbers and no more. `null` where that would say
 * nothing but a number that stands there already, or would say it more exactly.
 */
export function inWords(quantity: Quantity, messages: Messages): string | null {
  const { comparator, unit } = quantity;
  const write = unit === 'percent' ? percent : number;
  const numbers = numbersOf(quantity).map((one) => write(one, messages.locale));
  const [first, second] = numbers as [string, string];
  if (unit === 'ratio' && comparator !== 'between') {
    const ratio = messages.ratio(first, second);
    return comparator === '=' ? ratio : messages.hedged(comparator, ratio);
  }
  if (comparator === '=' || unit === 'ratio') return null;
  return comparator === 'between' ? messages.between(first, second) : messages.hedged(comparator, first);
}

/** The line below a figure that tells a reader of another language what its words say. */
export function meaning(quantity: Quantity, { messages, foreign }: View): unknown {
  const said = foreign && inWords(quantity, messages);
  return said ? html`<p class="meaning" part="meaning">${said}</p>` : nothing;
}
