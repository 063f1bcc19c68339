/*
 * An invented story with a share of every comparator and threshold, for the gauge and the tile. What is true of a
 * figure here is only how its source words it.
 */

import { share } from './share.ts';

const dated: typeof share = (id, stated, comparator, anchor, more) =>
  share(id, stated, comparator, anchor, { date: '2025-02', ...more });

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
    dated('equal', '52%', '=', 52),
    dated('less', 'below 50%', '<', 50),
    dated('at-most', 'up to 30%', '<=', 30),
    dated('more', 'more than 60%', '>', 60),
    dated('at-least', 'at least 75%', '>=', 75),
    dated('about', 'about 40%', '~', 40),
    dated('almost', 'almost 50%', 'almost', 50),
    dated('between', 'between 30% and 45%', 'between', { from: 30, to: 45 }),
    dated('one-in-five', 'one in five', '=', { of: [1, 5] }),
    dated('almost-one-in-four', 'Almost one in four', 'almost', { of: [1, 4] }),
    dated('none', '0%', '=', 0),
    dated('everyone', '100%', '=', 100),
    dated('across', 'between 40% and 60%', 'between', { from: 40, to: 60 }),
    dated('open', 'fewer than 70%', '<', 70),
    dated('unknown-whom', 'below 50%', '<', 50, {
      population: null,
      basis: 'asked',
      date: null,
      attribution: 'ambiguous',
    }),
    dated(
      'sensitive',
      'one in six',
      '=',
      { of: [1, 6] },
      { measure: 'lost someone in the flood', sensitivity: ['bereavement', 'flooding'] },
    ),
    dated('corrected', 'below 40%', '<', 40),
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
