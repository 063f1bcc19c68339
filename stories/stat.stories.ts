import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-stat`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Stat',
  component: 'factbox-stat',
  args: {
    story: 'casey-review',
    item: 'homophobia-experienced',
    fallback: `
      <p><strong>Almost one in five</strong> lesbian, gay and bisexual Met employees have personally experienced homophobia.</p>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: shared.controls('statistics'),
  render: shared.draw(tag),
};
export default meta;

/** A ratio with a hedge: the hedge stands on the same baseline, in the same ink. */
export const Ready: Story = {};

/** A percentage. */
export const Percent: Story = { args: { item: 'lgbtq-bullied' } };

/** A bound has no value: “below 50%” is not 50%. */
export const PercentBound: Story = { args: { item: 'trust' } };

/** A ratio, in the words of its source. */
export const Ratio: Story = { args: { item: 'disability-bullied' } };

/** A count. */
export const Count: Story = { args: { story: 'flood-barrier', item: 'left-home' } };

/** A count in words, over a range of years. */
export const CountInWords: Story = { args: { story: 'flood-barrier', item: 'unreported' } };

/** A unit with a noun of its own. */
export const NamedUnit: Story = { args: { item: 'years-of-void' } };

/** A measured quantity with a hedge. */
export const Measure: Story = { args: { story: 'flood-barrier', item: 'surge' } };

/** A range. */
export const Range: Story = { args: { story: 'flood-barrier', item: 'power' } };

/** A long phrase is set smaller. */
export const LongPhrase: Story = {
  args: { item: 'fourth-victim' },
  play: shared.openAll,
};

/** The source does not say whose claim this is, or whom it counts. */
export const AmbiguousClaim: Story = { args: { story: 'flood-barrier', item: 'confidence' } };

/** Every comparator: = < <= > >= ~ almost between. */
export const EveryComparator: Story = {
  args: { story: 'survey', item: undefined, items: 'equal less at-most more at-least about almost between' },
};

/** Several tiles stand in a row where there is room. */
export const SeveralItems: Story = {
  args: { item: undefined, items: 'homophobia-experienced lgbtq-bullied disability-bullied' },
};

/** A figure on a sensitive topic stands behind its content note. */
export const Sensitive: Story = { args: { story: 'flood-barrier', item: 'homes' } };

/** The same, once a reader has opened it. */
export const SensitiveOpened: Story = { ...Sensitive, play: shared.openAll };

/** What was wrong and what is right stand below the figure, wherever it is embedded. */
export const Corrected: Story = { args: { story: 'flood-barrier', item: 'sirens' } };

/** A withdrawn figure says when and why in place of the number. */
export const Withdrawn: Story = { args: { story: 'flood-barrier', item: 'damage' } };

/** With `share`, readers take the item along: what it shows, its source, and a link to it in this page. */
export const Share: Story = shared.shared;

/** Groups of one to nine: tiles of one width, none stretched to fill a row. */
export const OneToNine: Story = shared.oneToNine(tag, 'statistics');

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
