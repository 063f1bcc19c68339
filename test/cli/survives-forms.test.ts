/* What each CMS leaves of what `factbox embed` prints: of each form, the words, the hedge, the speaker and the source. */
import { HtmlRenderer, Parser } from 'commonmark';
import { expect, test } from 'vitest';
import { CMS_NAMES, type CmsName } from '../../src/cli/survives/cms.ts';
import { survivals } from '../../src/cli/survives.ts';
import { embed, FORMS, type Form } from '../../src/embed/snippets.ts';
import { dataJson } from '../story/stories.ts';

const STORY = dataJson('casey-review.json');
const ALL = Object.fromEntries(CMS_NAMES.map((cms) => [cms, ''])) as Record<CmsName, ''>;

/** `kept`, `changed` or `lost`; `+` where the script, if the page has it, still finds the widget; `!` where code shows. */
type Row = Readonly<Record<CmsName, string>>;
const all = (told: string): Row => Object.fromEntries(Object.keys(ALL).map((cms) => [cms, told])) as Row;
/** A figure with data: the same for WordPress's own form. */
const FIGURE: Row = {
  wordpress: 'kept+',
  drupal: 'changed',
  'sanitize-html': 'changed',
  dompurify: 'kept+',
  readability: 'kept+',
  feed: 'changed',
};
/** JSX, and what WordPress alone reads: test/wordpress runs that. */
const NO_HTML = ['react', 'shortcode'] as const;
type Html = Exclude<Form, (typeof NO_HTML)[number]>;
const TABLE: Readonly<Record<Html, Row>> = {
  // No filter lets an unknown element pass, and every one leaves what stands in it.
  script: { ...all('changed'), readability: 'changed+' },
  figure: FIGURE,
  wordpress: FIGURE,
  // Authors may not frame; whoever may, pastes it where nothing filters.
  iframe: all('lost'),
  // Of an answer a filter leaves the link to the page.
  oembed: { ...all('changed'), readability: 'lost' },
  // Never for a filter: it unwraps the shadow root, and shows its style sheet where it takes tags alone. A
  // Reader mode keeps the element, and nothing in it.
  static: { ...all('changed'), wordpress: 'changed!', drupal: 'changed!', dompurify: 'lost', readability: 'lost+' },
  // The placeholder is what readers had from the start.
  amp: all('changed'),
  // Paragraphs and strong type; Drupal's Basic HTML and feeds have all of it.
  markdown: all('kept'),
};

const ITEMS = [
  ['homophobia-experienced', ['Almost one in five', 'the Casey review', 'ITV News']],
  ['apology', ['We let people down', 'Sir Mark Rowley', 'ITV News']],
  ['trust', ['below 50%', 'ITV News', 'The source does not make clear whose claim this is.']],
] as const;

async function snippet(as: Form, item: string): Promise<string> {
  const text = await embed(STORY, { item, as, base: 'https://facts.example/' });
  if (as === 'oembed') return JSON.parse(text).html;
  return as === 'markdown' ? new HtmlRenderer().render(new Parser().parse(text)) : text;
}
const textIn = (html: string): string =>
  html
    // What is left of a shadow root in a template without its attribute is shown nowhere.
    .replace(/<template[\s\S]*?<\/template>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

test('every form is in the table, but those that are no HTML', () => {
  expect([...Object.keys(TABLE), ...NO_HTML].sort()).toEqual([...FORMS].sort());
});

test.each(ITEMS.flatMap(([item, words]) => (Object.keys(TABLE) as Html[]).map((as) => [as, item, words] as const)))(
  '%s of %s',
  async (as, item, words) => {
    const outcomes = await survivals(await snippet(as, item));
    const told = outcomes.map((one) => [
      one.cms,
      `${one.verdict}${one.upgrade ? '+' : ''}${/\{/.test(one.added) ? '!' : ''}`,
    ]);
    expect(Object.fromEntries(told)).toEqual(TABLE[as]);
    for (const one of outcomes) {
      const kept = one.verdict !== 'lost';
      // What the command says is so: the words, the hedge, the speaker and the source are in what is left, or none is.
      if (as === 'oembed') continue;
      for (const word of words) expect(textIn(one.left).includes(word), `${one.cms}: ${word}`).toBe(kept);
      // Markdown has no captions: all of it is words.
      if (!/iframe|oembed|markdown/.test(as)) expect([one.words, one.source]).toEqual([kept, kept]);
    }
  },
);

test('the form for WordPress is retyped nowhere, the plain figure is', async () => {
  const retyped = async (as: Form) => (await survivals(await snippet(as, 'apology'), ['wordpress']))[0]?.retypes;
  expect(await retyped('figure')).toEqual(['straight quotation marks into curled ones']);
  expect(await retyped('wordpress')).toEqual([]);
});
