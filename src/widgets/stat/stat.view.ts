import type { TemplateResult } from 'lit/html.js';
import { card } from '../../parts/card.ts';
import { tile } from '../../parts/figure.ts';
import type { View } from '../../parts/view.ts';
import type { Statistic } from '../../story/schema.ts';

/** The tile of a figure: a card of its own. */
export const statView = (statistic: Statistic, view: View): TemplateResult =>
  card(statistic, tile(statistic, view), statistic.measure, view);
