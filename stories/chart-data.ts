/* Invented figures for the chart's stories: every comparator in rows, and lines of several kinds. What is true of one is only how its source words it. */

const statistic = (id: string, stated: string, comparator: string, anchor: unknown, more: object = {}) => {
  const exact = `${stated}, the Larkmouth residents’ survey says`;
  const unit = typeof anchor === 'object' && anchor && 'of' in anchor ? 'ratio' : 'percent';
  return {
    id,
    quantity: { stated, unit, anchor, comparator },
    measure: 'trust the sirens',
    population: 'residents of Larkmouth',
    claimant: 'survey',
    evidence: [{ source: 'bulletin', exact, start: 0, end: exact.length }],
    ...more,
  };
};

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
    statistic('equal', '52%', '=', 52),
    statistic('less', 'below 50%', '<', 50),
    statistic('at-most', 'up to 30%', '<=', 30),
    statistic('more', 'more than 60%', '>', 60),
    statistic('at-least', 'at least 75%', '>=', 75),
    statistic('about', 'about 40%', '~', 40),
    statistic('almost', 'Almost one in five', 'almost', { of: [1, 5] }),
    statistic('between', 'between 30% and 45%', 'between', { from: 30, to: 45 }),
    statistic('north-2019', '64%', '=', 64),
    statistic('north-2021', '58%', '=', 58),
    statistic('north-2024', 'below 50%', '<', 50),
    statistic('harbour-2019', '41%', '=', 41),
    statistic('harbour-2021', 'about 35%', '~', 35),
    statistic('harbour-2024', '22%', '=', 22),
    statistic('upper-2019', '80%', '=', 80),
    statistic('upper-2021', '74%', '=', 74),
    statistic('upper-2024', '71%', '=', 71),
    statistic('fishers', '18%', '=', 18, { population: 'members of the fishers’ guild', measure: 'would move away' }),
    statistic('deaf', 'more than 60%', '>', 60, { population: 'deaf residents', measure: 'had no warning' }),
    statistic('homes', '640 homes', '=', 640, {
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
