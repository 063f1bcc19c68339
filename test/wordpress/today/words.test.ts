import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inState, visit } from '../../e2e/visit.ts';
import { parsed, wordsOf } from '../site.ts';
import { blocksAre, editPost, inEditor, inNewsroom, newPost, QUOTE_BLOCK, STORIES, save } from './newsroom.ts';

const { room, admin } = await inNewsroom();

const body = async (url: string) => {
  const content = parsed(await (await fetch(url)).text()).querySelector('.entry-content') as HTMLElement;
  return { content, words: wordsOf(content.innerHTML) };
};
const dirty = () =>
  inEditor(admin.page, (wp) => wp.data.select('core/editor').isEditedPostDirty() as boolean, undefined);

type Story = Record<string, { id: string; name?: string; role?: string; withdrawn?: object }[]>;
const corrected = (story: Story) => {
  for (const one of story.agents ?? []) if (one.name === 'Sir Mark Rowley') one.role = 'Commissioner of the Met';
};
const withdrawn = (story: Story) => {
  const at = story.quotes?.findIndex(({ id }) => id === 'apology') ?? -1;
  story.quotes?.splice(at, 1, { id: 'apology', withdrawn: { date: '2026-11-26', reason: 'It was never said.' } });
};

describe('what a post stores', () => {
  test('is there when it is saved before any answer came', async () => {
    const { id } = await room.post(QUOTE_BLOCK);
    expect(wordsOf(await room.content(id))).toMatch(/^“We let people down/);
    await editPost(room, admin.page, id);
    const [block] = await blocksAre(admin.page, ([one]) => Boolean(one?.attributes.html));
    expect(block?.isValid).toBe(true);
    await admin.page.waitForNetworkIdle();
    expect(await dirty()).toBe(false);
  });

  test('follows a correction and a withdrawal: for readers at once, in the editor as a change to save, and by refresh', async () => {
    const { id, url } = await room.post(QUOTE_BLOCK);
    const shortcode = await room.post('[factbox story="casey-review" item="apology"]Old words[/factbox]');
    expect((await body(url)).words).toMatch(/We let people down/);
    await room.correct(corrected);
    expect((await body(url)).words).toMatch(/Commissioner of the Met/);
    await room.correct(withdrawn);
    expect((await body(url)).words).toMatch(/^Withdrawn on 26 November 2026: It was never said\.$/);
    await editPost(room, admin.page, id);
    await blocksAre(admin.page, ([one]) => /Withdrawn on/.test(one?.attributes.html ?? ''));
    expect(await dirty()).toBe(true);
    await save(admin.page, '');
    expect(wordsOf(await room.content(id))).toMatch(/^Withdrawn on 26 November 2026/);
    // Back again, and this time nobody opens the post.
    await room.publish(...STORIES);
    await room.age();
    expect(await room.site.php(`do_action( 'factbox_refresh' ); return true;`)).toBe(true);
    expect(wordsOf(await room.content(id))).toMatch(/^“We let people down/);
    expect(wordsOf(await room.content(shortcode.id))).toMatch(/“We let people down/);
    await editPost(room, admin.page, id);
    const [block] = await blocksAre(admin.page, ([one]) => Boolean(one?.attributes.html));
    expect(block?.isValid).toBe(true);
  });

  test('is refreshed by a command, which says how much it changed', async () => {
    const { id } = await room.post(`<script>kept()</script>${QUOTE_BLOCK}`);
    await room.correct(withdrawn);
    const said = await room.site.php<string[]>(`
      $GLOBALS['said'] = array();
      class WP_CLI { static $all = array();
        static function add_command( $name, $run ) { self::$all[ $name ] = $run; }
        static function error( $text ) { $GLOBALS['said'][] = "error: $text"; }
        static function success( $text ) { $GLOBALS['said'][] = $text; } }
      define( 'WP_CLI', true );
      Factbox\\register_command();
      ( WP_CLI::$all['factbox refresh'] )();
      ( WP_CLI::$all['factbox refresh'] )();
      return $GLOBALS['said'];`);
    expect(said[0]).toMatch(/^\d+ posts hold words of published stories; [1-9]\d* were changed\.$/);
    expect(said[1]).toMatch(/; 0 were changed\.$/);
    expect(await room.content(id)).toMatch(/<script>kept\(\)<\/script>[\s\S]*Withdrawn/);
    await room.publish(...STORIES);
    await room.age();
  });
});

describe('when something is missing', () => {
  test('the folder is down: readers have the words, with and without what it said last', async () => {
    const { url, id } = await room.post(QUOTE_BLOCK);
    room.down = true;
    expect((await body(url)).words).toMatch(/We let people down/);
    await room.site.php(
      `global $wpdb; $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '%transient_factbox%'" ); return 1;`,
    );
    expect((await body(url)).words).toMatch(/We let people down/);
    await editPost(room, admin.page, id);
    await admin.page.waitForFunction(() =>
      /does not answer/.test(
        (document.querySelector('iframe[name="editor-canvas"]') as HTMLIFrameElement).contentDocument?.body.innerText ??
          '',
      ),
    );
    const [block] = await blocksAre(admin.page, ([one]) => Boolean(one?.attributes.html));
    expect(block?.isValid).toBe(true);
    room.down = false;
    await room.age();
  });

  test('the plugin is off: the words stay, in the post and in the editor', async () => {
    const { url } = await room.post(QUOTE_BLOCK);
    const plugins = join(room.site.path, 'wp-content/plugins');
    renameSync(join(plugins, 'factbox'), join(plugins, '../factbox-off'));
    const off = await body(url);
    renameSync(join(plugins, '../factbox-off'), join(plugins, 'factbox'));
    expect(off.words).toMatch(/^“We let people down.*Source: ITV News$/);
    expect(off.content.querySelector('figure')?.lang).toBe('en-GB');
  });
});

