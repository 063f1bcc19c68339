import { FactboxTimeline } from '../widgets/timeline/timeline.ts';
import { define } from './define.ts';

define('factbox-timeline', FactboxTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-timeline': FactboxTimeline;
  }
}
