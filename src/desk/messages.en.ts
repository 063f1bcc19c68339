/* The words of the Desk, in English. Words that stand in a sentence of their own end with a full stop. */
import { english as snippet } from '../embed/snippet/words.en.ts';
import { labels } from './messages.labels.en.ts';
import { counted, told } from './messages.told.en.ts';

export const english = {
  lang: 'en',
  /** The language that `Intl` writes dates in. */
  locale: 'en-GB',
  brand: 'Factbox Desk',
  close: 'Close',
  cancel: 'Cancel',
  remove: 'Remove',
  add: 'Add',
  save: 'Save',

  /** The kinds of entries: one of them, as a heading over many, and one of them in a sentence. */
  kinds: {
    quotes: { one: 'Quotation', many: 'Quotations', inWords: 'a quotation' },
    statistics: { one: 'Figure', many: 'Figures', inWords: 'a figure' },
    responses: { one: 'Response', many: 'Responses', inWords: 'a response' },
    events: { one: 'Event', many: 'Events', inWords: 'an event' },
    findings: { one: 'Finding', many: 'Findings', inWords: 'a finding' },
    terms: { one: 'Term', many: 'Terms', inWords: 'a term' },
    charts: { one: 'Chart', many: 'Charts', inWords: 'a chart' },
    agents: { one: 'Person or body', many: 'People and bodies', inWords: 'a person or body' },
    sources: { one: 'Source', many: 'Sources', inWords: 'a source' },
  },
  labels,
  isWithdrawn: 'Withdrawn',
  proposed: 'Proposed',
  problems: (number: number): string => (number ? counted(number, 'problem', 'problems') : 'No problems'),

  start: {
    lead: 'Paste an article. The Desk proposes its quotations, figures, responses and dates; you accept and correct them. Nothing leaves this machine.',
    goOn: 'Go on',
    goOnHelp: 'Kept in this browser, whatever happens to the file.',
    forget: 'Forget',
    forgetOne: (headline: string): string => `Forget ${headline}`,
    open: 'Open a story',
    file: 'A story or article from this machine',
    tryIt: 'Try it first',
    tryItHelp: 'A short invented article, to see how it goes.',
    example: 'Open the example',
    gone: (name: string): string => `There is no ${name} any more`,
    unkept: 'This browser no longer keeps that story',
  },

  paper: {
    article: 'The article',
    placeholder: 'Paste the text or an address here, or drop a file',
    publisher: 'Published by',
    publisherExample: 'The Courier',
    language: 'Language',
    draft: 'Draft the story',
    anotherSource: 'Another source',
    addSource: 'Add the source',
    reading: 'Reading …',
    noWords: 'There are no words in it. Paste the text of the article',
    noServer:
      'The command “factbox desk” fetches addresses, and this page runs without it. Open the article in a browser, and paste its text here',
  },

  head: {
    savedIn: (name: string): string => `Saved in ${name}`,
    asIn: (name: string): string => `As in ${name}`,
    changedSince: (name: string): string => `Changed since ${name} was saved`,
    noFile: 'In no file yet',
    undo: 'Undo',
    redo: 'Redo',
    embed: 'Embed',
    publish: 'Publish',
    keys: 'Keys',
    saveInFolder: 'Save in a folder',
    elsewhere:
      'This story is open in another tab as well. Both keep their work; whoever saves second is shown both versions.',
    columns: 'Columns',
    article: 'Article',
    items: 'Items',
    form: 'The item',
    articleName: 'The article',
    itemsName: 'The items',
    formName: 'The chosen item',
  },

  article: {
    name: 'The article. Arrow keys go from word to word, with Shift they select more.',
    missing: 'The text of this source is not here.',
    bar: 'Mark the selected words as',
    evidence: 'Evidence',
    source: 'Source',
    addSource: 'Add a source …',
    problemsOf: (what: string, number: number): string => `${what}, ${counted(number, 'problem', 'problems')}`,
    more: (number: number): string => `And ${number} more.`,
    disagree: 'What the two sources do not agree in',
    read: 'I have read this',
  },

  items: {
    waiting: (waiting: number, total: number): string => `${waiting} of ${total} items wait for you`,
    accepted: (total: number): string => `All ${total} items are accepted`,
    previous: 'Previous',
    next: 'Next proposed',
    search: 'Search the items',
    searchHint: 'Search',
    story: (headline: string): string => `The story: ${headline}`,
    unread: 'Not read since it changed',
  },

  form: {
    story: 'The story',
    accept: 'Accept',
    reject: 'Reject',
    more: 'More',
    decidedOtherwise: 'Decided otherwise',
    settled: 'Settled',
    withdraw: 'Withdraw …',
    withdrawn: (date: string, reason: string): string => `This item was withdrawn on ${date}. ${reason}`,
    notStated: 'Not stated',
    none: 'The story has none yet.',
    putHere: 'Put the selected words here',
    addSelected: 'Add the selected words',
  },

  people: {
    newPerson: (name: string): string => `New person: ${name}`,
    addSomebody: 'Add somebody',
    chooseAnother: 'Choose another',
    search: 'Search, or type a new name',
    removeOne: (name: string): string => `Remove ${name}`,
  },

  quantity: {
    stated: 'The article’s own words, with “almost”, “not” or “below”',
    how: 'How',
    number: 'Number',
    numberExample: '30, 1 in 5, 3 to 4',
    noNumber: 'Write a number, such as 30, 1 in 5, or 3 to 4.',
    unit: 'Unit',
    noun: 'Of what? The article’s own noun',
    currency: 'Its code, as in GBP',
    per: 'Per how many?',
    change: 'Against what? Empty: not said',
    confirmed: 'I compared words, number and unit myself, because the check cannot read them',
    unreadable: 'The check cannot read these words. Set the three fields yourself.',
    reads: (how: string, number: string): string => `The check reads: ${how} ${number || 'no number'}.`,
    /** Between the ends of a range, and between the part and the whole of a share, as an editor types them. */
    to: 'to',
    of: 'in',
  },

  preview: {
    name: 'As readers will see it',
    widget: 'Widget',
    widgets: snippet.widgets,
    colours: 'Colours',
    width: 'Width',
    card: 'Social card',
    light: 'Light',
    dark: 'Dark',
    later: 'The widget appears once the problems below are mended.',
    cardOf: (words: string): string => `The social card: ${words}`,
    drawing: 'The card is being drawn …',
    noServer: 'The command “factbox desk” draws social cards, and this page runs without it.',
  },

  acts: {
    changed: 'This item has changed since the file was saved. Have readers seen it as it was?',
    correct: 'Write a correction',
    corrections: (number: number): string => (number > 1 ? 'Corrections' : 'Correction'),
    removeCorrection: 'Remove the correction',
    why: 'Why is it taken back?',
    whyHelp: 'Pages that show the item will say so, with the day, in its place.',
    sayWhy: 'Say why, for readers.',
    withdraw: 'Withdraw',
    signoffs: 'Sign-off',
    readOn: (on: string): string => `read it on ${on}.`,
    changedSince: (number: number): string =>
      number
        ? `${number === 1 ? '1 item is new or has' : `${number} items are new or have`} changed since:`
        : 'Nothing has changed since.',
    who: 'Who has read the whole story?',
    whoHelp: 'A second person. The name and the day stay in the file, and are never published.',
    signOff: 'Sign off',
    nameThem: 'Write the name of who read it.',
  },

  text: {
    paste: 'Paste the text of this source',
    pasteAnew: 'The article has changed? Paste it anew',
    help: 'It is compared with, and never published.',
    helpAnew: 'Passages are found again where it is sure which is meant. The others are listed.',
    take: 'Take this text',
    title: 'What became of the passages',
    fates: {
      same: 'Stands where it stood',
      moved: 'Stands elsewhere now, and is pointed at there',
      changed: 'Has changed',
      gone: 'Is no longer there',
      several: 'May be any of several places: select the one that is meant',
    },
  },

  stale: {
    gone: (name: string): string => `The file ${name} is gone, or another of that name is there.`,
    writeMine: 'Write mine',
    title: 'The file has changed',
    changed: (name: string): string =>
      `Somebody else has changed ${name} since you opened it. Nothing is overwritten yet, and your work is kept in this browser.`,
    item: 'Item',
    yours: 'Yours',
    theirs: 'Theirs',
    take: 'Take theirs',
    over: 'Write mine over theirs',
    drop: 'Drop mine and open theirs',
  },

  embed: {
    item: 'Item',
    base: 'The address of the published folder',
    baseExample: 'https://facts.example/',
    baseHelp: 'Where what “Publish” or “factbox publish” wrote is served. Static HTML and Markdown go without.',
    unaccepted: 'Nobody has accepted this item yet.',
  },
  snippet,

  publish: {
    noServer:
      'The command “factbox desk” publishes, and this page runs without it. Save the story, and run factbox publish.',
    noPlace:
      'The Desk was started without a place to publish to. Start it anew: factbox desk FOLDER --out SITE --base ADDRESS. The site is the folder that your host serves, the address is where.',
    unsaved: 'The story is not saved, and so it cannot be published.',
    looking: 'Comparing with what readers see now …',
    into: (out: string, base: string): string => `Into ${out}, for ${base}`,
    first: 'Readers have seen nothing of this story yet. They will see:',
    changes: (number: number): string => `Readers will see ${counted(number, 'change', 'changes')}:`,
    unchanged: 'Readers will see no change.',
    hows: {
      new: 'New',
      changed: 'Changed without a correction',
      corrected: 'Corrected',
      withdrawn: 'Withdrawn',
      gone: 'Gone without a word. Withdraw it instead: pages that show it will say why',
    },
    refused: 'This cannot be published yet:',
    goTo: 'Go there',
    go: 'Publish',
    going: (done: number, of: number): string => `${done} of ${of} items`,
    done: (written: number, kept: number): string =>
      `Published. ${counted(written, 'file', 'files')} written, ${kept} as they were.`,
    read: 'The page for readers will be',
    others: 'Other stories in the folder stay as they are.',
  },

  ...told,
};
