/** Where things lie below the address of a published folder. */

/** A build of the widgets: its folder keeps for ever, and the hashes hold for it alone. */
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
/** The page of an item, for frames and for people. A widget other than the item's own stands in the name. */
export const pageAddress = (base: string, story: string, item: string, widget?: string): string =>
  at(base, `${pagePath(story, item, widget)}.html`);
export const pagePath = (story: string, item: string, widget?: string): string =>
  `items/${story}/${item}${widget ? `.${widget}` : ''}`;
export const oembedAddress = (base: string, story: string, item: string): string =>
  at(base, `${pagePath(story, item)}.oembed.json`);
export const fileAddress = (base: string, file: string, release?: Release): string =>
  at(base, `${release?.folder ?? NEWEST}/${file}`);
