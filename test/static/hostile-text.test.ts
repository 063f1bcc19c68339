/* Words that are marks elsewhere: in Markdown, XML and shortcodes each character of a story stands for itself. */
import { Parser } from 'commonmark';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { llms, rss, sitemap, storyMarkdown } from '../../src/embed/feeds.ts';
import { texturizeProof } from '../../src/embed/markup.ts';
import { embed, embedding } from '../../src/embed/snippets.ts';
import { render } from '../../src/static/render.ts';
import { checkStory } from '../../src/story/check.ts';
import { readStory } from '../../src/story/read.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';

const BASE = 'https://facts.example/';
const flood = dataJson(EXAMPLE) as Record<string, Record<string, unknown>[]>;
const [quote, agent, source] = [flood.quotes?.[0], flood.agents?.[0], flood.sources?.[0]];

const PAYLOADS = [
  'a\n```\nb',
  'a\r\n~~~\nb',
  'a\n\n    code',
  '\tcode',
  '    code',
  'a\n- item',
  '- item',
  'a\n1. item',
  '1) item',
  'a\n# title',
  '# title #',
  'a\n===',
  'a\n---',
  '***',
  'a\n> words',
  '<script>alert(1)</script>',
  'a\n<div>\n',
  '[a](javascript:alert(1))',
  '![a](https://e.example/x.png)',
  'a](https://e.example/) [b',
  '`code`',
  '| a | b |\n|---|---|',
  '&lt;b&gt; &#60;',
  '\\',
  'a\\\nb',
  '<https://e.example/>',
  'a\u2028- b\u2029- c',
];

/** The blocks of a document, and what of a line is no text. */
function shape(markdown: string): string[] {
  const found: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    if (step.entering && !/^(text|softbreak|linebreak)$/.test(step.node.type)) found.push(step.node.type);
  }
  return found;
}
const wordsOf = (markdown: string): string => {
  let words = '';
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    if (step.entering) words += /break$/.test(step.node.type) ? '\n' : (step.node.literal ?? '');
  }
  return words;
};

const listed = (headline: string) => [
  { id: 'a', headline, lang: 'en', asOf: '2026-01-01', compared: true, changes: [] },
];
const withText = (text: string) => ({
  ...flood,
  headline: text,
  agents: [{ ...agent, name: text, role: text }, ...(flood.agents ?? []).slice(1)],
  quotes: [{ ...quote, context: text, speakers: [agent?.id] }, ...(flood.quotes ?? []).slice(1)],
});

describe('Markdown', () => {
  test.each(PAYLOADS)('of a title that is %j has the blocks of any title', (text) => {
    expect(shape(llms(listed(text), BASE))).toEqual(shape(llms(listed('Plain'), BASE)));
    const plain = text.replace(/\s+/g, ' ').trim();
    expect(wordsOf(llms(listed(text), BASE))).toContain(plain);
  });

  test.each(PAYLOADS)('of a speaker called %j has the blocks of any speaker', async (text) => {
    const as = async (words: string) => {
      const story = readStory(withText(words), 'story');
      const one = await embedding(story, { item: quote?.id as string, base: BASE }, story);
      return [
        storyMarkdown(story, [one]),
        await embed(story, { item: quote?.id as string, as: 'markdown', base: BASE }),
      ];
    };
    const [plain, hostile] = [await as('Plain'), await as(text)];
    expect(hostile.map(shape)).toEqual(plain.map(shape));
  });

  test('says of any title what it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary-ascii' }).filter((text) => !!text.trim()),
        (text) => {
          expect(shape(llms(listed(text), BASE))).toEqual(shape(llms(listed('Plain'), BASE)));
        },
      ),
    );
  });
});

/** Nothing of these may be in a page or a feed. */
const UNFIT = [
  '\0',
  '\u0001',
  '\u0008',
  '\u000b',
  '\u000c',
  '\u001b',
  '\u007f',
  '\u0090',
  '\ud83d',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\ufdd0',
];

describe('characters that can stand nowhere', () => {
  test.each(UNFIT)('%j: refused by the check, and never in a feed, a sitemap or a page', async (char) => {
    const text = `a${char}b`;
    const { problems } = checkStory({ ...flood, headline: text });
    expect(problems).toEqual([expect.objectContaining({ path: '$.headline', what: expect.stringContaining('U+') })]);

    const changes = [{ story: 'a', headline: text, id: 'b', date: '2026-01-01', note: text, items: ['c'] }];
    const { window } = new JSDOM('');
    for (const xml of [rss(changes, BASE), sitemap([{ ...listed(text)[0], id: text } as never], BASE)]) {
      const parsed = new window.DOMParser().parseFromString(xml, 'application/xml');
      expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
      expect(xml).not.toContain(char);
    }
    const story = withText(text);
    for (const as of ['fallback', 'page', 'static', 'email', 'amp', 'text', 'markdown'] as const) {
      const written = await render(story, { item: quote?.id as string, as });
      expect([as, written.includes(char)]).toEqual([as, false]);
    }
  });

  test('are not the letters, marks and faces of any language', () => {
    const text = 'Ünï – “x”… \u00a0\u200d\u200f العربية 日本語 👩🏽‍🚒 \u{10ffff}'.replace('\u{10ffff}', '');
    expect(checkStory({ ...flood, headline: `${text}\n\t` }).problems).toEqual([]);
  });
});

test.each(['shortcode', 'wordpress'] as const)('a source’s address runs no shortcode in %s', async (as) => {
  const story = { ...flood, sources: [{ ...source, url: 'https://e.example/[gallery]/?q=[embed]x[/embed]' }] };
  const html = await embed(story, { item: quote?.id as string, as, base: BASE });
  expect(html).toContain('e.example/');
  expect(html.replace(/^\[factbox[^\]]*\]|\[\/factbox\]\n$/g, '')).not.toMatch(/[[\]]/);
  expect(texturizeProof('<a href="[x]">[y]</a>')).toBe('<a href="&#091;x&#093;">&#091;y&#093;</a>');
});
