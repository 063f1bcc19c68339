import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../../format/dates.ts';
import { card, withdrawal } from '../../parts/card.ts';
import { claimOfFigure, statedFigure } from '../../parts/figure.ts';
import { heading } from '../../parts/heading.ts';
import type { View } from '../../parts/view.ts';
import { words } from '../../parts/words.ts';
import { isWithdrawn, itemOf } from '../../story/items.ts';
import { shareScale } from '../../story/quantity.ts';
import type { Chart, Statistic, Withdrawn } from '../../story/schema.ts';
import type { Picture } from './picture.ts';

/** A bar of a chart, or a point of one of its lines. */
type Entry = { readonly statistic: string; readonly label?: string; readonly date?: string };

/** The figures of a chart as a table, with places to draw in: a bar in each row, or lines above them all. */
export function chartView(chart: Chart, view: View): TemplateResult {
  const { story, messages } = view;
  const { title, kind, rows, series } = chart;
  const groups: { readonly label?: string; readonly points: readonly Entry[] }[] = [{ points: rows }, ...series];
  const of = ({ statistic }: Entry) => itemOf(story, 'statistics', statistic) as Statistic | Withdrawn;
  const figures = groups
    .flatMap(({ points }) => points.map(of))
    .filter((figure): figure is Statistic => !isWithdrawn(figure));
  const isLine = kind === 'line' && series.length;
  const once = (read: (figure: Statistic) => unknown) => new Set(figures.map(read)).size < 2;
  // No axis holds figures of several units: their table stands alone. Percent and ratios are one, shares.
  const drawable = once(({ quantity: { unit } }) => (unit as { noun?: string }).noun ?? unit === 'count');
  // Where no script runs nothing is drawn.
  const plot = (name: string, figure?: Statistic) =>
    view.toggled && drawable
      ? html`<div class="plot ${name}" part="drawing" aria-hidden="true" .picture=${{ chart, figures, figure, view } satisfies Picture}></div>`
      : nothing;

  /** What is true of every figure is told once, above them, unless the title says it. */
  const common = [
    once(({ population }) => population),
    once(({ measure }) => measure),
    once(({ claimant, attribution, population, quantity }) =>
      [claimant, attribution, population === null && shareScale(quantity) !== null].join(),
    ),
  ];
  const told = (figure: Statistic, above: boolean) => {
    const { population, measure } = figure;
    const [who, what] = [population, measure].map((text, i) =>
      common[i] === above && text && !(above && text.toLowerCase() === title.toLowerCase())
        ? html`<p class="context" part="measure">${words(text, story)}</p>`
        : nothing,
    );
    return html`${who}${what}${common[2] === above ? claimOfFigure(figure, view) : nothing}`;
  };

  const row = (entry: Entry) => {
    const figure = of(entry);
    const { label, date } = entry;
    return html`<tr><th scope="row">${label ? words(label, story) : formatDate(date as string, messages)}</th><td>${
      isWithdrawn(figure)
        ? withdrawal(figure, view)
        : html`${statedFigure(figure, view)}${isLine ? nothing : plot(figure === figures.at(-1) ? 'last' : '', figure)}${told(figure, false)}${
            figure.date && figure.date !== date
              ? html`<p class="date" part="date">${formatDate(figure.date, messages)}</p>`
              : nothing
          }`
    }</td></tr>`;
  };

  return card(
    {
      id: chart.id,
      // What is true of a figure is true of the chart that shows it.
      sensitivity: [...new Set([chart, ...figures].flatMap(({ sensitivity }) => sensitivity))],
      evidence: figures.flatMap(({ evidence }) => evidence),
    },
    html`<table part="table"><caption>${heading(view.level, words(title, story), 'label')}${figures
      .slice(0, 1)
      .map((figure) => [told(figure, true), isLine ? plot('lines') : nothing])}</caption>${groups.map(
      ({ label, points }) =>
        html`<tbody>${
          label && groups.length > 2
            ? html`<tr><th scope="rowgroup" colspan="2">${words(label, story)}</th></tr>`
            : nothing
        }${points.map(row)}</tbody>`,
    )}</table>`,
    title,
    view,
    figures.map(({ id }) => id),
  );
}
