/* A reader's own colours: nothing is left of the page's, and what is drawn is still there. By computed style and by pixel. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { type Colour, colour, contrast, off, type Pixels, pixels } from './pixels.ts';
import { article, markup, openAll, opened, reader, STORIES, settled, WIDGETS, WORD } from './readers.ts';
import { ROOT } from './site.ts';
import type { Visit } from './visit.ts';

const { browser, site } = await onSite();
site.folder('data', join(ROOT, 'data'));

/** A publisher's colours, none of which a forced palette has. */
const LOUD = `:root { --factbox-accent: #c8102e; --factbox-ink: #5b2a86; --factbox-muted: #b8860b;
  --factbox-hairline: #2e8b57; --factbox-surface: #ffe4c4 } body { color: #123456; background: #fafad2 }`;
const SYSTEM =
  'Canvas CanvasText LinkText VisitedText ButtonFace ButtonText ButtonBorder Field FieldText GrayText Highlight';

const colours = ({ page }: Visit): Promise<Record<string, string>> =>
  page.evaluate((names) => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.forcedColorAdjust = 'none';
    const found = names.split(' ').map((name) => {
      probe.style.color = name;
      return [name, getComputedStyle(probe).color];
    });
    probe.remove();
    return Object.fromEntries(found);
  }, SYSTEM);

/** Some of the colours of the screen that no mixture of the palette is. */
const foreign = (screen: Pixels, palette: readonly Colour[]): string[] =>
  screen
    .colours()
    .filter((one) => off(one, palette) > 3)
    .map(String)
    .slice(0, 5);
const whole = async ({ page }: Visit): Promise<Pixels> => pixels(await page.screenshot({ fullPage: true }));

/** What of a widget is drawn and not written, how much of that is ink, and how much of its box that is. */
const DRAWN: readonly [what: string, selector: string, ink: number, wide?: number, tall?: number][] = [
  ['the rule on top', '.card', 0.4, 9999, 2],
  ['the band of a gauge', '.band', 0.02],
  ['an edge', '.value, .threshold, .edge', 0.02],
  ['a bar or a line', 'canvas', 0.02],
  ['the bar beside a note', '.correction, .withdrawn', 0.9, 2],
  ['the line of time and its points', 'ol > li', 0.03, 12],
];

describe.each(['light', 'dark'])('forced colours, %s', (scheme) => {
  test('are all there is, and every drawing is drawn in them', async () => {
    const visitor = await reader(browser, { 'forced-colors': 'active', 'prefers-color-scheme': scheme });
    const { page } = visitor;
    await page.setViewport({ width: 480, height: 4000 });
    const missing: string[] = [];
    for (const name of WIDGETS) {
      await opened(page, article(site, markup(name, STORIES.flood) + WORD, LOUD));
      await openAll(page);
      const system = await colours(visitor);
      const ground = colour(system.Canvas ?? '');
      const screen = await whole(visitor);
      expect(foreign(screen, Object.values(system).map(colour)), name).toEqual([]);
      const styles = await page.evaluate(() =>
        window
          .deep<SVGElement>('.root *')
          .filter(window.seen)
          .map((one) => {
            const { color, stroke, borderTopColor, borderTopWidth, outlineColor } = getComputedStyle(one);
            return [
              color,
              ...(stroke === 'none' ? [] : [stroke]),
              ...(borderTopWidth === '0px' ? [] : [borderTopColor]),
              outlineColor,
            ];
          }),
      );
      expect(
        [...new Set(styles.flat())].filter((one) => !Object.values(system).includes(one)),
        name,
      ).toEqual([]);

      for (const [what, selector, least, wide = 9999, tall = 9999] of DRAWN) {
        const boxes = await page.evaluate(
          (selector) =>
            window
              .deep(selector)
              .filter(window.seen)
              .map((one) => {
                const { x, y, width, height } = one.getBoundingClientRect();
                return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
              }),
          selector,
        );
        for (const { x: left, y: top, ...box } of boxes) {
          const [width, height] = [Math.min(wide, box.width), Math.min(tall, box.height)];
          let ink = 0;
          for (let y = top; y < top + height; y += 1)
            for (let x = left; x < left + width; x += 1) if (contrast(screen.at(x, y), ground) >= 3) ink += 1;
          if (ink < least * width * height) missing.push(`${name}: ${what}, ${ink} of ${width * height}`);
        }
      }
    }
    expect(missing).toEqual([]);
    await visitor.close();
  });
});

test('the focus is seen in forced colours', async () => {
  const visitor = await reader(browser, { 'forced-colors': 'active', 'prefers-color-scheme': 'light' });
  const { page } = visitor;
  await opened(page, article(site, markup('quote', STORIES.flood), LOUD));
  const system = await colours(visitor);
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const place = document.querySelector('factbox-quote')?.shadowRoot?.activeElement as Element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(place);
    return [outlineStyle, outlineWidth, outlineColor];
  });
  expect(ring.slice(0, 2)).toEqual(['solid', '2px']);
  expect(contrast(colour(ring[2] ?? ''), colour(system.Canvas ?? ''))).toBeGreaterThan(3);
  await visitor.close();
});

test('a colour of the page is found', async () => {
  const visitor = await reader(browser, { 'forced-colors': 'active', 'prefers-color-scheme': 'light' });
  const { page } = visitor;
  await opened(
    page,
    article(site, markup('stat', STORIES.flood), `${LOUD} h1 { forced-color-adjust: none; color: #c8102e }`),
  );
  const system = await colours(visitor);
  expect(foreign(await whole(visitor), Object.values(system).map(colour)).length).toBeGreaterThan(0);
  await settled(page);
  await visitor.close();
});
