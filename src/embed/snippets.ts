import { primary } from '../format/messages.ts';
import { fallback, unlisted } from '../static/fallback.ts';
import { fragment, titleOf } from '../static/html.ts';
import { type Job, prepare } from '../static/job.ts';
import { language } from '../static/language.ts';
import { plain } from '../static/plain.ts';
import { markdown, text } from '../static/text.ts';
import { type Child, escaped } from '../static/tree.ts';
import { allOf, WIDGETS, type WidgetName, widgetOf } from '../static/widgets.ts';
import { storyError } from '../story/errors.ts';
import { readStory } from '../story/read.ts';
import type { Story } from '../story/schema.ts';
import { fileAddress, pageAddress, type Release, readingAddress, storyAddress, type Variant } from './addresses.ts';
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
  'shortcode',
  'amp',
  'react',
  'markdown',
] as const;
export type Form = (typeof FORMS)[number];

/** Forms without an address. They cannot follow a correction. */
export const FIXED: readonly Form[] = ['static', 'markdown'];

/** Forms that become the element itself, and so take its attributes: the others show a page, or words. */
export const SETTABLE: readonly Form[] = ['script', 'figure', 'wordpress', 'shortcode', 'react'];

/** What `heading-level` may be. */
export const LEVELS = ['2', '3', '4', '5', '6', 'none'] as const;

/** Attributes of the element that a snippet may set. */
export type Settings = Readonly<Partial<Record<'theme' | 'heading-level' | 'threshold', string>>>;

/** Forms that show a published page. A page has one item. */
export const PAGED: readonly Form[] = ['iframe', 'oembed', 'amp'];

export interface EmbedOptions {
  /** The id of the item, or of several of one kind; without it all that the widget shows. */
  readonly item?: string | readonly string[] | undefined;
  readonly as: Form;
  /** The address of the published folder. Only `static` and `markdown` go without. */
  readonly base?: string | undefined;
  /** The build of the widgets whose address and hash a script tag names; without it the newest, with no hash. */
  readonly release?: Release | undefined;
  readonly widget?: WidgetName | undefined;
  readonly lang?: string | undefined;
  readonly settings?: Settings | undefined;
  /** The most pixels that an oEmbed answer may be wide, and high. */
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** Everything that a form is written from. */
export interface Embedding {
  readonly job: Job;
  /** As it was asked for: an id, several with a space between them, or `''` for all. */
  readonly item: string;
  readonly base: string;
  readonly release: Release | undefined;
  /** Where its page is not the item's own. */
  readonly variant: Variant;
  readonly settings: Settings;
  /** The item as a plain document. */
  readonly document: readonly Child[];
}

/** Whether it is one item, which has a page. */
const isOne = ({ item }: Embedding): boolean => /^\S+$/.test(item);

const attributes = (all: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : value ? ` ${name}="${escaped(value)}"` : ` ${name}`))
    .join('');

type File = keyof Release['integrity'];
const checked = (file: File, { release }: Embedding): Record<string, string | undefined> =>
  release ? { integrity: release.integrity[file], crossorigin: 'anonymous' } : {};
const scriptTag = (file: 'factbox.js' | 'factbox-frame.js', one: Embedding): string =>
  `<script${attributes({ async: '', src: fileAddress(one.base, file, one.release), ...checked(file, one) })}></script>\n`;

const host = ({ job, base, item, settings }: Embedding) => ({
  src: storyAddress(base, job.story.id),
  ...(item && { [item.includes(' ') ? 'items' : 'item']: item }),
  lang: job.view.messages.lang,
  ...settings,
});

const fallbackOf = once(({ job, document }: Embedding): string => fallback(document, job.view.messages.lang));

/** The element alone: its fallback has the size that the widget has once a script comes. */
export function elementOf(one: Embedding): string {
  const tag = `factbox-${one.job.name}`;
  return `<${tag}${attributes(host(one))}>${drawnMarkup(one.job)}</${tag}>`;
}

function script(one: Embedding): string {
  const sheet = {
    rel: 'stylesheet',
    href: fileAddress(one.base, 'factbox.css', one.release),
    ...checked('factbox.css', one),
  };
  // The story loads at the same time as the script, not after it.
  const story = { rel: 'preload', as: 'fetch', crossorigin: '', href: storyAddress(one.base, one.job.story.id) };
  return `<link${attributes(sheet)}>
<link${attributes(story)}>
${scriptTag('factbox.js', one)}${elementOf(one)}\n`;
}

/** Most editors allow no figure in a figure. For one card or one panel, the outer figure is the only one. */
const insideFigure = (one: Embedding): string => {
  const html = fallbackOf(one).trim();
  return unlisted(one.document).length > 1 ? html : html.replace(/^<figure\b[^>]*>|<\/figure>$/g, '').trim();
};

