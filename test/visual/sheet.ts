/* What a story looks like, on one sheet small enough to keep under review: grey, at half its size. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** An image of one grey byte a pixel. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Shades kept: enough to tell muted from ink and a hairline from none. */
const STEP = 17;
const GAP = 8;

/** A screenshot at half its size: the mean of each four pixels. */
function halved(png: Uint8Array): Sheet {
  const { width: full, height: tall, data } = PNG.sync.read(Buffer.from(png));
  const [width, height] = [full >> 1, tall >> 1];
  const grey = new Uint8Array(width * height);
  const at = (x: number, y: number) => {
    const i = (y * full + x) * 4;
    return 0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0);
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [x * 2, y * 2];
      const mean = (at(left, top) + at(left + 1, top) + at(left, top + 1) + at(left + 1, top + 1)) / 4;
      grey[y * width + x] = Math.round(mean / STEP) * STEP;
    }
  }
  return { width, height, grey };
}

/** Screenshots side by side. */
export function sheetOf(screenshots: readonly Uint8Array[]): Sheet {
  const parts = screenshots.map(halved);
  const width = parts.reduce((sum, part) => sum + part.width + GAP, -GAP);
  const height = Math.max(...parts.map((part) => part.height));
  const grey = new Uint8Array(width * height).fill(128);
  let left = 0;
  for (const part of parts) {
    for (let y = 0; y < part.height; y += 1) {
      grey.set(part.grey.subarray(y * part.width, (y + 1) * part.width), y * width + left);
    }
    left += part.width + GAP;
  }
  return { width, height, grey };
}

export function encoded({ width, height, grey }: Sheet): Buffer {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(grey);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 });
}

const inColour = ({ width, height, grey }: Sheet, wide: number, tall: number): Uint8Array => {
  const data = new Uint8Array(wide * tall * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.fill(grey[y * width + x] ?? 0, (y * wide + x) * 4, (y * wide + x) * 4 + 3);
  }
  return data;
};

export function decoded(png: Uint8Array): Sheet {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0) };
}

/** How much of the larger of two sheets differs, from 0 to 1, and a picture of where. */
export function difference(a: Sheet, b: Sheet): { readonly share: number; readonly picture: Buffer } {
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const picture = new PNG({ width, height });
  const count = pixelmatch(inColour(a, width, height), inColour(b, width, height), picture.data, width, height, {
    threshold: 0.2,
  });
  return { share: count / (width * height), picture: PNG.sync.write(picture) };
}
