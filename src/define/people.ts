import { FactboxPeople } from '../widgets/people/people.ts';
import { define } from './define.ts';

define('factbox-people', FactboxPeople);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-people': FactboxPeople;
  }
}
