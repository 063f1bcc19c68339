import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { inState } from '../../e2e/visit.ts';
import { editPost, inNewsroom, quoted } from './newsroom.ts';

const { room, admin } = await inNewsroom();
const reader = await room.as('editor');

const WIDGETS = [
  ['quote', 'apology'],
  ['gauge', 'trust'],
  ['stat', 'trust'],
  ['responses', 'met-denial'],
  ['term', 'detection-rate'],
  ['chart', 'experiences'],
  ['sources', ''],
] as const;
const block = ([widget, item]: readonly [string, string]) =>
  `<!-- wp:factbox/widget ${JSON.stringify({ story: 'casey-review', widget, item })} /-->`;

/** Takes a style variation of the theme, as the site editor keeps it; '' for none. */
const vary = (variation: string) =>
  room.site.php(`
    $json = ${variation ? `json_decode( file_get_contents( get_theme_file_path( ${quoted(`styles/${variation}.json`)} ) ), true )` : 'array()'};
    $json['settings']['color']['palette'] = array( 'theme' => $json['settings']['color']['palette'] ?? array() );
    $json += array( 'version' => 3, 'isGlobalStylesUserThemeJSON' => true );
    wp_update_post( array( 'ID' => WP_Theme_JSON_Resolver::get_user_global_styles_post_id(), 'post_content' => wp_slash( wp_json_encode( $json ) ) ) );`);

/** A picture of an element. It is moved to a whole pixel, on which letters are drawn alike everywhere. */
async function picture(page: Page, element: ElementHandle<HTMLElement>): Promise<PNG> {
  await page.bringToFront();
  const clip = await element.evaluate((one) => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { y: before } = one.getBoundingClientRect();
    Object.assign(one.style, { position: 'relative', top: `${Math.round(before) - before}px` });
    let { x, y, width, height } = one.getBoundingClientRect();
    let view: Window = window;
    for (; view.frameElement; view = view.parent) {
      const frame = view.frameElement.getBoundingClientRect();
      [x, y] = [x + frame.x, y + frame.y];
    }
    const [left, top] = [Math.round(x + view.scrollX), Math.round(y + view.scrollY)];
    return { x: left, y: top, width: Math.round(width), height: Math.floor(height) };
  });
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })));
}

/** The previews of the post that is edited, each drawn. */
async function previews(canvas: Awaited<ReturnType<typeof editPost>>, count: number) {
  const selector = '.wp-block-factbox-widget iframe';
  await canvas.waitForFunction((css, all) => document.querySelectorAll(css).length === all, {}, selector, count);
  const frames = (await canvas.$$(selector)) as ElementHandle<HTMLIFrameElement>[];
  for (const frame of frames) {
    await frame.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const inside = await frame.contentFrame();
    await inside.waitForFunction(() =>
      [...document.querySelectorAll('*')].some(
        (one) => one.localName.startsWith('factbox-') && one.matches(':defined:state(ready)'),
      ),
    );
    // The frame is as high as its widget, and so is the canvas with it.
    const high = await inside.evaluateHandle(() => document.body);
    await canvas.waitForFunction(
      (one, body) => one.offsetHeight > 20 && Math.abs(one.offsetHeight - body) < 2,
      {},
      frame,
      await high.evaluate((body) => body.getBoundingClientRect().height),
    );
  }
  return frames;
}

describe('what an editor sees is what a reader gets, to the pixel', () => {
  test.each([
    ['in the theme as it is', '', 'light', WIDGETS],
    ['on a system that is dark, in a theme that is light', '', 'dark', WIDGETS.slice(0, 2)],
    ['in a dark style variation', '01-evening', 'light', [WIDGETS[0], WIDGETS[1], WIDGETS[5]]],
  ] as const)('%s', async (_, variation, scheme, widgets) => {
    await vary(variation);
    const { id, url } = await room.post(widgets.map(block).join('\n\n'));
    for (const { page } of [admin, reader]) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    }
    // An odd width, so that a column of 645 px in the middle begins on a whole pixel.
    await admin.page.setViewport({ width: 1401, height: 1000 });
    const canvas = await editPost(room, admin.page, id);
    const frames = await previews(canvas, widgets.length);
    // A theme's sizes follow the width of the window.
    await reader.page.setViewport({ width: await canvas.evaluate(() => innerWidth), height: 1000 });
    await reader.page.goto(url);
    await inState(reader.page, 'ready', widgets.length);
    const figures = (await reader.page.$$('figure.wp-block-factbox-widget')) as ElementHandle<HTMLElement>[];
    for (const [i, [widget]] of widgets.entries()) {
      const [seen, read] = [
        await picture(admin.page, frames[i] as ElementHandle<HTMLElement>),
        await picture(reader.page, figures[i] as ElementHandle<HTMLElement>),
      ];
      // A frame is as high as whole pixels are.
      expect([widget, seen.width, seen.height - read.height]).toEqual([
        widget,
        read.width,
        expect.toSatisfy((more) => more === 0 || more === 1),
      ]);
      const { width, height } = read;
      const same = seen.data.subarray(0, width * height * 4);
      expect([widget, pixelmatch(same, read.data, undefined, width, height, { threshold: 0.1 })]).toEqual([widget, 0]);
      const [ground] = read.data.subarray(-4);
      expect([widget, (ground ?? 0) < 0x40]).toEqual([widget, variation !== '']);
      expect(new Set(read.data).size).toBeGreaterThan(10);
    }
  });
});

test('two hyphens are two, in the editor and for readers, where the theme’s font has a dash for them', async () => {
  await vary('');
  await room.correct((story) => {
    for (const one of (story.agents ?? []) as { name?: string; role?: string }[])
      if (one.name === 'Sir Mark Rowley') one.role = 'Commissioner -- of the Met';
  });
  const { id, url } = await room.post(block(WIDGETS[0]));
  const canvas = await editPost(room, admin.page, id);
  const [frame] = await previews(canvas, 1);
  await reader.page.goto(url);
  await inState(reader.page, 'ready', 1);
  for (const place of [(await frame?.contentFrame()) as Frame, reader.page.mainFrame()]) {
    const widths = await place.evaluate(async () => {
      await document.fonts.ready;
      const root = document.querySelector('factbox-quote')?.shadowRoot as ShadowRoot;
      const role = [...root.querySelectorAll<HTMLElement>('*')].filter((one) => one.textContent?.includes('--')).at(-1);
      const text = [...(role?.childNodes ?? [])].find((one) => one.nodeValue?.includes('--')) as Text;
      const range = new Range();
      const at = text.data.indexOf('--');
      range.setStart(text, at);
      range.setEnd(text, at + 2);
      const wide = (ligatures: string) => {
        const span = Object.assign(document.createElement('span'), { textContent: '--' });
        Object.assign(span.style, { fontVariantLigatures: ligatures, letterSpacing: 'normal' });
        role?.append(span);
        const { width } = span.getBoundingClientRect();
        span.remove();
        return width;
      };
      const spacing = Number.parseFloat(getComputedStyle(role as HTMLElement).letterSpacing) || 0;
      return { shown: range.getBoundingClientRect().width - 2 * spacing, two: wide('none'), dash: wide('normal') };
    });
    expect(widths.dash).toBeLessThan(widths.two * 0.8);
    expect(widths.shown).toBeCloseTo(widths.two, 1);
  }
});
