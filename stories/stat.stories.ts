import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, notices, oneToNine, opened, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Stat',
  component: 'factbox-stat',
  args: {
    story: 'casey-review',
    item: 'homophobia-experienced',
    fallback: `
      <p><strong>Almost one in five</strong> lesbian, gay and bisexual Met employees have personally experienced homophobia.</p>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: shared.controls('statistics'),
  render: shared.draw,
};
export default meta;

/** A ratio with a hedge: the hedge stands on the same baseline, in the same ink. */
export const Ready: Story = {};

/** Each kind of quantity, in the words of its source. */
export const Quantities: Story = cases({
  Percent: { item: 'lgbtq-bullied' },
  Ratio: { item: 'disability-bullied' },
  Count: { story: 'flood-barrier', item: 'left-home' },
  'Count in words': { says: 'Over a range of years.', story: 'flood-barrier', item: 'unreported' },
  'Named unit': { says: 'A unit with a noun of its own.', item: 'years-of-void' },
  Measure: { says: 'A measured quantity with a hedge.', story: 'flood-barrier', item: 'surge' },
});

/** What a source leaves open stays open. */
export const Hedges: Story = cases({
  Bound: { says: '“Below 50%” is not 50%: a bound has no value.', item: 'trust' },
  Range: { story: 'flood-barrier', item: 'power' },
  'Every comparator': {
    says: '= < <= > >= ~ almost between.',
    story: 'survey',
    item: undefined,
    items: 'equal less at-most more at-least about almost between',
  },
});

/** Long phrases, and claims that are nobody’s for sure. */
export const Words: Story = cases({
  'Long phrase': { says: 'It is set smaller.', item: 'fourth-victim', done: opened },
  'Ambiguous claim': {
    says: 'The source does not say whose claim this is, or whom it counts.',
    story: 'flood-barrier',
    item: 'confidence',
  },
});

/** Tiles stand in a row where there is room. */
export const Several: Story = cases({
  'Several items': { item: undefined, items: 'homophobia-experienced lgbtq-bullied disability-bullied' },
  ...oneToNine('statistics'),
});

/** Sensitive, corrected and withdrawn figures. */
export const Notices: Story = cases(
  notices({
    sensitive: { story: 'flood-barrier', item: 'homes' },
    corrected: { story: 'flood-barrier', item: 'sirens' },
    withdrawn: { story: 'flood-barrier', item: 'damage' },
  }),
);

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(), ...share(), ...headingLevels() });
