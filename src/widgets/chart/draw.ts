import {
  Chart,
  DatasetController,
  Element,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Scale,
  Tooltip,
  type UpdateMode,
} from 'chart.js';
import { adopt } from '../../core/part-controller.ts';
import { own } from '../../load/own.ts';
import { barConfig, type Rows, within } from './bars.ts';
import type { Config, Datum } from './config.ts';
import { drawStyles } from './draw.styles.ts';
import { byKeyboard } from './keyboard.ts';
import { lineConfig } from './lines.ts';
import { lookOf } from './look.ts';
import { type Drawn, paint } from './mark.ts';
import type { Place } from './picture.ts';
import { slices } from './slices.ts';
import { tip } from './tip.ts';

/** A bar, or where a figure of a line may be. */
class MarkElement extends Element<Drawn> {
  static readonly id = 'factbox-mark';

  draw(ctx: CanvasRenderingContext2D): void {
    paint(ctx, this as unknown as Drawn);
  }

  inRange(x: number, y: number): boolean {
    return this.inXRange(x) && this.inYRange(y);
  }

  inXRange(at: number): boolean {
    const { along, span, across, thickness } = this as unknown as Drawn;
    return along === 'x' ? at >= span[0] && at <= span[1] : Math.abs(at - across) <= thickness / 2;
  }

  inYRange(at: number): boolean {
    const { along, span, across, thickness } = this as unknown as Drawn;
    return along === 'y' ? at >= span[0] && at <= span[1] : Math.abs(at - across) <= thickness / 2;
  }

  getCenterPoint(): { x: number; y: number } {
    return { x: this.x, y: this.y };
  }

  override tooltipPosition(): { x: number; y: number } {
    return this.getCenterPoint();
  }
}

/** Lays the marks of a dataset out. Those of bars lie in rows, those of lines stand at a date. */
class MarkController extends DatasetController<'factbox-marks', MarkElement> {
  static readonly id = 'factbox-marks';
  static readonly defaults = { datasetElementType: false, dataElementType: MarkElement.id };

  override update(mode: UpdateMode): void {
    const { data } = this.getMeta();
    this.updateElements(data, 0, data.length, mode);
  }

  override updateElements(elements: MarkElement[], start: number, count: number, mode: UpdateMode): void {
    const { data, backgroundColor: colour } = this.getDataset() as unknown as {
      data: Datum[];
      backgroundColor: string;
    };
    const { xScale, yScale } = this.getMeta();
    if (!xScale || !yScale) return;
    for (let i = start; i < start + count; i += 1) {
      const { x, y, row, stretches = [], ends = [], thickness } = data[i] as Datum;
      const along = row ? 'x' : 'y';
      const place = (value: number): number => (row ? xScale : yScale).getPixelForValue(value);
      const at = { x: xScale.getPixelForValue(x), y: yScale.getPixelForValue(y) };
      const all = stretches.flatMap(({ from, to }) => [place(from), place(to)]);
      const drawn: Drawn = {
        ...at,
        along,
        across: row ? at.y : at.x,
        thickness: row ? row.offsetHeight : (thickness ?? 0),
        span: [Math.min(...all), Math.max(...all)],
        stretches,
        ends: ends.map(place),
        place,
        colour,
      };
      this.updateElement(elements[i] as MarkElement, i, { ...drawn }, mode);
    }
  }
}

/** A scale of rows: each value is the middle of the box that a row of the table keeps for its bar. */
class RowScale extends Scale {
  static readonly id = 'factbox-rows';
  // Its values grow downwards, as a table does.
  static readonly defaults = { reverse: true };

  override determineDataLimits(): void {
    this.min = 0;
    this.max = this.chart.data.datasets[0]?.data.length ?? 0;
  }

  override buildTicks(): never[] {
    return [];
  }

  override getLabelForValue(value: number): string {
    return String(value);
  }

  override getPixelForValue(value: number): number {
    const [dataset] = this.chart.data.datasets;
    const { row } = (dataset?.data[value] ?? {}) as Partial<Datum>;
    if (!row) return Number.NaN;
    const { top, height } = within(this.chart.canvas, row);
    return top + height / 2;
  }
}

Chart.register(LineController, LineElement, PointElement, LinearScale, Legend, Tooltip, MarkController, RowScale);
Chart.register(MarkElement);

/** The boxes that the table beside a place keeps for its bars. */
function rowsOf(place: Place): Rows {
  const chart = place.parentElement as HTMLElement;
  return { bars: [...chart.querySelectorAll<HTMLElement>('.bar')], axis: chart.querySelector('.axis') as HTMLElement };
}

/**
 * Draws a picture in its place, and anew whenever its colours, its width or its letters change, until the signal aborts.
 * @throws Error in a page that has replaced what Chart.js needs
 */
export function draw(place: Place, signal: AbortSignal): void {
  // Prototype.js and MooTools replace it by one that knows no iterator; Chart.js would draw something else in silence.
  if (Array.from(new Set([1]))[0] !== 1)
    throw new Error(
      'the page has replaced Array.from by a function of its own. Chart.js needs the one of the language',
    );
  adopt(place.getRootNode() as ShadowRoot, drawStyles);
  const { picture } = place;
  const canvas = own('createElement')('canvas');
  place.append(canvas);
  const look = lookOf(place, false);
  const rows = rowsOf(place);
  const external = tip(place);
  const config = (): Config => {
    const made = picture.kind === 'line' ? lineConfig(picture, look) : barConfig(picture, rows, look);
    const plugins = { ...made.options?.plugins, tooltip: { enabled: false, external } };
    return { ...made, options: { ...made.options, plugins } } as Config;
  };
  const chart = new Chart(canvas, config());
  const repaint = (print = false): void => {
    Object.assign(look, lookOf(place, print));
    const { data, options = {} } = config();
    chart.data = data;
    chart.options = options;
    if (print) chart.resize();
    chart.update('none');
    slices(chart, rows, print);
  };
  place.closest('.chart')?.classList.remove('undrawn');
  byKeyboard(chart as Chart, picture, signal);
  signal.addEventListener('abort', () => {
    chart.destroy();
    place.replaceChildren();
    slices(chart, rows, false);
  });
  // Whatever changes its colours, the page's own scheme or a theme: its place has a transition that tells of it.
  place.addEventListener('transitionend', () => repaint(), { signal });
  own('fonts')?.addEventListener('loadingdone', () => repaint(), { signal });
  const paper = matchMedia('print');
  paper.addEventListener('change', () => repaint(paper.matches), { signal });
  addEventListener('beforeprint', () => repaint(true), { signal });
  addEventListener('afterprint', () => repaint(), { signal });
}
