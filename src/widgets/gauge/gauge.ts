import type { TemplateResult } from 'lit/html.js';
import { ItemElement } from '../../core/item-element.ts';
import type { View } from '../../parts/view.ts';
import { shareScale } from '../../story/quantity.ts';
import type { Statistic } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { figureStyles } from '../../styles/figure.styles.ts';
import { gaugeStyles } from './gauge.styles.ts';
import { gaugeView } from './gauge.view.ts';

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
export class FactboxGauge extends ItemElement<'statistics'> {
  static override readonly styles = [baseStyles, figureStyles, gaugeStyles];

  static override readonly attributes = [...ItemElement.attributes, 'threshold'];

  /**
   * The threshold to hold the share against, in percent: 0 to 100. Default 50.
   * @attr
   */
  declare threshold?: number | string;

  protected readonly collection = 'statistics';

  protected override refuses({ quantity }: Statistic): string | null {
    return shareScale(quantity) === null ? 'is no share: a gauge shows percent or ratio' : null;
  }

  protected renderItem(statistic: Statistic, view: View): TemplateResult {
    const threshold = Number(this.threshold || 50);
    return gaugeView(statistic, threshold >= 0 && threshold <= 100 ? threshold : 50, view);
  }
}
