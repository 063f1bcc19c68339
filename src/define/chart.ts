import { FactboxChart } from '../widgets/chart/chart.ts';
import { define } from './define.ts';

define('factbox-chart', FactboxChart);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-chart': FactboxChart;
  }
}
