import { PackageError } from '../errors.ts';

/** The two families of a card, in the weights that it uses. */
const FACES = [
  ['Serif', 'source-serif-4', [400, 600, 700]],
  ['Sans', 'source-sans-3', [400, 600]],
] as const;

/** Subsets of the fonts, and what asks for them. */
const SUBSETS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['latin', /^/],
  ['latin-ext', /[\u0100-\u02ff\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/],
  ['vietnamese', /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/],
  ['greek', /\p{Script=Greek}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['cyrillic-ext', /[\u0460-\u052f\u2de0-\u2dff\ua640-\ua69f]/],
];

export interface Font {
  readonly name: string;
  readonly data: ArrayBuffer;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal';
}

const subsetsFor = (text: string): string[] => SUBSETS.flatMap(([name, letters]) => (letters.test(text) ? [name] : []));

/** The names of a family's subsets as a `font-family`, in which each supplies letters that the others lack. */
export const familyOf = (family: 'Serif' | 'Sans', text: string): string =>
  subsetsFor(text)
    .map((subset) => `${family} ${subset}`)
    .join(', ');

async function load(subsets: readonly string[]): Promise<Font[]> {
  const [{ readFile }, { createRequire }] = await Promise.all([import('node:fs/promises'), import('node:module')]);
  const { resolve } = createRequire(import.meta.url);
  const faces = FACES.flatMap(([family, name, weights]) =>
    subsets.flatMap((subset) =>
      weights.map(async (weight): Promise<Font> => {
        const bytes = await readFile(resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`));
        const data = new Uint8Array(bytes).buffer;
        return { name: `${family} ${subset}`, data, weight, style: 'normal' };
      }),
    ),
  );
  return Promise.all(faces);
}

const loaded = new Map<string, Font[]>();

/**
 * Loads the fonts that the card of a text needs, from npm packages of a free licence. The same subsets give the same array,
 * because satori parses each new array again.
 */
export async function fontsFor(text: string): Promise<Font[]> {
  const subsets = subsetsFor(text);
  const key = subsets.join(' ');
  const fonts = loaded.get(key) ?? (await load(subsets));
  loaded.set(key, fonts);
  return fonts;
}

/** The packages that draw a card: a page, a feed or a mail needs none of them, so they are asked for here alone. */
export async function drawing(): Promise<{
  readonly satori: typeof import('satori').default;
  readonly Resvg: typeof import('@resvg/resvg-js').Resvg;
}> {
  try {
    const [{ default: satori }, { Resvg }, { createRequire }] = await Promise.all([
      import('satori'),
      import('@resvg/resvg-js'),
      import('node:module'),
    ]);
    const { resolve } = createRequire(import.meta.url);
    for (const [, name] of FACES) resolve(`@fontsource/${name}/package.json`);
    return { satori, Resvg };
  } catch (error) {
    if (!/_NOT_FOUND$/.test(String((error as { code?: unknown }).code))) throw error;
    throw new PackageError(
      'a card is drawn by packages that are not installed: npm install satori @resvg/resvg-js @fontsource/source-serif-4 @fontsource/source-sans-3',
    );
  }
}
