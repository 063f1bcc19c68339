import { primary } from '../format/messages.ts';
import { fallback } from '../static/fallback.ts';
import { fragment, titleOf } from '../static/html.ts';
import { type Job, prepare } from '../static/job.ts';
import { plain } from '../static/plain.ts';
import { markdown, text } from '../static/text.ts';
import { type Child, escaped } from '../static/tree.ts';
import { type WidgetName, widgetOf } from '../static/widgets.ts';
import { storyError } from '../story/errors.ts';
import type { Story } from '../story/schema.ts';
import { fileAddress, pageAddress, type Release, storyAddress, type Variant } from './addresses.ts';
import { drawnMarkup, jsx, once, texturizeProof } from './markup.ts';

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
  /** The most pixels that an oEmbed answer may be wide, and high. */
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** What every form is written from. */
export interface Embedding {
  readonly job: Job;
  readonly item: string;
  readonly base: string;
  readonly release: Release | undefined;
  /** Where its page is not the item's own. */
  readonly variant: Variant;
  /** The item as a plain document. */
  readonly document: readonly Child[];
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

const fallbackOf = once(({ job, document }: Embedding): string => fallback(document, job.view.messages.lang));

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

const WIDTH = 600;

/** About the height in pixels that an item has in that width, for the time before its frame tells. */
const heightOf = ({ job, document }: Embedding, width: number): number => {
  const rows = text(document)
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length * 10) / width), 0);
  return Math.max(120, 40 + rows * 27 + (job.name === 'gauge' ? 180 : 0));
};

export const pageOf = ({ job, base, item, variant }: Embedding): string =>
  pageAddress(base, job.story.id, item, variant);

const frame = (one: Embedding, height: number): string =>
  `<iframe${attributes({
    'data-factbox-frame': '',
    src: pageOf(one),
    title: titleOf(one.job),
    width: '100%',
    height: `${height}`,
    loading: 'lazy',
    frameborder: '0',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  })}></iframe>`;

const iframe = (one: Embedding): string => `${frame(one, heightOf(one, WIDTH))}\n${scriptTag('factbox-frame.js', one)}`;

type Most = Pick<EmbedOptions, 'maxwidth' | 'maxheight'>;

/**
 * An oEmbed answer of the type `rich`: one frame, as those ask who do not know the provider. The frame fills whatever it
 * is put into, so that an answer which was written before anyone asked for a width overflows no column.
 */
export function oembed(one: Embedding, { maxwidth = WIDTH, maxheight = Number.POSITIVE_INFINITY }: Most = {}): string {
  const { job, base } = one;
  const width = Math.min(WIDTH, maxwidth);
  const height = Math.min(heightOf(one, width), maxheight);
  const answer = {
    ...{ type: 'rich', version: '1.0', title: titleOf(job) },
    ...{ provider_name: 'Factbox', provider_url: base, cache_age: 300 },
    ...{ html: frame(one, height), width, height },
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

const ampFrame = (one: Embedding): string => {
  const { job } = one;
  const settings = {
    width: '600',
    height: `${heightOf(one, WIDTH)}`,
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
  oembed,
  static: ({ job }) => fragment(job),
  wordpress: (one) => `${texturizeProof(figure(one).trim())}\n`,
  amp: ampFrame,
  react,
  markdown: (one) => {
    const words = markdown(one.document).trimEnd();
    return one.base ? `${words}\n\n<${pageOf(one)}>\n` : `${words}\n`;
  },
};

/** Prepares an item for every form at once. */
export async function embedding(story: object, options: Omit<EmbedOptions, 'as'>, read?: Story): Promise<Embedding> {
  const { item, widget, lang, base = '', release } = options;
  const job = await prepare(story, { item, widget, lang, as: 'fallback' }, read);
  const own = job.view.messages.lang;
  const variant = {
    widget: widget === widgetOf(job.story, item) ? undefined : widget,
    lang: lang && primary(own) !== primary(job.story.lang) ? own : undefined,
  };
  return { job, item, base, release, variant, document: plain(job.drawn, own) };
}

export const written = (one: Embedding, options: Pick<EmbedOptions, 'as'> & Most): string =>
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
