import type { WordPress } from '../browsers.mjs';

export interface WordPressToday extends WordPress {
  readonly mariadbd: string;
  /** What makes an empty database. */
  readonly installer: string;
}
export function wordpressToday(): Promise<WordPressToday>;
