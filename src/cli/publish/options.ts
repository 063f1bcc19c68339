import { languages } from '../../core/catalogues.ts';
import { BRAND_OPTIONS, BRAND_USAGE, brandOf } from '../brand.ts';
import { UsageError } from '../io.ts';
import { baseOf, oneOf } from '../stories.ts';
import { SECTIONS, type Section, sectionsOf } from './sections.ts';
import type { Settings } from './story.ts';

/** What a published folder is to hold, as the options say. */
export const PUBLISH_OPTIONS = {
  out: { type: 'string' },
  base: { type: 'string' },
  images: { type: 'boolean', default: false },
  ...BRAND_OPTIONS,
  lang: { type: 'string', multiple: true, default: [] as string[] },
  only: { type: 'string', multiple: true, default: [] as string[] },
} as const;

export const PUBLISH_USAGE = `--out DIR --base URL [--images] ${BRAND_USAGE} [--lang LANG …] [--only SECTION …]`;

type Values = Parameters<typeof brandOf>[0] & {
  readonly out?: string | undefined;
  readonly base?: string | undefined;
  readonly images: boolean;
  readonly lang: readonly string[];
  readonly only: readonly string[];
};

export type Options = Omit<Settings, 'folder' | 'release'>;

/** @throws UsageError if an option is missing or wrong */
export function optionsOf(values: Values, unverified: boolean): Options & { readonly out: string } {
  const { out, images } = values;
  if (!out) throw new UsageError('--out DIR is missing');
  const base = baseOf(values.base);
  if (!base) throw new UsageError('--base URL is missing: where the folder will be served');
  const langs = [...new Set(values.lang.map((one) => oneOf('lang', one, languages()) as string))].sort();
  const brand = brandOf(values, images, '--images');
  const sections = sectionsOf(values.only.map((one) => oneOf('only', one, SECTIONS) as Section));
  return { out, base, images, langs, unverified, sections, brand };
}
