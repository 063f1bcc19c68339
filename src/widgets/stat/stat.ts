import { ItemElement } from '../../core/item-element.ts';
import { stat } from './stat.view.ts';

/**
 * @summary A statistic tile: the figure as its source states it, what it measures, of whom, and whose claim it is.
 * @tag factbox-stat
 * @csspart figure - The figure as its source states it, hedge included.
 * @csspart hedge - What stands before the number of a hedged figure: "almost", "below".
 * @csspart meaning - What the figure says, hedge included, where the page's language is not the story's.
 * @csspart label - Of whom the figure tells, or what it measures where the source does not say of whom.
 * @csspart measure - What it measures, where a population is the label.
 * @csspart date - When it was measured.
 * @csspart claim - Whose claim it is, and whether the source leaves that open.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxStat extends ItemElement<'statistics'> {
  static override readonly widget = stat;
  static override readonly styles = stat.styles;
}
