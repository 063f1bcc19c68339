import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import { charts } from './chart-data.ts';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-chart`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Chart',
  component: 'factbox-chart',
  args: {
    story: 'casey-review',
    item: 'experiences',
    fallback: `<p>What Met employees have experienced</p><p>Source: ITV News</p>`,
  },
  argTypes: shared.controls('charts'),
  render: shared.draw(tag),
};
export default meta;

const ITEM = 'warnings';
const example = (data: unknown): Story => ({ args: { story: undefined, data, item: ITEM } });

/** A chart: its title, and the sources of its figures. */
export const Ready: Story = {};

/** All of a story, in its order. */
export const SeveralItems: Story = { args: { story: 'flood-barrier', item: undefined } };

const of = (item: string): Story => ({ args: { story: undefined, data: charts, item } });

/** Solid is certain, hatched is possible, empty is excluded. A hatch is even up to an end that the source gives, and thins out where it gives none. */
export const EveryComparator: Story = of('comparators');

/** Dates that are imprecise stand side by side in their order: the distance between them says nothing, and no line joins them. */
export const ImpreciseDates: Story = of('imprecise');

/** Several lines are told apart by dash, mark and the name at their end; a bound is hatched where the figure may be, and its line ends before it. */
export const SeveralLines: Story = of('lines');

/** Each row names whom it counts and what it measures. */
export const UnlikePopulations: Story = of('populations');

/** A withdrawn figure keeps its row and has no bar. */
export const MissingValue: Story = of('missing');

/** No axis holds a share and a number of homes: a table alone. */
export const UnlikeUnits: Story = of('unlike');

/** On a sensitive topic it stands behind its content note. */
export const Sensitive: Story = example({
  ...shared.flood,
  charts: shared.flood.charts.map((item) => (item.id === ITEM ? { ...item, sensitivity: ['flooding'] } : item)),
});

/** What was wrong and what is right stand below it, wherever it is embedded. */
export const Corrected: Story = example({
  ...shared.flood,
  corrections: [{ id: 'put-right', date: '2025-03-09', targets: [ITEM], note: 'A word was put right.' }],
});

/** Once withdrawn, it says when and why. */
export const Withdrawn: Story = example(shared.withWithdrawn('charts', ITEM, 'The source has taken it back.'));

/** The story file has not arrived. The fallback shows, and nothing says that anything is missing. */
export const Loading: Story = shared.loading;

/** The item is not in the story. The fallback shows; the console says which items there are. */
export const ErrorWithFallback: Story = shared.errorWithFallback;

/** No story and no fallback: one quiet sentence. */
export const ErrorWithoutFallback: Story = shared.errorWithoutFallback;

/** Every heading level, and none. Screen readers tell them apart; they look the same. */
export const HeadingLevels: Story = shared.headingLevels(tag);

/** The element brings its own light colours, whatever the page. */
export const ThemeLight: Story = shared.themeLight;

/** The element brings its own dark colours, whatever the page. */
export const ThemeDark: Story = shared.themeDark;

/** `theme="auto"`: the colours are the page's. */
export const OnDarkPage: Story = shared.onDarkPage;

/** An English story inside a page that reads from right to left. */
export const InRightToLeftPage: Story = shared.inRightToLeftPage;

/** A column of 240 pixels. */
export const Narrow: Story = shared.narrow;
