import type { TemplateResult } from 'lit/html.js';
import { addressOf, elementOf, follow } from '../../core/deep-link.ts';
import { PanelElement } from '../../core/panel-element.ts';
import type { View } from '../../parts/view.ts';
import { fragmentOf } from '../../story/items.ts';
import type { Agent } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { peopleStyles } from './people.styles.ts';
import { peopleView } from './people.view.ts';

/** The kinds that are shown when the page says neither whom nor which. */
export const KINDS_SHOWN: readonly string[] = ['person', 'anonymous'];

/**
 * @summary Who is who in a story: role, description, and what each said or did, with links to what of that is in the page.
 * @tag factbox-people
 * @csspart title - The title of the panel.
 * @csspart person - One of several.
 * @csspart name - The name; of an anonymous person, what the source calls them.
 * @csspart role - Their role at the time, and that they are anonymous.
 * @csspart description - Who they are.
 * @csspart anonymity - Who withheld a name, and why.
 * @csspart deeds - What they said or did, counted and linked.
 * @csspart link - A link to an item in the page.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxPeople extends PanelElement<'agents'> {
  static override readonly styles = [baseStyles, panelStyles, peopleStyles];
  static override readonly attributes = [...PanelElement.attributes, 'kinds'];

  readonly links = true;
  protected readonly collection = 'agents';

  /**
   * Which kinds to show when the page names nobody, separated by spaces: `person`, `anonymous`, `organisation`, `group`,
   * `document`. Without it: people, anonymous ones included.
   * @attr
   */
  declare kinds?: string;

  protected override refuses({ kind }: Agent): string | null {
    if (this.item ?? this.items) return null;
    const kinds = this.kinds?.match(/\S+/g) ?? KINDS_SHOWN;
    return kinds.includes(kind) ? null : `is of the kind "${kind}"`;
  }

  protected override renderItems(agents: readonly Agent[], view: View): TemplateResult {
    const link = (item: string) => {
      const fragment = fragmentOf(view.story, item);
      return elementOf(fragment) ? addressOf(fragment) : null;
    };
    return peopleView(agents, link, follow, view);
  }
}
