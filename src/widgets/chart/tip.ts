import type { Chart, TooltipModel } from 'chart.js';
import { html, nothing, render } from 'lit/html.js';
import { own } from '../../load/own.ts';
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
  const holder = own('createElement')('div');
  place.append(holder);
  /** It stays in the page, empty: only what was there before is told when it changes. */
  const put = (datum?: Datum): HTMLElement => {
    const content = datum ? contentOf(datum) : nothing;
    render(html`<div class="tip ${datum ? 'shown' : ''}" role="status" part="tooltip">${content}</div>`, holder);
    return holder.firstElementChild as HTMLElement;
  };
  const contentOf = ({ mark, series }: Datum) => {
    const { figure, name } = mark;
    const { population, measure, quantity } = figure;
    return html`<p>${series ? html`${words(series, story)}${view.messages.comma}` : nothing}${
      mark.date ? name : words(name, story)
    }</p><p class="figure">${words(quantity.stated, story)}</p>${meaning(quantity, view)}${
      population ? html`<p>${words(population, story)}</p>` : nothing
    }<p>${words(measure, story)}</p>${claimOfFigure(figure, view)}`;
  };

  put();
  return ({ chart, tooltip }) => {
    const [item] = tooltip.opacity ? tooltip.dataPoints : [];
    const box = put(item?.raw as Datum | undefined);
    const { offsetWidth, offsetHeight } = box;
    const { caretX, caretY } = tooltip;
    const { width, height } = chart;
    // The tip stands on the side with more room: a drawing beyond the element may be cut off.
    const below = caretY < height / 2;
    const left = Math.max(0, Math.min(caretX - offsetWidth / 2, width - offsetWidth));
    const top = below ? caretY + GAP : caretY - GAP - offsetHeight;
    box.style.setProperty('left', item ? `${left}px` : '0');
    box.style.setProperty('top', item ? `${top}px` : '0');
  };
}
