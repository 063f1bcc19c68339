import type { TemplateResult } from 'lit/html.js';
import { PanelElement } from '../../core/panel-element.ts';
import type { View } from '../../parts/view.ts';
import type { Source } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { sourcesView } from './sources.view.ts';

/**
 * @summary How a story is known: its sources, when a person last checked it against them, and what was put right since.
 * @tag factbox-sources
 * @csspart title - The title of the panel.
 * @csspart entry - One of several sources.
 * @csspart name - Who published it.
 * @csspart issued - Who wrote it, and when it was published.
 * @csspart checked - When a person last checked the story against its sources.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxSources extends PanelElement<'sources'> {
  static override readonly styles = [baseStyles, panelStyles];

  protected readonly collection = 'sources';

  protected override renderItems(sources: readonly Source[], view: View): TemplateResult {
    return sourcesView(sources, view);
  }
}
