import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { StoryElement } from '../../core/story-element.ts';
import type { Story } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { storyStyles } from './story.styles.ts';
import { storyView } from './story.view.ts';

/**
 * @summary Hands its story to the Factbox elements inside it, so that they need not name it. With `parts`, a whole factbox.
 * @tag factbox-story
 * @csspart root - All that the element draws.
 * @csspart title - The headline of the story.
 * @cssprop [--factbox-accent=currentColor] - The rule on top, the bar beside a correction and the band of a gauge.
 * @cssprop --factbox-accent-dark - The accent in a dark scheme. Without it, `--factbox-accent` serves both.
 * @cssprop [--factbox-ink=inherit] - The text. Without it the page's own colour, or that of a `theme`.
 * @cssprop --factbox-ink-dark - The text in a dark scheme. Without it, `--factbox-ink` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-muted=currentColor] - Text that stands back: roles, context, sources. A `theme` brings one.
 * @cssprop --factbox-muted-dark - Text that stands back, in a dark scheme. Without it, `--factbox-muted` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-hairline=color-mix(in srgb, currentColor 25%, transparent)] - Thin rules between items and the track of a gauge.
 * @cssprop --factbox-hairline-dark - Thin rules in a dark scheme. Without it, `--factbox-hairline` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-surface=none] - The ground. A `theme` brings one: `#fcfcfa` or `#191a1b`.
 * @cssprop --factbox-surface-dark - The ground in a dark scheme. Without it, `--factbox-surface` serves both; `theme="dark"` then has its own.
 * @cssprop [--factbox-padding=0] - The space between the ground's edge and the text. `0.75em` with a `theme`.
 * @cssprop [--factbox-radius=0] - The radius of the ground's two lower corners; the rule on top stays straight.
 * @cssprop [--factbox-font=inherit] - The family of text. Without it the page's own.
 * @cssprop [--factbox-font-display=inherit] - The family of quotations, figures and titles.
 * @cssprop [--factbox-margin=2em] - The space before and after the element.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxStory extends StoryElement {
  static override readonly styles = [baseStyles, panelStyles, storyStyles];

  /**
   * The parts to draw, in this order, separated by spaces: `headline`, `figures`, `gauge`, `quotation`, `responses`,
   * `findings`, `timeline`, `chart`, `terms`, `people`, `sources`. Empty: `headline figures quotation responses sources`.
   * Without the attribute the element shows no part: it shows its children, and they read from its story.
   * @attr
   */
  @property({ reflect: true }) parts?: string;

  /**
   * The ids of items to show, separated by spaces. A part of which it names none shows what leads in the file: three
   * figures, one quotation, of the others all.
   * @attr
   */
  @property({ reflect: true }) items?: string;

  /**
   * The level of the headline: `2` to `5`; the parts follow one below. Without it 2.
   * @attr heading-level
   */
  @property({ attribute: 'heading-level', reflect: true }) headingLevel?: string;

  /**
   * `auto` follows the page's colours; `light` and `dark` bring their own.
   * @attr
   */
  @property({ reflect: true }) theme?: 'auto' | 'light' | 'dark';

  /** The provider of a story does not wait: those inside it need the story when they come near. */
  protected override get waits(): boolean {
    return super.waits && this.hasAttribute('parts');
  }

  protected override show(story: Story): unknown {
    return (this.parts ?? null) === null ? html`<slot></slot>` : storyView(story, this);
  }
}
