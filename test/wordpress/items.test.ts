import { describe, expect, test } from 'vitest';
import { render } from '../../src/static/render.ts';
import { allOf } from '../../src/static/widgets.ts';
import { readStory } from '../../src/story/read.ts';
import { data, factbox } from '../cli/command.ts';
import { dataJson } from '../story/stories.ts';
import { BASE, block, code, type Entry, figureOf, STORIES, show, shown, site, snippets } from './published.ts';
import { run, type Task, wordsOf } from './site.ts';

describe('a post', () => {
  test.each(STORIES)('has every item of %s word for word, as a shortcode and as a block', async (file) => {
    const story = dataJson(file) as { readonly id: string };
    const { items } = snippets(story.id);
    const asked = items.map(({ item, widget }) => ({ story: story.id, widget, item }));
    const texts = (await run(
      site,
      ...asked.map(({ story: id, widget, item }) => show(code(`story="${id}" widget="${widget}" item="${item}"`))),
      ...asked.map((one) => show(block(one, ''))),
    )) as string[];
    const expected = await Promise.all(
      items.map(async ({ item, widget }) => {
        const asked = item ? [item] : allOf(readStory(story, file), widget);
        return wordsOf(await render(story, { item: asked, widget, as: 'fallback' }));
      }),
    );
    expect(texts.slice(0, items.length).map(wordsOf)).toEqual(expected);
    expect(texts.slice(items.length).map(wordsOf)).toEqual(expected);
    // Nor is any markup lost on the way, but for what WordPress lets no author write.
    const inside = (html: string) => figureOf(html.replace(/<\/?time\b[^>]*>/g, '')).innerHTML.trim();
    expect(texts.slice(0, items.length).map(inside)).toEqual(
      items.map(({ html }) => inside(`<figure>${html}</figure>`)),
    );
  });

  test.each(STORIES)('holds every item of %s after an author saved it, and after the plugin is gone', async (file) => {
    const { id } = dataJson(file) as { readonly id: string };
    const { items } = snippets(id);
    const query = (one: Entry) => ({ story: id, widget: one.widget, item: one.item });
    const [answer] = (await run(site, ['rest', { path: `/factbox/v1/stories/${id}`, may: true }])) as [
      { readonly data: { readonly items: readonly Entry[] } },
    ];
    expect(answer.data.items.map(query)).toEqual(items.map(query));
    const figures = answer.data.items.map(
      ({ html }) => `<figure class="wp-block-factbox-widget" lang="en-GB">${html}</figure>`,
    );
    const posts = figures.map((html, i) => block(query(items[i] as Entry), html));
    expect(await run(site, ...posts.map((post): Task => ['save', post]))).toEqual(posts);
    // Without the plugin the comment of a block is nothing, and its inside is what it is.
    const bare = (await run(site, ...figures.map(show))) as string[];
    expect(bare.map(wordsOf)).toEqual(figures.map(wordsOf));
  });
});

describe('what the gallery hands out', () => {
  const STORY = data('casey-review.json');
  const snippet = async (form: string, item: string) =>
    (await factbox(['embed', STORY, '--item', item, '--as', form, '--base', BASE])).out.trim();
  const items = ['apology', 'trust', 'met-denial', 'detection-rate-remark', 'port-crimes', 'experiences'];

  test.each(items)('keeps the words of %s without our server, whoever pasted it', async (item) => {
    const story = dataJson('casey-review.json') as object;
    const words = wordsOf(await render(story, { item, as: 'fallback' }));
    for (const form of ['wordpress', 'shortcode']) {
      const [saved] = (await run(site, ['save', await snippet(form, item)])) as [string];
      expect(wordsOf((await run(site, ['down', true], show(saved)))[1] as string)).toBe(words);
    }
  });

  test('a shortcode follows a correction where no script runs', async () => {
    const stale = (await snippet('shortcode', 'apology')).replace('let people down', 'did well');
    expect(wordsOf(await shown(stale))).toContain('We let people down');
  });
});
