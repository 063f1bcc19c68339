import { FactboxResponses } from '../widgets/responses/responses.ts';
import { define } from './define.ts';

define('factbox-responses', FactboxResponses);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-responses': FactboxResponses;
  }
}
