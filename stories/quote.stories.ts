import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-quote`;

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
  render: shared.draw(tag),
};
export default meta;

/** A direct quotation of two paragraphs: each opens with a mark, the last one closes. */
export const Ready: Story = {};

/** A direct quotation of one paragraph. */
export const Direct: Story = { args: { item: 'void-of-leadership' } };

/** A fragment stands in the sentence that the source gives it; it is never made into a sentence of its own. */
export const Partial: Story = { args: { item: 'baked-in' } };

/** A fragment that is nearly all of its sentence. */
export const LongPartial: Story = { args: { item: 'use-of-force' } };

/** The source does not say whose words these are, and neither does the card. */
export const AmbiguousAttribution: Story = { args: { item: 'allowed-to-flourish' } };

/** The source names the speaker earlier, not beside the passage. */
export const CarriedAttribution: Story = { args: { item: 'learn-your-place' } };

/** The source opens the quotation and never closes it. */
export const InferredEnd: Story = { args: { item: 'failures-of-culture' } };

/** The source closes the quotation and never opens it. */
export const InferredStart: Story = { args: { story: 'flood-barrier', item: 'money' } };

/** Words left out, and words added, by the newsroom. */
export const Edited: Story = {
  args: { story: 'flood-barrier', item: undefined, items: 'answer-for-it open-inquiry' },
};

/** Dots and brackets that stand in the source already. */
export const EditedInSource: Story = { args: { story: 'flood-barrier', item: 'it-will-hold' } };

/** An anonymous speaker is shown as such and never enriched. */
export const Anonymous: Story = { args: { item: 'invisible' } };

/** Two people who said the same words together. */
export const JointSpeakers: Story = { args: { item: 'public-inquiry' } };

/** A document can be quoted too. */
export const Document: Story = { args: { item: 'pervasive' } };

/** A quotation in another language keeps its language, and gets that language's marks. */
export const ForeignLanguage: Story = { args: { story: 'flood-barrier', item: 'polders' } };

/** A source that has an address is linked, to the very passage. */
export const LinkedSource: Story = { args: { story: 'flood-barrier', item: 'slow-motion' } };

/** Several quotations stand below each other. */
export const SeveralItems: Story = {
  args: { item: undefined, items: 'baked-in scared-of-the-police void-of-leadership' },
};

/** A quotation on a sensitive topic stands behind its content note. */
export const Sensitive: Story = { args: { item: 'detection-rate-remark' } };

/** The same, once a reader has opened it. */
export const SensitiveOpened: Story = { ...Sensitive, play: shared.openAll };

/** What was wrong and what is right stand below the quotation, wherever it is embedded. */
export const Corrected: Story = { args: { story: 'flood-barrier', item: 'apology' }, play: shared.openAll };

/** A withdrawn quotation says when and why in place of its words. */
export const Withdrawn: Story = { args: { story: 'flood-barrier', item: 'never-told' } };

/** One of three is withdrawn; the others stay. */
export const WithdrawnAmongOthers: Story = {
  args: { story: 'flood-barrier', item: undefined, items: 'slow-motion never-told minutes' },
};

/** With `share`, readers take the item along: what it shows, its source, and a link to it in this page. */
export const Share: Story = shared.shared;

/** Groups of one to nine: cards of one width, none stretched to fill a row. */
export const OneToNine: Story = shared.oneToNine(tag, 'quotes');

/** The story file has not arrived. The fallback shows, and nothing says that anything is missing. */
export const Loading: Story = shared.loading;

/** The item is not in the story. The fallback shows; the console says which items there are. */
export const ErrorWithFallback: Story = shared.errorWithFallback;

/** No story and no fallback: one quiet sentence. */
export const ErrorWithoutFallback: Story = shared.errorWithoutFallback;

/** Every heading level, and none. Screen readers tell them apart; they look the same. */
export const HeadingLevels: Story = { ...shared.headingLevels(tag), args: { item: 'baked-in' } };

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
