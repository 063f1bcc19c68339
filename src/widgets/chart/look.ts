/** The styles that a drawing takes from its place. */
export interface Look {
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly accent: string;
  readonly family: string;
  /** The size of the axis's letters, in pixels. */
  readonly size: number;
  readonly rtl: boolean;
}

/** Paper is white, whatever the screen is. */
const PRINT = { ink: '#000', muted: '#000', accent: '#000', hairline: '#999' };

/** The tokens as colours: they reach the canvas through properties of its place, which the browser resolves. */
export function lookOf(plot: Element, print: boolean): Look {
  const { color, borderTopColor, outlineColor, caretColor, fontFamily, fontSize, direction } = getComputedStyle(plot);
  return {
    ...{ ink: color, hairline: borderTopColor, accent: outlineColor, muted: caretColor },
    ...(print && PRINT),
    family: fontFamily,
    size: Number.parseFloat(fontSize),
    rtl: direction === 'rtl',
  };
}
