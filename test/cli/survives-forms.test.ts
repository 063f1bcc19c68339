/* What each CMS leaves of what `factbox embed` prints: of each form, the words, the hedge, the speaker and the source. */
import { HtmlRenderer, Parser } from 'commonmark';
import { expect, test } from 'vitest';
import { survivals } from '../../src/cli/survives.ts';
import { KEPT, type Left } from '../../src/embed/kept.ts';
import { embed, FORMS, type Form } from '../../src/embed/snippets.ts';
import { dataJson } from '../story/stories.ts';

const STORY = dataJson('casey-review.json');
/** JSX, and what WordPress alone reads: test/wordpress runs that. */
const NO_HTML = ['react', 'shortcode'];
type Html = keyof typeof KEPT;

/** What an outcome is called in the tables that editors are shown. */
function leftOf({ verdict, upgrade, added }: Awaited<ReturnType<typeof survivals>>[number]): Left {
  if (verdict === 'lost') return 'nothing';
  if (upgrade) return 'widget';
  return /\{/.test(added) ? 'code' : verdict === 'kept' ? 'whole' : 'words';
}

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
  expect([...Object.keys(KEPT), ...NO_HTML].sort()).toEqual([...FORMS].sort());
});

test.each(ITEMS.flatMap(([item, words]) => (Object.keys(KEPT) as Html[]).map((as) => [as, item, words] as const)))(
  '%s of %s',
  async (as, item, words) => {
    const outcomes = await survivals(await snippet(as, item));
    expect(Object.fromEntries(outcomes.map((one) => [one.cms, leftOf(one)]))).toEqual(KEPT[as]);
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
