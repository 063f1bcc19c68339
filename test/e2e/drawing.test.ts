/* When the built script draws a chart, and when it gives the drawing up. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asked,
  copy,
  having,
  inSight,
  open,
  PARTS,
  type Part,
  startWorkshop,
  told,
  until,
  type Workshop,
} from './parts.ts';
import { ROOT } from './site.ts';
import { said, silence, type Visit } from './visit.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await startWorkshop();
});
afterAll(() => workshop.close());

describe('the drawing of a chart', () => {
  const [chart] = PARTS as readonly [Part];
  const space = '<svg width="1" height="4000"></svg>';
  const charts = (one: Visit) => one.page.$$('factbox-chart');

  test('is asked for when the chart comes near, and once for several', async () => {
    const one = await open(workshop, space + chart.element + chart.element);
    await one.page.waitForFunction(() => document.querySelectorAll('factbox-chart:defined').length === 2);
    await one.page.waitForNetworkIdle({ idleTime: 300 });
    expect(await asked(one, chart.file)).toBe(0);
    for (const element of await charts(one)) {
      await element.evaluate((element) => element.scrollIntoView());
      await one.page.waitForFunction(
        (chart) => chart.shadowRoot?.querySelector('canvas'),
        { timeout: 20_000 },
        element,
      );
    }
    expect(await asked(one, chart.file)).toBe(1);
    expect(await said(one)).toEqual(silence);
    await one.close();
  });

  test('is asked for again when the reader comes back, after it was missing', async () => {
    const { path, url } = copy(workshop);
    rmSync(join(path, chart.file));
    const one = await open(workshop, chart.element + space, `${url}factbox.js`);
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
    const one = await open(workshop, chart.element);
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
    const { path, url } = copy(workshop);
    const file = join(path, 'stories/casey-review.json');
    const story = JSON.parse(readFileSync(file, 'utf8'));
    const [first] = story.charts[0].rows;
    const figure = story.statistics.find(({ id }: { id: string }) => id === first.statistic);
    figure.quantity = { ...figure.quantity, unit: 'count', anchor: 5, comparator: '=' };
    writeFileSync(file, JSON.stringify(story));
    const one = await open(workshop, chart.element + chart.element, `${url}factbox.js`);
    await until(one, 'table', 2);
    await one.page.waitForNetworkIdle({ idleTime: 300 });
    expect(await asked(one, chart.file)).toBe(0);
    expect(await inSight(one)).toContain(chart.stays);
    await one.close();
  });
});
