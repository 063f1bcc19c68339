import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Passage } from '../story/drift.ts';
import { decode, readBytes } from './files.ts';
import { isInternal } from './internal.ts';
import { UsageError } from './io.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const WAIT = 20_000;
const MAX_BYTES = 10_000_000;

const MOST_TURNS = 10;

/**
 * The answer of an address, after all redirects. A page of the open net must not redirect into the user's own network. An
 * address inside that network, which the user has named, may.
 */
async function answerOf(address: string, refuse: (why: string) => UsageError): Promise<Response> {
  const signal = AbortSignal.timeout(WAIT);
  let at = new URL(address);
  for (let turns = 0; turns <= MOST_TURNS; turns += 1) {
    const response = await fetch(at, { signal, redirect: 'manual', headers: { Accept: 'text/html' } });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null) return response;
    if (!URL.canParse(next, at)) throw refuse('the server leads to no address');
    const to = new URL(next, at);
    if (!/^https?:$/.test(to.protocol)) throw refuse(`it leads to ${to.protocol}, which is not read`);
    if (!(await isInternal(at.hostname)) && (await isInternal(to.hostname)))
      throw refuse(`it leads to ${to.host}, inside your own network, and is not followed there`);
    at = to;
  }
  throw refuse('it leads from address to address without end');
}

async function fetched(address: string): Promise<string> {
  const refuse = (why: string) => new UsageError(`${address}: ${why}`);
  try {
    const response = await answerOf(address, refuse);
    if (!response.ok) throw refuse(`the server answers ${response.status}`);
    const text = await response.text();
    if (text.length > MAX_BYTES) throw refuse(`the page is larger than ${MAX_BYTES} bytes`);
    return text;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw refuse(`the page does not come: ${((error as Error).cause as Error | undefined)?.message ?? error}`);
  }
}

/** The markup of a page, from an address or a file. */
export async function readPage(name: string): Promise<string> {
  if (/^https?:/i.test(name)) return fetched(name);
  const bytes = await readBytes(name);
  try {
    return decode(bytes);
  } catch {
    throw new UsageError(`${name}: the file is not UTF-8 text`);
  }
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;
/** A declarative shadow root is a part of the page like any other. */
const isShadow = (node: Node): node is DefaultTreeAdapterTypes.Template =>
  isElement(node) && node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined;
const childrenOf = (node: Node): readonly Node[] =>
  isShadow(node) ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

/** What is no part of an article's words. */
const ASIDE = new Set('script style template noscript head nav form button select textarea iframe svg'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const isAside = (node: Node): boolean => isElement(node) && ASIDE.has(node.tagName) && !isShadow(node);
/** The lines of a tile are one sentence: how many, of whom, what. */
const TILE = /^(factbox-)?(figure|label|measure)( |$)/;
/** Whether an element separates text. Inline elements and the lines of a tile do not. */
const isBlock = (node: Node): node is Element =>
  isElement(node) && !INLINE.has(node.tagName) && !TILE.test(attribute(node, 'class') ?? '');

const textOf = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : isAside(node) || node.nodeName === 'br'
      ? ' '
      : isElement(node) && !INLINE.has(node.tagName)
        ? ` ${wordsIn(node)} `
        : node.nodeName === 'q'
          ? quoted(wordsIn(node))
          : wordsIn(node);
const wordsIn = (node: Node): string => childrenOf(node).map(textOf).join('');
/** Adds the marks that browsers set around a `q`, unless the writer typed them. */
const quoted = (words: string): string => (/^\s*["“”„«»‘’‚]/u.test(words) ? words : `“${words}”`);

/** Browsers end at 512. */
const DEEPEST = 1000;

/**
 * The paragraphs, headings and items of a page, fallbacks included, each with its line in the markup.
 * @throws UsageError where it nests deeper than any browser follows
 */
export function passagesOf(html: string): Passage[] {
  const passages: Passage[] = [];
  const visit = (node: Node, quoted: boolean, depth = 0): void => {
    if (depth > DEEPEST) throw new UsageError(`the page nests deeper than ${DEEPEST} elements`);
    let run: Node[] = [];
    const end = () => {
      const text = run.map(textOf).join('').replace(/\s+/gu, ' ').trim();
      const first = run.find((one) => textOf(one).trim());
      if (text) passages.push({ text, line: first?.sourceCodeLocation?.startLine ?? 1, quoted });
      run = [];
    };
    for (const child of childrenOf(node)) {
      if (isAside(child)) continue;
      if (isBlock(child) && child.tagName !== 'br') {
        end();
        visit(child, quoted || child.tagName === 'blockquote', depth + 1);
      } else run.push(child);
    }
    end();
  };
  const document = parse(html, { sourceCodeLocationInfo: true });
  visit(document, false);
  return passages;
}
