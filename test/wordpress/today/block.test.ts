import { describe, expect, test } from 'vitest';
import { WIDGET_NAMES } from '../../../src/static/widgets.ts';
import { inState, type Visit, visit } from '../../e2e/visit.ts';
import { parsed, wordsOf } from '../site.ts';
import { type Block, blocksAre, editPost, inEditor, inNewsroom, newPost, save } from './newsroom.ts';

const { room, admin } = await inNewsroom();

/** What was said in the console that is of ours: WordPress warns of itself. */
const ours = ({ warnings, errors, uncaught }: Visit) => [
  ...warnings.filter((one) => /factbox|apiVersion|deprecat/i.test(one)),
  ...errors.filter((one) => /factbox/i.test(one)),
  ...uncaught,
];

describe('every variation', () => {
  let id: number;
  let blocks: Block[];

  test('is found in the inserter by a word for it', async () => {
    const { page } = admin;
    await newPost(room, page);
    await page.locator('button[aria-label="Block Inserter"]').click();
    for (const [word, widget] of [
      ['gauge', 'gauge'],
      ['chart', 'chart'],
      ['timeline', 'timeline'],
      ['people', 'people'],
      ['statistics', 'stat'],
    ]) {
      await page.locator('.block-editor-inserter__search input').fill(word as string);
      await page.waitForFunction(
        (of) => {
          const found = document.querySelectorAll('.block-editor-block-types-list__item');
          return found[0]?.className.includes(`factbox-widget/${of}`) && found.length < 3;
        },
        {},
        widget,
      );
    }
  });

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

describe('what an editor sets', () => {
  const SET = [
    ['gauge', 'trust', { 'Threshold, in percent': '40', 'Heading level': '3', Theme: 'dark', Language: 'de' }],
    ['findings', '', { Detail: 'glance' }],
    ['timeline', '', { Spacing: 'proportional' }],
    ['people', '', { Who: 'organisation' }],
  ] as const;
  const GOT = [
    { threshold: '40', headingLevel: '3', theme: 'dark', lang: 'de', share: 'share' },
    { detail: 'glance' },
    { scale: 'proportional' },
    { kinds: 'organisation' },
  ];

  /** Sets the control of this label in the sidebar. */
  async function set(label: string, value: string): Promise<void> {
    const { page } = admin;
    const field = await page.waitForSelector(`::-p-xpath(//label[normalize-space()="${label}"])`);
    const id = await field?.evaluate((one) => one.getAttribute('for'));
    const tag = await page.$eval(`[id="${id}"]`, (one) => one.localName);
    if (tag === 'select') await page.select(`[id="${id}"]`, value);
    else await page.locator(`[id="${id}"]`).fill(value);
  }

  test('of a widget, of its place and of several items is what readers get, and is there again', async () => {
    const { page } = admin;
    await newPost(room, page);
    for (const [widget, item, values] of SET) {
      await inEditor(
        page,
        (wp, given: object) => {
          const block = wp.blocks.createBlock('factbox/widget', { story: 'casey-review', ...given });
          wp.data.dispatch('core/block-editor').insertBlock(block);
        },
        { widget, item },
      );
      await blocksAre(page, (all) => Boolean(all.at(-1)?.attributes.html));
      for (const [label, value] of Object.entries(values)) await set(label, value);
      if (widget === 'gauge') await page.locator('::-p-xpath(//label[normalize-space()="A button to share"])').click();
    }
    await inEditor(
      page,
      (wp) => {
        const { insertBlock } = wp.data.dispatch('core/block-editor');
        const place = {
          anchor: 'here',
          align: 'wide',
          className: 'ours',
          style: { spacing: { margin: { top: '40px' } } },
        };
        insertBlock(
          wp.blocks.createBlock('factbox/widget', { story: 'casey-review', widget: 'stat', item: 'trust', ...place }),
        );
      },
      undefined,
    );
    await blocksAre(page, (all) => Boolean(all.at(-1)?.attributes.html));
    await set('Items', '(lgbtq-bullied)');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await blocksAre(page, (all) => all.at(-1)?.attributes.item === 'trust lgbtq-bullied');
    const id = await save(page);
    const url = await room.site.php<string>(`return get_permalink( ${id} );`);
    const figures = parsed(await (await fetch(url)).text()).querySelectorAll<HTMLElement>(
      'figure.wp-block-factbox-widget',
    );
    expect([...figures].map(({ dataset }) => ({ ...dataset }))).toEqual([
      ...GOT.map((own) => expect.objectContaining(own)),
      expect.objectContaining({ factbox: 'stat', items: 'trust lgbtq-bullied' }),
    ]);
    const last = figures[SET.length];
    expect([last?.id, last?.className, last?.getAttribute('style')]).toEqual([
      'here',
      expect.stringMatching(/\balignwide\b.*\bours\b|\bours\b.*\balignwide\b/),
      expect.stringContaining('margin-top:40px'),
    ]);
    await editPost(room, page, id);
    const again = await blocksAre(page, (all) => all.length === SET.length + 1);
    expect(again.map(({ isValid }) => isValid)).toEqual(again.map(() => true));
    // The dates of this story are of no one kind, which the widget says.
    expect(ours(admin).filter((one) => !one.includes('has no scale'))).toEqual([]);
  });
});
