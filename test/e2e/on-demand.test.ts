/* The parts of the built script that come when they are needed: checked, once, and again after they were missing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, said, silence, type Visit, visit } from './visit.ts';

const POLICY = (script: string) =>
  `default-src 'none'; script-src ${script}; style-src 'none'; img-src data:; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
const NONCE = POLICY("'nonce-x'");

declare global {
  interface Window {
    put: string[];
  }
}

interface Part {
  readonly file: string;
  /** An element that needs it. */
  readonly element: string;
  /** In its shadow root, once the part has come. */
  readonly came: string;
  /** What its readers have without the part. */
  readonly stays: string;
  /** How the console's one sentence begins. */
  readonly says: string;
}
const item = (tag: string, rest: string, inside = '<p>The author’s words</p>') =>
  `<factbox-${tag} story="casey-review" ${rest}>${inside}</factbox-${tag}>`;
const PARTS: readonly Part[] = [
  {
    file: 'factbox-chart.js',
    element: item('chart', 'item="experiences"'),
    came: 'canvas',
    stays: 'What Met employees have experienced',
    says: '[factbox] <factbox-chart> shows its table alone.',
  },
  {
    file: 'factbox-share.js',
    element: item('quote', 'item="invisible" share'),
    came: '.share button',
    stays: 'You have to try and be invisible',
    says: '[factbox] no sharing:',
  },
  {
    file: 'factbox-term.js',
    element: `<p>Of ${item('term', 'item="policing-by-consent" inline', 'policing by consent')} they say much.</p>`,
    came: '.word',
    stays: 'policing by consent',
    says: '[factbox] no explainer:',
  },
  {
    file: 'lang/cy.js',
    element: item('stat', 'item="homophobia-experienced" lang="cy"'),
    came: '.root[lang=cy]',
    stays: 'According to',
    says: '[factbox] English stands in for "cy":',
  },
];
const NAMED = PARTS.map((part) => [part.file, part] as const);