describe('a shortcode', () => {
  test('whose story is unknown stands in the column, as a figure', async () => {
    const { url } = await room.post('[factbox story="no-story" item="x"]The words.[/factbox]');
    const reader = await visit(room.browser);
    await reader.page.setViewport({ width: 1200, height: 800 });
    await reader.page.goto(url);
    const { width, tag } = await reader.page.$eval('.entry-content figure', (one) => ({
      width: one.getBoundingClientRect().width,
      tag: one.firstElementChild?.tagName,
    }));
    expect([Math.round(width), tag]).toEqual([645, 'P']);
    await reader.close();
  });

  test('inside a sentence leaves the rest of it a paragraph', async () => {
    const { url } = await room.post('Before [factbox story="casey-review" item="trust"]w[/factbox] after.\n\nNext.');
    const { content } = await body(url);
    expect([...content.children].map(({ tagName, textContent }) => [tagName, textContent?.trim().slice(0, 9)])).toEqual(
      [
        ['P', 'Before'],
        ['FIGURE', 'below 50%'],
        ['P', 'after.'],
        ['P', 'Next.'],
      ],
    );
  });

  test.each(['trust', 'pervasive'])('and a block with %s are in the excerpt, word by word', async (item) => {
    const block = QUOTE_BLOCK.replace('"quote"', item === 'trust' ? '"gauge"' : '"quote"').replace('apology', item);
    for (const content of [block, `[factbox story="casey-review" item="${item}"]Old[/factbox]`]) {
      const { id } = await room.post(content);
      const excerpt = await room.site.php<string>(
        `$GLOBALS['post'] = get_post( ${id} ); setup_postdata( $GLOBALS['post'] ); return get_the_excerpt( ${id} );`,
      );
      expect(excerpt).toMatch(
        item === 'trust' ? /^below 50% Trust and confidence/ : /The Casey review On discrimination/,
      );
    }
  });
});

describe('a pasted figure', () => {
  const figure = (src: string) => `<!-- wp:html -->
<figure data-factbox="quote" data-src="${src}" data-item="apology"><p>Pasted words</p></figure>
<!-- /wp:html -->`;

  test('of the folder becomes a widget', async () => {
    const { url } = await room.post(figure(`${room.base}stories/casey-review.json`));
    const reader = await visit(room.browser);
    await reader.page.goto(url);
    await inState(reader.page, 'ready', 1);
    await reader.close();
  });

  test.each([
    'https://evil.example/stories/casey-review.json',
    '//evil.example/a.json',
    'BASE/../x.json',
    'BASE%2e%2e/x.json',
    'BASE\\evil',
    'BASE.evil.example/x.json',
    ' https://evil.example/x.json',
    '',
  ])('of %j stays as it was pasted', async (src) => {
    const { url } = await room.post(figure(src.replace('BASE', room.base.slice(0, -1))) + QUOTE_BLOCK);
    const { content, words } = await body(url);
    expect(content.querySelectorAll('[data-factbox]')).toHaveLength(1);
    expect(words).toMatch(/^Pasted words “We let/);
    expect(content.querySelector('[data-src*=evil]')).toBeNull();
  });

  test('of an address that an administrator allowed becomes a widget', async () => {
    await room.site.php(`update_option( 'factbox_allowed', "https://other.example/facts/" ); return 1;`);
    const { url } = await room.post(
      figure('https://other.example/facts/stories/x.json') + figure('https://other.example/x.json'),
    );
    expect((await body(url)).content.querySelectorAll('[data-factbox]')).toHaveLength(1);
  });
});

test('asking for stories that are not there fills no table', async () => {
  const rows = () =>
    room.site.php<number>(
      `global $wpdb; return (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%factbox%'" );`,
    );
  const before = await rows();
  await room.site.php(
    `wp_set_current_user( 1 ); for ( $i = 0; $i < 120; $i++ ) { rest_do_request( new WP_REST_Request( 'GET', "/factbox/v1/stories/made-up-$i" ) ); } return 1;`,
  );
  expect((await rows()) - before).toBeLessThanOrEqual(2);
});

describe('the address of an item', () => {
  test.each(['apology', 'trust', 'experiences'])('of %s is embedded whole at 320 px and up', async (item) => {
    const { url } = await room.post(`${room.base}items/casey-review/${item}.html`);
    const reader = await visit(room.browser);
    for (const width of [320, 600, 1200]) {
      await reader.page.setViewport({ width, height: 2000 });
      await reader.page.goto(url);
      await inState(reader.page, 'ready', 1);
      expect(await reader.page.$$('.entry-content iframe')).toHaveLength(0);
      expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await reader.close();
  });

  test('of a story is embedded, and the editor’s own question is answered', async () => {
    const address = `${room.base}stories/casey-review.html`;
    const { url } = await room.post(address);
    const reader = await visit(room.browser);
    await reader.page.goto(url);
    await reader.page.waitForSelector('factbox-story');
    await reader.close();
    await newPost(room, admin.page);
    const answer = await inEditor(
      admin.page,
      (wp, of: string) => wp.apiFetch({ path: `/oembed/1.0/proxy?url=${encodeURIComponent(of)}` }) as { html: string },
      `${room.base}items/casey-review/apology.html`,
    );
    expect(wordsOf(answer.html)).toMatch(/^“We let people down/);
    expect(answer.html).not.toContain('<iframe');
  });
});
