import { FactboxSources } from '../widgets/sources/sources.ts';
import { define } from './define.ts';

define('factbox-sources', FactboxSources);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-sources': FactboxSources;
  }
}
