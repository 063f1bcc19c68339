import { PackageError } from '../static/errors.ts';
import { UsageError } from './io.ts';
import { packages } from './packages.ts';
import { passagesOf } from './page.ts';

/** An article's words, and what its page says of it. */
export interface ReadArticle {
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** EDTF, to the day. */
  readonly issued: string | null;
  readonly lang: string | null;
}

interface Parsed {
  readonly content: string;
  readonly title?: string | null;
  readonly siteName?: string | null;
  readonly byline?: string | null;
  readonly publishedTime?: string | null;
  readonly lang?: string | null;
}

/** What is used of jsdom. */
interface Dom {
  readonly JSDOM: new (html: string, options: object) => { readonly window: { readonly document: Document } };
  /** Unlike the default one, it writes nothing on the console of whoever drafts. */
  readonly VirtualConsole: new () => object;
}

export const isPage = (name: string, content: string): boolean =>
  /^https?:/i.test(name) ||
  /\.html?$/i.test(name) ||
  /^\s*(?:<!doctype html|<html|<head|<body|<article|<main)\b/i.test(content.slice(0, 2000));

/** Takes the article out of a page with Readability. */
export async function articleOf(html: string, name: string): Promise<ReadArticle> {
  const found = await packages('factbox draft of a page', ['@mozilla/readability', 'jsdom']).catch((error: unknown) => {
    throw error instanceof PackageError
      ? new PackageError(`${error.message}, or give the article as plain text`)
      : error;
  });
  const { JSDOM, VirtualConsole } = found.get('jsdom') as Dom;
  const { Readability } = found.get('@mozilla/readability') as typeof import('@mozilla/readability');
  const { document } = new JSDOM(html, {
    ...(/^https?:/i.test(name) && { url: name }),
    virtualConsole: new VirtualConsole(),
  }).window;
  const parsed = new Readability(document).parse() as Parsed | null;
  const text = parsed
    ? passagesOf(parsed.content)
        .map((passage) => passage.text)
        .join('\n\n')
    : '';
  if (!parsed || !text) throw new UsageError(`${name}: no article is found in this page. Give its words as plain text`);
  const day = /^\d{4}-\d\d-\d\d/.exec(parsed.publishedTime ?? '')?.[0] ?? null;
  return {
    text: `${text}\n`,
    title: parsed.title?.trim() || null,
    publisher: parsed.siteName?.trim() || null,
    author:
      parsed.byline
        ?.replace(/^by\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim() || null,
    issued: day,
    lang: parsed.lang?.trim() || null,
  };
}
