import { property } from 'lit/decorators.js';
import { ItemElement } from '../../core/item-element.ts';
import { type GaugeSettings, gauge } from './gauge.view.ts';

/**
 * @summary A share against a threshold, drawn no more exactly than its source states it.
 * @tag factbox-gauge
 * @csspart drawing - The arc. It is hidden from assistive technology, since the words beside it say the same.
 * @csspart known - Where the share stands against the threshold, and what the source does not give.
 * @csspart figure - The figure as its source states it, hedge included.
 * @csspart hedge - What stands before the number of a hedged figure: "almost", "below".
 * @csspart meaning - What the figure says, hedge included, where the page's language is not the story's.
 * @csspart label - Of whom the figure tells, or what it measures where the source does not say of whom.
 * @csspart measure - What it measures, where a population is the label.
 * @csspart date - When it was measured.
 * @csspart claim - Whose claim it is, and whether the source leaves that open.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxGauge extends ItemElement<'statistics', GaugeSettings> {
  static override readonly widget = gauge;
  static override readonly styles = gauge.styles;

  /**
   * The threshold to hold the share against, in percent: 0 to 100. Default 50.
   * @attr
   */
  @property({ reflect: true }) threshold?: number | string;

  protected override get settings(): GaugeSettings {
    return { threshold: this.threshold };
  }
}
