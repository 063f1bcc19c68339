import type { TemplateResult } from 'lit/html.js';
import { PanelElement } from '../../core/panel-element.ts';
import { warnOnce } from '../../core/warn-once.ts';
import type { View } from '../../parts/view.ts';
import type { Event, Withdrawn } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { proportions } from './scale.ts';
import { timelineStyles } from './timeline.styles.ts';
import { datedOf, timelineView } from './timeline.view.ts';

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
export class FactboxTimeline extends PanelElement<'events'> {
  static override readonly styles = [baseStyles, panelStyles, timelineStyles];

  static override readonly attributes = [...PanelElement.attributes, 'scale'];

  /**
   * `proportional` spaces events as far apart as their dates, where all dates are years, or months, or days, and no two
   * are the same or far too close; otherwise, and without it, the line has no scale.
   * @attr
   */
  declare scale?: 'proportional';

  protected readonly collection = 'events';

  protected override renderItems(items: readonly (Event | Withdrawn)[], view: View): TemplateResult {
    const asked = this.scale === 'proportional';
    const shares = asked ? proportions(datedOf(items).map(({ date }) => date)) : null;
    if (asked && !shares)
      warnOnce(
        `scale ${view.story.id}`,
        `<${this.localName}> has no scale: in story "${view.story.id}", $.events, the dates are not all years, all months or all days, or some are the same or far too close. Choose other items, or no scale.`,
      );
    return timelineView(items, shares, view);
  }
}
