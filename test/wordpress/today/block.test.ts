import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WIDGET_NAMES } from '../../../src/static/widgets.ts';
import { inState, type Visit, visit } from '../../e2e/visit.ts';
import { wordsOf } from '../site.ts';
import { type Block, blocksAre, editPost, inEditor, type Newsroom, newPost, openNewsroom, save } from './newsroom.ts';

let room: Newsroom;
let admin: Visit;
beforeAll(async () => {
  room = await openNewsroom();
  admin = await room.as('admin');
});
afterAll(() => room?.close());

/** What was said in the console that is of ours: WordPress warns of itself. */
const ours = ({ warnings, errors, uncaught }: Visit) => [
  ...warnings.filter((one) => /factbox|apiVersion|deprecat/i.test(one)),
  ...errors.filter((one) => /factbox/i.test(one)),
  ...uncaught,
];

describe('every variation', () => {
  let id: number;
  let blocks: Block[];

  test('is found by its name, inserted, given a story, undone, redone and saved', async () => {
    const { page } = admin;
    const canvas = await newPost(room, page);
    for (const name of WIDGET_NAMES) {
      await inEditor(
        page,
        (wp, widget: string) => {
          const { attributes } = wp.blocks
            .getBlockVariations('factbox/widget')
            .find((one: { name: string }) => one.name === widget);
          wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('factbox/widget', attributes));
        },
        name,
      );
      const select = `.wp-block-factbox-widget:last-child .components-placeholder select`;
      await canvas.waitForSelector(`${select} option[value=casey-review]`);
      await canvas.select(select, 'casey-review');
      await blocksAre(page, (all) => Boolean(all.at(-1)?.attributes.html));
    }
    blocks = await blocksAre(page, (all) => all.length === WIDGET_NAMES.length);
    expect(blocks.map(({ attributes }) => attributes.widget)).toEqual(WIDGET_NAMES);
    await inEditor(page, (wp) => wp.data.dispatch('core/editor').undo(), undefined);
    await blocksAre(page, (all) => all.length < WIDGET_NAMES.length || !all.at(-1)?.attributes.story);
    await inEditor(page, (wp) => wp.data.dispatch('core/editor').redo(), undefined);
    await blocksAre(page, (all) => all.length === WIDGET_NAMES.length && Boolean(all.at(-1)?.attributes.html));
    id = await save(page);
    expect(ours(admin)).toEqual([]);
  });

  test('is there again, whole and unchanged, with one request for the stories and one for the story', async () => {
    const { page, requests } = admin;
    requests.length = 0;
    const canvas = await editPost(room, page, id);
    const again = await blocksAre(page, (all) => all.length === WIDGET_NAMES.length);
    await canvas.waitForFunction(
      (count) =>
        [...document.querySelectorAll('iframe')].filter(({ offsetHeight }) => offsetHeight > 40).length === count,
      {},
      WIDGET_NAMES.length,
    );
    expect(again.map(({ isValid }) => isValid)).toEqual(again.map(() => true));
    expect(again.map(({ attributes }) => attributes.html)).toEqual(blocks.map(({ attributes }) => attributes.html));
    expect(requests.filter((url) => url.includes('factbox/v1') || url.includes('factbox%2Fv1'))).toHaveLength(2);
    expect(await inEditor(page, (wp) => wp.data.select('core/editor').isEditedPostDirty(), undefined)).toBe(false);
    expect(ours(admin)).toEqual([]);
  });

  test.each([390, 1200])('is read with and without scripts at %i px', async (width) => {
    const url = await room.site.php<string>(`return get_permalink( ${id} );`);
    for (const scripts of [true, false]) {
      const reader = await visit(room.browser);
      await reader.page.setViewport({ width, height: 900 });
      await reader.page.setJavaScriptEnabled(scripts);
      await reader.page.goto(url);
      if (scripts) {
        for (let y = 0; y < 12_000; y += 600) await reader.page.evaluate((to) => scrollTo(0, to), y);
        await inState(reader.page, 'ready', WIDGET_NAMES.length);
      }
      const figures = await reader.page.$$eval('figure[data-factbox]', (all) =>
        all.map(({ innerHTML, offsetWidth, scrollWidth }) => ({ innerHTML, fits: scrollWidth <= offsetWidth })),
      );
      expect(figures.map(({ innerHTML }) => wordsOf(innerHTML))).toEqual(
        blocks.map(({ attributes }) => wordsOf(attributes.html ?? '')),
      );
      expect(figures.every(({ fits }) => fits)).toBe(true);
      expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect([reader.errors, reader.uncaught]).toEqual([[], []]);
      await reader.close();
    }
  });
});
