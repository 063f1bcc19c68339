import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { data, factbox, folder } from '../../cli/command.ts';
import { inState, visit } from '../../e2e/visit.ts';
import { ROOT } from '../../house/imports.ts';
import { editPost, inEditor, inNewsroom, newPost, STORIES, ZIP } from './newsroom.ts';

const work = folder();
const { room, admin } = await inNewsroom({ plugin: false });
const { page } = admin;

const go = (path: string) => page.goto(`${room.site.url}wp-admin/${path}`);
const press = (selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
const said = () =>
  page.$$eval('.notice, .settings-error, .wrap > p', (all) => all.map((one) => one.textContent?.trim()).join(' '));
const setting = (name: string) => room.site.php<unknown>(`return get_option( 'factbox_${name}' );`);

test('before the plugin is there, WordPress finds an item by its address, and frames it at its height', async () => {
  // WordPress asks public hosts alone, and this folder lies on the same machine.
  const local = join(room.site.path, 'wp-content/mu-plugins/local.php');
  await room.site.php(`wp_mkdir_p( WPMU_PLUGIN_DIR ); return 1;`);
  writeFileSync(
    local,
    `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', function () { return array( ${new URL(room.base).port} ); } );`,
  );
  const { url } = await room.post(`${room.base}items/casey-review/apology.html`);
  const reader = await visit(room.browser);
  for (const width of [320, 1200]) {
    await reader.page.setViewport({ width, height: 1000 });
    await reader.page.goto(url);
    const frame = await reader.page.waitForSelector('.entry-content iframe.wp-embedded-content', { visible: true });
    const inside = await frame?.contentFrame();
    await inside?.waitForFunction(() => /We let people down[\s\S]*Source: ITV News/.test(document.body.innerText));
    const heights = async () => [
      await frame?.evaluate((one) => one.clientHeight),
      await inside?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
    ];
    await expect.poll(async () => new Set(await heights()).size, { timeout: 60_000 }).toBe(1);
  }
  expect([reader.errors, reader.uncaught]).toEqual([[], []]);
  await reader.close();
  rmSync(local);
});

test('the zip file is uploaded and activated at Plugins, and its row leads to the settings', async () => {
  await go('plugin-install.php?tab=upload');
  const field = await page.waitForSelector('input[name=pluginzip]');
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(ZIP);
  await press('#install-plugin-submit');
  expect(await page.$eval('.wrap', (one) => one.textContent)).toMatch(/Plugin installed successfully/);
  await press('a.button-primary[href*="action=activate"]');
  await press('tr[data-plugin="factbox/factbox.php"] .row-actions a[href*="page=factbox"]');
  expect(page.url()).toContain('options-general.php?page=factbox');
});

describe('the settings', () => {
  const save = async (values: Readonly<Record<string, string | boolean>>) => {
    await go('options-general.php?page=factbox');
    for (const [name, value] of Object.entries(values)) {
      await page.$eval(
        `#factbox_${name}`,
        (field, to) => Object.assign(field, typeof to === 'boolean' ? { checked: to } : { value: to }),
        value,
      );
    }
    await press('#submit');
    return said();
  };

  test('refuse what is no address of a folder, and say why', async () => {
    expect(await save({ base: 'https://facts.example/?a' })).toMatch(
      /“https:\/\/facts\.example\/\?a” is no address of a folder: it begins with https:\/\/ and has no \? and no #\./,
    );
    expect(await setting('base')).toBeFalsy();
    expect(await save({ allowed: 'https://other.example/\nnone' })).toMatch(/“none” is no address of a folder/);
    expect(await setting('allowed')).toBe('https://other.example/');
  });

  test('keep an address, and say in a sentence whether the folder answers', async () => {
    await save({ base: room.base, internal: true });
    const answer = () => page.$eval('form', (one) => one.textContent);
    expect(await answer()).toContain('The folder answers: 2 stories are published there.');
    expect(await setting('base')).toBe(room.base);
    room.down = true;
    await room.site.php(
      `global $wpdb; $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '%transient%factbox%'" ); return 1;`,
    );
    await go('options-general.php?page=factbox');
    expect(await answer()).toMatch(
      /The published folder at \S+ does not answer\. Check .* Readers see the words that posts hold\./,
    );
    room.down = false;
    await room.age();
  });

  test('are told of by Site Health', async () => {
    await go('site-health.php');
    await page.waitForFunction(() =>
      /The published folder of Factbox answers/.test(
        document.querySelector('#health-check-issues-good')?.textContent ?? '',
      ),
    );
  });

  test.each([
    ['de_DE', 'Veröffentlichter Ordner', 'Ändern', 'Zitat'],
    ['fr_FR', 'Dossier publié', 'Modifier', 'Citation'],
  ])('and the editor speak %s to whoever does', async (locale, label, change, quotation) => {
    const speak = (to: string) => room.site.php(`update_user_meta( 1, 'locale', '${to}' ); return 1;`);
    await speak(locale);
    await go('options-general.php?page=factbox');
    expect(await page.$eval('label[for=factbox_base]', (one) => one.textContent)).toBe(label);
    await newPost(room, page);
    const words = await inEditor(
      page,
      (wp) => [wp.i18n.__('Change', 'factbox'), wp.blocks.getBlockVariations('factbox/widget')[0].title],
      undefined,
    );
    expect(words).toEqual([change, quotation]);
    await speak('');
  });
});

describe('a folder that is served from this site', () => {
  const base = () => `${room.site.url}wp-content/uploads/factbox/`;
  const packed = (path: string): Record<string, Uint8Array> =>
    Object.fromEntries(
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(path, name)).isFile())
        .map((name) => [name, readFileSync(join(path, name))]),
    );
  const upload = async (bytes: Uint8Array) => {
    const file = join(work, 'folder.zip');
    writeFileSync(file, bytes);
    await go('options-general.php?page=factbox');
    const field = await page.waitForSelector('#factbox_zip');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await press('form[enctype] #submit');
    return said();
  };
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    const args = ['publish', ...STORIES.map(data), '--out', join(work, 'site'), '--base', base()];
    const { code, err } = await factbox(args, join(ROOT, 'dist'));
    expect([code, err]).toEqual([0, '']);
    files = packed(join(work, 'site'));
  });

  test.each([
    ['no zip file', () => Buffer.from('none'), /This is no zip file\./],
    ['another zip file', () => zipSync({ 'a.html': Buffer.from('a') }), /factbox-publish\.json is not in it/],
    [
      'a folder for another address',
      () => zipSync(packed(room.folder)),
      /was published for \S+ Publish it again with --base \S+uploads\/factbox\//,
    ],
    [
      'a path out of it',
      () => zipSync({ ...files, '../../../evil.html': Buffer.from('evil') }),
      /holds “\.\.\/\.\.\/\.\.\/evil\.html”, which factbox does not publish/,
    ],
  ])('is not taken from %s', async (_, bytes, why) => {
    expect(await upload(bytes())).toMatch(why);
    expect(await setting('base')).toBe(room.base);
  });

  test('is uploaded as one zip file, with what a server could run left out', async () => {
    const nested = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`site/${name}`, bytes]));
    const more = { 'site/shell.php': Buffer.from('<?php echo 1;'), 'site/.htaccess': Buffer.from('AddHandler x') };
    expect(await upload(zipSync({ ...nested, ...more }))).toContain(
      'The folder answers: 2 stories are published there.',
    );
    expect(await setting('base')).toBe(base());
    const lies = await room.site.php<string[]>(`return scandir( WP_CONTENT_DIR . '/uploads/factbox' );`);
    expect(lies).toEqual(expect.arrayContaining(['factbox-publish.json', 'index.html', 'stories', 'v0']));
    expect(lies).not.toContain('shell.php');
    const rules = await room.site.php<string>(
      `return file_get_contents( WP_CONTENT_DIR . '/uploads/factbox/.htaccess' );`,
    );
    expect(rules).toMatch(/^<IfModule mod_headers\.c>\nHeader set Access-Control-Allow-Origin "\*"/);
  });

  test('shows its widgets to readers and in the editor, from this site alone', async () => {
    const { id, url } = await room.post(
      ['quote","item":"apology', 'chart","item":"experiences']
        .map((given) => `<!-- wp:factbox/widget {"story":"casey-review","widget":"${given}"} /-->`)
        .join('\n\n'),
    );
    const reader = await visit(room.browser);
    await reader.page.goto(url);
    await inState(reader.page, 'ready', 2);
    expect(reader.requests.filter((one) => !one.replace(/^blob:/, '').startsWith(room.site.url))).toEqual([]);
    expect([reader.errors, reader.uncaught]).toEqual([[], []]);
    await reader.close();
    room.asked.length = 0;
    const canvas = await editPost(room, page, id);
    await canvas.waitForFunction(() => document.querySelectorAll('.wp-block-factbox-widget iframe').length === 2);
    for (const frame of await canvas.$$('.wp-block-factbox-widget iframe')) {
      await frame.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await (await frame.contentFrame()).waitForFunction(() =>
        [...document.querySelectorAll('factbox-quote, factbox-chart')].some((one) =>
          one.matches(':defined:state(ready)'),
        ),
      );
    }
    expect(room.asked).toEqual([]);
  });

  test('is replaced by the next one, and a story that is gone is gone', async () => {
    const out = join(work, 'next');
    const args = ['publish', data('casey-review.json'), '--out', out, '--base', base()];
    expect((await factbox(args, join(ROOT, 'dist'))).code).toBe(0);
    await room.age();
    expect(await upload(zipSync(packed(out)))).toContain('The folder answers: 1 story is published there.');
    const left = await room.site.php<string[]>(
      `return glob( WP_CONTENT_DIR . '/uploads/factbox{*,/stories/*}', GLOB_BRACE );`,
    );
    expect(left.map((path) => path.split('/uploads/')[1])).toEqual([
      'factbox',
      'factbox/stories/casey-review.html',
      'factbox/stories/casey-review.json',
    ]);
  });
});

