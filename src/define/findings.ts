import { FactboxFindings } from '../widgets/findings/findings.ts';
import { define } from './define.ts';

define('factbox-findings', FactboxFindings);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-findings': FactboxFindings;
  }
}
