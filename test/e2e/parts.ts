/* What the tests of the parts on demand share: the parts, pages that need them, copies of the script to damage. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { expect } from 'vitest';
import { ROOT, type Site, startSite } from './site.ts';
import { launch, type Visit, visit } from './visit.ts';

export const POLICY = (script: string) =>
  `default-src 'none'; script-src ${script}; style-src 'none'; img-src data:; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
export const NONCE = POLICY("'nonce-x'");

declare global {
  interface Window {
    put: string[];
  }
}

export interface Part {
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
export const item = (tag: string, rest: string, inside = '<p>The author’s words</p>') =>
  `<factbox-${tag} story="casey-review" ${rest}>${inside}</factbox-${tag}>`;
/** A story that the command did not check. */
const UNCHECKED = JSON.stringify(JSON.parse(readFileSync(join(ROOT, 'data/examples/flood-barrier.json'), 'utf8')));
export const PARTS: readonly Part[] = [
  {
    file: 'factbox-chart.js',
    element: item('chart', 'item="experiences"'),
    came: 'canvas',
    stays: 'What Met employees have experienced',
    says: '[factbox] <factbox-chart> shows its table alone.',
  },
  {
    file: 'factbox-table.js',
    element: item('chart', 'item="experiences"'),
    came: 'table',
    stays: 'The author’s words',
    says: '[factbox] <factbox-chart item="experiences"> shows its fallback. page: $: no table: ',
  },
  {
    file: 'factbox-check.js',
    element: `<factbox-quote item="money"><p>The author’s words</p><script type="application/json">${UNCHECKED}</script></factbox-quote>`,
    came: '[data-item=money] blockquote',
    stays: 'The author’s words',
    says: '[factbox] <factbox-quote item="money"> shows its fallback. page: $: ',
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
/** A browser, a site, and a folder for copies of the script. */
export interface Workshop {
  readonly browser: Browser;
  readonly site: Site;
  readonly folder: string;
  close(): Promise<void>;
}

export async function startWorkshop(): Promise<Workshop> {
  const [browser, site] = await Promise.all([launch(), startSite()]);
  const folder = mkdtempSync(join(tmpdir(), 'factbox-parts-'));
  return {
    browser,
    site,
    folder,
    async close() {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

let folders = 0;
/** A copy of the script and its parts, to lose and change some of. */
export function copy({ site, folder }: Workshop): { readonly path: string; readonly url: string } {
  folders += 1;
  const name = `copy-${folders}`;
  const path = join(folder, name);
  for (const one of ['factbox.js', 'stories', ...PARTS.map(({ file }) => file)]) {
    cpSync(join(ROOT, 'dist', one), join(path, one), { recursive: true });
  }
  return { path, url: site.folder(name, path) };
}

/** A page of that body under a policy; the script stands before it. */
export async function open(
  { browser, site }: Workshop,
  body: string,
  src = '/dist/factbox.js',
  policy = NONCE,
): Promise<Visit> {
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
export const asked = async ({ page }: Visit, file: string) =>
  (await page.evaluate(() => window.put)).filter((path) => path.endsWith(`/${file}`)).length;
/** How many of the page's elements have that inside. */
export const having = ({ page }: Visit, selector: string): Promise<number> =>
  page.evaluate(
    (inside) =>
      [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector(inside)).length,
    selector,
  );
export const until = ({ page }: Visit, selector: string, count: number) =>
  page.waitForFunction(
    (inside, wanted) =>
      [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector(inside)).length ===
      wanted,
    { timeout: 20_000 },
    selector,
    count,
  );
/** Until the console has said something, and all that was started by it is over. */
export async function told({ page, warnings }: Visit): Promise<void> {
  await expect.poll(() => warnings.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.waitForNetworkIdle({ idleTime: 200 });
}
/** The text that stands in sight, of the page and of its elements. */
export const inSight = ({ page }: Visit): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((one) => (one === document.body ? document.body : one.shadowRoot?.querySelector<HTMLElement>('.root')))
      .map((one) => (one?.checkVisibility() ? one.innerText : ''))
      .join(' '),
  );
export const add = ({ page }: Visit, html: string) =>
  page.evaluate((text) => {
    // A page whose policy requires trusted types makes its elements from a document of its own.
    const rules = { createHTML: (given: string) => given };
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, given: typeof rules): typeof rules };
    };
    const made = trustedTypes.createPolicy('page', rules);
    document.body.insertAdjacentHTML('beforeend', made.createHTML(text));
  }, html);
