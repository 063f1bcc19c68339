import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { mergeStory } from '../draft/merge.ts';
import { type Draft, draftStory } from '../draft/story.ts';
import { showable } from '../story/characters.ts';
import { storyText } from '../story/file.ts';
import { readStory } from '../story/read.ts';
import { today } from '../story/today.ts';
import { articleOf, isPage, type ReadArticle } from './article.ts';
import { sha256Of } from './digest.ts';
import { decode, readBytes, readStoryFile, writeWhole } from './files.ts';
import { type Io, UsageError, type Verb } from './io.ts';
import { readPage } from './page.ts';
import { answering } from './stories.ts';

const PLAIN: Omit<ReadArticle, 'text'> = { title: null, publisher: null, author: null, issued: null, lang: null };

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks));
}

interface Given extends ReadArticle {
  /** The digest of the file that holds the text. */
  readonly sha256: string;
  /** Whether the text stands in no file yet. */
  readonly loose: boolean;
}

async function given(name: string, io: Io): Promise<Given> {
  const stdin = name === '-';
  const content = stdin ? await standardInput() : await readPage(name);
  const isHtml = isPage(name, content);
  const article = isHtml ? await articleOf(content, name) : { ...PLAIN, text: content };
  const text = showable(article.text);
  const isOwn = text === article.text && !isHtml && !stdin;
  if (text !== article.text)
    io.err('note: characters that no page can show are left out. The words without them are the text of the article.');
  if (!text.trim()) throw new UsageError(`${stdin ? 'standard input' : name}: the article is empty`);
  return { ...article, text, sha256: sha256Of(isOwn ? await readBytes(name) : text), loose: !isOwn };
}

const LISTS = [
  ['quotes', 'quotation'],
  ['statistics', 'figure'],
  ['agents', 'agent'],
  ['responses', 'response'],
  ['events', 'event'],
] as const;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function tell({ story, doubts }: Draft, io: Io): void {
  for (const { item, doubt, readings } of doubts)
    io.err(`note: ${item}: ${doubt}${readings.length ? ` ${readings.map((one) => `“${one}”`).join(' or ')}.` : ''}`);
  io.err(
    `${LISTS.map(([list, noun]) => count(story[list].length, noun)).join(', ')}; ${count(doubts.length, 'doubt')} for an editor.`,
  );
}

/** The file that holds the words of the article: its own, or one beside the story. */
function keptIn(name: string, { loose }: Given, out: string | undefined, id: string | null): string | null {
  if (!loose) return name;
  if (out === undefined) return null;
  const beside = `${out.replace(/\.json$/i, '')}${id ? `-${id}` : ''}`;
  // What was given is not written over.
  return resolve(`${beside}.txt`) === resolve(name) ? `${beside}-words.txt` : `${beside}.txt`;
}

/** A path as a story writes it: from the story's folder. */
const from = (story: string, file: string): string =>
  relative(dirname(resolve(story)), resolve(file))
    .split(sep)
    .join('/');

export const draft: Verb = {
  usage: 'factbox draft ARTICLE|URL|- [-o STORY.json] [--into STORY.json] [--lang LANG] [--publisher NAME]',
  summary: 'Draft a story from an article: quotations, speakers, figures, people, events, responses, and every doubt.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        into: { type: 'string' },
        lang: { type: 'string' },
        publisher: { type: 'string' },
      },
    });
    const [name, ...rest] = positionals;
    if (name === undefined || rest.length) throw new UsageError('name one article');
    const { into } = values;
    const out = values.out ?? into;
    if (values.out && existsSync(values.out) && values.out !== into)
      throw new UsageError(`${values.out} is there already: add to it with --into, or give another name`);
    return answering(io, async () => {
      const before = into === undefined ? null : await readStoryFile(into);
      const old = before && readStory(before.input, into as string);
      const article = await given(name, io);
      const lang = values.lang ?? article.lang ?? old?.lang ?? 'en';
      if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))
        throw new UsageError(`--lang ${lang} is not a language tag, such as en-GB`);
      const drafted = draftStory(article.text, {
        ...{
          lang,
          title: article.title,
          publisher: values.publisher ?? article.publisher,
          authors: article.author ? [article.author] : [],
        },
        ...{ issued: article.issued, url: /^https?:/i.test(name) ? name : null, sha256: article.sha256, asOf: today() },
      });
      const kept = keptIn(name, article, out, old && drafted.story.id);
      const story = {
        ...drafted.story,
        sources: drafted.story.sources.map((source) => ({ ...source, file: out && kept ? from(out, kept) : null })),
      };
      const merged = old && mergeStory(old, story);
      if (merged) {
        for (const conflict of merged.conflicts) io.err(`conflict: ${conflict}`);
        io.err(`${count(merged.added.length, 'new item')}.`);
      } else tell(drafted, io);
      if (!kept)
        io.err('note: the words of the article are kept in no file. Give -o STORY.json to keep them beside the story.');
      if (article.loose && kept) {
        await writeWhole(kept, article.text);
        io.err(`note: the words of the article are kept in ${kept}, for factbox check.`);
      }
      const text = storyText(merged?.story ?? story);
      if (out === undefined) io.out(text.trimEnd());
      else await writeWhole(out, text);
    });
  },
};
