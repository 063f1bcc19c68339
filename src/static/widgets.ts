import type { TemplateResult } from 'lit/html.js';
import { cards } from '../parts/card.ts';
import type { View } from '../parts/view.ts';
import { COLLECTIONS, isWithdrawn } from '../story/items.ts';
import { shareScale } from '../story/quantity.ts';
import type { Shown, Story, Withdrawn } from '../story/schema.ts';
import { chartStyles } from '../widgets/chart/chart.styles.ts';
import { FactboxChart } from '../widgets/chart/chart.ts';
import { chartView } from '../widgets/chart/chart.view.ts';
import { FactboxFindings } from '../widgets/findings/findings.ts';
import { findingsView } from '../widgets/findings/findings.view.ts';
import { FactboxGauge } from '../widgets/gauge/gauge.ts';
import { gaugeView } from '../widgets/gauge/gauge.view.ts';
import { FactboxPeople, KINDS_SHOWN } from '../widgets/people/people.ts';
import { peopleView } from '../widgets/people/people.view.ts';
import { FactboxQuote } from '../widgets/quote/quote.ts';
import { quoteView } from '../widgets/quote/quote.view.ts';
import { FactboxResponses } from '../widgets/responses/responses.ts';
import { responsesView } from '../widgets/responses/responses.view.ts';
import { FactboxSources } from '../widgets/sources/sources.ts';
import { sourcesView } from '../widgets/sources/sources.view.ts';
import { FactboxStat } from '../widgets/stat/stat.ts';
import { statView } from '../widgets/stat/stat.view.ts';
import { FactboxTerm } from '../widgets/term/term.ts';
import { termView } from '../widgets/term/term.view.ts';
import { FactboxTimeline } from '../widgets/timeline/timeline.ts';
import { timelineView } from '../widgets/timeline/timeline.view.ts';

type Entry<C extends Shown> = Story[C][number];
export type Whole<C extends Shown> = Exclude<Entry<C>, Withdrawn>;

/** What a widget is without a script: its items, its view and its styles. */
export interface Widget<C extends Shown = Shown> {
  readonly collection: C;
  readonly styles: readonly string[];
  readonly draw: (items: readonly Entry<C>[], view: View, settings: Settings) => TemplateResult;
  /** Why an item cannot be shown; ends a sentence that begins with its id. */
  readonly refuses?: (item: Whole<C>) => string | null;
  /** Whether it shows an item that nobody named. */
  readonly unasked?: (item: Whole<C>) => boolean;
  /** The level of its heading where none is asked for. */
  readonly level?: number;
  /** Whether one of its items makes a social card. */
  readonly card?: true;
}

/** Attributes that a widget has of its own. */
export interface Settings {
  readonly threshold: number;
}

type Drawn<C extends Shown> = Pick<Widget<C>, 'refuses' | 'unasked' | 'level' | 'card'>;
/** The class of an element has its styles; nothing else of it runs without a document. */
interface Styled {
  readonly styles: readonly string[];
}

/** A widget that draws its items together. */
const panel = <C extends Shown>(
  collection: C,
  { styles }: Styled,
  draw: Widget<C>['draw'],
  rest: Drawn<C> = {},
): Widget => ({ collection, styles, draw, ...rest }) as unknown as Widget;

/** A widget that draws its items one by one. */
const each = <C extends Shown>(
  collection: C,
  styled: Styled,
  one: (item: Whole<C>, view: View, settings: Settings) => TemplateResult,
  rest: Drawn<C> = {},
): Widget =>
  panel(
    collection,
    styled,
    (items, view, settings) => cards(items, (item) => one(item as Whole<C>, view, settings), view),
    rest,
  );

const gauge = each('statistics', FactboxGauge, (item, view, { threshold }) => gaugeView(item, threshold, view), {
  refuses: ({ quantity }) => (shareScale(quantity) === null ? 'is no share: a gauge shows percent or ratio' : null),
  card: true,
});

/** Whom a panel of people links to are items elsewhere in a page; here the page is not known. */
const noLink = () => null;
const noDeed = () => {};

/** Every widget that shows items. The first of a collection is the one that shows an item when none is named. */
export const WIDGETS = {
  quote: each('quotes', FactboxQuote, quoteView, { card: true }),
  stat: each('statistics', FactboxStat, statView, { card: true }),
  gauge,
  responses: panel('responses', FactboxResponses, (items, view) => responsesView(items, null, null, view), {
    level: 2,
  }),
  chart: each('charts', { styles: [...FactboxChart.styles, chartStyles] }, chartView, {
    refuses: ({ rows, series }) => (rows.length + series.length ? null : 'has no figures'),
  }),
  term: each('terms', FactboxTerm, termView),
  people: panel('agents', FactboxPeople, (items, view) => peopleView(items, noLink, noDeed, view), {
    level: 2,
    unasked: ({ kind }) => KINDS_SHOWN.includes(kind),
  }),
  sources: panel('sources', FactboxSources, sourcesView, { level: 2 }),
  findings: panel('findings', FactboxFindings, (items, view) => findingsView(items, false, view), { level: 2 }),
  timeline: panel('events', FactboxTimeline, (items, view) => timelineView(items, null, view), { level: 2 }),
} as const satisfies Readonly<Record<string, Widget>>;

export type WidgetName = keyof typeof WIDGETS;
export const WIDGET_NAMES = Object.keys(WIDGETS) as readonly WidgetName[];

/** The lists of a story whose entries widgets show. */
export const SHOWN = [...COLLECTIONS, 'agents', 'sources'] as const;

/** The widget that shows an item when none is named; `null` where the story has no such item. */
export function widgetOf(story: Story, id: string): WidgetName | null {
  const collection = SHOWN.find((name) => story[name].some((entry) => entry.id === id));
  return WIDGET_NAMES.find((name) => WIDGETS[name].collection === collection) ?? null;
}

/** The items that a widget shows when none is named, as the element does: what was withdrawn too. */
export function allOf(story: Story, name: WidgetName): string[] {
  const { collection, refuses, unasked = () => true }: Widget = WIDGETS[name];
  return story[collection]
    .filter((one) => isWithdrawn(one) || (!refuses?.(one as never) && unasked(one as never)))
    .map(({ id }) => id);
}