let browser: Browser;
let site: Site;
let folder: string;
let folders = 0;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite()]);
  folder = mkdtempSync(join(tmpdir(), 'factbox-parts-'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** A copy of the script and its parts, to lose and change some of. */
function copy(): { readonly path: string; readonly url: string } {
  folders += 1;
  const name = `copy-${folders}`;
  const path = join(folder, name);
  for (const one of ['factbox.js', 'stories', ...PARTS.map(({ file }) => file)]) {
    cpSync(join(ROOT, 'dist', one), join(path, one), { recursive: true });
  }
  return { path, url: site.folder(name, path) };
}

/** A page of that body under a policy; the script stands before it. */
async function open(body: string, src = '/dist/factbox.js', policy = NONCE): Promise<Visit> {
  const one = await visit(browser);
  await one.page.evaluateOnNewDocument(() => {
    window.put = [];
    new MutationObserver((records) => {
      for (const { src } of records.flatMap(({ addedNodes }) => [...addedNodes]) as HTMLScriptElement[]) {
        if (src) window.put.push(new URL(src).pathname);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const head = `<meta name="viewport" content="width=device-width"><script nonce="x" async src="${src}"></script>`;
  await one.page.goto(site.page(body, { head, headers: { 'Content-Security-Policy': policy } }));
  return one;
}
/** How often a script was put into the page: a browser that has it in memory asks for none twice. */
const asked = async ({ page }: Visit, file: string) =>
  (await page.evaluate(() => window.put)).filter((path) => path.endsWith(`/${file}`)).length;
/** How many of the page's elements have that inside. */
const having = ({ page }: Visit, selector: string): Promise<number> =>
  page.evaluate(
    (inside) =>
      [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector(inside)).length,
    selector,
  );
const until = ({ page }: Visit, selector: string, count: number) =>
  page.waitForFunction(
    (inside, wanted) =>
      [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector(inside)).length ===
      wanted,
    { timeout: 20_000 },
    selector,
    count,
  );
/** Until the console has said something, and all that was started by it is over. */
async function told({ page, warnings }: Visit): Promise<void> {
  await expect.poll(() => warnings.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.waitForNetworkIdle({ idleTime: 200 });
}
/** The text that stands in sight, of the page and of its elements. */
const inSight = ({ page }: Visit): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((one) => (one === document.body ? document.body : one.shadowRoot?.querySelector<HTMLElement>('.root')))
      .map((one) => (one?.checkVisibility() ? one.innerText : ''))
      .join(' '),
  );
const add = ({ page }: Visit, html: string) =>
  page.evaluate((text) => {
    // A page whose policy requires trusted types makes its elements from a document of its own.
    const rules = { createHTML: (given: string) => given };
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, given: typeof rules): typeof rules };
    };
    const made = trustedTypes.createPolicy('page', rules);
    document.body.insertAdjacentHTML('beforeend', made.createHTML(text));
  }, html);

describe.each(NAMED)('%s', (_, { file, element, came, stays, says }) => {
  test.each([
    ['a nonce', NONCE],
    ['a nonce, passed on', POLICY("'nonce-x' 'strict-dynamic'")],
  ])('comes under %s, of one request for two elements; nothing is said', async (_, policy) => {
    const one = await open(element + element, undefined, policy);
    await until(one, came, 2);
    expect(await asked(one, file)).toBe(1);
    expect(await one.page.$$eval('script', (all) => all.length), 'nothing stays').toBe(1);
    expect(await said(one)).toEqual(silence);
    await one.close();
  });

  test('is not asked for where no element needs it', async () => {
    const one = await open(
      PARTS.filter((part) => part.file !== file)
        .map((part) => part.element)
        .join(''),
    );
    for (const part of PARTS) if (part.file !== file) await until(one, part.came, 1);
    expect(await asked(one, file)).toBe(0);
    await one.close();
  });

  test('does not run when it is another, or was changed; readers keep what they have, and one message says why', async () => {
    const { path, url } = copy();
    writeFileSync(join(path, file), `window.ran = true;${readFileSync(join(path, file), 'utf8')}`);
    const one = await open(element + element, `${url}factbox.js`);
    await told(one);
    expect(await one.page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await having(one, came)).toBe(0);
    expect((await inSight(one)).split(stays).length - 1).toBe(2);
    expect(one.warnings).toHaveLength(1);
    expect(one.warnings[0]).toContain(says);
    expect(one.warnings[0]).toContain(`${url}${file}`);
    // The browser's own word on each refusal.
    expect(one.errors.filter((text) => !text.includes('integrity'))).toEqual([]);
    expect([one.uncaught, await one.violations()]).toEqual([[], []]);
    await one.close();
  });

  test('comes for the next element once it is there, after it was missing', async () => {
    const { path, url } = copy();
    rmSync(join(path, file));
    const one = await open(element, `${url}factbox.js`, NONCE.replace('lit-html', 'lit-html page'));
    await told(one);
    expect(await having(one, came)).toBe(0);
    expect(await inSight(one)).toContain(stays);
    cpSync(join(ROOT, 'dist', file), join(path, file));
    await add(one, element);
    await one.page.waitForFunction(
      (inside) => [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot?.querySelector(inside)),
      { timeout: 20_000 },
      came,
    );
    expect(await asked(one, file)).toBe(2);
    expect(one.warnings).toHaveLength(1);
    expect([one.uncaught, await one.violations()]).toEqual([[], []]);
    await one.close();
  });
});

describe('the drawing of a chart', () => {
  const [chart] = PARTS as readonly [Part];
  const space = '<svg width="1" height="4000"></svg>';
  const charts = (one: Visit) => one.page.$$('factbox-chart');

  test('is asked for when the chart comes near, and once for several', async () => {
    const one = await open(space + chart.element + chart.element);
    await until(one, 'table', 2);
    await one.page.waitForNetworkIdle({ idleTime: 300 });
    expect(await asked(one, chart.file)).toBe(0);
    await (await charts(one)).at(-1)?.evaluate((element) => element.scrollIntoView());
    await until(one, 'canvas', 2);
    expect(await asked(one, chart.file)).toBe(1);
    expect(await said(one)).toEqual(silence);
    await one.close();
  });

  test('is asked for again when the reader comes back, after it was missing', async () => {
    const { path, url } = copy();
    rmSync(join(path, chart.file));
    const one = await open(chart.element + space, `${url}factbox.js`);
    await told(one);
    cpSync(join(ROOT, 'dist', chart.file), join(path, chart.file));
    await one.page.evaluate(() => scrollTo(0, 4000));
    await one.page.waitForNetworkIdle({ idleTime: 300 });
    expect(await having(one, 'canvas')).toBe(0);
    await one.page.evaluate(() => scrollTo(0, 0));
    await until(one, 'canvas', 1);
    expect(one.warnings).toHaveLength(1);
    await one.close();
  });

  test('goes with its element, and comes back with it', async () => {
    const one = await open(chart.element);
    await until(one, 'canvas', 1);
    const left = await one.page.evaluate(() => {
      const element = document.querySelector('factbox-chart') as HTMLElement;
      const { shadowRoot: root } = element;
      const canvas = root?.querySelector('canvas') as HTMLCanvasElement;
      Object.assign(window, { element });
      element.remove();
      // What draws into a canvas without a place would hold it in memory.
      return [root?.querySelectorAll('canvas').length, canvas.isConnected];
    });
    expect(left).toEqual([0, false]);
    await one.page.evaluate(() => document.body.append((window as unknown as { element: Node }).element));
    await until(one, 'canvas', 1);
    expect(await asked(one, chart.file)).toBe(1);
    expect(await said(one)).toEqual(silence);
    await one.close();
  });

  test('is not asked for where figures of unlike units share no axis', async () => {
    const { path, url } = copy();
    const file = join(path, 'stories/casey-review.json');
    const story = JSON.parse(readFileSync(file, 'utf8'));
    const [first] = story.charts[0].rows;
    const figure = story.statistics.find(({ id }: { id: string }) => id === first.statistic);
    figure.quantity = { ...figure.quantity, unit: 'count', anchor: 5, comparator: '=' };
    writeFileSync(file, JSON.stringify(story));
    const one = await open(chart.element + chart.element, `${url}factbox.js`);
    await until(one, 'table', 2);
    await one.page.waitForNetworkIdle({ idleTime: 300 });
    expect(await asked(one, chart.file)).toBe(0);
    expect(await inSight(one)).toContain(chart.stays);
    await one.close();
  });

  // Forced colours are asked for through Chromium's own protocol.
  test.runIf(process.env.FACTBOX_E2E !== 'firefox')(
    'follows the page: dark, forced colours, paper, another width; without a reload, sharp, each in its own ink',
    async () => {
      const one = await open(`<meta name="color-scheme" content="light dark">${item('chart', 'item="experiences"')}`);
      const { page } = one;
      await page.setViewport({ width: 700, height: 600 });
      await until(one, 'canvas', 1);
      const session = await page.createCDPSession();
      /** The strongest ink in the middle of the first bar, its sharpness, and whether it is as wide as its place. */
      const seen = () =>
        page.evaluate(() => {
          const canvas = document.querySelector('factbox-chart')?.shadowRoot?.querySelector('canvas');
          const { width = 0, height = 0, clientWidth = 0, parentElement } = canvas ?? {};
          const data = canvas?.getContext('2d')?.getImageData(0, Math.round(height * 0.4), width, 1).data ?? [];
          const at = Array.from({ length: width }, (_, x) => x * 4).find((x) => data[x + 3] === 255 && x > 40) ?? 0;
          const [red, green, blue] = [...data.slice(at, at + 3)];
          const fits = Math.abs(clientWidth - (parentElement?.clientWidth ?? 0)) <= 1;
          return `${red} ${green} ${blue}, ${width > clientWidth * 2 - 3 ? 'sharp' : 'coarse'}, ${fits ? 'fits' : 'does not fit'}`;
        });
      const scripts = await asked(one, chart.file);
      const media = (media: string, ...features: [name: string, value: string][]) =>
        session.send('Emulation.setEmulatedMedia', {
          media,
          features: features.map(([name, value]) => ({ name, value })),
        });
      const light = ['prefers-color-scheme', 'light'] as [string, string];
      const dark = ['prefers-color-scheme', 'dark'] as [string, string];
      const forced = ['forced-colors', 'active'] as [string, string];
      for (const [how, ink] of [
        [() => media('', light), '0 0 0'],
        [() => media('', dark), '255 255 255'],
        [() => media('print', dark), '0 0 0'],
        [() => media('', dark), '255 255 255'],
        [() => media('', dark, forced), '255 255 255'],
        [() => media('', light, forced), '0 0 0'],
        [() => page.setViewport({ width: 320, height: 600 }), '0 0 0'],
        [() => page.setViewport({ width: 900, height: 600 }), '0 0 0'],
      ] as const) {
        await how();
        await expect.poll(seen, { timeout: 10_000 }).toBe(`${ink}, sharp, fits`);
      }
      expect(await asked(one, chart.file)).toBe(scripts);
      // The browser's own advice on reading pixels is for this test.
      expect([one.errors, one.uncaught, await one.violations()]).toEqual([[], [], []]);
      await one.close();
    },
  );
});
