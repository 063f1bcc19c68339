import { property } from 'lit/decorators.js';
import { ItemElement } from '../../core/item-element.ts';
import { type FindingsSettings, findings } from './findings.view.ts';

/**
 * @summary Findings by the group they concern: what was found, whose claim it is, and the figures and words it stands on.
 * @tag factbox-findings
 * @csspart title - The title of the panel.
 * @csspart group - The findings on one group.
 * @csspart label - The name of a group; beside a figure, of whom it tells, or what it measures.
 * @csspart entry - One finding.
 * @csspart text - The finding in the writer's words.
 * @csspart claim - Whose claim it is, and whether the source leaves that open.
 * @csspart also - The other groups that a finding concerns.
 * @csspart figure - A figure as its source states it, hedge included.
 * @csspart hedge - What stands before the number of a hedged figure: "almost", "below".
 * @csspart meaning - What a figure says in the language of the page, if the story is in another.
 * @csspart measure - What a figure measures, where a population is the label.
 * @csspart date - When a figure was measured.
 * @csspart words - A quotation, or the sentence around a fragment.
 * @csspart speaker - The caption of a quotation.
 * @csspart name - The name of a speaker, or of joint speakers.
 * @csspart role - The role of a speaker.
 * @csspart context - When, where or on what the words were said.
 * @csspart remark - What the reader must know of the words: a doubt, an omission, an insertion.
 * @cssprop [--factbox-weight-display=700] - The weight of figures and titles.
 */
export class FactboxFindings extends ItemElement<'findings', FindingsSettings> {
  static override readonly widget = findings;
  static override readonly styles = findings.styles;

  /**
   * `full` shows all of each finding; `glance` its figure, or where it has none its words, and whose claim that is.
   * @attr
   */
  @property({ reflect: true }) detail?: 'full' | 'glance';

  protected override get settings(): FindingsSettings {
    return { detail: this.detail };
  }
}
