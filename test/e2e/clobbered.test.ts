/* A page whose markup takes the place of what the document has by name, and messages that no frame of ours would send. */

import { expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { visit } from './visit.ts';

const { browser, site } = await onSite();

test('the host’s half of a frame takes numbers alone for heights, and goes on', async () => {
  const frame = site.text(
    'frame.html',
    `<script>
      for (const height of [10n, 'x', '50', [7], { valueOf: 1 }, NaN, -1, 1e9, null, Infinity]) parent.postMessage({ factbox: { height } }, '*');
      for (const data of [null, 1n, 'factbox', { factbox: null }, { factbox: 1n }]) parent.postMessage(data, '*');
      parent.postMessage({ factbox: { height: 123.4 } }, '*');
    </script>`,
  );
  const visitor = await visit(browser);
  const faults: string[] = [];
  visitor.page.on('pageerror', (error) => faults.push(String(error)));
  await visitor.page.goto(
    site.page(
      `<img name="querySelectorAll" alt="" src="data:,"><script src="${site.url}/dist/factbox-frame.js"></script><iframe data-factbox-frame height="40" src="${frame}"></iframe>`,
    ),
  );
  await visitor.page.waitForSelector('iframe[height="124"]');
  expect(faults).toEqual([]);
  await visitor.close();
});

const MEMBERS = [
  ...['createElement', 'createComment', 'importNode', 'querySelector', 'elementsFromPoint'],
  ...['currentScript', 'head', 'body', 'documentElement', 'readyState', 'addEventListener', 'activeElement', 'fonts'],
  ...['baseURI', 'adoptedStyleSheets', 'defaultView', 'implementation', 'cookie', 'location'],
];
const STORY = '/dist/stories/casey-review.json';
const WIDGETS = [
  ['quote', 'invisible'],
  ['gauge', 'trust'],
  ['chart', 'experiences'],
] as const;

test.each(MEMBERS)(
  'a page with <form name="%s"> has every widget drawn, or its fallback and one message',
  async (name) => {
    const visitor = await visit(browser);
    const faults: string[] = [];
    visitor.page.on('pageerror', (error) => faults.push(String(error)));
    const elements = WIDGETS.map(
      ([widget, item]) =>
        `<factbox-${widget} src="${STORY}" item="${item}"><p>The author’s words</p></factbox-${widget}>`,
    );
    const figure = `<figure data-factbox="stat" data-src="${STORY}" data-item="trust"><p>The author’s words</p></figure>`;
    const body = `<form name="${name}"></form>${elements.join('')}${figure}<script src="/dist/factbox.js"></script>`;
    await visitor.page.goto(site.page(body));
    const settled = () =>
      [...document.querySelectorAll('factbox-quote, factbox-gauge, factbox-chart, factbox-stat')].map((element) =>
        ['ready', 'error', 'loading'].find((state) => element.matches(`:state(${state})`)),
      );
    const states = async () => visitor.page.evaluate(settled);
    await expect
      .poll(states, { timeout: 20_000 })
      .toEqual(WIDGETS.concat([['stat', 'trust'] as never]).map(() => expect.stringMatching(/ready|error/)));
    const seen = await visitor.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('factbox-quote, factbox-gauge, factbox-chart, factbox-stat')].map(
        (element) => (element.shadowRoot?.querySelector('.root') as HTMLElement | null)?.innerText || element.innerText,
      ),
    );
    for (const words of seen) expect(words.trim()).not.toBe('');
    expect(faults).toEqual([]);
    await visitor.close();
  },
);

test('a page with <form name="createTreeWalker">, in which Lit cannot start, keeps the words of its author', async () => {
  const visitor = await visit(browser);
  const faults: string[] = [];
  visitor.page.on('pageerror', (error) => faults.push(String(error)));
  const quote = `<factbox-quote src="${STORY}" item="invisible"><p>The author’s words</p></factbox-quote>`;
  const body = `<form name="createTreeWalker"></form>${quote}<script src="/dist/factbox.js"></script>`;
  await visitor.page.goto(site.page(body), { waitUntil: 'networkidle0' });
  expect(await visitor.page.evaluate(() => document.body.innerText.trim())).toBe('The author’s words');
  expect(faults).toHaveLength(1);
  await visitor.close();
});
