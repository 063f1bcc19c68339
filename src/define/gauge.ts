import { FactboxGauge } from '../widgets/gauge/gauge.ts';
import { define } from './define.ts';

define('factbox-gauge', FactboxGauge);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-gauge': FactboxGauge;
  }
}
