import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { adopt } from '../../core/part-controller.ts';
import { barConfig } from './bar.ts';
import { drawStyles } from './draw.styles.ts';
import { lineConfig } from './line.ts';
import { lookOf } from './look.ts';
import type { Plot } from './picture.ts';
import { obstacle } from './stripes.ts';

Chart.register(BarController, BarElement, Legend, LinearScale, LineController, LineElement, PointElement);

/**
 * Draws a picture in its place, and anew whenever its colours change, until the signal aborts.
 * @throws Error when its figures fit on no axis
 */
export function draw(plot: Plot, signal: AbortSignal): void {
  const { picture } = plot;
  const { chart, figures, figure } = picture;
  const why = obstacle(figures);
  if (why) {
    plot.hidden = true;
    throw new Error(`The chart "${chart.id}": ${why}`);
  }
  adopt(plot.getRootNode() as ShadowRoot, drawStyles);
  const canvas = document.createElement('canvas');
  plot.replaceChildren(canvas);
  let drawn: Chart | null = null;
  const paint = (print = false) => {
    drawn?.destroy();
    const look = lookOf(plot, print);
    drawn = new Chart(
      canvas,
      (figure ? barConfig(picture, figure, look) : lineConfig(picture, look)) as ChartConfiguration,
    );
  };
  paint();
  plot.classList.remove('undrawn');
  signal.addEventListener('abort', () => {
    drawn?.destroy();
    canvas.remove();
  });
  // Whatever changes its colours, the page's own scheme or a theme: its place has a transition that tells of it.
  plot.addEventListener('transitionend', () => paint(), { signal });
  const paper = matchMedia('print');
  paper.addEventListener('change', () => paint(paper.matches), { signal });
  addEventListener('beforeprint', () => paint(true), { signal });
  addEventListener('afterprint', () => paint(), { signal });
}
