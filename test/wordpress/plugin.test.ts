import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { WORDPRESS } from '../../src/cli/survives/allowed.ts';
import { widgetOf } from '../../src/static/widgets.ts';
import { dataJson } from '../story/stories.ts';
import { BASE, block, code, type Entry, figureOf, OUT, show, shown, site } from './published.ts';
import { parsed, run, type Task, wordsOf } from './site.ts';

const APOLOGY = 'story="casey-review" item="apology"';
const KEPT = 'What the post holds';

describe('a post in WordPress', () => {
  test('is set by WordPress’s typography around a widget as ever', async () => {
    const html = await shown(`"Quoted" -- and :)\n\n${code(APOLOGY)}\n\n"Quoted" -- again`);
    expect(wordsOf(html)).toMatch(/^“Quoted” — and 🙂 .*“Quoted” — again$/);
  });

  test.each([
    ['a shortcode', code(`${APOLOGY} heading-level="3" theme="dark" share="share"`)],
    [
      'a block',
      block({ story: 'casey-review', widget: 'quote', item: 'apology', headingLevel: '3', share: true }, '<p>Old</p>'),
    ],
  ])('%s says what the element is to be', async (_, content) => {
    expect({ ...figureOf(await shown(content)).dataset, theme: undefined }).toEqual({
      factbox: 'quote',
      src: `${BASE}stories/casey-review.json`,
      item: 'apology',
      lang: 'en-GB',
      headingLevel: '3',
      share: 'share',
    });
  });

  test.each([
    ['share', 'share'],
    ['share=""', 'share'],
    ['share="no"', 'share'],
    ['', undefined],
  ])('a shortcode with %j is shared as %j', async (attribute, share) => {
    expect(figureOf(await shown(code(`${APOLOGY} ${attribute}`))).dataset.share).toBe(share);
  });

  test('several items are one widget', async () => {
    const html = await shown(code('story="casey-review" items="trust lgbtq-bullied"'));
    expect(figureOf(html).dataset).toMatchObject({ factbox: 'stat', items: 'trust lgbtq-bullied' });
    expect(parsed(html).querySelectorAll('figure figure')).toHaveLength(2);
  });

  test('the words are in their language', async () => {
    expect(figureOf(await shown(code(APOLOGY))).lang).toBe('en-GB');
  });

  test('asks for the script once, and only where there is a widget', async () => {
    expect((await run(site, show('No widget.'), ['scripts']))[1]).toEqual([]);
    expect((await run(site, show(code('story="no-story"')), ['scripts']))[1]).toEqual([]);
    expect((await run(site, show(code(APOLOGY) + code(APOLOGY)), ['scripts']))[1]).toEqual([`${BASE}v0/factbox.js`]);
  });

  test('asks the published folder once for many widgets', async () => {
    expect((await run(site, show(code(APOLOGY) + code('story="casey-review" item="trust"')), ['requests']))[1]).toEqual(
      [`${BASE}snippets/casey-review.json`],
    );
  });
});

