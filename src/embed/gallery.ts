import { fragment } from '../static/html.ts';
import { escaped } from '../static/tree.ts';
import type { Story } from '../story/schema.ts';
import { uncompared } from '../story/verified.ts';
import { type Release, readingAddress } from './addresses.ts';
import { drawnItem, page } from './page.ts';
import { type Embedding, FORMS, type Form, PAGED, pageOf, written } from './snippets.ts';
import { TOLD } from './told.ts';

/* The gallery, for editors: every item with its snippets. What its script does stands in gallery-page.ts. */

/** The id of an entry on the page: its item, or the widget that shows all items. No item id has a dot. */
const idOf = ({ item, job }: Embedding): string => item || `all.${job.name}`;

const form = (one: Embedding, as: Form): string => {
  const { name, when } = TOLD[as];
  const id = `${idOf(one)}.${as}`;
  // The style sheet of a widget is long, and the same for all: the page has it once, and its script puts it in.
  const own = as === 'static' ? ` hidden data-style="${one.job.name}"` : '';
  const snippet = as === 'static' ? fragment(one.job, '') : written(one, { as });
  return `<div class="form"${own}><button type="button" disabled data-copies="${escaped(id)}">Copy ${name}</button><p class="quiet">${when}</p>
<textarea readonly id="${escaped(id)}" aria-label="${name}" rows="3" spellcheck="false">
${escaped(snippet)}</textarea></div>`;
};

const embeds = (one: Embedding, forms: readonly Form[]): string =>
  `<details class="embed"><summary>Embed</summary>
${forms.map((as) => form(one, as)).join('\n')}</details>`;

const inGallery = (one: Embedding): string =>
  `<article id="${escaped(one.item)}" data-found="${escaped(`${one.item} ${one.job.name}`)}"><div data-words>${drawnItem(one.job)}</div>
<p class="quiet"><a href="${escaped(pageOf(one))}">${escaped(one.item)}</a></p>
${embeds(one, FORMS)}</article>`;

/** What editors call the items of a list, where that is not its key in the story file. */
const KINDS: Readonly<Record<string, string>> = { quotes: 'quotations', statistics: 'figures', agents: 'people' };
const kindOf = ({ job }: Embedding): string => KINDS[job.widget.collection] ?? job.widget.collection;

/** The snippets of a whole panel. Its items stand below, and no page is of all of them. */
const panelInGallery = (one: Embedding): string =>
  `<article id="${idOf(one)}" data-found="${idOf(one)}"><p data-words>All ${one.job.items.length} ${kindOf(one)} in one panel</p>
${embeds(
  one,
  FORMS.filter((as) => !PAGED.includes(as)),
)}</article>`;

/** The items of one kind, with their number, after the panel of all of them. */
function section(kind: string, panels: readonly Embedding[], items: readonly Embedding[]): string {
  const isOfKind = (one: Embedding): boolean => kindOf(one) === kind;
  const entries = [...panels.filter(isOfKind).map(panelInGallery), ...items.filter(isOfKind).map(inGallery)];
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${items.filter(isOfKind).length})`;
  return `<section><h2>${title}</h2>\n${entries.join('\n')}</section>`;
}

const search = (many: string): string =>
  `<form role="search" hidden><label for="page.search">Search</label><input type="search" id="page.search" autocomplete="off"><p class="quiet" role="status" data-many="${many}"></p></form>`;

/**
 * A story's items by kind, each with its snippets.
 * @param wholes what widgets show when no item is named
 */
export function storyGallery(
  story: Story,
  all: readonly Embedding[],
  wholes: readonly Embedding[],
  base: string,
  release: Release,
): string {
  const { id, headline, lang, asOf } = story;
  const panels = wholes.filter(({ job }) => job.widget.level);
  const styles = new Map([...all, ...panels].map(({ job }) => [job.name, job.widget.styles.join('')]));
  return page(
    { base, release, lang: 'en', title: `${headline}: snippets`, script: 'factbox-gallery.js', css: 'paper.css' },
    `<main><h1 lang="${escaped(lang)}">${escaped(headline)}</h1>
<p class="quiet">${escaped(lastChecked({ asOf, compared: !uncompared(story).length }))}. <a href="${escaped(readingAddress(base, id))}">The page for readers</a>. <a href="../index.html">All stories</a>.</p>
${search('items')}
${[...new Set([...all, ...panels].map(kindOf))].map((kind) => section(kind, panels, all)).join('\n')}
${[...styles].map(([name, css]) => `<template data-style-of="${name}">${escaped(css)}</template>`).join('\n')}</main>`,
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
