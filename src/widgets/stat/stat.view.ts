import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../../format/dates.ts';
import { card } from '../../parts/card.ts';
import { claim, measured, statedFigure } from '../../parts/figure.ts';
import type { View } from '../../parts/view.ts';
import type { Statistic } from '../../story/schema.ts';

/** A figure as stated, what it measures, of whom, when, and whose claim it is. */
export const statView = (statistic: Statistic, view: View): TemplateResult =>
  card(
    statistic,
    html`${statedFigure(statistic, view)}${measured(statistic, view)}${
      statistic.date ? html`<p class="date" part="date">${formatDate(statistic.date, view.messages)}</p>` : nothing
    }${claim(statistic, view)}`,
    statistic.measure,
    view,
  );
