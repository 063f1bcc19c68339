import { readFileSync } from 'node:fs';
import { accentOf, type Brand, BrandError, logoOf } from '../static/social/brand.ts';
import { UsageError } from './io.ts';

/** The options that say whose a social card is. */
export const BRAND_OPTIONS = {
  name: { type: 'string' },
  logo: { type: 'string' },
  accent: { type: 'string' },
} as const;

export const BRAND_USAGE = '[--name NAME] [--logo FILE.svg] [--accent #RRGGBB]';

interface Values {
  readonly name?: string | undefined;
  readonly logo?: string | undefined;
  readonly accent?: string | undefined;
}

/**
 * The brand that options name.
 * @throws UsageError where a card cannot bear it
 */
export function brandOf({ name, logo: file, accent }: Values, drawn: boolean, without: string): Brand {
  const given = Object.entries({ name, logo: file, accent }).find(([, value]) => value !== undefined);
  if (given && !drawn) throw new UsageError(`--${given[0]} is of social cards: it goes with ${without}`);
  const logo = file === undefined ? undefined : readFileSync(file, 'utf8');
  if (logo !== undefined) rightly(() => logoOf(logo), `${file}: `);
  if (accent !== undefined) rightly(() => accentOf(accent), '');
  return { name, logo, accent };
}

function rightly(read: () => unknown, where: string): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof BrandError)) throw error;
    throw new UsageError(`${where}${error.message}`);
  }
}
