/*
 * An invented story with a share of every comparator and threshold, for the gauge and the tile. What is true of a
 * figure here is only how its source words it.
 */

const PASSAGE = 'the Larkmouth residents’ survey says';

const share = (id: string, stated: string, comparator: string, anchor: unknown, more: object = {}) => {
  const exact = `${stated}, ${PASSAGE}`;
  return {
    id,
    quantity: {
      stated,
      unit: typeof anchor === 'object' && anchor && 'of' in anchor ? 'ratio' : 'percent',
      anchor,
      comparator,
    },
    measure: 'trust the sirens',
    population: 'residents of Larkmouth',
    date: '2025-02',
    claimant: 'survey',
    evidence: [{ source: 'bulletin', exact, start: 0, end: exact.length }],
    ...more,
  };
};

/** One share for each comparator, then the other shapes a share can have. */
export const survey = {
  format: 'factbox/1',
  id: 'survey',
  lang: 'en-GB',
  headline: 'What Larkmouth thinks of its sirens',
  asOf: '2025-03-10',
  sources: [
    {
      id: 'bulletin',
      type: 'news article',
      title: 'Larkmouth’s survey',
      publisher: 'The Larkmouth Courier',
      url: 'https://courier.example/survey',
    },
  ],
  agents: [{ id: 'survey', kind: 'document', name: 'The residents’ survey' }],
  statistics: [
    share('equal', '52%', '=', 52),
    share('less', 'below 50%', '<', 50),
    share('at-most', 'up to 30%', '<=', 30),
    share('more', 'more than 60%', '>', 60),
    share('at-least', 'at least 75%', '>=', 75),
    share('about', 'about 40%', '~', 40),
    share('almost', 'almost 50%', 'almost', 50),
    share('between', 'between 30% and 45%', 'between', { from: 30, to: 45 }),
    share('one-in-five', 'one in five', '=', { of: [1, 5] }),
    share('almost-one-in-four', 'Almost one in four', 'almost', { of: [1, 4] }),
    share('none', '0%', '=', 0),
    share('everyone', '100%', '=', 100),
    share('across', 'between 40% and 60%', 'between', { from: 40, to: 60 }),
    share('open', 'fewer than 70%', '<', 70),
    share('unknown-whom', 'below 50%', '<', 50, { population: null, date: null, attribution: 'ambiguous' }),
    share(
      'sensitive',
      'one in six',
      '=',
      { of: [1, 6] },
      { measure: 'lost someone in the flood', sensitivity: ['bereavement', 'flooding'] },
    ),
    share('corrected', 'below 40%', '<', 40),
    { id: 'withdrawn', withdrawn: { date: '2025-03-10', reason: 'The survey was counted twice.' } },
  ],
  corrections: [
    {
      id: 'put-right',
      date: '2025-03-09',
      targets: ['corrected'],
      note: 'The survey says “below 40%”; an earlier version of this file left out “below”.',
      before: '40%',
      after: 'below 40%',
    },
  ],
};
