import { FactboxQuote } from '../widgets/quote/quote.ts';
import { define } from './define.ts';

define('factbox-quote', FactboxQuote);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-quote': FactboxQuote;
  }
}
