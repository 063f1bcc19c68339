import type { TemplateResult } from 'lit/html.js';
import { ItemElement } from '../../core/item-element.ts';
import type { View } from '../../parts/view.ts';
import type { Chart, Story } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import type { Table } from './table.ts';

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
  static override readonly styles = [baseStyles];

  /** Aborted when what was drawn goes. */
  #drawing = new AbortController();
  #table: Table | undefined;

  protected readonly collection = 'charts';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#send();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing.abort();
  }

  protected override update(): void {
    super.update();
    this.#drawing.abort();
    this.#drawing = new AbortController();
    this.#table?.follow(this.#drawing.signal);
  }

  /** Sends for the table, which few pages need, with the story. */
  #send(): void {
    this.#table = this.onDemand('table', async () => (await import('./table.ts')).table(this.root), true);
  }

  protected override refuses({ rows, series }: Chart): string | null {
    return rows.length + series.length ? null : 'has no figures';
  }

  protected renderItem(chart: Chart, view: View): TemplateResult {
    return (this.#table as Table).view(chart, view);
  }

  protected override show(story: Story): TemplateResult | null {
    this.#send();
    return this.#table ? super.show(story) : null;
  }
}
