import { directionOf } from '../format/language.ts';
import { titleOf } from '../static/html.ts';
import { plain } from '../static/plain.ts';
import { markdown } from '../static/text.ts';
import { escaped } from '../static/tree.ts';
import { isWithdrawn } from '../story/items.ts';
import type { Story } from '../story/schema.ts';
import { fileAddress, oembedAddress, type Release } from './addresses.ts';
import { drawnMarkup } from './markup.ts';
import { type Embedding, type Form, pageOf, written } from './snippets.ts';

/* The pages of a published folder. All are pure: the same story gives the same bytes. */

export const PAGE_CSS = `:root { color-scheme: light dark; --factbox-margin: 0; }
body { margin: 0; font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif; color: light-dark(#1d1d1b, #ebeae6); }
body.alone { max-width: 44rem; margin: 0 auto; padding: 1rem; background: light-dark(#fcfcfa, #191a1b); }
textarea { box-sizing: border-box; width: 100%; height: 6rem; }
article { border-block-start: 1px solid; padding-block: 1rem; }
input, button { font: inherit; min-height: 2rem; }
`;

/** Search and copying in the gallery; without it the list is whole and the snippets can be selected. */
export const GALLERY_JS = `const search = document.querySelector('input');
search?.addEventListener('input', () => {
  const wanted = search.value.toLowerCase();
  for (const one of document.querySelectorAll('[data-words]')) one.hidden = !one.textContent.toLowerCase().includes(wanted);
});
document.addEventListener('click', async ({ target }) => {
  const area = target.closest?.('button')?.previousElementSibling;
  if (!area) return;
  area.select();
  await navigator.clipboard.writeText(area.value);
  target.textContent = 'Copied';
});
`;

// In a sandbox the page has no origin, and 'self' means nothing: the folder's address is named.
const policy = (base: string): string =>
  `default-src 'none'; script-src ${base}; style-src ${base}; img-src ${base}; base-uri 'none'; form-action 'none'`;

interface Head {
  readonly base: string;
  readonly release: Release;
  readonly lang: string;
  readonly title: string;
  readonly script: string;
  readonly more?: string;
}

const page = ({ base, release, lang, title, script, more = '' }: Head, body: string, alone = false): string => {
  const of = (file: string) => escaped(fileAddress(base, file, release));
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy(base))}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<meta name="robots" content="noindex">
${more}<link rel="stylesheet" href="${of('factbox.css')}">
<link rel="stylesheet" href="${of('page.css')}">
<script async src="${of(script)}"></script>
</head>
<body${alone ? ' class="alone"' : ''}>
${body}
</body>
</html>
`;
};

/** The page of an item: drawn, with no story to load; its script tells its height and nothing else. */
export function itemPage(one: Embedding, release: Release, image?: string): string {
  const { job, base, item } = one;
  const title = titleOf(job);
  const links = [
    `<link rel="canonical" href="${escaped(pageOf(one))}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escaped(oembedAddress(base, job.story.id, item))}" title="${escaped(title)}">`,
    `<meta property="og:title" content="${escaped(title)}">`,
    ...(image
      ? [
          `<meta property="og:image" content="${escaped(image)}">`,
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : []),
  ];
  const head = { base, release, title, lang: job.view.messages.lang, script: 'factbox-page.js' };
  const tag = `factbox-${job.name}`;
  return page({ ...head, more: `${links.join('\n')}\n` }, `<${tag}>${drawnMarkup(job)}</${tag}>`);
}

const GALLERY: readonly Form[] = ['script', 'figure', 'iframe', 'wordpress', 'amp', 'react', 'markdown'];

const inGallery = (one: Embedding): string => {
  const tag = `factbox-${one.job.name}`;
  const forms = GALLERY.map(
    (as) =>
      `<h3>${as}</h3><textarea readonly aria-label="${as}">${escaped(written(one, { as }))}</textarea><button>Copy</button>`,
  );
  return `<article id="${escaped(one.item)}" data-words><${tag}>${drawnMarkup(one.job)}</${tag}>
