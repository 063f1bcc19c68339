/* The panel of the gallery: what it writes is what `factbox embed` prints, and it says what it cannot do. */
import { expect, test } from 'vitest';
import { FORMS, PAGED } from '../../src/embed/snippets.ts';
import { factbox } from '../cli/command.ts';
import { changed, DIST, galleries, panel, STORY, snippet, withoutStyles } from './galleries.ts';
import { said, silence } from './visit.ts';

const { base, open } = await galleries();

test.each([
  ['trust', ['--item', 'trust'], FORMS],
  ['all.responses', ['--widget', 'responses'], FORMS.filter((as) => !PAGED.includes(as))],
])('copies what factbox embed prints of %s, form by form', async (id, asked, forms) => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, id);
  expect(await page.$$eval('[id="embed.form"] option', (all) => all.map(({ value }) => value))).toEqual(forms);
  for (const [i, as] of forms.entries()) {
    if (i) await changed(page, () => page.select('[id="embed.form"]', as));
    await page.click(`[id="${id}"] button.main`);
    // Both say so: they are read at one moment.
    await page.waitForFunction(
      () =>
        document.querySelector('button.main')?.textContent === 'Copied' &&
        document.querySelector('body > [role=status]')?.textContent === 'Copied.',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { out } = await factbox(['embed', STORY, ...asked, '--as', as, '--base', base], DIST);
    // The build takes the white space out of style sheets; this command is not built.
    expect(withoutStyles(copied)).toBe(withoutStyles(out));
    if (as === 'static') expect(copied).toMatch(/<style>[^<]{999}/);
  }
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('writes what an editor sets, as factbox embed does, and shows the widget that comes of it', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, 'trust');
  await changed(page, () => page.select('[id="embed.widget"]', 'gauge'));
  await changed(page, () => page.select('[id="embed.theme"]', 'dark'));
  await changed(page, () => page.select('[id="embed.lang"]', 'cy'));
  const written = await changed(page, () => page.type('[id="embed.threshold"]', '60'));
  const asked = ['--item', 'trust', '--widget', 'gauge', '--theme', 'dark', '--lang', 'cy'];
  const { out } = await factbox(
    ['embed', STORY, ...asked, '--threshold', '60', '--as', 'script', '--base', base],
    DIST,
  );
  // One of the two keys may be written first.
  await page.waitForFunction(
    (out) => (document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement).value.trim() === out,
    {},
    out.trim(),
  );
  expect(written).toContain('factbox-gauge');
  expect(await page.$eval('.stage factbox-gauge', (one) => one.shadowRoot?.textContent ?? '')).toContain('50%');
  expect(await page.$eval('.stage factbox-gauge', (one) => one.getAttribute('lang'))).toBe('cy');
  expect(await said(visitor)).toEqual(silence);
  await visitor.close();
});

test('has one panel, which goes to the entry that is opened', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, 'trust');
  await panel(page, 'baked-in');
  expect(await page.$$eval('details[open]', (all) => all.map((one) => one.closest('article')?.id))).toEqual([
    'baked-in',
  ]);
  expect(await page.$$eval('factbox-snippet', (all) => all.map((one) => one.closest('article')?.id))).toEqual([
    'baked-in',
  ]);
  await page.waitForFunction(() =>
    (document.querySelector('[id="embed.snippet"]') as HTMLTextAreaElement).value.includes('item="baked-in"'),
  );
  expect(await snippet(page)).not.toContain('item="trust"');
  await visitor.close();
});

