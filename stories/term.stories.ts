import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { cases, headingLevels, noticesOf, STATES, settings, settled, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Term',
  component: 'factbox-term',
  args: {
    story: 'casey-review',
    item: 'detection-rate',
    fallback: `
      <p><strong>Detection rate</strong>: the proportion of cases where a suspect has been identified</p>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: shared.controls('terms'),
  render: shared.draw,
};
export default meta;

const ITEM = 'silent-closure';

/** A term, what it means, whose definition that is, and with what caution. */
export const Ready: Story = {};

/** Whose definition it is, where there are two or the source leaves it open. */
export const Definitions: Story = cases({
  'Two definitions': {
    says: 'Two of one word, and whose each is.',
    item: undefined,
    items: 'policing-by-consent policing-by-consent-casey',
  },
  Ambiguous: {
    says: 'The source does not make clear whose definition it is, and neither does the explainer.',
    story: undefined,
    item: ITEM,
    data: {
      ...shared.flood,
      terms: shared.flood.terms.map((item) => (item.id === ITEM ? { ...item, attribution: 'ambiguous' } : item)),
    },
  },
  'Several items': { says: 'All of a story, in its order.', story: 'flood-barrier', item: undefined },
});

/** A word in its sentence, as the article writes it. It opens the explainer; without script or story it is the word. */
export const Inline: Story = {
  render: ({ story }) => html`
    <p>
      One officer said that the
      <factbox-term story=${story} item="detection-rate" inline>detection rate</factbox-term> for rape is so low that it
      may as well be legal. The review finds that
      <factbox-term story=${story} item="policing-by-consent" inline>policing by consent</factbox-term> is broken.
    </p>
  `,
};

/** The same, opened: by click, by Enter or Space; Escape closes it. */
export const InlineOpened: Story = {
  ...Inline,
  play: async ({ canvasElement }) => {
    const term = canvasElement.querySelector('factbox-term');
    if (!term) return;
    await settled(term);
    term.shadowRoot?.querySelector<HTMLElement>('.word')?.click();
  },
};

/** Sensitive, corrected and withdrawn terms. */
export const Notices: Story = cases(noticesOf('terms', ITEM));

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(), ...share(), ...headingLevels() });