<p><a href="${escaped(pageOf(one))}">${escaped(one.item)}</a></p><details><summary>Embed</summary>${forms.join('\n')}</details></article>`;
};

const SEARCH = '<p><label>Search <input type="search"></label></p>';

/** A story's items, each with its snippets, for editors. */
export const storyGallery = (story: Story, all: readonly Embedding[], base: string, release: Release): string =>
  page(
    { base, release, lang: story.lang, title: story.headline, script: 'gallery.js' },
    `<h1>${escaped(story.headline)}</h1>${SEARCH}\n${all.map(inGallery).join('\n')}`,
    true,
  );

export interface Listed {
  readonly id: string;
  readonly headline: string;
  readonly lang: string;
}

export const gallery = (stories: readonly Listed[], base: string, release: Release): string =>
  page(
    { base, release, lang: 'en', title: 'Stories', script: 'gallery.js' },
    `<h1>Stories</h1>${SEARCH}<ul>\n${stories
      .map(
        ({ id, headline, lang }) =>
          `<li data-words lang="${escaped(lang)}"><a href="gallery/${id}.html">${escaped(headline)}</a></li>`,
      )
      .join('\n')}\n</ul>`,
    true,
  );

/** A story for machines, item by item, as the widgets say it. */
export const storyMarkdown = (story: Story, all: readonly Embedding[]): string =>
  [
    `# ${story.headline}\n\nLast checked: ${story.asOf}`,
    ...all.map((one) => `${markdown(plain(one.job.drawn, one.job.view.messages.lang)).trimEnd()}\n\n<${pageOf(one)}>`),
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
    ...corrections.map((one) => ({ ...of, id: one.id, date: one.date, note: one.note, items: one.targets })),
    ...all.filter(isWithdrawn).map((one) => ({
      ...of,
      id: `${one.id}-withdrawn`,
      date: one.withdrawn.date,
      note: `Withdrawn: ${one.withdrawn.reason}`,
      items: [one.id],
    })),
  ];
}

const newest = (a: Change, b: Change): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1);

export const rss = (changes: readonly Change[], base: string): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Corrections</title><link>${escaped(base)}</link><description>What was corrected or withdrawn.</description>
${[...changes]
  .sort(newest)
  .map(
    ({ story, headline, id, date, note }) =>
      `<item><title>${escaped(headline)}</title><description>${escaped(note)}</description><link>${escaped(`${base}gallery/${story}.html`)}</link><guid isPermaLink="false">${escaped(`${story}/${id}`)}</guid><pubDate>${new Date(`${date}T00:00:00Z`).toUTCString()}</pubDate></item>`,
  )
  .join('\n')}
</channel></rss>
`;

export const sitemap = (stories: readonly (Listed & { readonly asOf: string })[], base: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${stories.map(({ id, asOf }) => `<url><loc>${escaped(`${base}text/${id}.md`)}</loc><lastmod>${asOf}</lastmod></url>`).join('\n')}
</urlset>
`;

export const llms = (stories: readonly Listed[], base: string): string =>
  `# Stories\n\nReviewed facts, with their speakers, hedges and sources. Quote them as they stand.\n\n${stories
    .map(({ id, headline }) => `- [${headline}](${base}text/${id}.md): [data](${base}stories/${id}.json)`)
    .join('\n')}\n`;

/** Other sites and frames without an origin read all of it. No two of its rules set one header for one address. */
export const headers = (builds: readonly string[]): string => {
  const cached = (path: string, cache: string) => `${path}\n  Cache-Control: ${cache}\n`;
  const forever = 'public, max-age=31536000, immutable';
  return [
    '/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n',
    ...[...builds, 'pinned'].map((folder) => cached(`/${folder}/*`, forever)),
    ...['stories', 'items', 'text'].map((folder) => cached(`/${folder}/*`, 'public, max-age=60')),
  ].join('\n');
};
