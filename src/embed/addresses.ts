/** Where things lie below the address of a published folder. */

/** A build of the widgets. Its folder never changes; the hashes are those of its files. */
export interface Release {
  /** `v0/1f3a…`, the folder. */
  readonly folder: string;
  /** `sha384-…` of each file. */
  readonly integrity: Readonly<Record<'factbox.js' | 'factbox.css' | 'factbox-frame.js', string>>;
}

/** The folder of the newest build of a version, whose files change. */
export const NEWEST = 'v0';

const at = (base: string, path: string): string => new URL(path, base.replace(/\/*$/, '/')).href;

export const storyAddress = (base: string, story: string): string => at(base, `stories/${story}.json`);
/** A page of an item other than its own: by another widget, or with the widget's words in another language. */
export interface Variant {
  readonly widget?: string | undefined;
  readonly lang?: string | undefined;
}

/** The path of an item's page, without an ending. The paths of all its files begin with this. */
export const pagePath = (story: string, item: string, { widget, lang }: Variant = {}): string =>
  ['items', story, [item, widget, lang].filter(Boolean).join('.')].join('/');
export const pageAddress = (base: string, story: string, item: string, variant?: Variant): string =>
  at(base, `${pagePath(story, item, variant)}.html`);
/** The page of a whole story, for readers and search engines. */
export const readingAddress = (base: string, story: string): string => at(base, `stories/${story}.html`);
export const fileAddress = (base: string, file: string, release?: Release): string =>
  at(base, `${release?.folder ?? NEWEST}/${file}`);
