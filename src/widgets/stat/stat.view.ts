import type { TemplateResult } from 'lit/html.js';
import { card } from '../../parts/card.ts';
import { tile } from '../../parts/figure.ts';
import type { View } from '../../parts/view.ts';
import { cardWidget, inCards } from '../../parts/widget.ts';
import type { Statistic } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { figureStyles } from '../../styles/figure.styles.ts';
import { statStyles } from './stat.styles.ts';

/** The tile of a figure: a card of its own. */
export const statView = (statistic: Statistic, view: View): TemplateResult =>
  card(statistic, tile(statistic, view), statistic.measure, view);

export const stat = cardWidget({
  name: 'stat',
  collection: 'statistics',
  styles: [baseStyles, figureStyles, statStyles],
  card: true,
  draw: inCards(statView),
});
