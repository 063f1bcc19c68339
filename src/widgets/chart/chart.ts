import type { TemplateResult } from 'lit/html.js';
import { ItemElement } from '../../core/item-element.ts';
import { warnOnce } from '../../core/warn-once.ts';
import type { View } from '../../parts/view.ts';
import type { Chart, Story } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { chartStyles } from './chart.styles.ts';
import type { Plot } from './picture.ts';

type ChartView = typeof import('./chart.view.ts').chartView;

/** How near to the window a drawing is loaded. */
const NEAR = '400px';

/** Draws once; a failure leaves the table alone, and is tried again when the reader comes back. */
async function draw(plot: Plot, signal: AbortSignal): Promise<void> {
  try {
    const drawing = await import('./draw.ts');
    if (!signal.aborted && !plot.firstChild) drawing.draw(plot, signal);
  } catch (error) {
    plot.className += ' undrawn';
    warnOnce(`${error}`, `<factbox-chart> shows its table alone. ${error}`);
  }
}

/**
 * @summary A bar or line chart over a table that says the same. The drawing is loaded when it comes near the window.
 * @tag factbox-chart
 * @csspart label - The title.
 * @csspart date - When a figure was measured.
 * @csspart table - The figures, each with what it measures, of whom, and whose claim it is.
 * @csspart drawing - The place of a bar, or of the lines. It is hidden from assistive technology: the table says the same.
 * @csspart figure - The figure as its source states it, hedge included.
 * @csspart hedge - What stands before the number of a hedged figure: "almost", "below".
 * @csspart meaning - What the figure says, hedge included, where the page's language is not the story's.
 * @csspart measure - What a figure measures, of whom, and when. What is true of all stands above them, once.
 * @csspart claim - Whose claim it is, and whether the source leaves that open.
 */
export class FactboxChart extends ItemElement<'charts'> {
  static override readonly styles = [baseStyles, chartStyles];

  /** Aborted when what was drawn goes. */
  #drawing: AbortController | null = null;

  protected readonly collection = 'charts';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#view;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing?.abort();
  }

  protected override update(): void {
    super.update();
    this.#drawing?.abort();
    this.#drawing = new AbortController();
    const { signal } = this.#drawing;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target as Plot, signal);
      },
      { rootMargin: NEAR },
    );
    signal.addEventListener('abort', () => observer.disconnect());
    for (const plot of this.root.querySelectorAll('.plot')) observer.observe(plot);
  }

  /** The table comes on demand, sent for with the story: few pages have a chart. */
  get #view(): ChartView | undefined {
    return this.onDemand('table', async () => (await import('./chart.view.ts')).chartView, true);
  }

  protected override refuses({ rows, series }: Chart): string | null {
    return rows.length + series.length ? null : 'has no figures';
  }

  protected renderItem(chart: Chart, view: View): TemplateResult {
    return (this.#view as ChartView)(chart, view);
  }

  protected override show(story: Story): TemplateResult | null {
    return this.#view ? super.show(story) : null;
  }
}
