import type { Verb } from './io.ts';

const OF_CARDS = {
  '--name': 'The name of the publication, on social cards.',
  '--logo': 'An SVG file with its logo, on social cards in place of the name. Its letters must be outlines.',
  '--accent': 'The colour of the rule on top of social cards: #rgb or #rrggbb.',
};

/** What a published folder is to hold. */
const OF_PUBLISHING = {
  '--out': 'The folder to write.',
  '--base': 'The address at which that folder will be served.',
  '--images': 'Draws a social card for each item.',
  ...OF_CARDS,
  '--lang': 'Another language in which each item gets a page. May be given more than once.',
  '--only': 'Writes the stories, the scripts and this section of the folder. May be given more than once.',
};

/** The options of each verb, and an example. */
export const HELP: Readonly<
  Record<string, { readonly options: Readonly<Record<string, string>>; readonly example: string }>
> = {
  check: {
    options: {
      '--source': 'ID=FILE: the text of a source, to compare the words with. May be given for each source.',
      '--fix': 'Writes where each passage stands in its source, wherever that is sure.',
      '--record': 'Writes into the story that its words were compared with these sources.',
      '--page': 'An article, by address or file, to compare with the story. May be given more than once.',
      '--json': 'Prints the result for machines.',
    },
    example: 'factbox check story.json --source gazette=article.txt --fix --record',
  },
  desk: {
    options: { ...OF_PUBLISHING, '--port': 'The port to listen at.' },
    example: 'factbox desk stories/ --out site --base https://facts.example/',
  },
  draft: {
    options: {
      '-o': 'The story file to write. Without it, the story is printed.',
      '--into': 'A story file to which the article brings what it does not have yet.',
      '--lang': 'The language of the article, if its page does not say.',
      '--publisher': 'Who published the article, if its page does not say.',
    },
    example: 'factbox draft article.html -o story.json',
  },
  render: {
    options: {
      '--item': 'The id of an item. May be given more than once.',
      '--as': 'The form to write.',
      '--widget': 'The widget to draw the item with, if not its own.',
      '--lang': 'The language of what the widget says itself, if not that of the story.',
      '--theme': 'Light, dark, or as the reader has it.',
      '--size': 'The width and height of a social card.',
      '--threshold': 'The percentage that a gauge compares with: 50 if none is given.',
      '--url': 'The address of the page on which the item will stand.',
      ...OF_CARDS,
      '-o': 'The file to write. Without it, the item is printed.',
    },
    example: 'factbox render story.json --item trust --as email',
  },
  embed: {
    options: {
      '--item': 'The id of an item. May be given more than once.',
      '--as': 'The form of the snippet.',
      '--base': 'The address of the folder that "factbox publish" wrote.',
      '--widget': 'The widget to draw the item with, if not its own.',
      '--lang': 'The language of what the widget says itself, if not that of the story.',
      '--theme': 'Light, dark, or as the reader has it.',
      '--heading-level': 'The level of the heading of each item.',
      '--threshold': 'The percentage that a gauge compares with: 50 if none is given.',
      '--maxwidth': 'The most pixels that an oEmbed answer may be wide.',
      '--maxheight': 'The most pixels that an oEmbed answer may be high.',
    },
    example: 'factbox embed story.json --item trust --as script --base https://facts.example/',
  },
  publish: {
    options: {
      ...OF_PUBLISHING,
      '--unverified': 'Publishes words that nobody compared with their source, and tells readers so.',
      '--prune': 'Lists what was replaced before that day and may go.',
      '--yes': 'Removes what --prune lists.',
    },
    example: 'factbox publish stories/*.json --out site --base https://facts.example/',
  },
  'where-used': {
    options: { '--since': 'The first day of which changes are listed.' },
    example: 'factbox where-used site --since 2026-11-22',
  },
  survives: {
    options: {
      '--cms': 'A content management system to try. Without it, all are tried. May be given more than once.',
      '--json': 'Prints the result for machines.',
    },
    example: 'factbox survives snippet.html',
  },
  serve: {
    options: {
      '--port': 'The port to listen at.',
      '--host': 'The address to listen at: this machine alone if none is given.',
    },
    example: 'factbox serve story.json',
  },
  schema: {
    options: { '-o': 'The file to write. Without it, the schema is printed.' },
    example: 'factbox schema -o story.schema.json',
  },
  bundle: {
    options: {
      '-o': 'The file to write: .js holds the widgets too, .json the story alone.',
      '--unverified': 'Writes words that nobody compared with their source, and tells readers so.',
    },
    example: 'factbox bundle story.json -o story.js',
  },
};

/** The help of a verb: what it does, how to call it, and its options. */
export function helpOf(word: string, { usage, summary }: Verb): string {
  const { options = {}, example = '' } = HELP[word] ?? {};
  const longest = Math.max(...Object.keys(options).map(({ length }) => length));
  return [
    summary,
    `Usage: ${usage}`,
    ...Object.entries(options).map(([option, what]) => `  ${option.padEnd(longest)}  ${what}`),
    `Example: ${example}`,
  ].join('\n');
}
