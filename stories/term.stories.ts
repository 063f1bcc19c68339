import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-term`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Term',
  component: 'factbox-term',
  args: {
    story: 'casey-review',
    item: 'detection-rate',
    fallback: `<p><strong>Detection rate</strong>: the proportion of cases where a suspect has been identified</p><p>Source: ITV News</p>`,
  },
  argTypes: shared.controls('terms'),
  render: shared.draw(tag),
};
export default meta;

const ITEM = 'silent-closure';
const example = (data: unknown): Story => ({ args: { story: undefined, data, item: ITEM } });

/** A term, what it means, whose definition that is, and with what caution. */
export const Ready: Story = {};

/** All of a story, in its order. */
export const SeveralItems: Story = { args: { story: 'flood-barrier', item: undefined } };

/** Two definitions of one word, and whose each is. */
export const TwoDefinitions: Story = {
  args: { item: undefined, items: 'policing-by-consent policing-by-consent-casey' },
};

/** The source does not make clear whose definition it is, and neither does the explainer. */
export const AmbiguousAttribution: Story = example({
  ...shared.flood,
  terms: shared.flood.terms.map((item) => (item.id === ITEM ? { ...item, attribution: 'ambiguous' } : item)),
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
    await shared.drawn(term);
    term.shadowRoot?.querySelector<HTMLElement>('.word')?.click();
  },
};

/** On a sensitive topic it stands behind its content note. */
export const Sensitive: Story = example({
  ...shared.flood,
  terms: shared.flood.terms.map((item) => (item.id === ITEM ? { ...item, sensitivity: ['flooding'] } : item)),
});

/** What was wrong and what is right stand below it, wherever it is embedded. */
export const Corrected: Story = example({
  ...shared.flood,
  corrections: [{ id: 'put-right', date: '2025-03-09', targets: [ITEM], note: 'A word was put right.' }],
});

/** Once withdrawn, it says when and why. */
export const Withdrawn: Story = example(shared.withWithdrawn('terms', ITEM, 'The source has taken it back.'));

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
