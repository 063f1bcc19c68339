/*
 * What widgets cost a page, beside other libraries: `npm run bench`, after `npm run build`.
 *
 *   npm run bench -- [--runs 5] [--sizes 12,100,1000] [--only snippet,static]
 *
 * Every page shows the same items in Chromium, 412 px wide, with the processor at full speed and slowed 4 times (about a
 * cheap phone). Each visit has a new profile with an empty cache. The pages take turns, and each number is the median of
 * the runs after a first one that does not count. The server is this process, so that the network costs next to nothing.
 *
 *   static          plain HTML and CSS without a script; `×` compares the other pages with it
 *   web awesome, shoelace     their card, progress ring and details
 *   chart.js, echarts         the static page, with the share drawn as a doughnut or a gauge
 *   script          the script tag, with fallbacks written by hand
 *   one file        the story and the widgets in one script, with the same fallbacks
 *   snippet         what `factbox embed --as script` writes for each item, its link and its script once in the head
 *   without script  the same with its script taken out
 *   pasted          the same snippets as they are, each with its link and script; with 12 widgets at most
 *
 *   screen    milliseconds from the navigation until the first screen looks as it does in the end
 *   work      milliseconds that the main thread works until the page is quiet
 *   script, style, layout, paint    the parts of that work (`parse` and the rest are not shown)
 *   block     milliseconds by which tasks are longer than 50
 *   shift     the sum of all layout shifts, those of the scroll too
 *   heap      megabytes of the script heap after a garbage collection, before the scroll
 *   long      frames of more than 50 milliseconds in a scroll of 300 pixels a frame, for 300 frames at most
 *   kB        all that the page asks for, beside itself, after Brotli
 *
 * Work is the processor's time of that thread, so that other processes disturb it little. Compare ratios, and numbers of
 * one run alone.
 */
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromium } from '../test/browsers.mjs';
import { items } from './content.mjs';
import { visit } from './measure.mjs';
import { MOST, PAGES } from './pages.mjs';
import { start } from './server.mjs';

const SLOWED = [1, 4];
const [FIRST] = Object.keys(PAGES);

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '12,100,1000' },
    only: { type: 'string', default: Object.keys(PAGES).join() },
  },
});
const runs = Number(values.runs);
const sizes = values.sizes.split(',').map(Number);
const only = values.only.split(',');
const unknown = only.find((name) => !PAGES[name]);
if (unknown) throw new Error(`--only ${unknown}: there is no such page. Pages: ${Object.keys(PAGES).join(', ')}`);
if (![runs, ...sizes].every((number) => Number.isInteger(number) && number > 0))
  throw new Error('--runs and --sizes take whole numbers above 0');
const chosen = Object.keys(PAGES).filter((name) => name === FIRST || only.includes(name));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const medians = (visits) =>
  Object.fromEntries(Object.keys(visits[0]).map((key) => [key, median(visits.map((one) => one[key]))]));

const COLUMNS = ['page', 'screen', '×', 'work', '×', 'script', 'style', 'layout', 'paint']
  .concat(['block', 'shift', 'heap', 'long', 'kB'])
  .map((name) => [name, name === 'page' ? 14 : 6]);
const row = (cells) =>
  COLUMNS.map(([, width], i) => (i ? String(cells[i]).padStart(width) : cells[i].padEnd(width))).join('  ');

function cells(name, found, floor) {
  const whole = (key) => found[key].toFixed(0);
  const times = (key) => (found[key] / floor[key]).toFixed(2);
  return [name, whole('screen'), times('screen'), whole('work'), times('work')].concat(
    ['script', 'style', 'layout', 'paint', 'blocking'].map(whole),
    [found.shift.toFixed(3), found.heap.toFixed(1), whole('long'), (found.bytes / 1000).toFixed(0)],
  );
}

const server = await start();
const { executablePath, args, env, version } = await chromium();
const browser = await puppeteer.launch({ executablePath, args, env: { ...process.env, ...env } });
console.log(`Chromium ${version}, 412 px wide, medians of ${runs}`);
try {
  for (const size of sizes) {
    const names = chosen.filter((name) => size <= (MOST[name] ?? size));
    for (const [i, name] of names.entries()) server.pages.set(`/${i}`, await PAGES[name](items(size), server));
    for (const slowed of SLOWED) {
      const visits = names.map(() => []);
      for (let run = 0; run <= runs; run += 1) {
        for (const i of names.keys()) {
          server.asked.clear();
          const found = await visit(browser, `${server.base}${i}`, slowed);
          if (run) visits[i].push({ ...found, bytes: server.bytes() });
        }
      }
      const floor = medians(visits[0]);
      console.log(`\n${size} widgets, processor ${slowed === 1 ? 'at full speed' : `slowed ${slowed} times`}`);
      console.log(row(COLUMNS.map(([name]) => name)));
      for (const [i, name] of names.entries()) console.log(row(cells(name, medians(visits[i]), floor)));
    }
  }
} finally {
  await browser.close();
  server.stop();
}
