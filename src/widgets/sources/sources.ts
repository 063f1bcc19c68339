import { ItemElement } from '../../core/item-element.ts';
import { sources } from './sources.view.ts';

/**
 * @summary How a story is known: its sources, when a person last checked it against them, and what was put right since.
 * @tag factbox-sources
 * @csspart title - The title of the panel.
 * @csspart entry - One of several sources.
 * @csspart name - Who published it.
 * @csspart issued - Who wrote it, and when it was published.
 * @csspart checked - When a person last checked the story against its sources.
 * @csspart uncompared - That nobody compared the story's words with the text of a source
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxSources extends ItemElement<'sources'> {
  static override readonly widget = sources;
  static override readonly styles = sources.styles;
}
