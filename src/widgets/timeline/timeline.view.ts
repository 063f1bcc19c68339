import { html, nothing, type TemplateResult } from 'lit/html.js';
import { datePieces, formatDate } from '../../format/dates.ts';
import { agentLines } from '../../parts/agents.ts';
import { correctionNotes, withContentNote } from '../../parts/card.ts';
import { groups } from '../../parts/group.ts';
import { panel } from '../../parts/panel.ts';
import { sourceLine } from '../../parts/source-line.ts';
import type { View } from '../../parts/view.ts';
import { panelWidget } from '../../parts/widget.ts';
import { words } from '../../parts/words.ts';
import { agentOf } from '../../story/items.ts';
import type { Event, Withdrawn } from '../../story/schema.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { compareDates, proportions } from './scale.ts';
import { timelineStyles } from './timeline.styles.ts';

const isPlaced = (event: Event | Withdrawn): event is Event =>
  'date' in event && (event.date !== null || event.dateStated !== null);

/**
 * The events that the line has, in the order of their dates; those level stay in the story's. One whose date is not known,
 * but stated, follows the event that the story tells before it.
 */
export function lineOf(events: readonly (Event | Withdrawn)[]): Event[] {
  const placed = events.filter(isPlaced);
  const line = placed
    .filter(({ date }) => date)
    .sort((one, other) => compareDates(one.date as string, other.date as string));
  placed.forEach((event, i) => {
    if (!event.date) line.splice(i ? line.indexOf(placed[i - 1] as Event) + 1 : 0, 0, event);
  });
  return line;
}

/**
 * Dated events on a line, in order, and behind them the undated ones as the story tells them. `shares` are the times
 * between the dated ones, where they are to stand to scale.
 */
export function timelineView(
  items: readonly (Event | Withdrawn)[],
  shares: readonly number[] | null,
  view: View,
): TemplateResult {
  const { story, messages } = view;

  const entry = (event: Event): TemplateResult => {
    // People whom the text names are not named again. The text may leave out that a person is anonymous, so that is said.
    const agents = event.agents.filter((id) => {
      const { name, kind } = agentOf(story, id);
      return kind === 'anonymous' || !event.text.includes(name);
    });
    const content = html`<p class="text" part="text">${words(event.text, story)}</p>${
      agents.length ? html`<div class="agents" part="agents">${agentLines(agents, view, null)}</div>` : nothing
    }`;
    return html`${withContentNote(event, content, correctionNotes(view, event.id), view)}${sourceLine(event.evidence, event.date ? formatDate(event.date, messages) : (event.dateStated ?? story.headline), view)}`;
  };

  const timed = (date: string) =>
    datePieces(date, messages).map((piece, i, all) =>
      i % 3 === 2 ? html`<time datetime=${all[i - 1]}>${piece}</time>` : i % 3 ? nothing : piece,
    );
  const line = lineOf(items).map(
    (event) =>
      html`<li part="entry" data-item=${event.id}><p class="label" part="date">${event.date ? timed(event.date) : words(event.dateStated, story)}</p><div class="what">${entry(event)}</div></li>`,
  );
  // Set as a property: a page's policy may refuse the attribute. Rows of `fr` keep their ratio however tall the words.
  const rows = shares ? `grid-template-rows:${shares.map((share) => `${share}fr`).join(' ')}` : '';
  return panel(
    messages.timeline,
    html`${line.length ? html`<ol role="list" .style=${rows}>${line}</ol>` : nothing}${groups(
      items.filter((event) => !isPlaced(event)),
      () => messages.undated,
      entry,
      view,
      false,
    )}`,
    view,
  );
}

export interface TimelineSettings {
  readonly scale?: 'proportional' | undefined;
  /** Told where a scale is asked for and the dates of the story take none. */
  readonly unscaled?: (story: string) => void;
}

export const timeline = panelWidget({
  name: 'timeline',
  collection: 'events',
  styles: [baseStyles, panelStyles, timelineStyles],
  draw: (items, view, { scale, unscaled }: TimelineSettings) => {
    const asked = scale === 'proportional';
    const shares = asked ? proportions(lineOf(items).map(({ date }) => date)) : null;
    if (asked && !shares) unscaled?.(view.story.id);
    return timelineView(items, shares, view);
  },
});
