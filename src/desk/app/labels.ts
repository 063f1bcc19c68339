/* What the keys of a story are called at the Desk. What a field means stands in the schema; here it is asked for. */

export interface Label {
  readonly label: string;
  /** In place of the schema's own words, where these speak of JSON. */
  readonly help?: string;
  /** The Desk's own words: they say enough without the schema's. */
  readonly isOurs?: boolean;
  /** Asked for rarely: folded away. */
  readonly rare?: boolean;
}

const rare = (label: string, help?: string): Label => ({ label, rare: true, ...(help !== undefined && { help }) });

export const LABELS: Readonly<Record<string, Label>> = {
  'quotes.kind': { label: 'Whole words or a fragment?', help: 'A fragment stands inside a sentence of the writer.' },
  'quotes.speakers': { label: 'Who says this?', help: 'Several people only if they said it together.' },
  'quotes.paragraphs': {
    label: 'The words',
    help: 'As the article has them, without the outer quotation marks. One paragraph a line.',
  },
  'quotes.sentence': {
    label: 'The sentence around the fragment',
    help: 'As the article has it. It must be among the evidence.',
  },
  'quotes.context': { label: 'What must a reader know to take the words as they were meant?', help: 'Empty: nothing.' },
  'quotes.lang': rare('The language of the words', 'Only if it is not that of the story, as in “cy” or “fr-CA”.'),
  'quotes.edits': rare('Where do the words differ from those spoken?'),
  'statistics.quantity': { label: 'The figure' },
  'statistics.measure': { label: 'What does it measure?' },
  'statistics.population': { label: 'Of whom, or of what?', help: 'Empty: the article does not say.' },
  'statistics.basis': { label: 'How did a share come about?', help: 'Empty: it was measured, or nobody knows.' },
  'statistics.date': {
    label: 'When did it hold?',
    help: 'As in 2021, 2021-12 or 2021-12-05. Empty: the article does not say.',
  },
  'statistics.claimant': {
    label: 'Whose figure is it?',
    help: 'Who states it: a person, a report, or the publisher itself.',
  },
  'responses.from': { label: 'Who responded, or was asked to?' },
  'responses.reply': { label: 'Is there an answer?' },
  'responses.types': { label: 'What kind of answer is it?' },
  'responses.respondsTo': { label: 'What does it respond to?' },
  'responses.summary': { label: 'The answer, in your words' },
  'responses.quotes': { label: 'In which quotations was it made?', help: 'None is an answer too.' },
  'responses.date': rare('When was it made?', 'As in 2021-12-05. Empty: the article does not say.'),
  'responses.asked': rare('When were they asked?', 'As in 2021-12-05. Empty: unknown.'),
  'responses.answered': rare('When did the answer come?', 'As in 2021-12-05. Empty: unknown, or none came.'),
  'findings.groups': { label: 'Whom is it about?', help: 'One group a line.' },
  'findings.text': { label: 'What was found, in your words' },
  'findings.claimant': { label: 'Who found it?' },
  'findings.statistics': { label: 'Which figures bear it out?' },
  'findings.quotes': { label: 'Which quotations bear it out?' },
  'events.date': { label: 'When was it?', help: 'As in 2021, 2021-12, 2021-12-05 or 2014/2016. Empty: unknown.' },
  'events.text': { label: 'What happened, in your words' },
  'events.agents': { label: 'Who had a part in it?' },
  'terms.term': { label: 'The word or phrase' },
  'terms.definition': { label: 'What does it mean?' },
  'terms.claimant': { label: 'Whose definition is it?' },
  'terms.caution': { label: 'What must it not be taken to mean?', help: 'Empty: nothing.' },
  'charts.title': { label: 'What does the chart show?' },
  'charts.kind': { label: 'Bars or a line?' },
  'charts.rows': { label: 'The bars' },
  'charts.series': { label: 'The lines' },
  'agents.kind': { label: 'What is it?' },
  'agents.name': { label: 'The name', help: 'Of an anonymous person, the description that the article uses instead.' },
  'agents.role': { label: 'The role in which they speak', help: 'Empty: the article gives none.' },
  'agents.description': {
    label: 'Who is this?',
    help: 'One sentence from the article. Add nothing to an anonymous person.',
  },
  'agents.anonymity': rare('Why is the name withheld?'),
  'sources.title': { label: 'The title' },
  'sources.type': { label: 'What kind of text is it?', help: 'As in “news article”, “report” or “transcript”.' },
  'sources.publisher': { label: 'Who published it?' },
  'sources.authors': { label: 'Who wrote it?', help: 'One name a line, as in the byline.' },
  'sources.issued': { label: 'When was it published?', help: 'As in 2026-11-22. Empty: unknown.' },
  'sources.url': { label: 'Its address', help: 'Where readers find it. Empty: not online.' },
  'sources.file': rare('The file of its text', 'Beside the story. It is compared with, and never published.'),
  'sources.sha256': rare('The digest of its text'),
  'story.headline': { label: 'The headline' },
  'story.lang': { label: 'The language', help: 'As in “en-GB”, “de” or “ar”.' },
  'story.asOf': { label: 'When did a person last check the story?', help: 'As in 2026-11-22.' },
  'story.id': rare('The name of the story in embeds', 'Never change it once a page carries it.'),
  'story.embargo': rare('Not before', 'As in 2026-11-22T06:00:00Z. Empty: no embargo.'),
  'story.expires': rare('Not after', 'As in 2026-11-22T06:00:00Z. Empty: never.'),
  'corrections.note': {
    label: 'What was wrong, and what was put right?',
    help: 'Readers see it with the item, on every page.',
  },
  'corrections.before': { label: 'The wording before', help: 'Empty: not repeated.' },
  'corrections.after': { label: 'The wording after', help: 'Empty: not repeated.' },
  'corrections.date': { label: 'The day of the correction' },
  '*.dateStated': rare(
    'How does the article say when?',
    'Its words, as in “on Wednesday”. Readers see them if the date is empty.',
  ),
  '*.confirmed': rare(
    'When did you compare date and kind yourself?',
    'Only where the check cannot tell them from the passages.',
  ),
  '*.id': rare('The name of the item in embeds', 'Never change it once a page carries it.'),
  '*.attribution': rare('How does the article name the voice?'),
  '*.sensitivity': rare('Topics to warn of', 'One a line. Readers are told before the item opens.'),
  '*.evidence': { label: 'The passages that carry it', help: 'Select words in the article and press v to add one.' },
};

