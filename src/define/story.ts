import { FactboxStory } from '../widgets/story/story.ts';
import { define } from './define.ts';

define('factbox-story', FactboxStory);

declare global {
  interface HTMLElementTagNameMap {
    'factbox-story': FactboxStory;
  }
}
