import { readdirSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  KINDS,
  type Kind,
  type RenderOptions,
  render,
  StoryError,
  WIDGET_NAMES,
  type WidgetName,
} from '../../src/static/render.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';
import { textOfHtml, textOfMarkdown } from './stories.ts';

const casey = dataJson('casey-review.json');
const flood = dataJson(EXAMPLE);
type Items = Record<string, unknown>[];
const changed = (collection: string, id: string, change: object, rest: object = {}) => ({
  ...casey,
  [collection]: (casey[collection] as Items).map((one) => (one.id === id ? { ...one, ...change } : one)),
  ...rest,
});
const withdrawn = changed(
  'quotes',
  'apology',
  {},
  {
    quotes: (casey.quotes as Items).map((one) =>
      one.id === 'apology'
        ? { id: 'apology', withdrawn: { date: '2026-03-09', reason: 'the speaker was wrong' } }
        : one,
    ),
  },
);
const corrected = changed(
  'statistics',
  'trust',
  {},
  {
    corrections: [
      { id: 'c', date: '2026-03-09', targets: ['trust'], note: 'The year was wrong.', before: '2021', after: '2022' },
    ],
  },
);
const ambiguous = changed('quotes', 'apology', { attribution: 'ambiguous', speakers: ['mark-rowley', 'keir-starmer'] });
const linked = {
  ...casey,
  sources: (casey.sources as Items).map((one) => ({ ...one, url: 'https://news.example/a?b="c"&d' })),
};

const HTML = ['fallback', 'static', 'page', 'email', 'amp'] as const;
const ALL = [...HTML, 'text', 'markdown'] as const;
const read = (as: (typeof ALL)[number], text: string): string =>
  as === 'markdown' ? textOfMarkdown(text) : as === 'text' ? text : textOfHtml(text);

const STATES: readonly [state: string, story: object, options: Omit<RenderOptions, 'as'>, words: readonly string[]][] =
  [
    [
      'a hedge',
      casey,
      { item: 'homophobia-experienced' },
      ['Almost one in five', 'According to the Casey review.', 'Source: ITV News'],
    ],
    [
      'a bound',
      casey,
      { item: 'trust', widget: 'gauge' },
      ['below 50%', 'The source gives no exact figure and no date, and does not say who was asked.'],
    ],
    ['an ambiguous claim', casey, { item: 'trust' }, ['The source does not make clear whose claim this is.']],
    ['a fragment', casey, { item: 'baked-in' }, ['“baked in”', 'Baroness Louise Casey', 'author of the review']],
    [
      'a content note',
      casey,
      { item: 'detection-rate-remark' },
      ['Content note: rape and sexual offences', 'An unnamed officer', 'anonymous'],
    ],
    ['a withdrawn item', withdrawn, { item: 'apology' }, ['Withdrawn on 9 March 2026: the speaker was wrong']],
    [
      'a correction',
      corrected,
      { item: 'trust' },
      ['Correction, 9 March 2026. The year was wrong. It said: 2021. It now says: 2022.'],
    ],
    [
      'open attribution',
      ambiguous,
      { item: 'apology' },
      ['* The source does not make clear who said this: Sir Mark Rowley or Sir Keir Starmer.'],
    ],
    ['a link', linked, { item: 'trust' }, ['Source: ITV News']],
    ['several items', casey, { item: ['trust', 'lgbtq-bullied'] }, ['below 50%', '30%']],
    [
      'responses',
      casey,
      { item: ['rowley-apology', 'met-denial'] },
      [
        'Responses',
        'Apology after the review · also: acceptance',
        'Denial',
        'We let people down. I repeat the apology',
      ],
    ],
    [
      'a chart',
      flood,
      { item: 'warnings' },
      ['Households that a warning reached', 'Quayside', '71%', 'households in Quayside'],
    ],
    [
      'a term',
      flood,
      { item: 'silent-closure' },
      [
        'silent closure',
        'a closure that was ordered, failed and was not recorded',
        'The Harbour Board uses the same words for a closure by night.',
      ],
    ],
    [
      'people',
      casey,
      { item: ['officer-h', 'mark-rowley'] },
      ['H', 'black female officer', 'Sir Mark Rowley', 'Metropolitan Police Commissioner'],
    ],
    ['another story', flood, { item: (flood.quotes as Items)[0]?.id as string }, ['Source: ']],
  ];

