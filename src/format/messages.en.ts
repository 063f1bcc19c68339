import type { Messages } from './messages.ts';

const HEDGES = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  '~': 'about',
  almost: 'almost',
};
const GAPS = { figure: 'no exact figure', date: 'no date' };
const WHOM = { asked: 'who was asked', counted: 'who or what was counted' };

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
  passage: (publisher, about) => `${publisher}, the original passage: ${about}`,
  ambiguousSpeaker: (speakers) => `The source does not make clear who said this: ${speakers}.`,
  ambiguousClaim: 'The source does not make clear whose claim this is.',
  carried: 'The source names the speaker earlier, not next to these words.',
  inferred: (kind) =>
    `The source does not show where this quotation ${kind === 'inferred-end' ? 'ends' : 'begins'}. This is our reading.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] shows where we left words out.'
        : 'The dots are in the source.'
      : by === 'story'
        ? 'We added the words in square brackets.'
        : 'The square brackets are in the source.',
  anonymous: 'anonymous',
  accordingTo: (name) => `According to ${name}.`,
  hedged: (hedge, figure) => `${HEDGES[hedge]} ${figure}`,
  between: (from, to) => `between ${from} and ${to}`,
  ratio: (part, whole) => `${part} in ${whole}`,
  gaps: (facts, whom) =>
    `The source ${[
      facts.length && `gives ${facts.map((gap) => GAPS[gap]).join(' and ')}`,
      whom && `does not say ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join(', and ')}.`,
  against: (where, percent) =>
    where === 'unknown'
      ? `It is not known whether that is more or less than ${percent}.`
      : `That is ${where === 'at' ? 'exactly' : where} ${percent}.`,
  undated: 'No date given',
  sources: 'How we know this',
  checked: (date) => `Last checked against its sources on ${date}.`,
  uncompared: 'These words have not been checked against the source.',
  unchanged: 'Nothing has been corrected or withdrawn.',
  responses: 'Responses',
  reply: {
    declined: ['Declined to comment', 'on'],
    'no-reply': ['Did not reply to a request for comment', 'on'],
    'not-in-source': ['No reply in this source', 'to'],
  },
  types: {
    apology: ['Apology', 'after'],
    acceptance: ['Acceptance', 'of'],
    denial: ['Denial', 'of'],
    rejection: ['Rejection', 'of'],
    confirmation: ['Confirmation', 'of'],
    correction: ['Correction', 'of'],
    explanation: ['Explanation', 'after'],
    commitment: ['Commitment', 'after'],
    criticism: ['Criticism', 'of'],
    condemnation: ['Condemnation', 'of'],
    support: ['Support', 'for'],
    welcome: ['Welcome', 'for'],
    condolence: ['Condolences', 'after'],
    regret: ['Regret', 'over'],
    concern: ['Concern', 'over'],
    thanks: ['Thanks', 'after'],
    warning: ['Warning', 'after'],
    'call-for-inquiry': ['Call for an inquiry', 'after'],
    'call-for-change': ['Call for change', 'after'],
    demand: ['Demand', 'after'],
    comment: ['Comment', 'on'],
  },
  also: (kinds) => `also: ${kinds.join(', ').toLowerCase()}`,
  filter: 'Kind of response',
  all: 'All',
  shown: (shown, total) => `${shown} of ${total} responses shown`,
  wholeQuotation: 'In full',
  findings: 'Findings',
  alsoConcerns: 'Also concerns:',
  timeline: 'Timeline',
  share: 'Share',
  copied: 'Copied',
  copyByHand: 'Could not copy. Please copy the selected text below.',
  people: 'Who’s who',
  deeds: { quotes: 'Quotations:', responses: 'Responses:', events: 'Events:', open: 'Possibly theirs:' },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'The source does not say who withheld the name, or why.';
    const who = by ? `Name withheld by ${by}.` : 'The source does not say who withheld the name.';
    return `${who} ${reason ? `Reason: ${reason}.` : 'It gives no reason.'}`;
  },
  range: (from, to) => `${from} to ${to}`,
  approximately: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  years: (first) => `the ${first}s`,
  season: (season, year) => `${['spring', 'summer', 'autumn', 'winter'][season]} ${year}`,
};
