import { html, type TemplateResult } from 'lit/html.js';
import { StoryElement } from '../../core/story-element.ts';
import { storyStyles } from './story.styles.ts';

/**
 * @summary Hands its story to the Factbox elements inside it, so that they need not name it.
 * @tag factbox-story
 */
export class FactboxStory extends StoryElement {
  static override readonly styles = [storyStyles];

  protected override show(): TemplateResult {
    return html`<slot></slot>`;
  }
}
