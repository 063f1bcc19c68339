/* The colours and the width of a drawing, as the page and the reader ask for them through Chromium's own protocol. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, item, open, startWorkshop, until, type Workshop } from './parts.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await startWorkshop();
});
afterAll(() => workshop.close());

test('the drawing of a chart follows the page: dark, forced colours, paper, another width; without a reload, sharp, each in its own ink', async () => {
  const one = await open(
    workshop,
    `<meta name="color-scheme" content="light dark">${item('chart', 'item="experiences"')}`,
  );
  const { page } = one;
  await page.setViewport({ width: 700, height: 600 });
  await until(one, 'canvas', 1);
  const session = await page.createCDPSession();
  /** The strongest ink in the middle of the first bar, its sharpness, and whether it is as wide as its place. */
  const seen = () =>
    page.evaluate(() => {
      const root = document.querySelector('factbox-chart')?.shadowRoot;
      // On paper each row has its own piece.
      const canvas = root?.querySelector<HTMLCanvasElement>('.bar > canvas') ?? root?.querySelector('canvas');
      const { width = 0, clientWidth = 0, parentElement } = canvas ?? {};
      const bar = root?.querySelector('.bar')?.getBoundingClientRect() ?? new DOMRect();
      const outer = canvas?.getBoundingClientRect() ?? new DOMRect();
      const ratio = width / outer.width;
      const [x, y] = [bar.left + 20 - outer.left, bar.top + bar.height / 2 - outer.top].map((n) =>
        Math.round(n * ratio),
      );
      const data = canvas?.getContext('2d')?.getImageData(x ?? 0, y ?? 0, width, 1).data ?? [];
      const at = Array.from({ length: width }, (_, x) => x * 4).find((x) => data[x + 3] === 255) ?? 0;
      const [red, green, blue] = [...data.slice(at, at + 3)];
      const fits = Math.abs(clientWidth - (parentElement?.clientWidth ?? 0)) <= 1;
      return `${red} ${green} ${blue}, ${width > clientWidth * 2 - 3 ? 'sharp' : 'coarse'}, ${fits ? 'fits' : 'does not fit'}`;
    });
  const scripts = await asked(one, 'factbox-chart.js');
  const media = (media: string, ...features: [name: string, value: string][]) =>
    session.send('Emulation.setEmulatedMedia', {
      media,
      features: features.map(([name, value]) => ({ name, value })),
    });
  const light = ['prefers-color-scheme', 'light'] as [string, string];
  const dark = ['prefers-color-scheme', 'dark'] as [string, string];
  const forced = ['forced-colors', 'active'] as [string, string];
  for (const [how, ink] of [
    [() => media('', light), '0 0 0'],
    [() => media('', dark), '255 255 255'],
    [() => media('print', dark), '0 0 0'],
    [() => media('', dark), '255 255 255'],
    [() => media('', dark, forced), '255 255 255'],
    [() => media('', light, forced), '0 0 0'],
    [() => page.setViewport({ width: 320, height: 600 }), '0 0 0'],
    [() => page.setViewport({ width: 900, height: 600 }), '0 0 0'],
  ] as const) {
    await how();
    await expect.poll(seen, { timeout: 10_000 }).toBe(`${ink}, sharp, fits`);
  }
  expect(await asked(one, 'factbox-chart.js')).toBe(scripts);
  // The browser's own advice on reading pixels is for this test.
  expect([one.errors, one.uncaught, await one.violations()]).toEqual([[], [], []]);
  await one.close();
});
