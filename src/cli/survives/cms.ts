import { parseFragment, serializeOuter } from 'parse5';
import { SYSTEMS, type System } from '../../embed/kept.ts';
import { type Allowed, DRUPAL, FEED, WORDPRESS } from './allowed.ts';
import { elements, textOf } from './markup.ts';

type Packages = ReadonlyMap<string, unknown>;

/** A place that takes markup and keeps some of it. */
export interface Cms {
  readonly title: string;
  /** What its filter, or the table of it here, runs on. */
  readonly packages: readonly string[];
  clean(html: string, packages: Packages): string;
  /** What it does to words that its filter kept. */
  retypes?(text: string): string[];
}

type Sanitize = (html: string, options?: object) => string;
interface Window {
  readonly document: unknown;
}
type Jsdom = new (html: string) => { readonly window: Window };
type Purify = (window: Window) => { sanitize(html: string): string };
type Reader = new (document: unknown, options: object) => { parse(): { content: string } | null };

const part = <T>(packages: Packages, name: string, key: string): T =>
  (packages.get(name) as Readonly<Record<string, unknown>>)[key] as T;

const sanitize = (packages: Packages): Sanitize => part(packages, 'sanitize-html', 'default');

/** A filter written as a table. `tags alone` removes only tags, so that the code of a script stays as text. */
const filter =
  ({ tags, everywhere }: Allowed, removes: 'tags alone' | 'scripts whole'): Cms['clean'] =>
  (html, packages) =>
    sanitize(packages)(html, {
      allowedTags: Object.keys(tags),
      allowedAttributes: { ...tags, '*': everywhere },
      ...(removes === 'tags alone' && { nonTextTags: [] }),
      allowedSchemes: ['http', 'https', 'mailto', 'tel', 'ftp'],
      parseStyleAttributes: false,
      // Silences a warning about `textarea` and the like: the CMS decides what it allows.
      allowVulnerableTags: true,
    });

/** What `the_content` retypes when the post is shown. */
const TEXTURIZED: readonly (readonly [found: RegExp, what: string])[] = [
  [/["']/, 'straight quotation marks into curled ones'],
  [/\.\.\./, '... into …'],
  [/--/, '-- into a dash'],
  [/\bWordpress\b/, 'Wordpress into WordPress'],
  [/(^|\s)[:;8]-?[)(DPpo|](\s|$)/, 'a smiley into a picture'],
  [/\d\s?x\s?\d/, 'the x between numbers into ×'],
];

const FILLER = 'These words only stand around the snippet, so that a page has an article to find, and are long enough.';
const filler = `<p>${`${FILLER} `.repeat(6)}</p>`;

/** The snippet in the middle of an article, and what is left there. */
function inReader(html: string, packages: Packages): string {
  const Page = part<Jsdom>(packages, 'jsdom', 'JSDOM');
  const Article = part<Reader>(packages, '@mozilla/readability', 'Readability');
  // It reads a copy of the page, and copies have no shadow roots.
  const copied = html.replace(/<template shadowrootmode[\s\S]*?<\/template>/g, '');
  const body = `<main><article><h1>Title</h1>${filler}${filler}${copied}${filler}${filler}</article></main>`;
  const page = new Page(`<!doctype html><title>Title</title><body>${body}`);
  const content = new Article(page.window.document, {}).parse()?.content ?? '';
  const all = elements(parseFragment(content));
  const fillers = all.filter((one) => one.tagName === 'p' && textOf(one).includes(FILLER));
  const [first] = fillers;
  return (first?.parentNode?.childNodes ?? [])
    .filter((one) => !fillers.includes(one as never) && one.nodeName !== 'h1' && one.nodeName !== 'h2')
    .map((one) => serializeOuter(one))
    .join('')
    .trim();
}

export const CMSES = {
  wordpress: {
    title: SYSTEMS.wordpress,
    packages: ['sanitize-html'],
    clean: filter(WORDPRESS, 'tags alone'),
    retypes: (text) => TEXTURIZED.flatMap(([found, what]) => (found.test(text) ? [what] : [])),
  },
  drupal: {
    title: SYSTEMS.drupal,
    packages: ['sanitize-html'],
    clean: filter(DRUPAL, 'tags alone'),
  },
  'sanitize-html': {
    title: SYSTEMS['sanitize-html'],
    packages: ['sanitize-html'],
    clean: (html, packages) => sanitize(packages)(html),
  },
  dompurify: {
    title: SYSTEMS.dompurify,
    packages: ['dompurify', 'jsdom'],
    clean(html, packages) {
      const Page = part<Jsdom>(packages, 'jsdom', 'JSDOM');
      return part<Purify>(packages, 'dompurify', 'default')(new Page('').window).sanitize(html);
    },
  },
  readability: {
    title: SYSTEMS.readability,
    packages: ['@mozilla/readability', 'jsdom'],
    clean: inReader,
  },
  feed: {
    title: SYSTEMS.feed,
    packages: ['sanitize-html'],
    clean: filter(FEED, 'scripts whole'),
  },
} as const satisfies Readonly<Record<System, Cms>>;

export type CmsName = keyof typeof CMSES;
export const CMS_NAMES = Object.keys(CMSES) as readonly CmsName[];
