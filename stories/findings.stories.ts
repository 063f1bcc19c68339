import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-findings`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Findings',
  component: 'factbox-findings',
  args: {
    story: 'casey-review',
    item: 'most-significant',
    fallback: `<p>The article calls the review the most significant in policing history, and its contents deeply troubling for Britain’s largest police force.</p><p>Source: ITV News</p>`,
  },
  argTypes: shared.controls('findings'),
  render: shared.draw(tag),
};
export default meta;

const ITEM = 'called-last';
const example = (data: unknown): Story => ({ args: { story: undefined, data, item: ITEM } });

/** A finding: whom it concerns, what it says, and whose it is. */
export const Ready: Story = {};

/** All of a story, in its order. */
export const SeveralItems: Story = { args: { story: 'flood-barrier', item: undefined } };

/** On a sensitive topic it stands behind its content note. */
export const Sensitive: Story = example({
  ...shared.flood,
  findings: shared.flood.findings.map((item) => (item.id === ITEM ? { ...item, sensitivity: ['flooding'] } : item)),
});

/** What was wrong and what is right stand below it, wherever it is embedded. */
export const Corrected: Story = example({
  ...shared.flood,
  corrections: [{ id: 'put-right', date: '2025-03-09', targets: [ITEM], note: 'A word was put right.' }],
});

/** Once withdrawn, it says when and why. */
export const Withdrawn: Story = example(shared.withWithdrawn('findings', ITEM, 'The source has taken it back.'));

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
