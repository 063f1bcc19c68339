import { directionOf } from '../format/language.ts';
import { messagesFor } from '../format/messages.ts';
import { checkedLine } from '../parts/checked.ts';
import { titleOf } from '../static/html.ts';
import { type Job, prepare } from '../static/job.ts';
import { jsonldOf } from '../static/jsonld.ts';
import { words } from '../static/text.ts';
import { type Child, escaped, isElement, isOf } from '../static/tree.ts';
import type { Story } from '../story/schema.ts';
import { fileAddress, type Release, readingAddress, storyAddress } from './addresses.ts';
import { drawnMarkup } from './markup.ts';
import { type Embedding, pageOf } from './snippets.ts';

/* The pages of a published folder. All are pure: the same story gives the same bytes. */

// A sandboxed page has no origin, so 'self' means nothing. The policy names the folder's address.
export const policy = (base: string): string =>
  `default-src 'none'; script-src ${base}; style-src ${base}; img-src ${base} data:; base-uri 'none'; form-action 'none'`;
/** The gallery asks for the story whose snippets it writes. */
export const galleryPolicy = (base: string): string => `${policy(base)}; connect-src ${base}`;

interface Head {
  readonly base: string;
  readonly release: Release;
  readonly lang: string;
  readonly title: string;
  readonly script?: string;
  readonly css: 'page.css' | 'paper.css';
  /** Whether its script asks for a story. */
  readonly connects?: boolean;
  /** Whether search engines are to list it. */
  readonly indexed?: boolean;
  readonly more?: readonly string[];
}

export const page = (head: Head, body: string): string => {
  const { base, release, lang, title, script, css, connects = false, indexed = false, more = [] } = head;
  const of = (file: string) => escaped(fileAddress(base, file, release));
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
${[
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="${escaped((connects ? galleryPolicy : policy)(base))}">`,
  '<meta name="viewport" content="width=device-width">',
  `<title>${escaped(title)}</title>`,
  ...(indexed ? [] : ['<meta name="robots" content="noindex">']),
  ...more,
  // So no browser asks the host for an icon that the policy forbids.
  '<link rel="icon" href="data:,">',
  `<link rel="stylesheet" href="${of('factbox.css')}">`,
  `<link rel="stylesheet" href="${of(css)}">`,
  ...(script ? [`<script async src="${of(script)}"></script>`] : []),
].join('\n')}
</head>
<body>
${body}
</body>
</html>
`;
};

/** The drawn item, as a page without a story to load has it. */
export const drawnItem = (job: Job): string => `<factbox-${job.name}>${drawnMarkup(job)}</factbox-${job.name}>`;

/** The text of an item in one line, as a picture's alternative and a shared link's description have it. */
export const wordsOf = ({ document }: Embedding): string =>
  words(document)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (/[.!?:…”"’»]$/.test(line) ? line : `${line}.`))
    .join(' ');

const link = (rel: string, href: string, more = ''): string => `<link rel="${rel}" href="${escaped(href)}"${more}>`;
const meta = (entries: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(entries).flatMap(([name, content]) =>
    content ? [`<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`] : [],
  );

/** Open Graph writes `en_GB`, and has no word for a language without its country. */
const locale = (lang: string): string | undefined =>
  /^[a-z]{2}-[A-Z]{2}$/.test(lang) ? lang.replace('-', '_') : undefined;

/** The address of an item's picture. */
export interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The page of an item, already drawn. It loads no story. Its script only tells its height. */
export function itemPage(one: Embedding, release: Release, picture?: Picture): string {
  const { job, base } = one;
  const { lang } = job.view.messages;
  const title = titleOf(job);
  const address = pageOf(one);
  const words = wordsOf(one);
  const more = [
    link('canonical', address),
    link(
      'alternate',
      address.replace(/html$/, 'oembed.json'),
      ` type="application/json+oembed" title="${escaped(title)}"`,
    ),
    ...meta({
      'og:type': 'article',
      'og:title': title,
      'og:description': words,
      'og:url': address,
      'og:locale': locale(lang),
      ...(picture && {
        'og:image': picture.src,
        'og:image:type': 'image/png',
        'og:image:width': `${picture.width}`,
        'og:image:height': `${picture.height}`,
        'og:image:alt': words,
      }),
      'twitter:card': picture ? 'summary_large_image' : 'summary',
    }),
  ];
  return page({ base, release, title, lang, script: 'factbox-page.js', css: 'page.css', more }, drawnItem(job));
}

/** A control that only a script moves. */
const isFilter = (child: Child): boolean => isElement(child) && isOf(child, 'filter');
const still = (children: readonly Child[]): Child[] =>
  children
    .filter((child) => !isFilter(child))
    .map((child) => (isElement(child) ? { ...child, children: still(child.children) } : child));

/** The parts of the page of a whole story. Each card and tile is a part; the items of a panel are one part. */
async function partsOf(all: readonly Embedding[]): Promise<{ job: Job; ids: readonly string[] }[]> {
  const parts = new Map<string, Embedding[]>();
  for (const one of all) {
    const key = one.job.widget.level ? one.job.name : one.item;
    parts.set(key, [...(parts.get(key) ?? []), one]);
  }
  return Promise.all(
    [...parts.values()].map(async ([first, ...rest]) => {
      const { job, item } = first as Embedding;
      const ids = [item, ...rest.map((one) => one.item)];
      const { story, name } = job;
      return { job: rest.length ? await prepare(story, { item: ids, widget: name, as: 'fallback' }, story) : job, ids };
    }),
  );
}

/** A whole story for readers. It is the only page that search engines should list. */
export async function readingPage(
  story: Story,
  all: readonly Embedding[],
  base: string,
  release: Release,
): Promise<string> {
  const { id, headline, lang } = story;
  const address = readingAddress(base, id);
  const more = [
    link('canonical', address),
    link('alternate', storyAddress(base, id), ' type="application/json"'),
    link('alternate', `${base}text/${id}.md`, ' type="text/markdown"'),
    link('alternate', `${base}corrections.xml`, ' type="application/rss+xml" title="Corrections"'),
    ...meta({
      'og:type': 'article',
      'og:title': headline,
      'og:url': address,
      'og:locale': locale(lang),
      'twitter:card': 'summary',
    }),
    `<script type="application/ld+json">${jsonldOf(all.map((one) => ({ job: one.job, url: pageOf(one) })))}</script>`,
  ];
  const parts = (await partsOf(all)).map(({ job, ids }) => {
    const [first = '', ...rest] = ids.map(escaped);
    // Each item can be linked to, also where several share a panel.
    const anchors = rest.map((one) => `<a id="${one}"></a>`).join('');
    return `<article id="${first}">${anchors}${drawnItem({ ...job, drawn: still(job.drawn) })}</article>`;
  });
  const messages = messagesFor(lang);
  return page(
    { base, release, lang, title: headline, css: 'paper.css', indexed: true, more },
    `<main><h1>${escaped(headline)}</h1>
<p class="quiet" lang="${escaped(messages.lang)}">${escaped(checkedLine(story, messages))}</p>
${parts.join('\n')}</main>`,
  );
}
