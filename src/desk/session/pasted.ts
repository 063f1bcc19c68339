import { showable } from '../../story/characters.ts';
import { policy } from './policy.ts';

/** Whatever a page holds besides its article. */
const NO_WORDS =
  'script, style, noscript, template, svg, iframe, nav, form, button, select, textarea, aside, footer, [hidden], [aria-hidden=true]';
const BLOCKS =
  /^(address|article|blockquote|dd|div|dl|dt|figcaption|figure|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/;

export interface Pasted {
  readonly text: string;
  readonly title: string | null;
  readonly lang: string | null;
  readonly publisher: string | null;
  /** Who wrote it, and when it was published, as its page says. */
  readonly author: string | null;
  readonly issued: string | null;
  readonly url: string | null;
}

const NOTHING = { title: null, lang: null, publisher: null, author: null, issued: null, url: null } as const;

export const plainText = (text: string): Pasted => ({
  ...NOTHING,
  text: showable(text.replace(/^\ufeff/, '')),
});

function* blocks(node: Node, line: { words: string }): Generator<string> {
  for (const child of node.childNodes) {
    if (child instanceof Text) line.words += child.data;
    if (!(child instanceof Element)) continue;
    const isBlock = BLOCKS.test(child.localName) || child.localName === 'br';
    if (isBlock) yield line.words;
    if (isBlock) line.words = '';
    yield* blocks(child, line);
    if (isBlock) yield line.words;
    if (isBlock) line.words = '';
  }
}

/** The words of a page's article, paragraph by paragraph. The page is parsed without a window: nothing of it runs or loads. */
export function pageText(html: string): Pasted {
  const parsed = new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
  for (const one of parsed.querySelectorAll(NO_WORDS)) one.remove();
  const articles = [...parsed.querySelectorAll('article, main, [role=main]')];
  const size = (one: Element) => one.textContent.length;
  const [main] = articles.sort((a, b) => size(b) - size(a));
  const line = { words: '' };
  const paragraphs = [...blocks(main ?? parsed.body, line), line.words];
  const meta = (name: string) =>
    parsed.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() || null;
  return {
    ...NOTHING,
    ...{ author: meta('author'), issued: /^\d{4}-\d\d-\d\d/.exec(meta('article:published_time') ?? '')?.[0] ?? null },
    ...{ title: meta('og:title') ?? (parsed.title.trim() || null), publisher: meta('og:site_name') },
    lang: parsed.documentElement.getAttribute('lang'),
    text: showable(
      `${paragraphs
        .map((words) => words.replace(/[\s\u00a0]+/g, ' ').trim())
        .filter(Boolean)
        .join('\n\n')}\n`,
    ),
  };
}

export const looksLikePage = (name: string, text: string): boolean =>
  /\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<head|<body|<article|<main)\b/i.test(text.slice(0, 2000));
