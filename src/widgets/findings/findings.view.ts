import { html, nothing, type TemplateResult } from 'lit/html.js';
import { correctionNotes, withContentNote, withdrawal } from '../../parts/card.ts';
import { claim } from '../../parts/claim.ts';
import { tile } from '../../parts/figure.ts';
import { groups } from '../../parts/group.ts';
import { panel } from '../../parts/panel.ts';
import { quoted } from '../../parts/quoted.ts';
import { sourceLine } from '../../parts/source-line.ts';
import type { View } from '../../parts/view.ts';
import { panelWidget } from '../../parts/widget.ts';
import { own, said, words } from '../../parts/words.ts';
import { isWithdrawn, itemOf } from '../../story/items.ts';
import type { Evidence, Finding, Quote, Statistic, Withdrawn } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { figureStyles } from '../../styles/figure.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { quotationStyles } from '../../styles/quotation.styles.ts';
import { findingsStyles } from './findings.styles.ts';

/**
 * Findings by the group that each names first, its others beside it: each stands there once. A `glance` shows the figure
 * of each, no figure twice, or else its words: not cut short, since the last ones may say what is not known.
 */
export function findingsView(items: readonly (Finding | Withdrawn)[], glance: boolean, view: View): TemplateResult {
  const { story, messages } = view;
  const inner = { ...view, level: null };
  const glanced = new Set<unknown>();
  const proof: Evidence[] = [];

  const entry = (finding: Finding): TemplateResult => {
    const figures = finding.statistics.map((id) => itemOf(story, 'statistics', id) as Statistic | Withdrawn);
    const quotes = finding.quotes.map((id) => itemOf(story, 'quotes', id) as Quote | Withdrawn);
    const whole = [finding, ...figures, ...quotes].filter((one) => !isWithdrawn(one)) as [Finding, ...Statistic[]];
    // A notice of a figure or a quotation is also a notice of the finding that shows it.
    const sensitivity = [...new Set(whole.flatMap((one) => one.sensitivity))];
    const [figure] = glance
      ? figures.filter((one): one is Statistic => whole.includes(one as Statistic) && !glanced.has(one))
      : [];
    glanced.add(figure);
    const shown = glance ? [finding, ...(figure ? [figure] : [])] : whole;
    const evidence = shown.flatMap((one) => one.evidence);
    proof.push(...evidence);
    const others = finding.groups.slice(1).map(own).join(' · ');
    const content = html`${figure ? tile(figure, inner) : html`<p class="text" part="text">${words(finding.text, story)}</p>${claim(finding, view)}`}${
      others ? html`<p class="context" part="also">${`${messages.alsoConcerns} `}${said(others, story)}</p>` : nothing
    }${glance ? nothing : html`<div class="items">${figures.map((one) => html`<div>${isWithdrawn(one) ? withdrawal(one, view) : tile(one, inner, finding)}</div>`)}</div>${quotes.map((one) => (isWithdrawn(one) ? withdrawal(one, view) : quoted(one, inner)))}`}`;
    const corrections = correctionNotes(view, ...shown.map(({ id }) => id));
    return html`${withContentNote({ ...finding, sensitivity }, content, corrections, view)}${glance ? nothing : sourceLine(evidence, finding.groups.join(messages.comma), view)}`;
  };

  const rows = groups(items, ({ groups: [first = ''] }) => first, entry, view, true);
  return panel(
    messages.findings,
    html`${rows}${proof.length && glance ? sourceLine(proof, messages.findings, view) : nothing}`,
    view,
  );
}

export interface FindingsSettings {
  readonly detail?: 'full' | 'glance' | undefined;
}

export const findings = panelWidget({
  name: 'findings',
  collection: 'findings',
  styles: [baseStyles, figureStyles, quotationStyles, panelStyles, findingsStyles],
  draw: (items, view, { detail }: FindingsSettings) => findingsView(items, detail === 'glance', view),
});
