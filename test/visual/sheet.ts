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

/** Some rows of a sheet; white where it has none. */
function bandOf({ width, height, grey }: Sheet, top: number, wide: number, rows: number): Buffer {
  if (width === wide && top + rows <= height)
    return Buffer.from(grey.buffer, grey.byteOffset + top * width, rows * width);
  const band = Buffer.alloc(wide * rows, 255);
  for (let y = 0; y < rows && top + y < height; y += 1)
    band.set(grey.subarray((top + y) * width, (top + y + 1) * width), y * wide);
  return band;
}

function inColour(grey: Buffer): Uint8Array {
  const data = new Uint32Array(grey.length);
  for (let i = 0; i < grey.length; i += 1) data[i] = 0xff000000 | ((grey[i] ?? 0) * 0x010101);
  return new Uint8Array(data.buffer);
}

export function decoded(png: Uint8Array): Sheet {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i += 1) grey[i] = data[i * 4] ?? 0;
  return { width, height, grey };
}

/** The rows that are compared by themselves: those of a window. What changes in a tall sheet counts as in a short one. */
const BAND = 300;

/** How much of a band of two sheets differs at most, from 0 to 1, and a picture of where. */
export function difference(a: Sheet, b: Sheet): { readonly share: number; readonly picture: () => Buffer } {
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const picture = new PNG({ width, height });
  let share = 0;
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    const [one, other] = [bandOf(a, top, width, rows), bandOf(b, top, width, rows)];
    if (one.equals(other)) continue;
    const part = picture.data.subarray(top * width * 4, (top + rows) * width * 4);
    const count = pixelmatch(inColour(one), inColour(other), part, width, rows, { threshold: 0.2 });
    share = Math.max(share, count / (width * BAND));
  }
  return { share, picture: () => PNG.sync.write(picture) };
}
