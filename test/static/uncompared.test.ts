import { describe, expect, test } from 'vitest';
import { languages, loadMessages } from '../../src/core/catalogues.ts';
import { messagesFor } from '../../src/format/messages.ts';
import { KINDS, type Kind, render, WIDGET_NAMES } from '../../src/static/render.ts';
import { allOf } from '../../src/static/widgets.ts';
import type { Story } from '../../src/story/schema.ts';
import { dataJson, dataStory, EXAMPLE } from '../story/stories.ts';
import { textOfHtml, textOfJson, textOfMarkdown } from './stories.ts';

type TextKind = Exclude<Kind, 'png' | 'svg' | 'jsonld'>;
const PLAIN = KINDS.filter((kind): kind is TextKind => !['png', 'svg', 'jsonld'].includes(kind));
const SENTENCE = 'These words have not been checked against the source.';
const LAST = 'Last checked against its sources';

const recorded = dataJson(EXAMPLE) as unknown as Story;
const open: Story = { ...recorded, sources: recorded.sources.map((source) => ({ ...source, verified: null })) };
/** Of people, nothing is compared: what is said of them is no passage. */
const WIDGETS = WIDGET_NAMES.filter((name) => name !== 'people');

const readers: Partial<Record<TextKind, (text: string) => string>> = { text: (text) => text, markdown: textOfMarkdown };
const read = async (story: Story, as: TextKind, widget: (typeof WIDGETS)[number], lang = 'en') =>
  (readers[as] ?? textOfHtml)(
    await render(story, { item: allOf(dataStory(EXAMPLE), widget), widget, as, lang }),
  ).replace(/\s+/g, ' ');

describe.each(PLAIN)('as %s', (as) => {
  test.each(WIDGETS)('a %s says that nobody compared its words, where that is so', async (widget) => {
    expect(await read(open, as, widget)).toContain(SENTENCE);
    expect(await read(recorded, as, widget)).not.toContain(SENTENCE);
  });

  test('the panel of sources says when it was checked, or that it was not', async () => {
    expect(await read(open, as, 'sources')).not.toContain(LAST);
    expect(await read(recorded, as, 'sources')).toContain(LAST);
  });
});

test('for search engines, a source is last checked where a record says so', async () => {
  const item = 'courier';
  expect(textOfJson(await render(open, { item, as: 'jsonld' }))).toContain(SENTENCE);
  expect(textOfJson(await render(open, { item, as: 'jsonld' }))).not.toContain(LAST);
  expect(textOfJson(await render(recorded, { item, as: 'jsonld' }))).toContain(LAST);
});

test('only the items that changed make a record void, and they make it void for their source', async () => {
  const changed = structuredClone(recorded);
  Object.assign(changed.quotes[0] as object, { context: 'Another context' });
  expect(await read(changed, 'text', 'sources')).toContain(SENTENCE);
});

test.each(languages())('is said in %s', async (lang) => {
  await loadMessages(lang);
  const { uncompared } = messagesFor(lang);
  expect(uncompared).not.toBe(lang === 'en' ? '' : SENTENCE);
  expect(await read(open, 'text', 'quote', lang)).toContain(uncompared);
});
