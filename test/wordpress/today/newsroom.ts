/* A newsroom for one test file: WordPress with the plugin, a published folder on another origin, and people who log in. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { data, factbox } from '../../cli/command.ts';
import { launch, type Visit, visit } from '../../e2e/visit.ts';
import { ROOT } from '../../house/imports.ts';
import { startWordPress, type Today } from './wordpress.ts';

export const STORIES = ['casey-review.json', 'examples/flood-barrier.json'];
export const ZIP = join(ROOT, 'dist/factbox-wordpress.zip');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

export interface Newsroom {
  readonly site: Today;
  /** The address of the published folder, and where it lies. */
  readonly base: string;
  readonly folder: string;
  /** The paths that were asked of it. */
  readonly asked: string[];
  /** Whether it answers. */
  down: boolean;
  readonly browser: Browser;
  /** Publishes stories: files of data/, or others by their path. */
  publish(...files: string[]): Promise<void>;
  /** Writes a story that differs from the bundled one, and publishes it. */
  correct(change: (story: Record<string, { id: string }[]>) => void): Promise<void>;
  /** What the folder said last becomes old, in WordPress. */
  age(): Promise<void>;
  /** A visit, logged in. */
  as(user: string): Promise<Visit>;
  /** A post with this text; its address. */
  post(content: string, more?: string): Promise<{ id: number; url: string }>;
  content(id: number): Promise<string>;
  close(): Promise<void>;
}

async function openNewsroom({ plugin = true } = {}): Promise<Newsroom> {
  const work = mkdtempSync(join(tmpdir(), 'factbox-newsroom-'));
  const folder = join(work, 'facts');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const file = join(folder, pathname);
    if (newsroom.down) return void request.socket.destroy();
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'text/plain';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const [site, browser] = await Promise.all([startWordPress(), launch()]);

  const publish = async (...files: string[]) => {
    const { code, err } = await factbox(['publish', ...files, '--out', folder, '--base', base], join(ROOT, 'dist'));
    if (code !== 0) throw new Error(err);
  };
  const newsroom: Newsroom = {
    ...{ site, base, folder, asked, browser, down: false },
    publish: (...files) => publish(...files.map((file) => (file.startsWith('/') ? file : data(file)))),
    async correct(change) {
      const story = JSON.parse(readFileSync(data('casey-review.json'), 'utf8'));
      change(story);
      const file = join(work, 'casey-review.json');
      writeFileSync(file, JSON.stringify(story));
      await publish(file, data('examples/flood-barrier.json'));
      await newsroom.age();
    },
    age: () =>
      site.php(`
        global $wpdb;
        $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '%factbox_absent%'" );
        foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '_transient_factbox_%'" ) as $name ) {
          $kept = get_option( $name );
          update_option( $name, array( 'at' => 0 ) + $kept );
        }
        wp_cache_flush();`),
    async as(user) {
      const made = await visit(browser);
      // A post that is left unsaved asks.
      made.page.on('dialog', (dialog) => dialog.accept());
      await made.page.setViewport({ width: 1400, height: 1000 });
      await made.page.goto(`${site.url}wp-login.php`);
      await made.page.waitForFunction(() => document.activeElement?.id === 'user_login');
      await made.page.evaluate((name) => {
        (document.querySelector('#user_login') as HTMLInputElement).value = name;
        (document.querySelector('#user_pass') as HTMLInputElement).value = 'password';
      }, user);
      await Promise.all([made.page.waitForNavigation(), made.page.click('#wp-submit')]);
      if (made.page.url().includes('wp-login')) throw new Error(`${user} cannot log in`);
      return made;
    },
    post: (content, more = '') =>
      site.php(`
        wp_set_current_user( 1 );
        $id = wp_insert_post( wp_slash( array( 'post_title' => 'A post', 'post_status' => 'publish', 'post_author' => 1, 'post_content' => ${quoted(content)}, ${more} ) ) );
        return array( 'id' => $id, 'url' => get_permalink( $id ) );`),
    content: (id) => site.php(`return get_post( ${id} )->post_content;`),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await Promise.all([site.close(), new Promise((resolve) => server.close(resolve))]);
      rmSync(work, { recursive: true, force: true });
    },
  };
  try {
    await newsroom.publish(...STORIES);
    if (plugin) await install(newsroom);
  } catch (error) {
    await newsroom.close();
    throw error;
  }
  return newsroom;
}

