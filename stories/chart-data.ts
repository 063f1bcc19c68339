/* Invented figures for the chart's stories: every comparator in rows, and lines of several kinds. What is true of one is only how its source words it. */

import { share } from './share.ts';

const point = (date: string, statistic: string) => ({ date, statistic });

/** A story of charts: one for each way in which figures can stand side by side. */
export const charts = {
  format: 'factbox/1',
  id: 'charts',
  lang: 'en-GB',
  headline: 'What Larkmouth thinks of its sirens',
  asOf: '2025-03-10',
  sources: [{ id: 'bulletin', type: 'news article', title: 'Larkmouth’s survey', publisher: 'The Larkmouth Courier' }],
  agents: [{ id: 'survey', kind: 'document', name: 'the residents’ survey' }],
  statistics: [
    share('equal', '52%', '=', 52),
    share('less', 'below 50%', '<', 50),
    share('at-most', 'up to 30%', '<=', 30),
    share('more', 'more than 60%', '>', 60),
    share('at-least', 'at least 75%', '>=', 75),
    share('about', 'about 40%', '~', 40),
    share('almost', 'Almost one in five', 'almost', { of: [1, 5] }),
    share('between', 'between 30% and 45%', 'between', { from: 30, to: 45 }),
    share('north-2019', '64%', '=', 64),
    share('north-2021', '58%', '=', 58),
    share('north-2024', 'below 50%', '<', 50),
    share('harbour-2019', '41%', '=', 41),
    share('harbour-2021', 'about 35%', '~', 35),
    share('harbour-2024', '22%', '=', 22),
    share('upper-2019', '80%', '=', 80),
    share('upper-2021', '74%', '=', 74),
    share('upper-2024', '71%', '=', 71),
    share('fishers', '18%', '=', 18, { population: 'members of the fishers’ guild', measure: 'would move away' }),
    share('deaf', 'more than 60%', '>', 60, { population: 'deaf residents', measure: 'had no warning' }),
    share('homes', '640 homes', '=', 640, {
      quantity: { stated: '640 homes', unit: { noun: 'homes' }, anchor: 640, comparator: '=' },
      measure: 'were flooded',
      population: null,
    }),
    { id: 'taken-back', withdrawn: { date: '2025-03-10', reason: 'The survey was counted twice.' } },
  ],
  charts: [
    {
      id: 'comparators',
      title: 'Trust in the sirens, as each source words it',
      kind: 'bar',
      rows: [
        ['equal', 'Quayside'],
        ['less', 'Saltpans'],
        ['at-most', 'The island'],
        ['more', 'Upper Town'],
        ['at-least', 'The hill'],
        ['about', 'North Quay'],
        ['almost', 'Harbour'],
        ['between', 'The docks'],
      ].map(([statistic, label]) => ({ statistic, label })),
    },
    {
      id: 'imprecise',
      title: 'Trust in the sirens over the years',
      kind: 'line',
      series: [
        {
          label: 'North Quay',
          points: [point('2019~', 'north-2019'), point('2021-03/2021-09', 'north-2021'), point('2024', 'north-2024')],
        },
      ],
    },
    {
      id: 'lines',
      title: 'Trust in the sirens by part of town',
      kind: 'line',
      series: [
        {
          label: 'Upper Town',
          points: [point('2019', 'upper-2019'), point('2021-06', 'upper-2021'), point('2024', 'upper-2024')],
        },
        {
          label: 'North Quay',
          points: [point('2019', 'north-2019'), point('2021-06', 'north-2021'), point('2024', 'north-2024')],
        },
        {
          label: 'Harbour',
          points: [point('2019', 'harbour-2019'), point('2021-06', 'harbour-2021'), point('2024', 'harbour-2024')],
        },
      ],
    },
    {
      id: 'populations',
      title: 'Three groups, asked of three things',
      kind: 'bar',
      rows: [
        { statistic: 'equal', label: 'All residents' },
        { statistic: 'fishers', label: 'Fishers' },
        { statistic: 'deaf', label: 'Deaf residents' },
      ],
    },
    {
      id: 'missing',
      title: 'Trust in the sirens by quarter',
      kind: 'bar',
      rows: [
        { statistic: 'equal', label: 'Quayside' },
        { statistic: 'taken-back', label: 'Saltpans' },
        { statistic: 'less', label: 'Upper Town' },
      ],
    },
    {
      id: 'unlike',
      title: 'The flood in figures',
      kind: 'bar',
      rows: [
        { statistic: 'equal', label: 'Trust' },
        { statistic: 'homes', label: 'Homes' },
      ],
    },
  ],
};
