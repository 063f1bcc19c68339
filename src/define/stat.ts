import { FactboxStat } from '../widgets/stat/stat.ts';
import { define } from './define.ts';

define('factbox-stat', FactboxStat);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-stat': FactboxStat;
  }
}