/** A text as PHP writes it. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Installs the plugin from its zip file, and sets the folder. */
async function install({ site, base }: Newsroom): Promise<void> {
  await site.php(`
    require_once ABSPATH . 'wp-admin/includes/file.php';
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    WP_Filesystem();
    $done = unzip_file( ${quoted(ZIP)}, WP_PLUGIN_DIR );
    $done = is_wp_error( $done ) ? $done : activate_plugin( 'factbox/factbox.php' );
    if ( is_wp_error( $done ) ) { throw new Exception( $done->get_error_message() ); }
    update_option( 'factbox_base', ${quoted(base)} );
    update_option( 'factbox_internal', 1 );`);
}

/** Opens a post in the block editor; its canvas. */
export async function edit(page: Page, url: string): Promise<Frame> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => {
    const { wp } = window as unknown as { wp?: Wp };
    return wp?.data?.select('core/editor')?.getCurrentPostId?.() && wp.blocks.getBlockType('core/paragraph');
  });
  await page.evaluate(() => {
    const { wp } = window as unknown as { wp: Wp };
    wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
    wp.data.dispatch('core/preferences').set('core', 'enableChoosePatternModal', false);
  });
  const frame = await (await page.waitForSelector('iframe[name="editor-canvas"]'))?.contentFrame();
  await frame?.waitForSelector('.is-root-container');
  return frame as Frame;
}

// biome-ignore lint/suspicious/noExplicitAny: the editor's own objects, which have no types here.
export type Wp = any;

/** Runs a function in the editor with its `wp`. */
export const inEditor = <T, A>(page: Page, what: (wp: Wp, given: A) => T, given: A): Promise<Awaited<T>> =>
  page.evaluate(
    (code: string, argument: unknown) =>
      new Function('wp', 'given', `return (${code})(wp, given);`)((window as unknown as { wp: Wp }).wp, argument),
    String(what),
    given as unknown,
  ) as Promise<Awaited<T>>;

export const newPost = (room: Newsroom, page: Page): Promise<Frame> =>
  edit(page, `${room.site.url}wp-admin/post-new.php`);
export const editPost = (room: Newsroom, page: Page, id: number): Promise<Frame> =>
  edit(page, `${room.site.url}wp-admin/post.php?post=${id}&action=edit`);

/** Saves what is edited, as published; its id. */
export const save = async (page: Page, status = 'publish'): Promise<number> =>
  inEditor(
    page,
    async (wp, to: string) => {
      if (to) wp.data.dispatch('core/editor').editPost({ status: to, title: 'A post' });
      await wp.data.dispatch('core/editor').savePost();
      return wp.data.select('core/editor').getCurrentPostId();
    },
    status,
  );

export interface Block {
  readonly clientId: string;
  readonly name: string;
  readonly isValid: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly innerBlocks: readonly Block[];
}
/** The blocks of the post. */
export const blocksOf = (page: Page): Promise<Block[]> =>
  inEditor(
    page,
    (wp) => JSON.parse(JSON.stringify(wp.data.select('core/block-editor').getBlocks())) as Block[],
    undefined,
  );

const said = (blocks: readonly Block[]): string =>
  blocks.map(({ name, attributes }) => `${name} ${JSON.stringify(attributes).slice(0, 300)}`).join('\n');

/** Waits until the blocks are as they should be. */
export async function blocksAre(page: Page, are: (blocks: readonly Block[]) => boolean): Promise<Block[]> {
  const end = Date.now() + 60_000;
  for (;;) {
    const blocks = await blocksOf(page);
    if (are(blocks)) return blocks;
    if (Date.now() > end) throw new Error(`the blocks stay ${said(blocks)}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** A newsroom for the tests of a file, and its administrator. Both end with its tests. */
export async function inNewsroom(options?: Parameters<typeof openNewsroom>[0]): Promise<{
  readonly room: Newsroom;
  readonly admin: Visit;
}> {
  const room = await openNewsroom(options);
  afterAll(() => room.close());
  return { room, admin: await room.as('admin') };
}

/** A block of ours, as a post holds it. */
export const QUOTE_BLOCK = '<!-- wp:factbox/widget {"story":"casey-review","widget":"quote","item":"apology"} /-->';
