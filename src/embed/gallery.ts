import { escaped } from '../static/tree.ts';
import type { Story } from '../story/schema.ts';
import { uncompared } from '../story/verified.ts';
import { fileAddress, type Release, readingAddress, storyAddress } from './addresses.ts';
import { page } from './page.ts';
import { type Embedding, elementOf, pageOf, written } from './snippets.ts';
import { TOLD } from './told.ts';

/*
 * The gallery, for editors: every item with its snippet. The page itself holds the script tags, which can be copied
 * without any script. Its script (gallery-page.ts) replaces them by the Desk's panel, which writes all forms.
 */

/** The id of an entry on the page: its item, or the widget that shows all items. No item id has a dot. */
const idOf = ({ item, job }: Embedding): string => item || `all.${job.name}`;

const embeds = (one: Embedding): string =>
  `<details class="embed" data-of="${escaped(one.item)}" data-panel="${one.job.name}"><summary>Embed</summary>
<textarea readonly aria-label="${TOLD.script.name}" rows="3" spellcheck="false">
${escaped(written(one, { as: 'script' }))}</textarea></details>`;

const inGallery = (one: Embedding): string =>
  `<article id="${escaped(one.item)}" data-found="${escaped(`${one.item} ${one.job.name}`)}"><div data-words>${elementOf(one)}</div>
<p class="quiet"><a href="${escaped(pageOf(one))}">${escaped(one.item)}</a></p>
${embeds(one)}</article>`;

/** What editors call the items of a list, where that is not its key in the story file. */
const KINDS: Readonly<Record<string, string>> = { quotes: 'quotations', statistics: 'figures', agents: 'people' };
const kindOf = ({ job }: Embedding): string => KINDS[job.widget.collection] ?? job.widget.collection;
const capital = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** The entry of a whole panel. It has no link, because no page shows all of its items. */
const panelInGallery = (one: Embedding): string =>
  `<article id="${idOf(one)}" data-found="${idOf(one)}"><p data-words>All ${one.job.items.length} ${kindOf(one)} in one panel</p>
${embeds(one)}</article>`;

/** The items of one kind, with their number, after the panel of all of them. */
function section(kind: string, panels: readonly Embedding[], items: readonly Embedding[]): string {
  const isOfKind = (one: Embedding): boolean => kindOf(one) === kind;
  const entries = [...panels.filter(isOfKind).map(panelInGallery), ...items.filter(isOfKind).map(inGallery)];
  const title = `${capital(kind)} (${items.filter(isOfKind).length})`;
  return `<section data-kind="${kind}"><h2>${title}</h2>\n${entries.join('\n')}</section>`;
}

const choice = (kinds: readonly string[]): string =>
  `<label for="page.kind">Kind</label><select id="page.kind" autocomplete="off"><option value="">All</option>${kinds
    .map((kind) => `<option value="${kind}">${capital(kind)}</option>`)
    .join('')}</select>`;

const search = (many: string, kinds: readonly string[] = []): string =>
  `<form role="search" hidden><label for="page.search">Search</label><input type="search" id="page.search" autocomplete="off">${kinds.length > 1 ? choice(kinds) : ''}<p class="quiet" role="status" data-many="${many}"></p></form>`;

/**
 * A story's items by kind, each with its snippet.
 * @param wholes what widgets show when no item is named
 * @param langs the languages that pages have besides their story's
 */
export function storyGallery(
  story: Story,
  all: readonly Embedding[],
  wholes: readonly Embedding[],
  base: string,
  { release, langs: pageLangs }: { readonly release: Release; readonly langs: readonly string[] },
): string {
  const { id, headline, lang, asOf } = story;
  const panels = wholes.filter(({ job }) => job.widget.level);
  const kinds = [...new Set([...all, ...panels].map(kindOf))];
  const { folder, integrity } = release;
  const given = { story: storyAddress(base, id), base, release: { folder, integrity }, pageLangs };
  return page(
    {
      ...{ base, release, lang: 'en', title: `${headline}: snippets`, script: 'factbox-gallery.js', connects: true },
      ...{
        css: 'paper.css',
        more: [`<link rel="stylesheet" href="${escaped(fileAddress(base, 'embed/panel.css', release))}">`],
      },
    },
    `<main data-given="${escaped(JSON.stringify(given))}"><h1 lang="${escaped(lang)}">${escaped(headline)}</h1>
<p class="quiet">${escaped(lastChecked({ asOf, compared: !uncompared(story).length }))}. <a href="${escaped(readingAddress(base, id))}">The page for readers</a>. <a href="../index.html">All stories</a>.</p>
${search('items', kinds)}
${kinds.map((kind) => section(kind, panels, all)).join('\n')}</main>`,
  );
}

/** For the newsroom: when a story was last checked. */
export const lastChecked = ({ asOf, compared }: Pick<Listed, 'asOf' | 'compared'>): string =>
  compared ? `Last checked ${asOf}` : 'Not compared with its sources';

export interface Listed {
  readonly id: string;
  readonly headline: string;
  readonly lang: string;
  readonly asOf: string;
  /** Whether a record says that its words were compared with their sources. */
  readonly compared: boolean;
}

export const gallery = (stories: readonly Listed[], base: string, release: Release): string =>
  page(
    { base, release, lang: 'en', title: 'Stories', script: 'factbox-gallery.js', css: 'paper.css' },
    `<main><h1>Stories</h1>
${search('stories')}
<ul class="stories">
${stories
  .map(
    ({ id, headline, lang, ...when }) =>
      `<li data-found="${escaped(id)}"><a data-words lang="${escaped(lang)}" href="gallery/${id}.html">${escaped(headline)}</a><p class="quiet">${escaped(lastChecked(when))}</p></li>`,
  )
  .join('\n')}
</ul></main>`,
  );
