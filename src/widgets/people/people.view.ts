import { html, nothing, type TemplateResult } from 'lit/html.js';
import { joinList } from '../../format/lists.ts';
import { agentLines } from '../../parts/agents.ts';
import { answered } from '../../parts/answer.ts';
import { below } from '../../parts/heading.ts';
import { opening } from '../../parts/opening.ts';
import { panel } from '../../parts/panel.ts';
import { sourceLine } from '../../parts/source-line.ts';
import type { View } from '../../parts/view.ts';
import { panelWidget } from '../../parts/widget.ts';
import { own, said, words } from '../../parts/words.ts';
import { fragmentOf, isWithdrawn } from '../../story/items.ts';
import type { Agent, Event, Quote, Response, Story } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { peopleStyles } from './people.styles.ts';

/** The address of an item in this page; `null` where the page does not show it. */
export type Link = (item: string) => string | null;
type Deed = Quote | Response | Event;

const KINDS = ['quotes', 'responses', 'events', 'open'] as const;

/** The words and deeds of somebody in a story, without those that are withdrawn. */
const deedsOf = ({ quotes, responses, events }: Story, id: string): Deed[] =>
  [...quotes, ...responses, ...events].filter(
    (one): one is Deed =>
      !isWithdrawn(one) && ('speakers' in one ? one.speakers : 'from' in one ? one.from : one.agents).includes(id),
  );

/** The kind that a deed counts as. Silence is no deed. */
function kindOf(deed: Deed): (typeof KINDS)[number] | null {
  if ('attribution' in deed && deed.attribution === 'ambiguous') return 'open';
  if ('speakers' in deed) return 'quotes';
  return 'from' in deed ? (deed.reply === 'in-source' ? 'responses' : null) : 'events';
}

/** The name of a deed. A sensitive one is named by its content note alone. */
function nameOf(deed: Deed, view: View): unknown {
  const { story, messages } = view;
  if (deed.sensitivity.length)
    return said(messages.contentNote(joinList(deed.sensitivity, messages, false, own)), story);
  if ('text' in deed) return words(deed.text, story);
  if ('from' in deed) return answered(deed, view);
  return opening(deed, view).shown;
}

/** How often somebody comes into the story, links to what of that is in the page, and what was not answered. */
function deedsView(deeds: readonly Deed[], link: Link, follow: () => void, view: View): unknown {
  const counts = KINDS.map((kind) => ({ kind, count: deeds.filter((deed) => kindOf(deed) === kind).length }))
    .filter(({ count }) => count)
    .map(({ kind, count }) => `${view.messages.deeds[kind]} ${count}`);
  const rows = deeds.flatMap((deed) => {
    const kind = kindOf(deed);
    const address = kind === 'open' ? null : link(deed.id);
    if (kind && !address) return [];
    const name = nameOf(deed, view);
    return html`<p>${address ? html`<a part="link" href=${address} @click=${follow}>${name}</a>` : name}</p>`;
  });
  return deeds.length
    ? html`<div class="deeds context" part="deeds">${counts.length ? html`<p>${counts.join(' · ')}</p>` : nothing}${rows}</div>`
    : nothing;
}

/** Who is who: role, description, who withheld a name and why, and what each said or did. */
export function peopleView(agents: readonly Agent[], link: Link, follow: () => void, view: View): TemplateResult {
  const { story, messages } = view;
  const one = agents.length === 1;
  const entry = ({ id, description, anonymity }: Agent) => {
    const by = [...story.agents, ...story.sources].find((other) => other.id === anonymity?.by);
    const withheld = by && ('publisher' in by ? by.publisher : by.name);
    return html`<div class="who">${agentLines([id], view, one ? view.level : below(view))}</div><div class="what">${
      description ? html`<p part="description">${words(description, story)}</p>` : nothing
    }${
      anonymity
        ? html`<p class="context" part="anonymity">${said(messages.anonymity(withheld ? own(withheld) : null, anonymity.reason && own(anonymity.reason)), story)}</p>`
        : nothing
    }${deedsView(deedsOf(story, id), link, follow, view)}</div>`;
  };
  const evidence = agents.flatMap(({ id }) => deedsOf(story, id)).flatMap((deed) => deed.evidence);
  const about = one ? (agents[0] as Agent).name : messages.people;
  const source = evidence.length ? sourceLine(evidence, about, view) : nothing;
  return one
    ? html`<div class="card" part="card" data-item=${(agents[0] as Agent).id}>${agents.map(entry)}${source}</div>`
    : panel(
        messages.people,
        html`<ul class="rows" role="list">${agents.map((agent) => html`<li part="person" data-item=${agent.id}>${entry(agent)}</li>`)}</ul>${source}`,
        view,
      );
}

/** The kinds that are shown where the page says neither whom nor which. */
const KINDS_SHOWN = 'person anonymous';

export interface PeopleSettings {
  /** The kinds to show where the page names nobody, separated by spaces. */
  readonly kinds?: string | undefined;
  /** The address of what a fragment names, where the page shows it. Where the page is not known, there are no links. */
  readonly link?: (fragment: string) => string | null;
  /** Told when a reader follows a link. */
  readonly follow?: () => void;
}

export const people = panelWidget({
  name: 'people',
  collection: 'agents',
  styles: [baseStyles, panelStyles, peopleStyles],
  unasked: ({ kind }, { kinds = KINDS_SHOWN }: PeopleSettings) => kinds.split(/\s+/).includes(kind),
  draw: (agents, view, { link = () => null, follow = () => {} }) =>
    peopleView(agents as readonly Agent[], (item) => link(fragmentOf(view.story, item)), follow, view),
});
