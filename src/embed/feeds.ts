import { messagesFor } from '../format/messages.ts';
import { checkedLine } from '../parts/checked.ts';
import { markdown, markdownTitle } from '../static/text.ts';
import { escaped } from '../static/tree.ts';
import { isWithdrawn } from '../story/items.ts';
import type { Story } from '../story/schema.ts';
import { NEWEST, readingAddress, storyAddress } from './addresses.ts';
import { type Listed, lastChecked } from './gallery.ts';
import { galleryPolicy, policy } from './page.ts';
import { type Embedding, pageOf } from './snippets.ts';

/* What a published folder has for machines: feeds, lists, and what its host is to say. All are pure. */

/** A story for machines, item by item, as the widgets say it. */
export const storyMarkdown = (story: Story, all: readonly Embedding[]): string =>
  [
    `# ${markdownTitle(story.headline)}\n\n${checkedLine(story, messagesFor(story.lang))}`,
    ...all.map((one) => `${markdown(one.document).trimEnd()}\n\n<${pageOf(one)}>`),
  ]
    .join('\n\n')
    .concat('\n');

/** What was corrected or taken back in a story, and when. */
export interface Change {
  readonly story: string;
  readonly headline: string;
  readonly id: string;
  readonly date: string;
  readonly note: string;
  readonly items: readonly string[];
}

export function changesOf(story: Story): Change[] {
  const { id, headline, corrections, quotes, statistics, responses, findings, events, terms, charts } = story;
  const of = { story: id, headline };
  const all = [quotes, statistics, responses, findings, events, terms, charts].flat() as readonly {
    readonly id: string;
  }[];
  return [
    ...corrections.map((one) => ({
      ...of,
      ...{ id: one.id, date: one.date, items: one.targets },
      note: [one.note, messagesFor(story.lang).corrected(one.before, one.after)].filter(Boolean).join(' '),
    })),
    ...all.filter(isWithdrawn).map((one) => ({
      ...of,
      id: `${one.id}-withdrawn`,
      date: one.withdrawn.date,
      note: `Withdrawn: ${one.withdrawn.reason}`,
      items: [one.id],
    })),
  ];
}

/** The newest first. Changes of one day are sorted by story and id, so that the order is always the same. */
const sorted = (changes: readonly Change[]): Change[] => {
  const key = ({ story, id }: Change) => `${story}/${id}`;
  return [...changes].sort((a, b) => (a.date !== b.date ? (a.date < b.date ? 1 : -1) : key(a) < key(b) ? -1 : 1));
};
const day = (date: string): string => new Date(`${date}T00:00:00Z`).toUTCString();

export function rss(changes: readonly Change[], base: string): string {
  const all = sorted(changes);
  const items = all.map(({ story, headline, id, date, note, items: [item = ''] }) => {
    const link = `${readingAddress(base, story)}#${item}`;
    return `<item><title>${escaped(headline)}</title><description>${escaped(note)}</description><link>${escaped(link)}</link><guid isPermaLink="false">${escaped(`${story}/${id}`)}</guid><pubDate>${day(date)}</pubDate></item>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Corrections</title><link>${escaped(base)}</link><description>What was corrected or withdrawn.</description><atom:link rel="self" type="application/rss+xml" href="${escaped(`${base}corrections.xml`)}"/>
${all[0] ? `<lastBuildDate>${day(all[0].date)}</lastBuildDate>\n` : ''}${items.join('')}</channel></rss>
`;
}

/**
 * The pages that search engines should list: one for each story. Frames and pages for editors say `noindex`.
 */
export const sitemap = (stories: readonly (Listed & { readonly changes: readonly Change[] })[], base: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${stories
  .map(({ id, asOf, changes }) => {
    const last = [asOf, ...changes.map(({ date }) => date)].sort().at(-1) as string;
    return `<url><loc>${escaped(readingAddress(base, id))}</loc><lastmod>${escaped(last)}</lastmod></url>\n`;
  })
  .join('')}</urlset>
`;

/** A list of the stories as llmstxt.org has it. */
export const llms = (stories: readonly Listed[], base: string): string =>
  `# Stories

> Reviewed facts, with their speakers, hedges and sources. Quote them as they stand.

## Stories

${stories
  .map(
    ({ id, headline, ...when }) =>
      `- [${markdownTitle(headline)}](${base}text/${id}.md): ${lastChecked(when)}; as data: ${storyAddress(base, id)}\n`,
  )
  .join('')}`;

/**
 * The headers that a host should send. The folders `builds` never change; the files `newest` do. Other sites, and frames
 * without an origin, may read everything. No site may frame the gallery of a story. No two rules set the same header for
 * one address, because hosts join the values.
 */
export const headers = (builds: readonly string[], newest: Iterable<string>, base: string): string => {
  const rule = (path: string, ...lines: readonly string[]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const forever = 'Cache-Control: public, max-age=31536000, immutable';
  const minute = 'Cache-Control: public, max-age=60';
  const csp = (policy: string) => `Content-Security-Policy: ${policy}`;
  const framed = (path: string, cache: string) => rule(path, cache, csp(policy(base)));
  return [
    rule('/*', 'Access-Control-Allow-Origin: *', 'X-Content-Type-Options: nosniff'),
    ...[...builds, 'cards'].map((folder) => rule(`/${folder}/*`, forever)),
    framed('/pinned/*', forever),
    framed('/items/*', minute),
    ...['stories', 'text', 'snippets'].map((folder) => rule(`/${folder}/*`, minute)),
    ...[...newest].map((name) => rule(`/${NEWEST}/${name}`, minute)),
    rule('/gallery/*', minute, csp(`${galleryPolicy(base)}; frame-ancestors 'none'`)),
  ].join('\n');
};
