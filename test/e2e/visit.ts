/* A browser, and visits to pages in it that keep note of all that is said and asked for. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { NEAR } from '../../src/core/near.ts';
import { chromiumShell, firefox } from '../browsers.mjs';

/** Chromium, without a window; where the runner says so, Firefox. */
export async function launch(): Promise<Browser> {
  const browser = process.env.FACTBOX_E2E === 'firefox' ? 'firefox' : 'chrome';
  const { executablePath, args, env } = await (browser === 'firefox' ? firefox() : chromiumShell());
  return puppeteer.launch({ browser, executablePath, args, env: { ...process.env, ...env } });
}

export interface Visit {
  readonly page: Page;
  /** What was written to the console as a warning. */
  readonly warnings: string[];
  /** What was written to the console as an error, by a script or by the browser itself. */
  readonly errors: string[];
  /** What was thrown and not caught, rejected promises included. */
  readonly uncaught: string[];
  /** The addresses that were asked for, the page's own included. */
  readonly requests: string[];
  /** What the page's policy refused. */
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    refused: string[];
  }
}

/** In each new document: every widget is near the window, however far down the page it stands. */
export const nearAll = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument((near) => {
    const Observer = window.IntersectionObserver;
    window.IntersectionObserver = class extends Observer {
      constructor(told: IntersectionObserverCallback, options: IntersectionObserverInit = {}) {
        super(told, options.rootMargin === near ? { rootMargin: '100000px' } : options);
      }
    };
  }, NEAR);

/**
 * A page of its own, in a profile of its own, with nothing opened yet. All of its widgets are near: the tests are of
 * what is drawn, wherever it stands.
 */
export async function visit(browser: Browser): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const made: Visit = {
    page,
    warnings: [],
    errors: [],
    uncaught: [],
    requests: [],
    violations: () => page.evaluate(() => window.refused),
    close: () => context.close(),
  };
  page.on('console', (message) => {
    if (message.type() === 'warn') made.warnings.push(message.text());
    if (message.type() === 'error') made.errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    // What a policy or a hash refuses, Firefox tells as if it had been thrown.
    const refused = /^Error: (Content-Security-Policy:|None of the .* hashes in the integrity attribute)/.test(
      String(error),
    );
    (refused ? made.errors : made.uncaught).push(String(error));
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) made.requests.push(request.url());
  });
  await nearAll(page);
  await page.evaluateOnNewDocument(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return made;
}

/** Nothing went wrong, and nothing was said. */
export const silence = { warnings: [], errors: [], uncaught: [], violations: [] } as const;
export const said = async ({ warnings, errors, uncaught, violations }: Visit) => ({
  warnings,
  errors,
  uncaught,
  violations: await violations(),
});

/** Waits until that many widgets of the page are in a state, and none is in another. */
export async function inState(
  page: Page,
  state: 'loading' | 'ready' | 'error' | 'withdrawn',
  count: number,
): Promise<void> {
  const seen = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('factbox-') && localName !== 'factbox-story')
        .map((element) => {
          const states = ['loading', 'ready', 'error', 'withdrawn'].filter((name) =>
            element.matches(`:defined:state(${name})`),
          );
          return `${element.localName} ${states.join() || 'undefined'}`;
        }),
    );
  const wanted = (all: string[]) => all.length === count && all.every((one) => one.endsWith(` ${state}`));
  const end = Date.now() + 60_000;
  while (!wanted(await seen())) {
    if (Date.now() > end) throw new Error(`not ${count} widgets in state "${state}": ${(await seen()).join('; ')}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
  // What was started by the last of them has then been drawn.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

/** The text that each widget draws, in the order of the page. */
export const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('factbox-') && localName !== 'factbox-story')
      .map((element) => (element.shadowRoot?.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );

/** The words inside every element under test. */
export const FALLBACK = 'The author’s own words. <b>Their speaker.</b> <cite>Source: their source</cite>';
export const fallback = (text = FALLBACK): string => `<figure class="words"><p>${text}</p></figure>`;

/** Whether the author's words are in sight: one answer for each element with such words. */
export const fallbacks = (page: Page): Promise<boolean[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.words')].map((words) => {
      const { width, height } = words.getBoundingClientRect();
      return words.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 0 && height > 0;
    }),
  );
