/* At 320 pixels, which are 1,280 at a zoom of 400%, and with text at twice its size, no page moves sideways and nothing is cut. */
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, everyWidget, markup, openAll, opened, reader, STORIES, settled } from './readers.ts';
import { ROOT, type Site, startDemo, startSite } from './site.ts';
import { launch, type Visit } from './visit.ts';

let browser: Browser;
let site: Site;
let demo: Awaited<ReturnType<typeof startDemo>>;
let visitor: Visit;
beforeAll(async () => {
  [browser, site, demo] = await Promise.all([launch(), startSite(), startDemo()]);
  site.folder('data', join(ROOT, 'data'));
  visitor = await reader(browser);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), demo.close()]);
});

/** What sticks out of the window, and what is cut off inside a box that cannot be scrolled. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const named = (element: Element) => `${element.outerHTML.slice(0, 90)} ${element.textContent?.slice(0, 40)}`;
    const all = window
      .deep('*')
      .filter(window.seen)
      .filter((element) => !element.closest('head, svg, .skip'));
    const out = all.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > clientWidth + 0.5;
    });
    const cut = all.filter((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'inline') return false;
      const wide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return wide || (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    });
    return [...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []), ...[...out, ...cut].map(named)];
  });

const PAGES: Readonly<Record<string, () => string>> = {
  'the article': () => `${demo.url}/`,
  'the article in the other paper': () => `${demo.url}/?paper=tabloid`,
  'the catalogue': () => `${demo.url}/catalogue.html`,
  'the ways in': () => `${demo.url}/ways-in.html`,
  'every widget of the flood barrier': () => article(site, everyWidget(STORIES.flood, 'share')),
  'every widget of the Casey review': () => article(site, everyWidget(STORIES.casey, 'share theme="light"')),
  'a page from right to left': () =>
    article(site, `<div dir="rtl">${everyWidget(STORIES.flood, 'theme="dark"')}</div>`),
};

describe.each(Object.keys(PAGES))('%s', (name) => {
  test.each([
    ['zoomed to 400%', { width: 320, height: 256, deviceScaleFactor: 4 }, '100%'],
    ['of text at 200%', { width: 640, height: 512, deviceScaleFactor: 1 }, '200%'],
  ])('%s needs no scrolling sideways, closed or open', async (_, viewport, size) => {
    const { page } = visitor;
    await page.setViewport(viewport);
    await opened(page, PAGES[name]?.() ?? '');
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    await settled(page);
    expect(await outside(page)).toEqual([]);
    await openAll(page);
    expect(await outside(page)).toEqual([]);
    for (const word of await page.$$('factbox-term[inline]')) {
      await word.evaluate((term) => term.shadowRoot?.querySelector<HTMLElement>('.word')?.click());
      await settled(page);
      expect(await outside(page)).toEqual([]);
    }
  });
});

test('what does stick out is found, and what is cut', async () => {
  const { page } = visitor;
  await page.setViewport({ width: 320, height: 256 });
  await opened(page, article(site, markup('stat', STORIES.flood)));
  await page.evaluate(() => {
    const [root] = window.deep('.root') as [HTMLElement];
    root.append(Object.assign(document.createElement('p'), { textContent: 'Unbreakable', className: 'wide' }));
    root.append(Object.assign(document.createElement('p'), { textContent: 'Cut off', className: 'cut' }));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.wide { inline-size: 400px } .cut { block-size: 5px; overflow: hidden }');
    (root.getRootNode() as ShadowRoot).adoptedStyleSheets.push(sheet);
  });
  const found = (await outside(page)).join('\n');
  expect(found).toMatch(/the page is 4\d\d wide.*Unbreakable.*Cut off/s);
});
