import { ItemElement } from '../../core/item-element.ts';
import { PartController } from '../../core/part-controller.ts';
import type { View } from '../../parts/view.ts';
import type { Entry, Late } from '../../parts/widget.ts';
import type { Story } from '../../story/schema.ts';
import { chart } from './chart.widget.ts';

/**
 * @summary A bar or line chart over a table that says the same. The drawing is loaded when it comes near the window.
 * @tag factbox-chart
 * @csspart label - The title.
 * @csspart date - When a figure was measured.
 * @csspart table - The figures, each with what it measures, of whom, and whose claim it is.
 * @csspart drawing - The place of the drawing: over the rows of a bar chart, above those of a line chart.
 * @csspart tooltip - What stands beside a mark under the pointer or the keyboard: the figure as stated, of whom, and whose claim it is.
 * @csspart figure - The figure as its source states it, hedge included.
 * @csspart hedge - What stands before the number of a hedged figure: "almost", "below".
 * @csspart meaning - What the figure says, hedge included, where the page's language is not the story's.
 * @csspart measure - What a figure measures, of whom, and when. What is true of all stands above them, once.
 * @csspart claim - Whose claim it is, and whether the source leaves that open.
 */
export class FactboxChart extends ItemElement<'charts'> {
  static override readonly widget = chart;
  static override readonly styles = chart.styles;

  readonly #table = new PartController<Late<'charts'>>(
    this,
    'table',
    async () => {
      const { late, ChartDrawing } = await import('./table.ts');
      this.addController(new ChartDrawing(this));
      return late;
    },
    true,
  );

  override reload(): void {
    this.#table.retry();
    super.reload();
  }

  protected override draw(items: readonly Entry<'charts'>[], view: View): unknown {
    return this.#table.get()?.draw(items, view, {});
  }

  protected override show(story: Story): unknown {
    return this.#table.get() ? super.show(story) : null;
  }
}
