/* Words that nothing breaks by itself, in every text of a story: no widget makes its page wider, whatever the width. */
import { expect, test } from 'vitest';
import { marked } from '../../src/story/checked.ts';
import { replaced } from '../prove/payloads.ts';
import { dataStory, EXAMPLE } from '../story/stories.ts';
import { onSite } from './on-site.ts';
import { markup, openAll, opened, reader, WIDGETS } from './readers.ts';

const { browser, site } = await onSite();

/** An address of 95 letters, a compound of 63 and a word of 270: each text has one of them. */
const WORDS = [
  'https://registry.example/decisions/2025/11/04/annex-to-the-report-of-the-inquiry-page-1180.html',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'hypothesis'.repeat(27),
];
let turn = 0;
const story = replaced(dataStory(EXAMPLE), 'words', (text) => {
  turn += 1;
  return `${text} ${WORDS[turn % WORDS.length]} ${text}`;
});
const src = site.text('story.json', JSON.stringify(marked(story)));

const FROM = 240;
const TO = 1200;
const STEP = 8;

/** In the page: the widths at which something sticks out of its column. */
function tooWide(from: number, to: number, step: number): string[] {
  const main = document.querySelector('main') as HTMLElement;
  const wide: string[] = [];
  for (let width = from; width <= to; width += step) {
    main.style.inlineSize = `${width}px`;
    if (main.scrollWidth > width) wide.push(`${main.scrollWidth} in ${width}`);
  }
  return wide;
}

const page = (body: string) =>
  site.page(`<main>${body}</main>`, {
    head: `<script async src="/dist/factbox.js"></script><style nonce="n">body, main { margin: 0; padding: 0 }</style>`,
  });

test.each(WIDGETS)('%s fits into each column from 240 to 1,200 pixels', async (name) => {
  const visitor = await reader(browser);
  await opened(visitor.page, page(markup(name, src)));
  await openAll(visitor.page);
  expect(await visitor.page.evaluate(tooWide, FROM, TO, STEP)).toEqual([]);
  const text = await visitor.page.evaluate(() =>
    window
      .deep('.root')
      .map(({ textContent }) => textContent)
      .join(),
  );
  for (const word of WORDS) expect(text).toContain(word);
  await visitor.close();
});

test('a word that nothing breaks is found', async () => {
  const visitor = await reader(browser);
  await visitor.page.goto(page(`<p>${WORDS[1]}</p>`));
  expect(await visitor.page.evaluate(tooWide, FROM, TO, STEP)).not.toEqual([]);
  await visitor.close();
});
