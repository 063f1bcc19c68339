import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-sources`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Sources',
  component: 'factbox-sources',
  args: {
    story: 'casey-review',
    fallback:
      '<p>Source: ITV News, “Scathing Casey report finds Met Police repeatedly fails the communities it serves”</p>',
  },
  argTypes: shared.controls('sources'),
  render: shared.draw(tag),
};
export default meta;

/** Where the story comes from, when a person last checked it, and that nothing was put right since. */
export const Ready: Story = {};

/** Everything that was corrected, the newest first, and what was withdrawn. */
export const Corrected: Story = { args: { story: 'flood-barrier' } };

/** Items were withdrawn: when and why. */
export const Withdrawn: Story = { args: { story: 'flood-barrier' } };

/** What is said of a sensitive item stands behind its content note. */
export const Sensitive: Story = {
  args: {
    story: undefined,
    data: {
      ...shared.flood,
      statistics: shared.flood.statistics.map((one) =>
        'withdrawn' in one ? one : { ...one, sensitivity: ['flooding'] },
      ),
    },
  },
};

/** With `share`, readers take the list along: what it shows, its source, and a link to it in this page. */
export const Share: Story = shared.shared;

/** The story file has not arrived. The fallback shows, and nothing says that anything is missing. */
export const Loading: Story = shared.loading;

/** Nobody of that id is in the story. The fallback shows; the console says who is. */
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