describe('a post shows the words it holds', () => {
  const kept = (attributes: string) => code(attributes, KEPT);

  test.each([
    ['another story', 'story="no-story" item="apology"', 'there is no story "no-story"'],
    ['another item', 'story="casey-review" item="no-item"', 'story "casey-review" has no "no-item"'],
    ['an item of another widget', 'story="casey-review" item="apology" widget="stat"', 'has no "apology"'],
    ['one of several missing', 'story="casey-review" items="trust no-item"', 'has no "trust no-item"'],
    ['no item and no widget', 'story="casey-review"', 'has no ""'],
    ['no story', 'item="apology"', 'there is no story ""'],
    ['a path for a story', 'story="../index" widget="quote"', 'there is no story "../index"'],
  ])('for %s, and tells developers', async (_, attributes, told) => {
    const [html, log] = (await run(site, show(kept(attributes)), ['log'])) as [string, string];
    expect(wordsOf(html)).toBe(KEPT);
    expect(log).toContain(told);
  });

  test('while the folder does not answer; the browser may still find the story', async () => {
    const [, html] = (await run(site, ['down', true], show(kept(`${APOLOGY} widget="quote"`)))) as [null, string];
    expect(wordsOf(html)).toBe(KEPT);
    expect(figureOf(html).dataset).toMatchObject({ src: `${BASE}stories/casey-review.json`, item: 'apology' });
  });

  test('as the block was saved', async () => {
    const saved = `<figure data-factbox="quote"><p>${KEPT}</p></figure>`;
    const [, html] = (await run(
      site,
      ['down', true],
      show(block({ story: 'casey-review', widget: 'quote' }, saved)),
    )) as [null, string];
    expect(wordsOf(html)).toBe(KEPT);
    expect(parsed(html).querySelectorAll('figure')).toHaveLength(1);
    expect(figureOf(html).dataset).toMatchObject({ factbox: 'quote', src: `${BASE}stories/casey-review.json` });
  });

  test('when nobody said where the folder is', async () => {
    expect(wordsOf((await run(site, ['base', ''], show(kept(APOLOGY))))[1] as string)).toBe(KEPT);
  });

  describe('but what the folder said last', () => {
    const folder = join(OUT, '../changing/');
    const first = show(code('story="one" item="a"', KEPT));
    const item = (html: string) => ({ item: 'a', widget: 'quote', label: 'a', lang: 'en', html });
    const one = (html: string) => JSON.stringify({ src: 'x', items: [item(html)] });
    const write = (content: string | null): Task => ['write', ['snippets/one.json', content]];
    const age: Task = ['age', 'snippets/one.json'];
    const after = async (...tasks: Task[]) =>
      (await run({ ...site, folder }, write(one('Good')), first, age, ...tasks, first)).at(-1) as string;
    beforeAll(() => mkdirSync(join(folder, 'snippets'), { recursive: true }));

    test.each([
      ['while it does not answer', 'Good', ['down', true]],
      ['while it answers something else', 'Good', write('{ "error": "maintenance" }')],
      ['while it answers no JSON', 'Good', write('<!doctype html>')],
      ['while it has nothing', 'Good', write('{ "src": "x", "items": [] }')],
      ['not when it says better', 'Better', write(one('Better'))],
      ['not when it has the story no more', KEPT, write(null)],
    ] as [string, string, Task][])('%s', async (_, words, task) => {
      expect(wordsOf(await after(task))).toBe(words);
    });

    test('without the items that are none', async () => {
      const items = [{ item: 'new', widget: 'map', html: 'm' }, { ...item('Bad'), dir: ['rtl'] }, item('Good')];
      const [, html, log] = await run({ ...site, folder }, write(JSON.stringify({ src: 'x', items })), first, ['log']);
      expect([wordsOf(html as string), log]).toEqual(['Good', '']);
    });
  });

  test('and the article between two shortcodes', async () => {
    const html = await shown(
      `${code('story="casey-review" widget="term"')}\n\nBetween them\n\n${code('story="casey-review" item="trust"', KEPT)}\n\nAfter`,
    );
    expect(parsed(html).querySelectorAll('[data-factbox]')).toHaveLength(2);
    expect(wordsOf(html)).toMatch(/ Between them below 50%.* After$/);
    expect(wordsOf(html)).not.toMatch(/\[|\]/);
  });
});

describe('what comes from elsewhere does no harm', () => {
  test('in a shortcode', async () => {
    const html = await shown(code(`${APOLOGY} theme='"><script>alert(1)</script>' onclick="alert(1)" style="x"`));
    expect(parsed(html).querySelectorAll('script, [onclick], [style]')).toHaveLength(0);
  });

  const folder = join(OUT, '../hostile/');
  beforeAll(() => mkdirSync(join(folder, 'snippets'), { recursive: true }));

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a number', '3'],
    ['a list', '[1, 2]'],
    ['no items', '{ "src": "x" }'],
    ['items that are none', '{ "src": "x", "items": [null, 5] }'],
    ['an item without words', '{ "src": "x", "items": [{ "item": "a", "widget": "quote", "lang": "en" }] }'],
    ['no address', '{ "items": [{ "item": "a", "widget": "quote", "lang": "en", "html": "b" }] }'],
  ])('in a file of the published folder that holds %s', async (_, content) => {
    writeFileSync(join(folder, 'snippets/odd.json'), content);
    const [html, log] = (await run({ ...site, folder }, show(code('story="odd" item="a"', KEPT)), ['log'])) as [
      string,
      string,
    ];
    expect(wordsOf(html)).toBe(KEPT);
    expect(log.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['a shortcode', '<p>hi [secret]</p>', /^hi \[secret\] After$/],
    ['an open field', '<p>hi</p><textarea>', /^hi After$/],
    ['the end of more than it began', '<p>hi</p></figure></div></article>', /^hi After$/],
    [
      'blocks',
      '<p>hi</p><!-- /wp:factbox/widget --><!-- wp:paragraph --><p>no</p><!-- /wp:paragraph -->',
      /^hi ?no After$/,
    ],
  ])('in words of the folder that hold %s', async (_, html, words) => {
    const items = [{ item: 'a', widget: 'quote', label: 'a', lang: '[secret]', html }];
    writeFileSync(join(folder, 'snippets/sly.json'), JSON.stringify({ src: 'x', items }));
    const asked = { story: 'sly', widget: 'quote', item: 'a' };
    const [shown] = (await run({ ...site, folder }, show(`<div>${block(asked, '')}</div>\n\nAfter`))) as [string];
    expect(wordsOf(shown)).toMatch(words);
    expect(shown).not.toMatch(/SECRET|<!--|textarea/);
    expect(parsed(shown).querySelector('div > figure')).not.toBeNull();
  });

  test('in the published folder', async () => {
    const html = '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">a</a><p>Words</p>';
    const items = [{ item: 'a', widget: 'quote"><script>', label: 'a', lang: '"><script>', html }];
    writeFileSync(join(folder, 'snippets/bad.json'), JSON.stringify({ src: '"><script>', items }));
    const [shown] = (await run({ ...site, folder }, show(code('story="bad" item="a"')))) as [string];
    expect(parsed(shown).querySelectorAll('script, [onerror], [href^=javascript]')).toHaveLength(0);
    expect(wordsOf(shown)).toContain('Words');
  });
});