test('tells a form only what it can show', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await panel(page, 'trust');
  await changed(page, () => page.select('[id="embed.widget"]', 'gauge'));
  await changed(page, () => page.select('[id="embed.theme"]', 'dark'));
  await changed(page, () => page.type('[id="embed.threshold"]', '7'));
  // No gauge has it, and there is nothing to copy.
  await page.type('[id="embed.threshold"]', '00');
  await page.waitForFunction(() => document.querySelector('#trust .trouble')?.textContent?.includes('from 0 to 100'));
  expect(await page.$('button.main')).toBeNull();
  for (const [as, langs] of [
    // This site has no pages in other languages.
    ['iframe', ['']],
    ['amp', ['']],
    ['markdown', expect.arrayContaining(['', 'cy'])],
  ] as const) {
    await page.select('[id="embed.form"]', as);
    const { out } = await factbox(
      ['embed', STORY, '--item', 'trust', '--widget', 'gauge', '--as', as, '--base', base],
      DIST,
    );
    await page.waitForFunction(
      (out) => document.querySelector<HTMLTextAreaElement>('[id="embed.snippet"]')?.value.trim() === out,
      {},
      out.trim(),
    );
    expect(await page.$$eval('[id="embed.lang"] option', (all) => all.map(({ value }) => value))).toEqual(langs);
    expect(
      await page.$eval('.stage factbox-gauge', (one) => [one.getAttribute('theme'), one.getAttribute('threshold')]),
    ).toEqual([null, null]);
  }
  // The threshold was that of one gauge.
  await panel(page, 'baked-in');
  await panel(page, 'trust');
  await page.select('[id="embed.form"]', 'script');
  await changed(page, () => page.select('[id="embed.widget"]', 'gauge'));
  expect(await page.$eval('[id="embed.threshold"]', (input) => (input as HTMLInputElement).value)).toBe('');
  await visitor.close();
});

test('keeps the script tag where the story has the item no more', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await page.$eval('#trust details', (one) => one.setAttribute('data-of', 'gone-since'));
  await page.$eval('#trust summary', (one) => (one as HTMLElement).click());
  await page.waitForFunction(() =>
    document.querySelector<HTMLElement>('#trust [role=status]')?.innerText.includes('no "gone-since" any more'),
  );
  expect(await page.$eval('#trust textarea', (area) => area.checkVisibility())).toBe(true);
  await panel(page, 'baked-in');
  await visitor.close();
});

test.each([['stories/casey-review.json'], ['embed/panel.js']])(
  'keeps the script tag where %s does not come',
  async (path) => {
    const visitor = await open('gallery/casey-review.html', async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => (request.url().endsWith(path) ? request.abort() : request.continue()));
    });
    const { page } = visitor;
    await page.$eval('#trust summary', (one) => (one as HTMLElement).click());
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLElement>('#trust [role=status]')
        ?.innerText.startsWith('The other forms could not be loaded: '),
    );
    const tag = await page.$eval('#trust textarea', (area) => [area.checkVisibility(), area.value]);
    const { out } = await factbox(['embed', STORY, '--item', 'trust', '--as', 'script', '--base', base], DIST);
    expect(tag).toEqual([true, out]);
    await visitor.close();
  },
);

test('selects what it may not copy, and says how', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await panel(page, 'trust');
  await page.click('#trust button.main');
  await page.waitForFunction(() => document.querySelector('#trust .trouble')?.textContent?.includes('Press Ctrl+C'));
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('<factbox-stat');
  await visitor.close();
});

test('is used with the keyboard alone, focus in sight', async () => {
  const visitor = await open('gallery/casey-review.html');
  const { page } = visitor;
  await page.focus('input');
  await page.keyboard.type('trust confidence below');
  const focused = () =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const name = one.id || one.textContent?.trim().slice(0, 20);
      return [one.localName, name, outlineStyle !== 'none' && outlineWidth !== '0px'];
    });
  const next = async (key: 'Tab' | 'Enter' = 'Tab') => {
    await page.keyboard.press(key);
    return focused();
  };
  expect(await next()).toEqual(['select', 'page.kind', true]);
  expect(await next()).toEqual(['a', 'trust', true]);
  expect(await next()).toEqual(['summary', 'Embed', true]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#trust [id="embed.snippet"]');
  for (const id of ['form', 'widget', 'lang', 'theme', 'level']) {
    expect(await next()).toEqual(['select', `embed.${id}`, true]);
  }
  // The widget, with what of it takes the focus, and the snippet.
  while ((await next())[0] !== 'button' || !(await page.evaluate(() => document.activeElement?.matches('.main'))));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /Copied|Ctrl/.test(document.activeElement?.textContent ?? ''));
  await visitor.close();
});
