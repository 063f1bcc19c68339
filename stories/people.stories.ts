import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { cases, headingLevels, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

/** Enough of its items to see how it looks. */
const FEW = { items: 'donna-taylor jenny-taylor met-bosses' };

const meta: Meta<shared.Args> = {
  title: 'Widgets/People',
  component: 'factbox-people',
  args: {
    story: 'casey-review',
    fallback: `
      <h2>Who’s who</h2>
      <ul>
        <li><strong>Baroness Louise Casey</strong>, author of the review</li>
        <li><strong>Sir Mark Rowley</strong>, Metropolitan Police Commissioner</li>
      </ul>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: {
    ...shared.controls('agents'),
    kinds: { control: 'text' },
  },
  render: shared.draw,
  parameters: { few: FEW },
};
export default meta;

/** The people of a story, anonymous ones as the source calls them, and how often each comes into it. */
export const Ready: Story = {};

/** All that speak or act: organisations, groups and documents too. */
export const EveryKind: Story = { args: { kinds: 'person anonymous organisation group document' } };

/** What is said of those who gave no name or no answer. */
export const Unnamed: Story = cases({
  Anonymous: {
    says: 'Who withheld the name, and why, as far as the source says.',
    story: 'flood-barrier',
    kinds: 'anonymous',
  },
  'No response': {
    says: 'Declined, asked without reply, and silent in this source: each says so, and counts as no response.',
    story: 'flood-barrier',
    items: 'tomas-brindlewick fennick-gates ministry insurers',
  },
});

/** One person, and several that the page chose. */
export const Several: Story = cases({
  One: { says: 'One person has no panel.', item: 'mark-rowley' },
  'Several items': {
    says: 'Chosen and ordered by the page, of whatever kind.',
    items: 'donna-taylor jenny-taylor met-bosses home-office',
  },
});

/** What the page shows of a person is linked; what is sensitive, by its content note alone. */
export const WithLinks: Story = {
  render: () => html`
    <factbox-people story="flood-barrier" items="tomas-brindlewick deputy-mayor maarten-wiersluis"></factbox-people>
    <factbox-quote story="flood-barrier" items="apology money polders"></factbox-quote>
    <factbox-responses story="flood-barrier" items="harbour-master-denial adviser-support"></factbox-responses>
  `,
};

/** What shows where the story or the person is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(FEW), ...share(FEW), ...headingLevels({ item: 'mark-rowley' }) });
