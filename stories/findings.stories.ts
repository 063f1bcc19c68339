import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, notices, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

/** Enough of its items to see how it looks. */
const FEW = { items: 'trust-fallen homophobia over-policed' };

const meta: Meta<shared.Args> = {
  title: 'Widgets/Findings',
  component: 'factbox-findings',
  args: {
    story: 'casey-review',
    fallback: `
      <h2>Findings</h2>
      <ul>
        <li>Discrimination is found throughout the force, according to the Casey review.</li>
        <li>Almost one in five lesbian, gay and bisexual Met employees have personally experienced homophobia.</li>
      </ul>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: {
    ...shared.controls('findings'),
    detail: { control: { type: 'select' }, options: [undefined, 'full', 'glance'] },
  },
  render: shared.draw,
  parameters: { few: FEW },
};
export default meta;

const withoutFigure = {
  story: undefined,
  item: 'called-last',
  data: shared.withWithdrawn('statistics', 'warned-saltpans', 'The households were counted twice.'),
};

/** All findings of a story, by the group that each names first. */
export const Ready: Story = {};

/** `detail="glance"`: the figure with its hedge, or without one the finding’s own words, and whose claim it is. */
export const Glance: Story = { args: { detail: 'glance' } };

/** How findings stand under their groups. */
export const Groups: Story = cases({
  One: { says: 'One finding, its figures and its words.', item: 'homophobia' },
  'Several groups': {
    says: 'A finding on several groups stands once, under the first; the others are named beside it.',
    items: 'lets-down sexism fear-of-complaining',
  },
  'Several items': { says: 'Chosen and ordered by the page.', ...FEW },
});

/** Whose claim it is, as far as the source says. */
export const Claims: Story = cases({
  Ambiguous: { says: 'The source does not say whose claim this is.', item: 'disability-bullying' },
  Anonymous: { says: 'An anonymous claimant is named as such.', items: 'fear-of-complaining false-rumours' },
});

/** A figure of a finding was withdrawn; the finding stays. */
export const WithdrawnFigures: Story = cases({
  'In full': { says: 'It says so where it stood.', ...withoutFigure },
  'At a glance': { says: 'The next figure takes its place.', ...withoutFigure, detail: 'glance' },
});

/** Sensitive, corrected and withdrawn findings. */
export const Notices: Story = cases(
  notices({
    sensitive: { item: 'failure-to-protect' },
    corrected: {
      story: undefined,
      item: 'called-last',
      data: {
        ...shared.flood,
        corrections: [
          {
            id: 'put-right',
            date: '2025-03-09',
            targets: ['no-warning'],
            note: 'A word was put right.',
            before: '26%',
            after: '62%',
          },
        ],
      },
    },
    withdrawn: {
      story: undefined,
      item: 'called-last',
      data: shared.withWithdrawn('findings', 'called-last', 'The source has taken it back.'),
    },
  }),
);

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(FEW), ...share(FEW), ...headingLevels({ item: 'homophobia' }) });
