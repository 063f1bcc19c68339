import type { TemplateResult } from 'lit';
import { ItemElement } from '../../core/item-element.ts';
import type { View } from '../../parts/view.ts';
import type { Statistic } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { figureStyles } from '../../styles/figure.styles.ts';
import { statStyles } from './stat.styles.ts';
import { statView } from './stat.view.ts';

/**
 * @summary A statistic tile: the figure as its source states it, what it measures, of whom, and whose claim it is.
 * @tag factbox-stat
 */
export class FactboxStat extends ItemElement<'statistics'> {
  static override styles = [baseStyles, figureStyles, statStyles];

  protected readonly collection = 'statistics';

  protected renderItem(statistic: Statistic, view: View): TemplateResult {
    return statView(statistic, view);
  }
}