describe.each(STATES)('%s', (_, story, options, words) => {
  test.each(ALL)('is told as %s', async (as) => {
    const text = read(as, await render(story, { ...options, as }));
    for (const one of words) expect(text.replace(/\s+/g, ' ')).toContain(one);
  });

  test.each(HTML)('as %s runs nothing', async (as) => {
    const html = await render(story, { ...options, as });
    expect(html.replace('<script async src="https://cdn.ampproject.org/v0.js"></script>', '')).not.toMatch(
      /<script|\son\w+=|javascript:|<!--(?! )|<\?>|@import|url\(/i,
    );
  });
});

describe('as fallback', () => {
  test.each(STATES)('%s is kept by a Reader mode', async (_, story, options) => {
    const fallback = await render(story, { ...options, as: 'fallback' });
    const filler =
      '<p>This is the article around it, long enough, with commas, and more, to be taken for one.</p>'.repeat(8);
    const { document } = parseHTML(
      `<!doctype html><html><head><title>T</title></head><body><article>${filler}${fallback}${filler}</article></body></html>`,
    );
    const kept = new Readability(document as unknown as Document).parse()?.textContent ?? '';
    const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(squeezed(kept)).toContain(squeezed(textOfHtml(fallback)));
  });

  test.each(STATES)('%s has no style, no part, no class that means anything elsewhere', async (_, story, options) => {
    const fallback = await render(story, { ...options, as: 'fallback' });
    expect(fallback).not.toMatch(/\s(style|part|id|role|kind)=|<(div|span|svg|footer|aside|section|q)\b(?![^>]*lang)/);
    expect(new Set([...fallback.matchAll(/class="([^"]*)"/g)].map(([, name]) => name))).toEqual(new Set(['factbox']));
  });

  test('a quotation is a figure with a caption', async () => {
    expect(await render(casey, { item: 'own-it', as: 'fallback' })).toMatchInlineSnapshot(`
      "<figure class="factbox" lang="en-GB">
      <blockquote>
      <p>“Someone needs to take responsibility for tackling issues such as homophobia, someone needs to own it”</p>
      </blockquote>
      <figcaption>
      <p><strong>Donna Taylor</strong><br>sister of Jack Taylor<br><strong>Jenny Taylor</strong><br>sister of Jack Taylor<br>After they said what the report had highlighted<br>Source: ITV News</p>
      </figcaption>
      </figure>
      "
    `);
  });

  test('in another language the story keeps its own', async () => {
    const html = await render(casey, { item: 'homophobia-experienced', as: 'fallback', lang: 'nl' });
    // There are no Dutch messages here: the words say that they are English.
    expect(html).toContain('<figure class="factbox" lang="en-GB">');
  });

  test('a right-to-left story says so where its words stand', async () => {
    const html = await render({ ...casey, lang: 'ar' }, { item: 'trust', as: 'fallback', lang: 'en' });
    expect(html).toContain('<span lang="ar" dir="rtl">');
    const alone = await render({ ...casey, lang: 'ar' }, { item: 'trust', as: 'fallback' });
    expect(alone).toContain('<figure class="factbox" lang="ar" dir="rtl">');
  });

  test('what a figure says stands below it in the language that was asked for', async () => {
    const html = await render(casey, { item: 'trust', as: 'fallback', lang: 'fr' });
    expect(html.replaceAll(/\s/g, ' ')).toContain('<p>moins de 50 %</p>');
    expect(html).toContain('Selon <span lang="en-GB">ITV News</span>.');
  });

  test('links lead where the source says, and nowhere else', async () => {
    const html = await render(linked, { item: 'trust', as: 'fallback' });
    expect(html).toContain('<a href="https://news.example/a?b=%22c%22&amp;d#:~:text=');
  });
});

describe('as email', () => {
  test.each(STATES)('%s needs no style sheet', async (_, story, options) => {
    const html = await render(story, { ...options, as: 'email' });
    expect(html).not.toMatch(/<(style|div|details|figure|figcaption|svg)\b|var\(|flex|grid|class=|light-dark/);
    expect(html).toMatch(/^<table role="presentation"/);
  });

  test('a hedge is at least half as large as its figure', async () => {
    const html = await render(casey, { item: 'homophobia-experienced', as: 'email' });
    const [, figure, hedge] = /(\d+)px\/\d+px[^>]*><span style="font-size:(\d+)px">Almost <\/span>/.exec(html) ?? [];
    expect(Number(hedge)).toBeGreaterThanOrEqual(Number(figure) / 2);
  });
});

describe('as amp', () => {
  test.each(STATES)('%s keeps to the rules of AMP', async (_, story, options) => {
    const html = await render(story, { ...options, as: 'amp' });
    expect(html).toMatch(/^<!doctype html>\n<html amp /);
    for (const [what, count] of [
      [/<meta charset="utf-8">/g, 1],
      [/<link rel="canonical" href="[^"]+">/g, 1],
      [/<meta name="viewport" content="width=device-width">/g, 1],
      [/<style amp-boilerplate>/g, 2],
      [/<style amp-custom>/g, 1],
      [/<script\b/g, 1],
      [/\sstyle=|!important|-amp-(?!start)|<(img|iframe|template|svg)\b/g, 0],
    ] as const) {
      expect(html.match(what)?.length ?? 0, String(what)).toBe(count);
    }
    const [, css = ''] = /<style amp-custom>([\s\S]*?)<\/style>/.exec(html) ?? [];
    expect(Buffer.byteLength(css)).toBeLessThan(75_000);
  });
});

test('every widget that shows items is rendered', () => {
  const widgets = readdirSync(new URL('../../src/widgets', import.meta.url)).filter((name) => name !== 'story');
  expect([...WIDGET_NAMES].sort(), 'Add its line to WIDGETS in src/static/widgets.ts').toEqual(widgets.sort());
});

test('the table in the documentation says what can be rendered as what', async () => {
  const text = readFileSync(new URL('../../docs/static.md', import.meta.url), 'utf8');
  const [, table = ''] = /\n\| `--as` \|.*\n\|---.*\n((?:\|.*\n)+)/.exec(text) ?? [];
  const rows = [...table.matchAll(/^\| (.*?) \|.*\| (.*?) \|$/gm)].flatMap(([, kinds = '', widgets = '']) => {
    const of = widgets === 'every widget' ? WIDGET_NAMES : [...widgets.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    return [...kinds.matchAll(/`(\w+)`/g)].map(([, kind]) => [kind as Kind, of] as const);
  });
  expect(rows.map(([kind]) => kind)).toEqual(KINDS);
  // One item of each widget, none of them withdrawn.
  const ITEMS: Partial<Record<WidgetName, string>> = {
    ...{ quote: 'apology', stat: 'no-warning', gauge: 'no-warning', responses: 'mayor', chart: 'warnings' },
    ...{ term: 'silent-closure', people: 'tomas-brindlewick', sources: 'courier', findings: 'called-last' },
    timeline: 'begun',
  };
  for (const [as, of] of rows) {
    const can = await Promise.all(
      WIDGET_NAMES.map((widget) =>
        render(flood, { item: ITEMS[widget] ?? '', widget, as }).then(
          (made) => (made.length ? widget : null),
          () => null,
        ),
      ),
    );
    expect(can.filter(Boolean), as).toEqual(
      [...of].sort((a, b) => WIDGET_NAMES.indexOf(a as never) - WIDGET_NAMES.indexOf(b as never)),
    );
  }
});

describe('it refuses', () => {
  const REFUSED: readonly [why: string, story: object, options: RenderOptions, message: string][] = [
    ['an item that is not there', casey, { item: 'nobody', as: 'text' }, 'there is no item "nobody"'],
    [
      'an item of another kind',
      casey,
      { item: 'trust', as: 'text', widget: 'quote' },
      'there is no item "trust". Use one of: pervasive',
    ],
    [
      'a gauge of what is no share',
      casey,
      { item: 'review-pages', as: 'text', widget: 'gauge' },
      '"review-pages" is no share',
    ],
    ['a story at fault', { ...casey, format: 'factbox/0' }, { item: 'trust', as: 'text' }, '$.format'],
  ];
  test.each(REFUSED)('%s', async (_, story, options, message) => {
    const error = await render(story, options).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(StoryError);
    expect((error as Error).message).toContain(message);
  });
});
