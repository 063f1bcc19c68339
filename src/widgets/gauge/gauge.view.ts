import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit/html.js';
import { percent } from '../../format/language.ts';
import { card } from '../../parts/card.ts';
import { claim } from '../../parts/claim.ts';
import { dateLine, measured, statedFigure } from '../../parts/figure.ts';
import type { View } from '../../parts/view.ts';
import { cardWidget, inCards } from '../../parts/widget.ts';
import { noShare, whomLeftOut } from '../../story/quantity.ts';
import type { Statistic } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { figureStyles } from '../../styles/figure.styles.ts';
import { type Drawing, drawing, type Stroke } from './arc.ts';
import { gaugeStyles } from './gauge.styles.ts';

const RADIUS = 88;

/** A point of the half circle, at a percentage from its left end. */
function point(share: number, radius = RADIUS): string {
  const angle = (Math.PI * share) / 100;
  return `${(100 - radius * Math.cos(angle)).toFixed(2)} ${(100 - radius * Math.sin(angle)).toFixed(2)}`;
}

const arc = (from: number, to: number): string =>
  `M${point(from)}A${RADIUS} ${RADIUS} 0 0 ${from < to ? 1 : 0} ${point(to)}`;

const stroke = ({ from, to, dashes }: Stroke): SVGTemplateResult =>
  svg`<path class="band" d=${arc(from, to)} pathLength=${Math.abs(to - from)} stroke-dasharray=${dashes ?? nothing} />`;

/** A tick, and its number unless one already stands too near. */
function label(share: number, name: string, lang: string, taken: number[]): SVGTemplateResult {
  const free = taken.every((one) => Math.abs(one - share) > 8);
  if (free) taken.push(share);
  const [x, y] = point(share, 104).split(' ');
  const anchor = share < 40 ? 'end' : share > 60 ? 'start' : 'middle';
  return svg`<path class=${name} d=${`M${point(share, 78)}L${point(share, 99)}`} />${
    free ? svg`<text x=${x} y=${y} text-anchor=${anchor}>${percent(share, lang)}</text>` : nothing
  }`;
}

/** One of the two ends, unless the threshold is that end. */
const end = (share: number, lang: string, taken: readonly number[]): unknown =>
  taken.includes(share)
    ? nothing
    : svg`<text x=${share ? 188 : 12} y="117" text-anchor="middle">${percent(share, lang)}</text>`;

/** The picture of the sentence: hidden from the accessibility tree, since the words beside it say the same. */
function picture({ strokes, mark, edges }: Drawing, threshold: number, lang: string, share: boolean): TemplateResult {
  const taken: number[] = [];
  const value = mark === null ? nothing : svg`<path class="value" d=${`M${point(mark, 74)}L${point(mark, 96)}`} />`;
  const labels = [
    label(threshold, 'threshold', lang, taken),
    // An edge stated as a share ("one in three") is a tick alone: in percent it would be more exact than its source.
    ...edges.map((edge) => label(edge, 'edge', lang, share ? [edge] : taken)),
    end(0, lang, taken),
    end(100, lang, taken),
  ];
  return html`<svg viewBox="-26 -16 252 138" aria-hidden="true" part="drawing"><path class="track" d=${arc(0, 100)} />${strokes.map(stroke)}${value}${labels}</svg>`;
}

/** A share against a threshold (in percent), drawn no more exactly than it is known. */
export function gaugeView(statistic: Statistic, threshold: number, view: View): TemplateResult {
  const { messages } = view;
  const drawn = drawing(statistic.quantity, threshold);
  const { comparator, unit } = statistic.quantity;
  const gaps = (['figure', 'date'] as const).filter((gap) =>
    gap === 'figure' ? comparator !== '=' : !statistic.date && !statistic.dateStated,
  );
  const whom = whomLeftOut(statistic);
  const { against, edges } = drawn;
  const known = [
    against &&
      (against === 'unknown' || unit === 'ratio' || comparator === '=' || edges.length) &&
      messages.against(against, percent(threshold, messages.locale)),
    (gaps.length || whom) && messages.gaps(gaps, whom),
  ];
  return card(
    statistic,
    html`<div class="body"><div class="dial">${picture(drawn, threshold, messages.locale, unit === 'ratio')}${statedFigure(statistic, view)}</div><div class="telling">${measured(statistic, view)}${dateLine(statistic, view)}<p class="known" part="known">${known.filter(Boolean).join(' ')}</p>${claim(statistic, view)}</div></div>`,
    statistic.measure,
    view,
  );
}

export interface GaugeSettings {
  /** In percent, 0 to 100. Any other value counts as 50. */
  readonly threshold?: number | string | undefined;
}

const thresholdOf = ({ threshold }: GaugeSettings): number => {
  const percent = Number(threshold || 50);
  return percent >= 0 && percent <= 100 ? percent : 50;
};

export const gauge = cardWidget({
  name: 'gauge',
  collection: 'statistics',
  styles: [baseStyles, figureStyles, gaugeStyles],
  card: true,
  refuses: ({ quantity }) => noShare(quantity),
  draw: inCards((statistic: Statistic, view, settings: GaugeSettings) =>
    gaugeView(statistic, thresholdOf(settings), view),
  ),
});
