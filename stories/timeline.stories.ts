import type { Meta } from '@storybook/web-components-vite';
import { cases, headingLevels, notices, opened, STATES, settings, share } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

/** Enough of its items to see how it looks. */
const FEW = { items: 'published tested begun' };

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
  render: shared.draw,
  parameters: { few: FEW },
};
export default meta;

const dated = (...dates: string[]) => ({
  story: undefined,
  scale: 'proportional',
  data: {
    ...shared.flood,
    id: `dates-${dates.join('-').toLowerCase().replace(/\W+/g, '-')}`,
    events: shared.flood.events.slice(0, dates.length).map((event, i) => ({ ...event, date: dates[i] })),
  },
});
const tested = {
  story: undefined,
  data: shared.withWithdrawn('events', 'tested', 'It was another barrier.'),
};

/** Dated events in order, each as exact as its source; the one without a date in a group of its own. */
export const Ready: Story = {};

/** Most events of this source have no date. They stand as the story tells them; no order in time is claimed. */
export const MostlyUndated: Story = cases({
  'As it arrives': { story: 'casey-review' },
  Opened: { says: 'A reader has opened every content note.', story: 'casey-review', done: opened },
});

/** Dates as exact as their source, and no more. */
export const Dates: Story = cases({
  'Every precision': {
    says: 'A century, a decade, uncertain and approximate years, open and unknown ends.',
    ...dated('18XX', '199X', '2001?', '2004~/2006-05', '../2009', '2012-05-01/'),
  },
  One: { item: 'published' },
  'One without a date': { item: 'pump-removed' },
});

/** `scale="proportional"` sets events as far apart as their dates. */
export const Scale: Story = cases({
  Proportional: { says: 'All of them are months.', ...dated('2019-01', '2019-03', '2019-06', '2020-01') },
  'No scale': {
    says: 'Asked for one, with a date that is not exact: the line has none, and the console says why.',
    scale: 'proportional',
  },
});

/** Several events, and a withdrawn one among them. */
export const Several: Story = cases({
  'Several items': { says: 'In order, whatever order the page names them in.', ...FEW },
  'Withdrawn among others': { says: 'Its date is gone with it: it stands after all others.', ...tested },
});

/** Sensitive, corrected and withdrawn events. */
export const Notices: Story = cases(
  notices({
    sensitive: { item: 'gate-jammed' },
    corrected: {
      story: undefined,
      items: 'begun tested',
      data: {
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
    },
    withdrawn: { ...tested, items: 'tested' },
  }),
);

/** What shows where the story or the item is not there. */
export const States: Story = cases(STATES);

/** What the snippet and the page around it set. */
export const Settings: Story = cases({ ...settings(FEW), ...share(FEW), ...headingLevels({ item: 'published' }) });