/** Keys that the Desk or the command writes, and nobody types. */
export const HIDDEN = new Set(['$schema', 'format', 'checked', 'verified', 'withdrawn', 'draft', 'signoffs']);

const CHOICES: Readonly<Record<string, string>> = {
  direct: 'Whole words',
  partial: 'A fragment',
  explicit: 'Outright',
  pronoun: 'By a pronoun',
  carried: 'Carried over from the sentence before',
  ambiguous: 'So that two readings are open',
  person: 'A person',
  organisation: 'An organisation',
  group: 'A group',
  document: 'A document',
  anonymous: 'A person whose name is withheld',
  'in-source': 'Yes, in the article',
  declined: 'They declined to comment',
  'no-reply': 'They did not reply',
  'not-in-source': 'The article does not say',
  'call-for-inquiry': 'Call for an inquiry',
  'call-for-change': 'Call for change',
  bar: 'Bars',
  line: 'A line',
  'inferred-start': 'An opening mark that the source lacks',
  'inferred-end': 'A closing mark that the source lacks',
  insertion: 'Words put in',
  omission: 'Words left out',
  source: 'The source',
  story: 'This story',
  unknown: 'Unknown',
  asked: 'People were asked',
  counted: 'People or things were counted',
  percent: 'per cent',
  ratio: 'so many of so many',
  count: 'a count',
  points: 'percentage points',
  factor: 'so many times',
  vague: 'a count without a number',
  '=': 'exactly',
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  '~': 'about',
  almost: 'almost',
  between: 'between',
};

const plain = (key: string): string => {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const choiceName = (value: string): string => CHOICES[value] ?? plain(value);
export function labelOf(list: string, key: string): Label {
  const known = LABELS[`${list}.${key}`] ?? LABELS[`*.${key}`];
  return known ? { ...known, isOurs: true } : { label: plain(key) };
}
