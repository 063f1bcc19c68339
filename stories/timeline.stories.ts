import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
import * as shared from './shared.ts';

type Story = shared.Story;
const tag = literal`factbox-timeline`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Timeline',
  component: 'factbox-timeline',
  args: {
    story: 'flood-barrier',
    fallback: `
      <h2>Timeline</h2>
      <ul>
        <li>About 2009: work on the barrier began.</li>
        <li>4 March 2025: the review was published.</li>
      </ul>
      <p>Source: The Larkmouth Courier</p>
    `,
  },
  argTypes: {
    ...shared.controls('events'),
    scale: { control: { type: 'select' }, options: [undefined, 'proportional'] },
  },
  render: shared.draw(tag),
};
export default meta;

const example = (data: unknown, items?: string): Story => ({ args: { story: undefined, data, items } });
const dated = (...dates: string[]): Story => ({
  args: {
    story: undefined,
    scale: 'proportional',
    data: {
      ...shared.flood,
      id: `dates-${dates.join('-').toLowerCase().replace(/\W+/g, '-')}`,
      events: shared.flood.events.slice(0, dates.length).map((event, i) => ({ ...event, date: dates[i] })),
    },
  },
});

/** Dated events in order, each as exact as its source; the one without a date in a group of its own. */
export const Ready: Story = {};

/** Most events of this source have no date. They stand as the story tells them; no order in time is claimed. */
export const MostlyUndated: Story = { args: { story: 'casey-review' } };

/** The same, once a reader has opened every content note. */
export const Opened: Story = { ...MostlyUndated, play: shared.openAll };

/** One event. */
export const One: Story = { args: { item: 'published' } };

/** One event without a date. */
export const OneUndated: Story = { args: { item: 'pump-removed' } };

/** `scale="proportional"`: as far apart as their dates, since all of them are months. */
export const Proportional: Story = dated('2019-01', '2019-03', '2019-06', '2020-01');

/** Asked for a scale, with a date that is not exact: the line has none, and the console says why. */
export const NoScale: Story = { args: { scale: 'proportional' } };

/** Dates of every precision: a century, a decade, uncertain and approximate years, open and unknown ends. */
export const EveryPrecision: Story = dated('18XX', '199X', '2001?', '2004~/2006-05', '../2009', '2012-05-01/');

/** Several, whatever order the page names them in. */
export const SeveralItems: Story = { args: { items: 'published tested begun' } };

/** A sensitive event stands behind its content note; its date does not. */
export const Sensitive: Story = { args: { item: 'gate-jammed' } };

/** The same, once a reader has opened it. */
export const SensitiveOpened: Story = { ...Sensitive, play: shared.openAll };

/** What was wrong and what is right stand below the event. */
export const Corrected: Story = example(
  {
    ...shared.flood,
    corrections: [
      {
        id: 'put-right',
        date: '2025-03-09',
        targets: ['tested'],
        note: 'The months were put right.',
        before: '2018',
        after: 'March 2018 to June 2019',
      },
    ],
  },
  'begun tested',
);

/** A withdrawn event says when and why. */
export const Withdrawn: Story = example(shared.withWithdrawn('events', 'tested', 'It was another barrier.'), 'tested');

/** Its date is gone with it: it stands after all others. */
export const WithdrawnAmongOthers: Story = { args: { ...Withdrawn.args, items: undefined } };

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
