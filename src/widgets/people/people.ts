import { property } from 'lit/decorators.js';
import { ItemElement } from '../../core/item-element.ts';
import { addressOf, elementOf, follow } from '../../core/link-controller.ts';
import { type PeopleSettings, people } from './people.view.ts';

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
export class FactboxPeople extends ItemElement<'agents', PeopleSettings> {
  static override readonly widget = people;
  static override readonly styles = people.styles;

  readonly links = true;

  /**
   * Which kinds to show when the page names nobody, separated by spaces: `person`, `anonymous`, `organisation`, `group`,
   * `document`. Without it: people, anonymous ones included.
   * @attr
   */
  @property({ reflect: true }) kinds?: string;

  protected override get settings(): PeopleSettings {
    const link = (fragment: string) => (elementOf(fragment) ? addressOf(fragment) : null);
    return { kinds: this.kinds, link, follow };
  }
}
