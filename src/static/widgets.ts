import { allOf as allEntriesOf } from '../parts/choose.ts';
import type { Widget } from '../parts/widget.ts';
import { COLLECTIONS } from '../story/items.ts';
import type { Story } from '../story/schema.ts';
import { chart } from '../widgets/chart/chart.widget.ts';
import { findings } from '../widgets/findings/findings.view.ts';
import { gauge } from '../widgets/gauge/gauge.view.ts';
import { people } from '../widgets/people/people.view.ts';
import { quote } from '../widgets/quote/quote.view.ts';
import { responses } from '../widgets/responses/responses.view.ts';
import { sources } from '../widgets/sources/sources.view.ts';
import { stat } from '../widgets/stat/stat.view.ts';
import { term } from '../widgets/term/term.view.ts';
import { timeline } from '../widgets/timeline/timeline.view.ts';

/** Every widget that shows items. The first of a collection is the one that shows an item when none is named. */
const ALL = { quote, stat, gauge, responses, chart, term, people, sources, findings, timeline };

export type WidgetName = keyof typeof ALL;
export const WIDGETS = ALL as unknown as Readonly<Record<WidgetName, Widget>>;
export const WIDGET_NAMES = Object.keys(WIDGETS) as readonly WidgetName[];

/** The lists of a story whose entries widgets show. */
export const SHOWN = [...COLLECTIONS, 'agents', 'sources'] as const;

/** The widget that shows an item when none is named; `null` where the story has no such item. */
export function widgetOf(story: Story, id: string): WidgetName | null {
  const collection = SHOWN.find((name) => story[name].some((entry) => entry.id === id));
  return WIDGET_NAMES.find((name) => WIDGETS[name].collection === collection) ?? null;
}

/** The other widgets that show the items of one. */
export const othersOf = (own: WidgetName): WidgetName[] =>
  WIDGET_NAMES.filter((name) => name !== own && WIDGETS[name].collection === WIDGETS[own].collection);

/** The ids of the items that a widget shows when none is named, as its element does. Withdrawn ones are among them. */
export const allOf = (story: Story, name: WidgetName): string[] =>
  allEntriesOf(story, WIDGETS[name], {}).map(({ id }) => id);
