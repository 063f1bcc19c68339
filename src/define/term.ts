import { FactboxTerm } from '../widgets/term/term.ts';
import { define } from './define.ts';

define('factbox-term', FactboxTerm);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-term': FactboxTerm;
  }
}