describe('the editor', () => {
  const ask = async (path: string, query = {}, may = true) =>
    (await run(site, ['rest', { path: `/factbox/v1${path}`, query, may }]))[0] as {
      readonly status: number;
      readonly data: unknown;
    };

  test('lists the stories, and what each holds', async () => {
    const { data } = (await ask('/stories')) as { readonly data: readonly { readonly id: string }[] };
    expect(data.map(({ id }) => id)).toEqual(['casey-review', 'flood-barrier']);
    const story = (await ask('/stories/casey-review')).data as { readonly items: readonly Entry[] };
    expect(story.items.map(({ widget, item }) => [widget, item])).toContainEqual(['quote', 'apology']);
    for (const { widget, item, label } of story.items) {
      expect(item ? widgetOf(dataJson('casey-review.json') as never, item) : widget).not.toBeNull();
      expect(label).toMatch(item ? /\S.* \([a-z0-9-]+\)$/ : /^$/);
    }
  });

  test.each(['/stories', '/stories/casey-review'])('answers %s only to who may write', async (path) => {
    expect((await ask(path, {}, false)).status).toBeGreaterThanOrEqual(401);
  });

  test('reads no more of its question than it asks', async () => {
    const { status, data } = await ask('/stories/casey-review', { story: ['x'] });
    expect([status, data]).toMatchObject([200, { id: 'casey-review' }]);
  });

  test.each(['no-story', 'a--b', '-'])('is told that there is no story %j', async (id) => {
    const { status, data } = await ask(`/stories/${id}`);
    expect(status).toBe(502);
    expect(data).toMatchObject({
      message: expect.stringMatching(/^The published folder has no story “.*Choose .*\.$/),
    });
  });

  test.each(['{ "error": "maintenance" }', '[null]', '[{ "id": "a", "headline": { "x": 1 } }]'])(
    'lists no stories from %s',
    async (content) => {
      const folder = join(OUT, '../index/');
      mkdirSync(join(folder, 'snippets'), { recursive: true });
      writeFileSync(join(folder, 'snippets/index.json'), content);
      const [answer] = await run({ ...site, folder }, ['rest', { path: '/factbox/v1/stories', may: true }]);
      expect(answer).toMatchObject({ status: 502 });
    },
  );

  test('is told what to do when the folder does not answer', async () => {
    const [, answer] = await run(site, ['down', true], ['rest', { path: '/factbox/v1/stories', may: true }]);
    expect(answer).toMatchObject({
      status: 502,
      data: {
        message: expect.stringMatching(/^The published folder at https:\/\/facts\.example\/ does not answer\. Check/),
      },
    });
  });
});

describe('the address of the folder', () => {
  test.each([
    ['https://facts.example', 'https://facts.example/'],
    [' https://facts.example/f/ ', 'https://facts.example/f/'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/'],
    ['', ''],
    ['javascript:alert(1)', BASE],
    ['https://facts.example/?a', BASE],
    ['https://facts.example/#a', BASE],
    ['facts.example', BASE],
    [['https://facts.example/'], BASE],
  ])('%j is kept as %j', async (typed, kept) => {
    expect((await run(site, ['address', typed]))[0]).toBe(kept);
  });
});

test('the table of `factbox survives` is what WordPress lets through', async () => {
  const [allowed] = (await run(site, ['allowed'])) as [Record<string, Record<string, unknown>>];
  // Of a PDF alone, by a rule that the table does not have.
  const { object: _, ...real } = allowed;
  const names = (all: readonly string[]) => all.filter((name) => !WORDPRESS.everywhere.includes(name)).sort();
  const table = Object.fromEntries(Object.entries(WORDPRESS.tags).map(([tag, own]) => [tag, names(own)]));
  const through = Object.fromEntries(Object.entries(real).map(([tag, own]) => [tag, names(Object.keys(own))]));
  if (process.env.FACTBOX_WORDPRESS !== 'today') return expect(table).toEqual(through);
  // A newer WordPress may let more through, never less.
  for (const [tag, own] of Object.entries(table)) expect(through[tag], tag).toEqual(expect.arrayContaining(own));
});
