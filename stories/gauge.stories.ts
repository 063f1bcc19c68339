import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, notices, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Gauge',
  component: 'factbox-gauge',
  args: {
    story: 'casey-review',
    item: 'trust',
    fallback: `
      <p><strong>below 50%</strong> trust and confidence in the Met</p>
      <p>Source: ITV News. No exact figure is given</p>
    `,
  },
  argTypes: { ...shared.controls('statistics'), threshold: { control: { type: 'range', min: 0, max: 100, step: 1 } } },
  render: shared.draw,
};
export default meta;

const survey = (item: string, threshold?: number) => ({ story: 'survey', item, threshold });

/** “Below 50%”: the arc is hatched up to its bound and empty beyond, since nobody said how far below. */
export const Ready: Story = {};

/** Solid is certain, hatched is possible, empty is excluded. */
export const Comparators: Story = cases({
  '=': { says: 'An exact share, solid, with a mark at its value.', ...survey('equal') },
  '<': { says: 'An upper bound that is the threshold itself.', ...survey('less') },
  '<=': { says: 'An upper bound below the threshold.', ...survey('at-most') },
  '>': { says: 'A lower bound above the threshold.', ...survey('more') },
  '>=': { says: 'A lower bound.', ...survey('at-least') },
  '~': { says: 'Solid, then fading around what the source leans on.', ...survey('about') },
  almost: { says: 'Fading up to what it falls short of.', ...survey('almost') },
  between: { says: 'Solid to where it begins, and an even hatch to where it ends.', ...survey('between') },
  'Across the threshold': {
    says: 'A range with the threshold inside it: on which side it stands is not known.',
    ...survey('across'),
  },
  'Beyond the threshold': {
    says: 'A bound above the threshold: on which side it stands is not known.',
    ...survey('open'),
  },
});

/** Ratios, and a share of which little is known. */
export const Words: Story = cases({
  Ratio: { says: 'In the words of its source.', ...survey('one-in-five') },
  'Hedged ratio': survey('almost-one-in-four'),
  'Little known': {
    says: 'The source says neither whom it counts nor when, nor whose claim it is.',
    ...survey('unknown-whom'),
  },
});

/** Where a majority, or what a reform may need, is. */
export const Thresholds: Story = cases({
  '25': { says: 'Other than half.', ...survey('one-in-five', 25) },
  '66': { says: 'Two thirds, which a reform may need.', ...survey('equal', 66) },
  '52, met': { says: 'The share is the threshold.', ...survey('equal', 52) },
  '0': { says: 'At the start of the scale.', ...survey('none', 0) },
  '100': { says: 'At the end of the scale.', ...survey('everyone', 100) },
  '95': { says: 'Beside the end of the scale, where labels meet.', ...survey('at-least', 95) },
});

/** Gauges stand in a row where there is room. */
export const Several: Story = cases({
  'Several items': { story: 'survey', item: undefined, items: 'less equal between' },
});

/** Sensitive, corrected and withdrawn shares. */
export const Notices: Story = cases(
  notices({ sensitive: survey('sensitive'), corrected: survey('corrected'), withdrawn: survey('withdrawn') }),
);

/** What shows where the story, the item or a share is not there. */
export const States: Story = cases({
  ...STATES,
  'No share': { says: 'A count is no share: the fallback shows, and the console says so.', item: 'review-pages' },
});

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(), ...share(), ...headingLevels() });
