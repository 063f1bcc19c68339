import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visit } from '../../e2e/visit.ts';
import { parsed, wordsOf } from '../site.ts';
import { blocksAre, editPost, inEditor, inNewsroom, newPost, QUOTE_BLOCK, quoted, save } from './newsroom.ts';

const { room, admin } = await inNewsroom();

const WORDS = /^“We let people down.*Source: ITV News$/;

const figuresOf = async (url: string) =>
  [...parsed(await (await fetch(url)).text()).querySelectorAll<HTMLElement>('figure.wp-block-factbox-widget')].map(
    ({ innerHTML, dataset }) => ({ words: wordsOf(innerHTML), item: dataset.item }),
  );
const addressOf = (id: number) => room.site.php<string>(`return get_permalink( ${id} );`);
const pattern = (title: string, content: string, unsynced = false) =>
  room.site.php<number>(`
    wp_set_current_user( 1 );
    $id = wp_insert_post( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => ${quoted(title)}, 'post_content' => ${quoted(content)} ) );
    ${unsynced ? "update_post_meta( $id, 'wp_pattern_sync_status', 'unsynced' );" : ''}
    return $id;`);
/** Selects the block of ours whose place in the post this is. */
const select = (page: Page, at = 0) =>
  inEditor(
    page,
    (wp, n: number) => {
      const { getClientIdsWithDescendants, getBlockName, getBlockEditingMode } = wp.data.select('core/block-editor');
      const ours = getClientIdsWithDescendants().filter((id: string) => getBlockName(id) === 'factbox/widget');
      wp.data.dispatch('core/block-editor').selectBlock(ours[n]);
      return getBlockEditingMode(ours[n]) as string;
    },
    at,
  );
const previewed = (canvas: Frame) =>
  canvas.waitForFunction(
    () => (document.querySelector<HTMLElement>('.wp-block-factbox-widget iframe')?.offsetHeight ?? 0) > 40,
  );

describe('in a pattern', () => {
  test('that is not synced, the block is found in the inserter with it, and its item can be changed', async () => {
    const { page } = admin;
    await pattern(
      'Our facts',
      `<!-- wp:group {"layout":{"type":"constrained"}} --><div class="wp-block-group">${QUOTE_BLOCK}</div><!-- /wp:group -->`,
      true,
    );
    const canvas = await newPost(room, page);
    await page.locator('button[aria-label="Block Inserter"]').click();
    await page.locator('.block-editor-inserter__search input').fill('Our facts');
    await page.locator('.block-editor-block-patterns-list__item').click();
    await blocksAre(page, (all) => Boolean(all.at(-1)?.innerBlocks[0]?.attributes.html));
    await previewed(canvas);
    expect(await select(page)).toBe('contentOnly');
    await page.locator('::-p-xpath(//button[text()="Change"])').click();
    const picked = '.wp-block-factbox-widget .components-placeholder select:has(option[value=gauge])';
    await canvas.waitForSelector(picked);
    await canvas.select(picked, 'gauge');
    await blocksAre(page, (all) => all.at(-1)?.innerBlocks[0]?.attributes.widget === 'gauge');
    const [figure] = await figuresOf(await addressOf(await save(page)));
    expect(figure).toMatchObject({ words: expect.stringMatching(/^below 50%/), item: 'trust' });
  });

  test('that is synced, the block is seen in each post, and follows a correction', async () => {
    const id = await pattern('A synced fact', QUOTE_BLOCK);
    const post = await room.post(`<!-- wp:block {"ref":${id}} /-->`);
    expect((await figuresOf(post.url))[0]?.words).toMatch(WORDS);
    const canvas = await editPost(room, admin.page, post.id);
    await previewed(canvas);
    await room.correct((story) => {
      for (const one of (story.agents ?? []) as { name?: string; role?: string }[])
        if (one.name === 'Sir Mark Rowley') one.role = 'Commissioner of the Met';
    });
    expect((await figuresOf(post.url))[0]?.words).toMatch(/Commissioner of the Met/);
    await room.site.php(`do_action( 'factbox_refresh' ); return 1;`);
    expect(await room.content(id)).toContain('Commissioner of the Met');
  });
});

