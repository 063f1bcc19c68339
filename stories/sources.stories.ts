import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Sources',
  component: 'factbox-sources',
  args: {
    story: 'casey-review',
    fallback: `
      <p>Source: ITV News, “Scathing Casey report finds Met Police repeatedly fails the communities it serves”</p>
    `,
  },
  argTypes: shared.controls('sources'),
  render: shared.draw,
};
export default meta;

/** Where the story comes from, when a person last checked it, and that nothing was put right since. */
export const Ready: Story = {};

/** What was put right or withdrawn, the newest first. */
export const Notices: Story = cases({
  'Corrected and withdrawn': {
    says: 'Everything that was corrected, and the items that were withdrawn: when and why.',
    story: 'flood-barrier',
  },
  Sensitive: {
    says: 'What is said of a sensitive item stands behind its content note.',
    story: undefined,
    data: {
      ...shared.flood,
      statistics: shared.flood.statistics.map((one) =>
        'withdrawn' in one ? one : { ...one, sensitivity: ['flooding'] },
      ),
    },
  },
});

/** What shows where the story or the source is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(), ...share(), ...headingLevels() });
