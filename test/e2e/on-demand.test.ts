/* The parts of the built script that come when they are needed: checked, once, and again after they were missing. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  add,
  asked,
  copy,
  having,
  inSight,
  NONCE,
  open,
  PARTS,
  POLICY,
  startWorkshop,
  told,
  until,
  type Workshop,
} from './parts.ts';
import { ROOT } from './site.ts';
import { said, silence } from './visit.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await startWorkshop();
});
afterAll(() => workshop.close());

const NAMED = PARTS.map((part) => [part.file, part] as const);

test('the table of a chart comes when a reader tries again', async () => {
  const { file, element, came, stays } = PARTS.find(
    ({ file }) => file === 'factbox-table.js',
  ) as (typeof PARTS)[number];
  // The notice stands where the page gives no words of its own.
  const bare = element.replace(`<p>${stays}</p>`, '');
  const { path, url } = copy(workshop);
  rmSync(join(path, file));
  const one = await open(workshop, bare, `${url}factbox.js`);
  await told(one);
  await until(one, '.unavailable button', 1);
  const tryAgain = () =>
    one.page.evaluate(() => {
      for (const { shadowRoot } of document.querySelectorAll('*')) {
        const button = shadowRoot?.querySelector<HTMLElement>('.unavailable button');
        button?.focus();
        button?.click();
      }
    });
  await tryAgain();
  await one.page.waitForFunction((path) => window.put.filter((one) => one.endsWith(path)).length === 2, {}, file);
  await one.page.waitForNetworkIdle({ idleTime: 200 });
  // In vain: the notice stayed, and the reader's place with it.
  expect(await one.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName)).toBe('button');
  cpSync(join(ROOT, 'dist', file), join(path, file));
  await tryAgain();
  await until(one, came, 1);
  expect(await having(one, '.unavailable')).toBe(0);
  expect(one.warnings).toHaveLength(1);
  expect([one.uncaught, await one.violations()]).toEqual([[], []]);
  await one.close();
});

describe.each(NAMED)('%s', (_, { file, element, came, stays, says }) => {
  test.each([
    ['a nonce', NONCE],
    ['a nonce, passed on', POLICY("'nonce-x' 'strict-dynamic'")],
  ])('comes under %s, of one request for two elements; nothing is said', async (_, policy) => {
    const one = await open(workshop, element + element, undefined, policy);
    await until(one, came, 2);
    expect(await asked(one, file)).toBe(1);
    await one.page.waitForNetworkIdle({ idleTime: 200 });
    expect(await one.page.$$eval('script[src]', (all) => all.length), 'nothing stays').toBe(1);
    expect(await said(one)).toEqual(silence);
    await one.close();
  });

  test('is not asked for where no element needs it', async () => {
    const others = PARTS.filter((part) => part.element !== element);
    const one = await open(workshop, [...new Set(others.map((part) => part.element))].join(''));
    for (const { came } of others) await until(one, came, 1);
    expect(await asked(one, file)).toBe(0);
    await one.close();
  });

  test('does not run when it is another, or was changed; readers keep what they have, and one message says why', async () => {
    const { path, url } = copy(workshop);
    writeFileSync(join(path, file), `window.ran = true;${readFileSync(join(path, file), 'utf8')}`);
    const one = await open(workshop, element + element, `${url}factbox.js`);
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
    const { path, url } = copy(workshop);
    rmSync(join(path, file));
    const one = await open(workshop, element, `${url}factbox.js`, NONCE.replace('lit-html', 'lit-html page'));
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
