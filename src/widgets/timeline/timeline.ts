import { property } from 'lit/decorators.js';
import { ItemElement } from '../../core/item-element.ts';
import { warnOnce } from '../../core/warn-once.ts';
import { type TimelineSettings, timeline } from './timeline.view.ts';

/**
 * @summary Events in the order of their dates, each as exact as its source; those without a date as the story tells them.
 * @tag factbox-timeline
 * @csspart title - The title of the panel.
 * @csspart group - The events without a date, and what was withdrawn.
 * @csspart label - The heading of the events without a date.
 * @csspart entry - One event.
 * @csspart date - When it was, as exactly as the source says.
 * @csspart text - What happened.
 * @csspart agents - Who had a part in it, unless the text names them.
 * @csspart name - The name of a person or body.
 * @csspart role - Their role.
 * @cssprop [--factbox-weight-display=700] - The weight of titles.
 */
export class FactboxTimeline extends ItemElement<'events', TimelineSettings> {
  static override readonly widget = timeline;
  static override readonly styles = timeline.styles;

  /**
   * `proportional` spaces events as far apart as their dates, where all dates are years, or months, or days, and no two
   * are the same or far too close; otherwise, and without it, the line has no scale.
   * @attr
   */
  @property({ reflect: true }) scale?: 'proportional';

  protected override get settings(): TimelineSettings {
    const unscaled = (story: string) =>
      warnOnce(
        `scale ${story}`,
        `<${this.localName}> has no scale: in story "${story}", $.events, the dates are not all years, all months or all days, or some are the same or far too close. Choose other items, or no scale.`,
      );
    return { scale: this.scale, unscaled };
  }
}
