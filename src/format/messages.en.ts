import { joinList } from './lists.ts';
import type { Messages } from './messages.ts';

const HEDGES = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  '~': 'about',
  almost: 'almost',
};
const GAPS = { figure: 'an exact figure', date: 'a date', population: 'whom it counts' };

export const english: Messages = {
  lang: 'en-GB',
  locale: 'en-GB',
  comma: ', ',
  source: 'Source:',
  contentNote: (topics) => `Content note: ${topics}`,
  correction: (date) => `Correction, ${date}.`,
  corrected: (before, after) =>
    [before && `It said: ${before}.`, after && `It now says: ${after}.`].filter(Boolean).join(' '),
  withdrawn: (date, reason) => `Withdrawn on ${date}: ${reason}`,
  unavailable: 'This is not available at the moment.',
  retry: 'Try again',
  passage: (publisher, about) => `${publisher}, the passage in its source: ${about}`,
  ambiguousSpeaker: (speakers) => `The source does not make clear whose words these are: ${speakers}.`,
  ambiguousClaim: 'The source does not make clear whose claim this is.',
  carried: 'The source names the speaker before this passage, not beside it.',
  inferred: (kind) =>
    `The source does not mark where this quotation ${kind === 'inferred-end' ? 'ends' : 'begins'}; it is inferred.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] marks words left out here.'
        : 'The dots are in the source.'
      : by === 'story'
        ? 'Words in square brackets were added here.'
        : 'The square brackets are in the source.',
  anonymous: 'anonymous',
  accordingTo: (name) => `According to ${name}.`,
  hedged: (hedge, figure) => `${HEDGES[hedge]} ${figure}`,
  between: (from, to) => `between ${from} and ${to}`,
  ratio: (part, whole) => `${part} in ${whole}`,
  noPopulation: 'The source does not say whom this counts.',
  gaps: (missing) =>
    `The source does not give ${joinList(
      missing.map((gap) => GAPS[gap]),
      english,
      true,
    )}.`,
  against: (where, percent) =>
    where === 'unknown'
      ? `Whether that is more or less than ${percent} is not known.`
      : `That is ${where === 'at' ? 'exactly' : where} ${percent}.`,
  undated: 'No date given',
  sources: 'How we know this',
  checked: (date) => `Last checked against its sources on ${date}.`,
  uncompared: 'These words have not been compared with the source’s text.',
  unchanged: 'Nothing has been corrected or withdrawn.',
  responses: 'Responses',
  respondsTo: 'on',
  reply: {
    declined: 'Declined to comment',
    'no-reply': 'Asked; did not reply',
    'not-in-source': 'No reply in this source',
  },
  types: {
    apology: 'Apology',
    acceptance: 'Acceptance',
    denial: 'Denial',
    commitment: 'Commitment',
    criticism: 'Criticism',
    support: 'Support',
    explanation: 'Explanation',
    'call-for-inquiry': 'Call for an inquiry',
    'call-for-change': 'Call for change',
  },
  kinds: (types) => types.map((type, i) => (i ? type.toLowerCase() : type)).join(', '),
  filter: 'Kind of response',
  all: 'All',
  shown: (shown, total) => `${shown} of ${total} responses shown`,
  wholeQuotation: 'In full',
  findings: 'Findings',
  alsoConcerns: 'Also concerns:',
  timeline: 'Timeline',
  share: 'Share',
  copied: 'Copied',
  copyByHand: 'Not copied. The text below is selected.',
  people: 'Who’s who',
  deeds: { quotes: 'Quotations:', responses: 'Responses:', events: 'Events:', open: 'Not clearly theirs:' },
  anonymity: (by, reason) =>
    `${by ? `Name withheld by ${by}.` : 'The source does not say who withheld the name.'} ${reason ? `Reason: ${reason}.` : 'It gives no reason.'}`,
  range: (from, to) => `${from} to ${to}`,
  approximately: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  years: (first) => `the ${first}s`,
};
