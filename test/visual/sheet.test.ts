/* A change counts as much in a sheet of many cases as in a sheet of one. */
import { describe, expect, test } from 'vitest';
import { decoded, difference, encoded, type Sheet } from './sheet.ts';

const WIDTH = 400;
/** A white sheet with black boxes: each its left edge, its top, its width and its height. */
function sheet(height: number, ...boxes: readonly (readonly [number, number, number, number])[]): Sheet {
  const grey = new Uint8Array(WIDTH * height).fill(255);
  for (const [left, top, wide, tall] of boxes)
    for (let y = top; y < top + tall; y += 1) grey.fill(0, y * WIDTH + left, y * WIDTH + left + wide);
  return { width: WIDTH, height, grey };
}

/** 1,200 of the 120,000 pixels of a window. */
const BOX = [100, 40, 40, 30] as const;

describe('how much of two sheets differs', () => {
  test.each<[string, Sheet, Sheet, number]>([
    ['nothing', sheet(900, BOX), sheet(900, BOX), 0],
    ['a box in a sheet of one window', sheet(300), sheet(300, BOX), 0.01],
    ['a box in a sheet of twenty', sheet(6000), sheet(6000, BOX), 0.01],
    ['a box in the last rows of a sheet', sheet(610), sheet(610, [100, 602, 150, 8]), 0.01],
    ['two boxes far apart, of which the larger counts', sheet(900), sheet(900, BOX, [0, 700, 60, 40]), 0.02],
    ['white rows more', sheet(300, BOX), sheet(310, BOX), 0],
    ['a window more', sheet(300), sheet(600, [0, 300, 400, 300]), 1],
  ])('%s', (_, before, now, share) => {
    expect(difference(before, now).share).toBeCloseTo(share, 2);
  });

  test('nothing, once it is written and read', () => {
    const before = sheet(620, BOX);
    expect(difference(decoded(encoded(before)), before).share).toBe(0);
  });
});
