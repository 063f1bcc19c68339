import type { Chart, TooltipModel } from 'chart.js';
import { html, nothing, render } from 'lit/html.js';
import { claimOfFigure } from '../../parts/figure.ts';
import { meaning } from '../../parts/meaning.ts';
import { words } from '../../parts/words.ts';
import type { Datum } from './config.ts';
import type { Place } from './picture.ts';

/** The gap between a mark and its tooltip, in pixels. */
const GAP = 10;

/**
 * The tooltip of a drawing: a figure as stated, of whom, and whose claim it is. It is a piece of the page and not of the
 * canvas, so that it breaks its lines and is told to a reader who goes through the marks by keyboard.
 */
export function tip(
  place: Place,
): (context: { chart: Chart; tooltip: TooltipModel<'line' | 'factbox-marks'> }) => void {
  const { view } = place.picture;
  const { story } = view;
  const box = document.createElement('div');
  box.className = 'tip';
  box.setAttribute('role', 'status');
  box.setAttribute('part', 'tooltip');
  place.append(box);

  const content = ({ mark, series }: Datum) => {
    const { figure, name } = mark;
    const { population, measure, quantity } = figure;
    return html`<p>${series ? html`${words(series, story)}${view.messages.comma}` : nothing}${
      mark.date ? name : words(name, story)
    }</p><p class="figure">${words(quantity.stated, story)}</p>${meaning(quantity, view)}${
      population ? html`<p>${words(population, story)}</p>` : nothing
    }<p>${words(measure, story)}</p>${claimOfFigure(figure, view)}`;
  };

  const at = (left: number, top: number): void => {
    box.style.setProperty('left', `${left}px`);
    box.style.setProperty('top', `${top}px`);
  };

  return ({ chart, tooltip }) => {
    const [item] = tooltip.opacity ? tooltip.dataPoints : [];
    // It stays in the page, empty: only what was there before is told when it changes.
    box.classList.toggle('shown', Boolean(item));
    render(item ? content(item.raw as Datum) : nothing, box);
    if (!item) return at(0, 0);
    const { caretX, caretY } = tooltip;
    const { width, height } = chart;
    const left = Math.max(0, Math.min(caretX - box.offsetWidth / 2, width - box.offsetWidth));
    // On the side with more room: what is drawn beyond the element may be cut off.
    const top = caretY < height / 2 ? caretY + GAP : caretY - GAP - box.offsetHeight;
    at(left, top);
  };
}
