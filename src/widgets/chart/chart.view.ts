import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate } from '../../format/dates.ts';
import { card, withdrawal } from '../../parts/card.ts';
import { claimOfFigure, dateLine, statedFigure } from '../../parts/figure.ts';
import { heading } from '../../parts/heading.ts';
import type { View } from '../../parts/view.ts';
import { words } from '../../parts/words.ts';
import { isWithdrawn, itemOf } from '../../story/items.ts';
import { whomLeftOut } from '../../story/quantity.ts';
import type { Chart, Statistic, Withdrawn } from '../../story/schema.ts';
import { onOneAxis } from './one-axis.ts';
import type { Picture, Series } from './picture.ts';

/** A row of a chart, or a point of one of its lines. */
type Entry = { readonly statistic: string; readonly label?: string; readonly date?: string };

/**
 * The figures of a chart as a table. Where a script runs, a drawing stands with it: bars beside their rows, or lines
 * above them all.
 */
export function chartView(chart: Chart, view: View): TemplateResult {
  const { story, messages } = view;
  const { title, rows, series } = chart;
  const groups: { readonly label?: string; readonly points: readonly Entry[] }[] = [{ points: rows }, ...series];
  const of = ({ statistic }: Entry) => itemOf(story, 'statistics', statistic) as Statistic | Withdrawn;
  const nameOf = ({ label, date }: Entry): string => label ?? formatDate(date as string, messages);
  const drawn = groups.map(
    ({ label, points }): Series => ({
      label: series.length > 1 ? label : undefined,
      marks: points.flatMap((entry) => {
        const figure = of(entry);
        return isWithdrawn(figure) ? [] : [{ figure, name: nameOf(entry), date: entry.date }];
      }),
    }),
  );
  const figuresOf = (some: readonly Series[]) => some.flatMap(({ marks }) => marks.map(({ figure }) => figure));
  const figures = figuresOf(drawn);
  const kind = chart.kind === 'line' && series.length ? 'line' : 'bar';
  // A row has no date: beside lines it stands in the table alone.
  const shown = drawn.slice(kind === 'line' ? 1 : 0).filter(({ marks }) => marks.length);
  // A table stands alone on a page without scripts, and when its figures have several units and so no common axis.
  const drawable = view.toggled && shown.length > 0 && onOneAxis(figures);
  const picture: Picture = { chart, kind, series: shown, figures: figuresOf(shown), view };
  const place = drawable ? html`<div class="drawing ${kind}s" part="drawing" .picture=${picture}></div>` : nothing;

  /** A fact about every figure is told once, above them, unless the title says it. */
  const once = (read: (figure: Statistic) => unknown) => new Set(figures.map(read)).size < 2;
  const common = [
    once(({ population }) => population),
    once(({ measure }) => measure),
    once((figure) => [figure.claimant, figure.attribution, whomLeftOut(figure)].join()),
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

  const last = groups
    .flatMap(({ points }) => points)
    .filter((entry) => !isWithdrawn(of(entry)))
    .at(-1);
  const bar = (entry: Entry) =>
    html`<div class="plot"><div class="bar"></div></div>${entry === last ? html`<div class="axis"></div>` : nothing}`;
  const row = (entry: Entry) => {
    const figure = of(entry);
    const { label, date } = entry;
    return html`<tr><th scope="row">${label ? words(label, story) : nameOf(entry)}</th><td>${
      isWithdrawn(figure)
        ? withdrawal(figure, view)
        : html`<div class="cell"><div class="words">${statedFigure(figure, view)}${told(figure, false)}${
            figure.date === date ? nothing : dateLine(figure, view)
          }</div>${drawable && kind === 'bar' ? bar(entry) : nothing}</div>`
    }</td></tr>`;
  };

  const name = `about-${chart.id}`;
  const about = html`${heading(view.level, words(title, story), 'label')}${figures.slice(0, 1).map((figure) => told(figure, true))}`;
  // A caption with a drawing in it would name the table with the words of both.
  const above = drawable && kind === 'line';
  return card(
    {
      id: chart.id,
      // A notice of a figure is also a notice of the chart that shows it.
      sensitivity: [...new Set([chart, ...figures].flatMap(({ sensitivity }) => sensitivity))],
      evidence: figures.flatMap(({ evidence }) => evidence),
    },
    html`<div class="chart">${
      above ? html`<div class="about" id=${name}>${about}</div>${place}` : nothing
    }<table part="table" aria-labelledby=${above ? name : nothing}>${
      above ? nothing : html`<caption class="about">${about}</caption>`
    }<colgroup><col class="names" /><col /></colgroup>${groups.map(
      ({ label, points }) =>
        html`<tbody>${
          label && groups.length > 2
            ? html`<tr><th scope="rowgroup" colspan="2">${words(label, story)}</th></tr>`
            : nothing
        }${points.map(row)}</tbody>`,
    )}</table>${above ? nothing : place}</div>`,
    title,
    view,
    figures.map(({ id }) => id),
  );
}
