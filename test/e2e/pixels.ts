/* What is on the screen, pixel by pixel. */
import { PNG } from 'pngjs';

export type Colour = readonly [red: number, green: number, blue: number];
export interface Pixels {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour;
  /** Each colour once. */
  colours(): Colour[];
}

export function pixels(png: Uint8Array): Pixels {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const at = (x: number, y: number): Colour => {
    const i = (y * width + x) * 4;
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  };
  const colours = () => {
    const all = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      all.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return [...all].map((one): Colour => [one >> 16, (one >> 8) & 255, one & 255]);
  };
  return { width, height, at, colours };
}

/** `rgb(1, 2, 3)` as numbers. */
export const colour = (text: string): Colour => {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
};

/** Relative luminance and contrast, as WCAG defines them. */
const luminance = (one: Colour): number => {
  const [red = 0, green = 0, blue = 0] = one.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
export const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** How far a colour is from any mixture of two others, as edges of letters are. */
export function off(one: Colour, palette: readonly Colour[]): number {
  let least = 999;
  for (const from of palette)
    for (const to of palette) {
      const along = to.map((part, i) => part - (from[i] ?? 0));
      const length = along.reduce((sum, part) => sum + part * part, 0);
      const dot = one.reduce((sum, part, i) => sum + (part - (from[i] ?? 0)) * (along[i] ?? 0), 0);
      const share = length ? Math.min(1, Math.max(0, dot / length)) : 0;
      const gaps = one.map((part, i) => Math.abs(part - (from[i] ?? 0) - share * (along[i] ?? 0)));
      least = Math.min(least, Math.max(...gaps));
    }
  return least;
}
