import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, noticesOf, STATES, settings } from './cases.ts';
import { charts } from './chart-data.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Chart',
  component: 'factbox-chart',
  args: {
    story: 'casey-review',
    item: 'experiences',
    fallback: `
      <p>What Met employees have experienced</p>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: shared.controls('charts'),
  render: shared.draw,
};
export default meta;

const of = (item: string) => ({ story: undefined, data: charts, item });

/** A chart: its title, and the sources of its figures. */
export const Ready: Story = {};

/** A hatch is even up to an end that the source gives, and thins out where it gives none. */
export const EveryComparator: Story = cases({
  'Every comparator': { says: 'Solid is certain, hatched is possible, empty is excluded.', ...of('comparators') },
});

/** Figures over time, as far as their dates are known. */
export const Lines: Story = cases({
  'Several lines': {
    says: 'Told apart by dash, mark and the name at their end; a bound is hatched where the figure may be, and its line ends before it.',
    ...of('lines'),
  },
  'Imprecise dates': {
    says: 'They stand side by side in their order: the distance between them says nothing, and no line joins them.',
    ...of('imprecise'),
  },
});

/** What no bar can show stands in the table. */
export const Tables: Story = cases({
  'Unlike populations': { says: 'Each row names whom it counts and what it measures.', ...of('populations') },
  'Missing value': { says: 'A withdrawn figure keeps its row and has no bar.', ...of('missing') },
  'Unlike units': { says: 'No axis holds a share and a number of homes: a table alone.', ...of('unlike') },
});

/** All of a story, in its order. */
export const Several: Story = cases({ 'Several items': { story: 'flood-barrier', item: undefined } });

/** Sensitive, corrected and withdrawn charts. */
export const Notices: Story = cases(noticesOf('charts', 'warnings'));

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(), ...headingLevels() });
