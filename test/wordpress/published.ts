/* What the tests of the plugin show: two published stories, as shortcodes and blocks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import type { WidgetName } from '../../src/static/widgets.ts';
import { data, factbox, folder } from '../cli/command.ts';
import { ROOT } from '../house/imports.ts';
import { parsed, run, type Task } from './site.ts';

export const STORIES = ['casey-review.json', 'examples/flood-barrier.json'];
export const BASE = 'https://facts.example/';
export const OUT = join(folder(), 'site');
export const site = { folder: `${OUT}/`, base: BASE };

beforeAll(async () => {
  const { code, err } = await factbox(
    ['publish', ...STORIES.map(data), '--out', OUT, '--base', BASE],
    join(ROOT, 'dist'),
  );
  expect([code, err]).toEqual([0, '']);
});

export interface Entry {
  readonly item: string;
  readonly widget: WidgetName;
  readonly label: string;
  readonly html: string;
}
export const snippets = (id: string) =>
  JSON.parse(readFileSync(join(OUT, `snippets/${id}.json`), 'utf8')) as { readonly items: readonly Entry[] };

export const code = (attributes: string, words = '') => `[factbox ${attributes}]${words && `${words}[/factbox]`}`;
export const block = (attributes: object, html: string) =>
  `<!-- wp:factbox/widget ${JSON.stringify(attributes)} -->\n${html}\n<!-- /wp:factbox/widget -->`;
export const show = (content: string): Task => ['show', content];
export const shown = async (content: string): Promise<string> => (await run(site, show(content)))[0] as string;
export const figureOf = (html: string) => parsed(html).querySelector('figure') as HTMLElement;