test('in the site editor, the block is put into a template, and stands on each post', async () => {
  const { page } = admin;
  await page.goto(
    `${room.site.url}wp-admin/site-editor.php?p=${encodeURIComponent('/wp_template/twentytwentyfive//single')}&canvas=edit`,
    { waitUntil: 'domcontentloaded' },
  );
  const canvas = (await (await page.waitForSelector('iframe[name="editor-canvas"]'))?.contentFrame()) as Frame;
  await blocksAre(page, (all) => all.length > 0);
  await inEditor(
    page,
    (wp) => {
      const given = { story: 'casey-review', widget: 'gauge', item: 'trust' };
      wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('factbox/widget', given));
    },
    undefined,
  );
  await previewed(canvas);
  await blocksAre(page, (all) => Boolean(all.at(-1)?.attributes.html));
  await inEditor(page, (wp) => wp.data.dispatch('core/editor').savePost(), undefined);
  const { url } = await room.post('<!-- wp:paragraph --><p>Text</p><!-- /wp:paragraph -->');
  expect(await figuresOf(url)).toEqual([{ words: expect.stringMatching(/^below 50%/), item: 'trust' }]);
  await room.site.php(
    `foreach ( get_posts( 'post_type=wp_template' ) as $one ) { wp_delete_post( $one->ID, true ); } return 1;`,
  );
});

test('in the classic editor, blocks and shortcodes are kept, with the words that are published now', async () => {
  const { page } = admin;
  const off = join(room.site.path, 'wp-content/mu-plugins/classic.php');
  await room.site.php(`wp_mkdir_p( WPMU_PLUGIN_DIR ); return 1;`);
  writeFileSync(off, "<?php add_filter( 'use_block_editor_for_post', '__return_false' );");
  const { id, url } = await room.post(
    `${QUOTE_BLOCK}\n\n[factbox story="casey-review" item="trust"]Old words[/factbox]`,
  );
  await page.goto(`${room.site.url}wp-admin/post.php?post=${id}&action=edit`);
  await page.waitForFunction(() => (window as unknown as { tinymce?: Tiny }).tinymce?.activeEditor?.initialized);
  await page.evaluate(() => {
    const { activeEditor } = (window as unknown as { tinymce: Tiny }).tinymce;
    activeEditor.setContent(`${activeEditor.getContent()}<p>Typed -- by hand.</p>`);
  });
  await Promise.all([page.waitForNavigation(), page.click('#publish')]);
  rmSync(off);
  const content = await room.content(id);
  expect(content).toMatch(/<p>Typed -- by hand\.<\/p>$/);
  expect(content).toMatch(/\[factbox story="casey-review" item="trust"\]<p><strong>below 50%/);
  expect((await figuresOf(url)).map(({ words }) => words)).toEqual([
    expect.stringMatching(WORDS),
    expect.stringMatching(/^below 50%/),
  ]);
  await editPost(room, page, id);
  const [block] = await blocksAre(page, ([one]) => one?.name === 'factbox/widget');
  expect(block?.isValid).toBe(true);
});

interface Tiny {
  readonly activeEditor: { initialized: boolean; getContent(): string; setContent(html: string): void };
}

describe.each([
  ['author', 'publish'],
  ['contributor', 'pending'],
])('%s', (role, status) => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await room.as(role);
  });
  afterAll(() => visitor?.close());

  test('inserts, saves and reopens a block, whole', async () => {
    const { page } = visitor;
    await newPost(room, page);
    await inEditor(
      page,
      (wp) => {
        const given = { story: 'casey-review', widget: 'responses', headingLevel: '3' };
        wp.data.dispatch('core/block-editor').resetBlocks([wp.blocks.createBlock('factbox/widget', given)]);
      },
      undefined,
    );
    const [made] = await blocksAre(page, ([one]) => Boolean(one?.attributes.html));
    const id = await save(page, status);
    expect(await room.site.php(`return get_post_status( ${id} );`)).toBe(status);
    await editPost(room, page, id);
    const [again] = await blocksAre(page, ([one]) => Boolean(one?.attributes.html));
    expect([again?.isValid, again?.attributes.html]).toEqual([true, made?.attributes.html]);
    expect(visitor.uncaught).toEqual([]);
  });

  test('sets nothing of the site', async () => {
    const reader = await visitor.page.goto(`${room.site.url}wp-admin/options-general.php?page=factbox`);
    expect(reader?.status()).toBe(403);
  });
});

test('whoever may not write is not told what is published', async () => {
  const reader = await visit(room.browser);
  const answer = await reader.page.goto(`${room.site.url}wp-json/factbox/v1/stories`);
  expect(answer?.status()).toBe(401);
  await reader.close();
});
