import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, notices, opened, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

/** Enough of its items to see how it looks. */
const FEW = { items: 'rowley-apology taylor-inquiry met-on-inquiry' };

const meta: Meta<shared.Args> = {
  title: 'Widgets/Responses',
  component: 'factbox-responses',
  args: {
    story: 'casey-review',
    fallback: `
      <h2>Responses</h2>
      <ul>
        <li><strong>Sir Mark Rowley</strong> apologised to Londoners and to the Met’s own people.</li>
        <li><strong>Donna and Jenny Taylor</strong> called for a public inquiry.</li>
      </ul>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: shared.controls('responses'),
  render: shared.draw,
  parameters: { few: FEW },
};
export default meta;

const example = (items?: string) => ({ story: 'flood-barrier', items });
const builder = {
  story: undefined,
  data: shared.withWithdrawn('responses', 'builder', 'The company has since answered.'),
};

/** All responses of a story, in its order. */
export const Ready: Story = {};

/** Every kind of response there is, and every reply: in the source, declined, asked without reply, not in the source. */
export const EveryKind: Story = { args: example() };

/** An answer, a refusal and silence are told apart. */
export const Replies: Story = cases({
  'Not in the source': {
    says: '“No reply in this source” is not “declined to comment”.',
    items: 'starmer-home-office home-office-on-blame',
  },
  'Declined, and no reply': example('harbour-master-pump builder ministry-silence insurers-unheard'),
  Denial: {
    says: 'It says what it denies, so that it cannot pass for an answer to something else.',
    ...example('harbour-master-apology harbour-master-denial'),
  },
});

/** One, two who answered together, and several. */
export const Several: Story = cases({
  One: { says: 'There is nothing to filter.', item: 'rowley-apology' },
  Joint: { says: 'Two people who answered together.', item: 'taylor-inquiry' },
  'Several items': { says: 'Chosen and ordered by the page.', items: 'taylor-inquiry met-on-inquiry rowley-reform' },
  'Withdrawn among others': {
    says: 'One of three is withdrawn; the others stay.',
    ...builder,
    items: 'mayor builder ministry-silence',
  },
});

/** What a reader does with the panel. */
export const Reading: Story = cases({
  Filtered: {
    says: 'A reader has chosen one kind; the panel says how many are shown.',
    done: (panel) => {
      const select = panel.shadowRoot?.querySelector('select');
      if (!select) return;
      select.value = 'criticism';
      select.dispatchEvent(new Event('change'));
    },
  },
  Opened: { says: 'A reader has opened every quotation.', done: opened },
});

/** Sensitive, corrected and withdrawn responses. */
export const Notices: Story = cases(
  notices({
    sensitive: { item: 'met-denial' },
    corrected: example('harbour-master-denial'),
    withdrawn: { ...builder, items: 'builder' },
  }),
);

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(FEW), ...share(FEW), ...headingLevels({ item: 'rowley-apology' }) });
