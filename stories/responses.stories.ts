import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-responses`;

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
  render: shared.draw(tag),
};
export default meta;

const example = (items?: string): Story => ({ args: { story: 'flood-barrier', items } });

/** All responses of a story, in its order. */
export const Ready: Story = {};

/** Every kind of response there is, and every reply: in the source, declined, asked without reply, not in the source. */
export const EveryKind: Story = example();

/** One response has nothing to filter. */
export const One: Story = { args: { item: 'rowley-apology' } };

/** Two people who answered together. */
export const Joint: Story = { args: { item: 'taylor-inquiry' } };

/** “No reply in this source” is not “declined to comment”. */
export const NotInSource: Story = { args: { items: 'starmer-home-office home-office-on-blame' } };

/** Declined, and asked without reply. */
export const DeclinedAndNoReply: Story = example('harbour-master-pump builder ministry-silence insurers-unheard');

/** A denial says what it denies, so that it cannot pass for an answer to something else. */
export const Denial: Story = example('harbour-master-apology harbour-master-denial');

/** A reader has chosen one kind; the panel says how many are shown. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector('factbox-responses');
    if (!panel) return;
    await shared.drawn(panel);
    const select = panel.shadowRoot?.querySelector('select');
    if (!select) return;
    select.value = 'criticism';
    select.dispatchEvent(new Event('change'));
  },
};

/** A reader has opened every quotation. */
export const Opened: Story = { play: shared.openAll };

/** Several, chosen and ordered by the page. */
export const SeveralItems: Story = { args: { items: 'taylor-inquiry met-on-inquiry rowley-reform' } };

/** A response on a sensitive topic stands behind its content note. */
export const Sensitive: Story = { args: { item: 'met-denial' } };

/** The same, once a reader has opened it. */
export const SensitiveOpened: Story = { ...Sensitive, play: shared.openAll };

/** What was wrong and what is right stand below the response. */
export const Corrected: Story = example('harbour-master-denial');

/** A withdrawn response says when and why. */
export const Withdrawn: Story = {
  args: {
    story: undefined,
    data: shared.withWithdrawn('responses', 'builder', 'The company has since answered.'),
    items: 'builder',
  },
};

/** One of three is withdrawn; the others stay. */
export const WithdrawnAmongOthers: Story = {
  args: { ...Withdrawn.args, items: 'mayor builder ministry-silence' },
};

/** With `share`, readers take the item along: what it shows, its source, and a link to it in this page. */
export const Share: Story = shared.shared;

/** The story file has not arrived. The fallback shows, and nothing says that anything is missing. */
export const Loading: Story = shared.loading;

/** The item is not in the story. The fallback shows; the console says which items there are. */
export const ErrorWithFallback: Story = shared.errorWithFallback;

/** No story and no fallback: one quiet sentence. */
export const ErrorWithoutFallback: Story = shared.errorWithoutFallback;

/** Every heading level, and none. Screen readers tell them apart; they look the same. */
export const HeadingLevels: Story = shared.headingLevels(tag);

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
