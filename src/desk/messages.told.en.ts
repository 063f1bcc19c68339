/* What the Desk tells of keys, of what was done and of what went wrong, in English. */

export const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const told = {
  /** The table of keys. */
  keys: {
    next: 'The next proposed item',
    previous: 'The proposed item before',
    accept: 'Accept the item',
    reject: 'Reject or remove the item',
    arrows: 'In the article: go from word to word, from paragraph to paragraph; with Shift, select more',
    mark: (kind: string): string => `In the article: mark the selected words as ${kind}`,
    again: 'In the article: mark the selected words as the kind chosen last',
    evidence: 'In the article: add the selected words as evidence of the item',
    undo: 'Undo',
    redo: 'Redo',
    save: 'Save',
    nextColumn: 'The next column',
    columnBefore: 'The column before',
    leave: 'Leave a field, so that letters are keys again',
    help: 'This table',
  },

  /** Why words cannot be marked. */
  marking: {
    nothing: 'Select some words of the article first.',
    alike: 'These words cannot be told apart from the same words elsewhere in the text. Select a few more.',
    noItem: 'Choose an item first: evidence belongs to one.',
  },

  fixes: {
    take: (words: string): string => `Take “${words}”`,
    follow: 'Follow the words',
    pointAgain: 'Point at the passage again',
    takeArticles: 'Take the words of the article',
  },

  /** What is told to one who listens. */
  said: {
    drafted: (quotes: number, figures: number, responses: number, events: number): string =>
      `Proposed: ${counted(quotes, 'quotation', 'quotations')}, ${counted(figures, 'figure', 'figures')}, ${counted(responses, 'response', 'responses')}, ${counted(events, 'event', 'events')}.`,
    added: (number: number): string => `${counted(number, 'new item is', 'new items are')} proposed.`,
    nothingProposed: 'Nothing is proposed any more.',
    accepted: 'Accepted.',
    removed: 'Removed. Undo brings it back.',
    evidenceAdded: 'Added as evidence.',
    passagesLost: (number: number): string => `${counted(number, 'passage needs', 'passages need')} you.`,
    passagesFound: 'All passages were found again.',
    signedOff: (by: string): string => `Signed off by ${by}.`,
    savedIn: (name: string): string => `Saved in ${name}.`,
    downloaded: (name: string): string => `Saved in the downloads: ${name}.`,
    undone: (what: string): string => `Taken back: ${what}`,
    redone: (what: string): string => `Done again: ${what}`,
  },

  /** What went wrong that only a person can put right. */
  trouble: {
    notSaved: (why: string): string => `Not saved: ${why}. The work is kept in this browser.`,
    checkFailed: (why: string): string => `The check failed: ${why}.`,
    notKept: (why: string): string => `This browser cannot keep the work (${why}). Save it to a file now.`,
    serverGone: 'the command "factbox desk" no longer answers; start it again in the same folder',
    stale: 'somebody else has changed the file',
    olderDesk: 'another tab holds an older Desk',
    keptNothing: 'the browser kept nothing',
    noWorker: 'the part of the Desk that checks did not start',
  },
  kept: 'Kept in this browser',

  /** The steps that undo and redo name. */
  steps: {
    accepting: (id: string): string => `accepting ${id}`,
    removing: (id: string): string => `removing ${id}`,
    marking: (id: string): string => `marking ${id}`,
    evidence: 'adding evidence',
    removingEvidence: 'removing evidence',
    anotherPassage: 'another passage',
    anotherText: 'another text of the article',
    anotherSource: 'another source',
    signoff: (by: string): string => `sign-off by ${by}`,
    theirs: (id: string): string => `taking ${id} as the file has it`,
    correction: 'a correction',
    removingCorrection: 'removing a correction',
    withdrawing: (id: string): string => `withdrawing ${id}`,
    doubt: 'deciding a doubt',
    reading: (reading: string): string => `deciding: ${reading}`,
    adding: (name: string): string => `adding ${name}`,
    figure: 'the figure',
    recording: 'recording the comparison with the sources',
  },
};
