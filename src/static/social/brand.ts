/** Whose a social card is. */
export interface Brand {
  /** The name of the publication. It stands on a card that has no logo. */
  readonly name?: string | undefined;
  /** An SVG picture, as text. */
  readonly logo?: string | undefined;
  /** The colour of the rule on top, as `#rgb` or `#rrggbb`. */
  readonly accent?: string | undefined;
}

export interface Logo {
  readonly src: string;
  /** How many times as wide as high. */
  readonly ratio: number;
}

/** A brand that a card cannot bear. */
export class BrandError extends Error {
  override readonly name = 'BrandError';
}

const number = (text: string | undefined): number => Number(/^\s*([\d.]+)\s*(px)?\s*$/.exec(text ?? '')?.[1]);
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((one) => one !== undefined);

/**
 * A logo as a card draws it.
 * @throws BrandError where the text is no SVG, or says nothing of its size
 */
export function logoOf(svg: string): Logo {
  const [tag] = /<svg\b[^>]*>/.exec(svg) ?? [];
  if (!tag) throw new BrandError('the logo is no SVG picture');
  const [, , width = Number.NaN, height = Number.NaN] = (attribute(tag, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = width / height || number(attribute(tag, 'width')) / number(attribute(tag, 'height'));
  if (!(ratio > 0 && ratio < Number.POSITIVE_INFINITY)) {
    throw new BrandError('the logo has no viewBox, and no width and height in pixels');
  }
  return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, ratio };
}

/**
 * The colour of the rule.
 * @throws BrandError where it is written in another way
 */
export function accentOf(accent: string): string {
  if (/^#([\da-f]{3}|[\da-f]{6})$/i.test(accent)) return accent;
  throw new BrandError(`the accent ${accent} is no colour such as #b3261e`);
}
