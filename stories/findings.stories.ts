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
    fallback: `
      <h2>Findings</h2>
      <ul>
        <li>Discrimination is found throughout the force, according to the Casey review.</li>
        <li>Almost one in five lesbian, gay and bisexual Met employees have personally experienced homophobia.</li>
      </ul>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: {
    ...shared.controls('findings'),
    detail: { control: { type: 'select' }, options: [undefined, 'full', 'glance'] },
  },
  render: shared.draw(tag),
};
export default meta;

const example = (data: unknown, item = 'called-last'): Story => ({ args: { story: undefined, data, item } });

/** All findings of a story, by the group that each names first. */
export const Ready: Story = {};

/** `detail="glance"`: the figure with its hedge, or without one the finding’s own words, and whose claim it is. */
export const Glance: Story = { args: { detail: 'glance' } };

/** One finding, its figures and its words. */
export const One: Story = { args: { item: 'homophobia' } };

/** A finding on several groups stands once, under the first; the others are named beside it. */
export const SeveralGroups: Story = { args: { items: 'lets-down sexism fear-of-complaining' } };

/** The source does not say whose claim this is. */
export const AmbiguousClaim: Story = { args: { item: 'disability-bullying' } };

/** An anonymous claimant is named as such. */
export const Anonymous: Story = { args: { items: 'fear-of-complaining false-rumours' } };

/** Several, chosen and ordered by the page. */
export const SeveralItems: Story = { args: { items: 'trust-fallen homophobia over-policed' } };

/** On a sensitive topic it stands behind its content note. */
export const Sensitive: Story = { args: { item: 'failure-to-protect' } };

/** The same, once a reader has opened it. */
export const SensitiveOpened: Story = { ...Sensitive, play: shared.openAll };

/** What was wrong and what is right of its figure stand below the finding. */
export const Corrected: Story = example({
  ...shared.flood,
  corrections: [
    {
      id: 'put-right',
      date: '2025-03-09',
      targets: ['no-warning'],
      note: 'A word was put right.',
      before: '26%',
      after: '62%',
    },
  ],
});

/** Once withdrawn, it says when and why. */
export const Withdrawn: Story = example(
  shared.withWithdrawn('findings', 'called-last', 'The source has taken it back.'),
);

/** A withdrawn figure says so where it stood; the finding stays. */
export const WithdrawnFigure: Story = example(
  shared.withWithdrawn('statistics', 'warned-saltpans', 'The households were counted twice.'),
);

/** At a glance the next figure takes the place of a withdrawn one. */
export const WithdrawnFigureAtAGlance: Story = { args: { ...WithdrawnFigure.args, detail: 'glance' } };

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
