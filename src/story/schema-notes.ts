/*
 * What each key of a story file means, for the published schema alone: no page loads this. A key of a nested object
 * is written with dots, through lists as well; `*` stands for any list of the story.
 */
export const NOTES: Readonly<Record<string, string>> = {
  $schema: 'Where editors find this schema.',
  format: 'The format of the file.',
  id: 'The name of the story in embeds. Never change it once a page carries it.',
  lang: 'The language of the story, and of everything in it that names no other.',
  headline: 'The headline of the story as your newsroom gives it.',
  asOf: 'The day on which a person last checked this file against its sources.',
  embargo: 'Until this instant widgets show their fallback. Null: no embargo.',
  expires: 'From this instant widgets show their fallback. Null: never.',
  sources: 'The published texts that the story is taken from.',
  agents: 'Everyone who says, claims, answers or does something in the story.',
  quotes: 'What people said, word for word.',
  statistics: 'The figures, never more precise than their source states them.',
  responses: 'Who answered what, and how; and who did not.',
  findings: 'What was found, in the words of the story, by the groups it is about.',
  events: 'What happened, in the order in which a timeline lists it.',
  terms: 'Words that need explaining, and whose explanation it is.',
  charts: 'Statistics of the story drawn side by side.',
  corrections: 'What was wrong in this file and was put right. Shown with every item it touches.',
  checked: 'The mark of the command that checked and published this file. Not for people to write.',

  '*.id': 'The name of the entry, unique in the whole file. Never change it once a page carries it.',
  '*.withdrawn': 'The item was taken back. It keeps its id, so that old embeds can show why.',
  '*.withdrawn.date': 'The day on which it was taken back.',
  '*.withdrawn.reason': 'Why, for readers.',
  '*.evidence': 'The passages of the source that carry the item, each as short as will do.',
  '*.evidence.source': 'The id of the source.',
  '*.evidence.exact': 'The words of the source, copied exactly.',
  '*.evidence.prefix': 'The words directly before, as many as make the passage the only one of its kind.',
  '*.evidence.suffix': 'The words directly after, as many as make the passage the only one of its kind.',
  '*.evidence.start': 'Where the passage starts in the text of the source, in Unicode code points from 0.',
  '*.evidence.end': 'Where the passage ends: the offset after its last code point.',
  '*.attribution':
    'How the source names the voice: outright, by a pronoun, carried over from the sentence before, or so that two readings are open. Never resolve the last by guessing.',
  '*.sensitivity': 'Topics that some readers will want to be told of before they read on.',

  'sources.type': 'What kind of text it is, such as "news article", "report" or "transcript".',
  'sources.title': 'The title of the text.',
  'sources.publisher': 'Who published it.',
  'sources.authors': 'Who wrote it, as the byline names them.',
  'sources.issued': 'When it was published. Null: unknown.',
  'sources.url': 'Where readers find it. Null: not online.',
  'sources.sha256': 'The digest of the text file that the evidence was taken from.',

  'agents.kind': 'What the agent is. "anonymous" is a person whose name the source withholds.',
  'agents.name': 'The name to show; of an anonymous person, the description that the source uses instead.',
  'agents.role': 'The office or part in which the agent speaks. Null: the source gives none.',
  'agents.description': 'A sentence on who this is, from the source. Never enrich an anonymous person.',
  'agents.anonymity': 'For an anonymous agent alone: who withheld the name, and why.',
  'agents.anonymity.by': 'The id of the source or agent that withheld the name. Null: not stated.',
  'agents.anonymity.reason': 'Why, as the source states it. Null: not stated.',

  'quotes.kind': 'A whole utterance, or a fragment inside a sentence of the writer.',
  'quotes.speakers': 'The ids of the agents who said it, all of them if they said it jointly.',
  'quotes.paragraphs': 'The words, paragraph by paragraph, without the outer quotation marks.',
  'quotes.sentence': "For a partial quotation: the source's sentence with the fragment in it.",
  'quotes.context': 'What a reader must know to take the words as they were meant. Null: nothing.',
  'quotes.lang': 'The language of the words, if it is not that of the story.',
  'quotes.edits': 'Every place where the words shown differ from the words spoken.',
  'quotes.edits.paragraph': 'The paragraph, counted from 0.',
  'quotes.edits.kind':
    'Words put in, words left out, or a quotation mark that the source never opened or never closed.',
  'quotes.edits.by': 'Who made the edit: the source, this story, or somebody unknown.',
  'quotes.edits.text':
    'An insertion as it shows, brackets included. For an omission of this story, the words left out where […] shows; of others, the mark that shows.',

  'statistics.quantity': 'The figure.',
  'statistics.quantity.stated': 'The source\'s own phrase, hedge and all: "almost one in five".',
  'statistics.quantity.unit': 'What is counted. A named unit gives its noun.',
  'statistics.quantity.unit.noun': 'The noun as the source writes it, such as "days".',
  'statistics.quantity.anchor':
    'The number that the phrase leans on: a number, a share as part and whole, or a range. Only with "=" is it a value.',
  'statistics.quantity.anchor.of': 'The part, then the whole: [1, 5] for one in five.',
  'statistics.quantity.anchor.from': 'The lower end of the range.',
  'statistics.quantity.anchor.to': 'The upper end of the range.',
  'statistics.quantity.comparator': 'How the figure stands to that number, as the phrase says it.',
  'statistics.measure': 'What the figure measures.',
  'statistics.population': 'Of whom or what. Null: the source does not say.',
  'statistics.date': 'When it held. Null: the source does not say.',
  'statistics.claimant': 'The id of the agent who states the figure.',

  'responses.from': 'The ids of the agents who responded, or who were asked to.',
  'responses.types': 'What kind of response it is; empty when there is none in the source.',
  'responses.respondsTo': 'What it responds to, so that an answer to one thing cannot pass for an answer to another.',
  'responses.summary': "The response in the writer's words.",
  'responses.quotes': 'The ids of the quotations in which it was made.',
  'responses.date': 'When the response was made. Null: the source does not say.',
  'responses.reply':
    'Whether there is a response: in the source, declined, none came, or the source says nothing about one. Only the second is "declined to comment".',
  'responses.asked': 'When the agent was asked. Null: unknown.',
  'responses.answered': 'When the answer came. Null: unknown, or none came.',

  'findings.groups': 'Whom the finding is about.',
  'findings.text': "The finding in the writer's words.",
  'findings.claimant': 'The id of the agent who found it.',
  'findings.statistics': 'The ids of the figures that bear it out.',
  'findings.quotes': 'The ids of the quotations that bear it out.',

  'events.date': 'When it happened, no more exactly than the source says. Null: unknown.',
  'events.text': "What happened, in the writer's words.",
  'events.agents': 'The ids of the agents who had a part in it.',

  'terms.term': 'The word or phrase.',
  'terms.definition': 'What it means.',
  'terms.claimant': 'The id of the agent whose definition it is.',
  'terms.caution': 'What the word must not be taken to mean. Null: nothing.',

  'charts.title': 'What the chart shows.',
  'charts.kind': 'Bars for rows, a line for series.',
  'charts.rows': 'The bars of a chart.',
  'charts.rows.statistic': 'The id of the statistic.',
  'charts.rows.label': 'What the bar stands for.',
  'charts.series': 'The lines of a chart.',
  'charts.series.label': 'What the line stands for.',
  'charts.series.points': 'The points of the line, in order.',
  'charts.series.points.date': 'When the figure held.',
  'charts.series.points.statistic': 'The id of the statistic.',

  'corrections.date': 'The day of the correction.',
  'corrections.targets': 'The ids of the items that it touches.',
  'corrections.note': 'What was wrong and what was put right, for readers.',
  'corrections.before': 'The wording before. Null: not repeated.',
  'corrections.after': 'The wording after. Null: not repeated.',
};

/** The name under which a key's note is kept: its own, or that of any list. `undefined` when it has none. */
export function noteName(path: readonly string[]): string | undefined {
  return [path.join('.'), ['*', ...path.slice(1)].join('.')].find((name) => Object.hasOwn(NOTES, name));
}

export const noteFor = (path: readonly string[]): string | undefined => NOTES[noteName(path) ?? ''];
