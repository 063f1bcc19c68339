import { fallback } from '../static/fallback.ts';
import { fragment, titleOf } from '../static/html.ts';
import { type Job, prepare } from '../static/job.ts';
import { plain } from '../static/plain.ts';
import { markdown, text } from '../static/text.ts';
import { escaped } from '../static/tree.ts';
import { type WidgetName, widgetOf } from '../static/widgets.ts';
import { storyError } from '../story/read.ts';
import type { Story } from '../story/schema.ts';
import { fileAddress, pageAddress, type Release, storyAddress } from './addresses.ts';
import { drawnMarkup, jsx, texturizeProof } from './markup.ts';

export type { Release } from './addresses.ts';

/** The forms of a snippet. */
export const FORMS = [
  'script',
  'figure',
  'iframe',
  'oembed',
  'static',
  'wordpress',
  'amp',
  'react',
  'markdown',
] as const;
export type Form = (typeof FORMS)[number];

/** The forms that hold no address, and so cannot follow a correction. */
export const FIXED: readonly Form[] = ['static', 'markdown'];

export interface EmbedOptions {
  /** The id of the item. */
  readonly item: string;
  readonly as: Form;
  /** The address of the published folder. Only `static` and `markdown` go without. */
  readonly base?: string | undefined;
  /** The build of the widgets whose address and hash a script tag names; without it the newest, with no hash. */
  readonly release?: Release | undefined;
  readonly widget?: WidgetName | undefined;
  readonly lang?: string | undefined;
  /** The most pixels that an oEmbed answer may be wide. */
  readonly maxwidth?: number | undefined;
}

/** What every form is written from. */
export interface Embedding {
  readonly job: Job;
  readonly item: string;
  readonly base: string;
  readonly release: Release | undefined;
  /** The widget, where it is not the item's own. */
  readonly other: WidgetName | undefined;
}

const attributes = (all: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : value ? ` ${name}="${escaped(value)}"` : ` ${name}`))
    .join('');

type File = keyof Release['integrity'];
const checked = (file: File, { release }: Embedding): Record<string, string | undefined> =>
  release ? { integrity: release.integrity[file], crossorigin: 'anonymous' } : {};
const scriptTag = (file: 'factbox.js' | 'factbox-frame.js', one: Embedding): string =>
  `<script${attributes({ async: '', src: fileAddress(one.base, file, one.release), ...checked(file, one) })}></script>\n`;

const host = ({ job, base, item }: Embedding) => ({
  src: storyAddress(base, job.story.id),
  item,
  lang: job.view.messages.lang,
});

const fallbackOf = ({ job }: Embedding): string =>
  fallback(plain(job.drawn, job.view.messages.lang), job.view.messages.lang);

function script(one: Embedding): string {
  const sheet = {
    rel: 'stylesheet',
    href: fileAddress(one.base, 'factbox.css', one.release),
    ...checked('factbox.css', one),
  };
  const tag = `factbox-${one.job.name}`;
  return `<link${attributes(sheet)}>
${scriptTag('factbox.js', one)}<${tag}${attributes(host(one))}>${drawnMarkup(one.job)}</${tag}>\n`;
}

function figure(one: Embedding): string {
  const data = Object.entries(host(one)).map(([name, value]) => [`data-${name}`, value]);
  const all = { 'data-factbox': one.job.name, ...Object.fromEntries(data) };
  // A figure in a figure is none in most editors: the outer one is the card.
  const inner = fallbackOf(one).replace(/^<figure\b[^>]*>\s*([\s\S]*?)\s*<\/figure>\s*$/, '$1');
  return `<figure${attributes(all)}>\n${inner.trim()}\n</figure>\n`;
}

/** The height in pixels that an item has in about 600, for the time before its frame tells. */
const heightOf = ({ job }: Embedding): number => {
  const lines = text(plain(job.drawn, job.view.messages.lang)).split('\n');
  const rows = lines.reduce((sum, line) => sum + Math.ceil(line.length / 60), 0);
  return Math.max(120, 40 + rows * 27 + (job.name === 'gauge' ? 180 : 0));
};

export const pageOf = ({ job, base, item, other }: Embedding): string => pageAddress(base, job.story.id, item, other);

export const frame = (one: Embedding, width = '100%'): string =>
  `<iframe${attributes({
    'data-factbox-frame': '',
    src: pageOf(one),
    title: titleOf(one.job),
    width,
    height: `${heightOf(one)}`,
    loading: 'lazy',
    frameborder: '0',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  })}></iframe>`;

const iframe = (one: Embedding): string => `${frame(one)}\n${scriptTag('factbox-frame.js', one)}`;

/** An oEmbed answer of the type `rich`: one frame, as those ask who do not know the provider. */
export function oembed(one: Embedding, maxwidth = 600): string {
  const { job, base } = one;
  const width = Math.min(600, maxwidth);
  const answer = {
    ...{ type: 'rich', version: '1.0', title: titleOf(job) },
    ...{ provider_name: 'Factbox', provider_url: base, cache_age: 300 },
    ...{ html: frame(one, `${width}`), width, height: heightOf(one) },
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

const ampFrame = (one: Embedding): string => {
  const { job } = one;
  const settings = {
    width: '600',
    height: `${heightOf(one)}`,
    layout: 'fixed-height',
    frameborder: '0',
    resizable: '',
  };
  return `<amp-iframe${attributes({ ...settings, width: 'auto', src: pageOf(one), title: titleOf(job), sandbox: 'allow-scripts allow-popups' })}>
<div overflow tabindex="0" role="button" aria-label="${escaped(titleOf(job))}">+</div>
<div placeholder>
${fallbackOf(one)}</div>
</amp-iframe>\n`;
};

const react = (one: Embedding): string => {
  const tag = `factbox-${one.job.name}`;
  return `<${tag}${attributes(host(one))}>\n${jsx(fallbackOf(one))}</${tag}>\n`;
};

const WRITERS: Readonly<Record<Form, (one: Embedding, options: EmbedOptions) => string>> = {
  script,
  figure,
  iframe,
  oembed: (one, { maxwidth }) => oembed(one, maxwidth),
  static: ({ job }) => fragment(job),
  wordpress: (one) => `${texturizeProof(figure(one).trim())}\n`,
  amp: ampFrame,
  react,
  markdown: (one) => {
    const words = markdown(plain(one.job.drawn, one.job.view.messages.lang)).trimEnd();
    return one.base ? `${words}\n\n<${pageOf(one)}>\n` : `${words}\n`;
  },
};

/** Prepares an item for every form at once. */
export async function embedding(story: object, options: Omit<EmbedOptions, 'as'>, read?: Story): Promise<Embedding> {
  const { item, widget, lang, base = '', release } = options;
  const job = await prepare(story, { item, widget, lang, as: 'fallback' }, read);
  const other = widget && widget !== widgetOf(job.story, item) ? widget : undefined;
  return { job, item, base, release, other };
}

export const written = (one: Embedding, options: Pick<EmbedOptions, 'as' | 'maxwidth'>): string =>
  WRITERS[options.as](one, { ...options, item: one.item });

/**
 * A snippet to paste: an item of a story in one of the forms, its fallback inside.
 * @throws StoryError, as a rejection, when the story is at fault, or does not hold the item
 */
export async function embed(story: object, options: EmbedOptions): Promise<string> {
  if (!options.base && !FIXED.includes(options.as)) {
    throw storyError('embed', `${options.as} needs the address of the published folder`, 'Give base');
  }
  return written(await embedding(story, options), options);
}