test('on a network of sites, super administrators alone set it, and uninstalling cleans every site', async () => {
  await room.site.network();
  const made = await room.site.php<{ may: boolean[]; before: number; after: string[] }>(`
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    wp_set_current_user( 1 );
    $second = wp_insert_site( array( 'domain' => get_network()->domain, 'path' => '/two/', 'title' => 'Two', 'user_id' => 1 ) );
    $editor = get_user_by( 'login', 'editor' )->ID;
    add_user_to_blog( $second, $editor, 'administrator' );
    deactivate_plugins( 'factbox/factbox.php' );
    $done = activate_plugin( 'factbox/factbox.php', '', true );
    if ( is_wp_error( $done ) ) { throw new Exception( $done->get_error_message() ); }
    $may = array( Factbox\\may_set() );
    switch_to_blog( $second );
    wp_set_current_user( $editor );
    $may[] = Factbox\\may_set();
    wp_set_current_user( 1 );
    restore_current_blog();
    $left = function () {
      global $wpdb;
      $found = array_merge( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%factbox_%'" ), array_filter( array( wp_next_scheduled( 'factbox_refresh' ) ) ), glob( wp_upload_dir()['basedir'] . '/factbox*' ) );
      return array_map( 'strval', $found );
    };
    $sites  = array( get_current_blog_id(), $second );
    $before = 0;
    foreach ( $sites as $site ) {
      switch_to_blog( $site );
      update_option( 'factbox_base', 'https://facts.example/' );
      update_option( 'factbox_allowed', 'https://a.example/' );
      set_transient( 'factbox_absent', array( 'a' => 1 ), 60 );
      wp_schedule_event( time(), 'daily', 'factbox_refresh' );
      wp_mkdir_p( wp_upload_dir()['basedir'] . '/factbox/stories' );
      $before += count( $left() ) >= 5 ? 1 : 0;
      restore_current_blog();
    }
    deactivate_plugins( 'factbox/factbox.php', false, true );
    uninstall_plugin( 'factbox/factbox.php' );
    $after = array();
    foreach ( $sites as $site ) {
      switch_to_blog( $site );
      $after = array_merge( $after, $left() );
      restore_current_blog();
    }
    return array( 'may' => $may, 'before' => $before, 'after' => $after );`);
  expect(made).toEqual({ may: [true, false], before: 2, after: [] });
});
