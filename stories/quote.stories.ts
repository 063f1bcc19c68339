import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, notices, oneToNine, opened, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const APOLOGY = `
  <blockquote>
    <p>“We let people down. I repeat the apology I gave in my first weeks as commissioner to Londoners and to our own people in the Met.”</p>
  </blockquote>
  <p>Sir Mark Rowley, Metropolitan Police Commissioner. Source: ITV News</p>
`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Quote',
  component: 'factbox-quote',
  args: { story: 'casey-review', item: 'apology', fallback: APOLOGY },
  argTypes: shared.controls('quotes'),
  render: shared.draw,
};
export default meta;

/** A direct quotation of two paragraphs: each opens with a mark, the last one closes. */
export const Ready: Story = {};

/** Whole quotations, and fragments in the sentence that the source gives them. */
export const Kinds: Story = cases({
  Direct: { says: 'One paragraph.', item: 'void-of-leadership' },
  Fragment: { says: 'It stands in its sentence and is never made into one of its own.', item: 'baked-in' },
  'Long fragment': { says: 'Nearly all of its sentence.', item: 'use-of-force' },
});

/** Whose words they are, as far as the source says. */
export const Speakers: Story = cases({
  Ambiguous: {
    says: 'The source does not say whose words these are, and neither does the card.',
    item: 'allowed-to-flourish',
  },
  Carried: { says: 'The source names the speaker earlier, not beside the passage.', item: 'learn-your-place' },
  Anonymous: { says: 'Shown as such and never enriched.', item: 'invisible' },
  Joint: { says: 'Two people who said the same words together.', item: 'public-inquiry' },
  Document: { says: 'A document can be quoted too.', item: 'pervasive' },
});

/** How the words stand in their source, and what was done to them. */
export const Text: Story = cases({
  'Inferred end': { says: 'The source opens the quotation and never closes it.', item: 'failures-of-culture' },
  'Inferred start': { says: 'The source closes it and never opens it.', story: 'flood-barrier', item: 'money' },
  Edited: {
    says: 'Words left out, and words added, by the newsroom.',
    story: 'flood-barrier',
    item: undefined,
    items: 'answer-for-it open-inquiry',
  },
  'Edited in the source': {
    says: 'Dots and brackets that stand there already.',
    story: 'flood-barrier',
    item: 'it-will-hold',
  },
  'Other language': {
    says: 'The words keep their language and get its marks.',
    story: 'flood-barrier',
    item: 'polders',
  },
  'Linked source': {
    says: 'A source with an address is linked, to the very passage.',
    story: 'flood-barrier',
    item: 'slow-motion',
  },
});

/** Quotations stand below one another, all of one width. */
export const Several: Story = cases({
  'Several items': { item: undefined, items: 'baked-in scared-of-the-police void-of-leadership' },
  'Withdrawn among others': {
    says: 'One of three is withdrawn; the others stay.',
    story: 'flood-barrier',
    item: undefined,
    items: 'slow-motion never-told minutes',
  },
  ...oneToNine('quotes'),
});

/** Sensitive, corrected and withdrawn quotations. */
export const Notices: Story = cases(
  notices({
    sensitive: { item: 'detection-rate-remark' },
    corrected: { story: 'flood-barrier', item: 'apology', done: opened },
    withdrawn: { story: 'flood-barrier', item: 'never-told' },
  }),
);

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(), ...share(), ...headingLevels({ item: 'baked-in' }) });
