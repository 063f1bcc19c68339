import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { type Site, startSite } from './site.ts';
import { launch } from './visit.ts';

/** A browser and a site for the tests of a file. Both end with its tests. */
export async function onSite(): Promise<{ readonly browser: Browser; readonly site: Site }> {
  const [browser, site] = await Promise.all([launch(), startSite()]);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return { browser, site };
}