function figure(one: Embedding): string {
  const data = Object.entries(host(one)).map(([name, value]) => [`data-${name}`, value]);
  const all = { 'data-factbox': one.job.name, ...Object.fromEntries(data), ...language(one.job.view.messages.lang) };
  return `<figure${attributes(all)}>\n${insideFigure(one)}\n</figure>\n`;
}

/** The content of a figure, in words that WordPress leaves as they are. */
export const wordpressInside = (one: Embedding): string => texturizeProof(insideFigure(one));

/** For a WordPress with our plugin, which writes the figure for each reader. */
function shortcode(one: Embedding): string {
  const { src: _, ...rest } = host(one);
  const all = { story: one.job.story.id, widget: one.job.name, ...rest };
  return `[factbox${attributes(all)}]${wordpressInside(one)}[/factbox]\n`;
}

const WIDTH = 600;

/** An estimate of an item's height in pixels at a width. It holds until the frame sends its height. */
const heightOf = ({ job, document }: Embedding, width: number): number => {
  const rows = text(document)
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length * 10) / width), 0);
  return Math.max(120, 70 + rows * 29 + (job.name === 'gauge' ? 180 : 0));
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

/** The height is estimated for this width if the question names none. So no phone cuts off a source. */
const NARROWEST = 320;

/**
 * An oEmbed answer of the type `rich`. Consumers that do not know the provider want one frame. The frame fills its column,
 * whatever the width of the answer. WordPress removes `hidden`, and shows the quotation until the frame sends its height.
 * Everywhere else the quotation stays hidden.
 */
export function oembed(one: Embedding, { maxwidth, maxheight = Number.POSITIVE_INFINITY }: Most = {}): string {
  const { job, base } = one;
  const width = Math.min(WIDTH, maxwidth ?? WIDTH);
  const height = Math.min(heightOf(one, maxwidth === undefined ? NARROWEST : width), maxheight);
  const link = `<blockquote hidden><a${attributes({ href: pageOf(one) })}>${escaped(titleOf(job))}</a></blockquote>`;
  const answer = {
    ...{ type: 'rich', version: '1.0', title: titleOf(job) },
    ...{ provider_name: 'Factbox', provider_url: base, cache_age: 300 },
    ...{ html: link + frame(one, height), width, height },
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
  shortcode,
  amp: ampFrame,
  react,
  markdown: (one) => {
    const words = markdown(one.document).trimEnd();
    return one.base
      ? `${words}\n\n<${isOne(one) ? pageOf(one) : readingAddress(one.base, one.job.story.id)}>\n`
      : `${words}\n`;
  },
};

const thresholdOf = ({ threshold }: Settings) => (threshold ? { threshold: Number(threshold) } : {});

/** Prepares an item, or several, for every form at once. */
export async function embedding(story: object, options: Omit<EmbedOptions, 'as'>, read?: Story): Promise<Embedding> {
  const { widget, lang, base = '', release, settings = {} } = options;
  const asked = [options.item ?? []].flat();
  const whole = read ?? readStory(story, 'story');
  const ids = asked.length || !widget ? asked : allOf(whole, widget);
  if (widget && !ids.length) {
    const { collection } = WIDGETS[widget];
    throw storyError(`story "${whole.id}"`, `there is no item that ${widget} shows`, 'Add one', `$.${collection}`);
  }
  const job = await prepare(story, { item: ids, widget, lang, as: 'fallback', ...thresholdOf(settings) }, whole);
  const own = job.view.messages.lang;
  const variant = {
    widget: widget === widgetOf(whole, ids[0] ?? '') ? undefined : widget,
    lang: lang && primary(own) !== primary(whole.lang) ? own : undefined,
  };
  return { job, item: asked.join(' '), base, release, variant, settings, document: plain(job.drawn, own) };
}

export const written = (one: Embedding, options: Pick<EmbedOptions, 'as'> & Most): string =>
  WRITERS[options.as](one, options);

/**
 * A snippet to paste: items of a story in one of the forms, their fallback inside.
 * @throws StoryError, as a rejection, when the story is at fault, does not hold the item, or a page of several is asked for
 */
export async function embed(story: object, options: EmbedOptions): Promise<string> {
  const { as } = options;
  if (!options.base && !FIXED.includes(as)) {
    throw storyError('embed', `${as} needs the address of the published folder`, 'Give base');
  }
  const one = await embedding(story, options);
  if (PAGED.includes(as) && !isOne(one)) {
    throw storyError('embed', `${as} shows the page of one item`, 'Name one item, or take another form');
  }
  return written(one, options);
}
