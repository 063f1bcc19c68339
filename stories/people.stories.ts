import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-people`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/People',
  component: 'factbox-people',
  args: {
    story: 'casey-review',
    fallback: `
      <h2>Who’s who</h2>
      <ul>
        <li><strong>Baroness Louise Casey</strong>, author of the review</li>
        <li><strong>Sir Mark Rowley</strong>, Metropolitan Police Commissioner</li>
      </ul>
      <p>Source: ITV News</p>
    `,
  },
  argTypes: {
    ...shared.controls('agents'),
    kinds: { control: 'text' },
  },
  render: shared.draw(tag),
};
export default meta;

/** The people of a story, anonymous ones as the source calls them, and how often each comes into it. */
export const Ready: Story = {};

/** All that speak or act: organisations, groups and documents too. */
export const EveryKind: Story = { args: { kinds: 'person anonymous organisation group document' } };

/** Anonymous people alone: who withheld the name, and why, as far as the source says. */
export const Anonymous: Story = { args: { story: 'flood-barrier', kinds: 'anonymous' } };

/** One person has no panel. */
export const One: Story = { args: { item: 'mark-rowley' } };

/** Several, chosen and ordered by the page, of whatever kind. */
export const SeveralItems: Story = { args: { items: 'donna-taylor jenny-taylor met-bosses home-office' } };

/** Declined, asked without reply, and silent in this source: each says so, and counts as no response. */
export const NoResponse: Story = {
  args: { story: 'flood-barrier', items: 'tomas-brindlewick fennick-gates ministry insurers' },
};

/** What the page shows of a person is linked; what is sensitive, by its content note alone. */
export const WithLinks: Story = {
  render: () => html`
    <factbox-people story="flood-barrier" items="tomas-brindlewick deputy-mayor maarten-wiersluis"></factbox-people>
    <factbox-quote story="flood-barrier" items="apology money polders"></factbox-quote>
    <factbox-responses story="flood-barrier" items="harbour-master-denial adviser-support"></factbox-responses>
  `,
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
