/*
 * What widgets cost a page: `npm run bench`, after `npm run build`.
 *
 *   node bench/bench.mjs [--runs 5] [--cpu 1] [--counts 10,100,1000]
 *
 * A page of N widgets, quotes, figures, gauges and responses in turn, each with its fallback, is opened in Chromium:
 *   script     by the script tag, dist/factbox.js, which asks for the story
 *   one-file   by dist/stories/casey-review.js, which holds it
 * and beside them the floor, which is what those pages look like in the end, without any script:
 *   shadow     the same HTML in declarative shadow roots, each with its style sheets inside
 *   flat       the same HTML with no shadow roots, and each style sheet once, scoped to its widgets
 *
 * Each number is the median of the runs, every run in a new profile with an empty cache, after one run that is not
 * counted; the four kinds take turns. The server is this process, so that the network costs next to nothing.
 *   painted    milliseconds from navigation until the second frame after the last widget said that it is ready; of
 *              the floor, after the whole page was parsed
 *   × flat     that, as a multiple of the flat floor
 *   first      milliseconds until the first paint of anything: readers have the fallback from then on
 *   script     milliseconds spent in scripts
 *   layout     milliseconds spent on style and layout
 *   shift      the sum of all layout shifts (as CLS counts each): fallbacks here are not of their widgets' height
 *   heap       megabytes of the script heap, after a garbage collection
 *   page       kilobytes of HTML, uncompressed
 * `--cpu 4` slows the processor down four times, to about a cheap phone. Compare numbers of one machine alone.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromium } from '../test/browsers.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '1' },
    counts: { type: 'string', default: '10,100,1000' },
  },
});
const RUNS = Number(values.runs);
const CPU = Number(values.cpu);
const COUNTS = values.counts.split(',').map(Number);
const VIEWPORT = { width: 412, height: 915 };
const KINDS = ['script', 'one-file', 'shadow', 'flat'];

const dist = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url));
const story = JSON.parse(dist('stories/casey-review.json'));
const FILES = {
  '/dist/factbox.js': ['text/javascript', dist('factbox.js')],
  '/dist/stories/casey-review.js': ['text/javascript', dist('stories/casey-review.js')],
  '/dist/stories/casey-review.json': ['application/json', dist('stories/casey-review.json')],
};

const nameOf = (id) => story.agents.find((agent) => agent.id === id)?.name ?? id;
const shown = (list) => list.filter((item) => !item.withdrawn && !item.sensitivity?.length);
const share = ({ quantity: { unit } }) => unit === 'percent' || unit === 'ratio';
const WIDGETS = [
  ['quote', shown(story.quotes), (item) => `“${item.paragraphs.join(' ')}” ${item.speakers.map(nameOf).join(', ')}`],
  ['stat', shown(story.statistics), (item) => `${item.quantity.stated}: ${item.measure}`],
  ['gauge', shown(story.statistics).filter(share), (item) => `${item.quantity.stated}: ${item.measure}`],
  ['responses', shown(story.responses), (item) => `${item.from.map(nameOf).join(', ')}: ${item.summary}`],
];

function snippet(i) {
  const [name, items, text] = WIDGETS[i % WIDGETS.length];
  const item = items[Math.floor(i / WIDGETS.length) % items.length];
  return `<factbox-${name} story="casey-review" item="${item.id}"><figure><p>${text(item)}</p><p>Source: ITV News</p></figure></factbox-${name}>`;
}

const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<style>body { font: 17px/1.5 serif; margin: 1rem } figure { margin: 0 } factbox-quote, factbox-stat, factbox-gauge, factbox-responses { display: block; margin-block: 2em }</style>
${head}</head><body>${body}</body></html>`;
const withScript = (src, count) =>
  page(`<script async src="/dist/${src}"></script>`, Array.from({ length: count }, (_, i) => snippet(i)).join('\n'));

/** In the page: what each widget drew, as HTML without Lit's marks, and its style sheets as text. */
const serialise = () =>
  [...document.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('factbox-'))
    .map(({ localName, shadowRoot, innerHTML }) => ({
      tag: localName,
      html: shadowRoot.innerHTML.replace(/<!--[\s\S]*?-->/g, ''),
      css: shadowRoot.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('')),
      fallback: innerHTML,
    }));

const shadowPage = (widgets) =>
  page(
    '',
    widgets
      .map(
        ({ tag, html, css, fallback }) =>
          `<${tag}><template shadowrootmode="open">${css.map((text) => `<style>${text}</style>`).join('')}${html}</template>${fallback}</${tag}>`,
      )
      .join('\n'),
  );

function flatPage(widgets) {
  const scoped = ({ tag, css }) =>
    `@scope (${tag}) { ${css
      .join('')
      .replace(/:host\(([^)]*)\)/g, ':scope$1')
      .replaceAll(':host', ':scope')} }`;
  const sheets = new Set(widgets.map(scoped));
  return page(
    `<style>${[...sheets].join('\n')}</style>`,
    widgets.map(({ tag, html }) => `<${tag}>${html}</${tag}>`).join('\n'),
  );
}

/** In each new page, before anything else: notes when all widgets are painted, and what moved. */
function observe(waits) {
  window.shift = 0;
  window.painted = new Promise((resolve) => {
    const done = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    let left = waits;
    if (!left) addEventListener('DOMContentLoaded', done);
    else {
      addEventListener('factbox-ready', () => {
        left -= 1;
        if (!left) done();
      });
    }
  });
  window.first = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry) resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function open(browser, kind, count) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport(VIEWPORT);
  if (CPU > 1) await tab.emulateCPUThrottling(CPU);
  await tab.evaluateOnNewDocument(observe, kind === 'script' || kind === 'one-file' ? count : 0);
  await tab.goto(`${url}/${kind}`, { waitUntil: 'domcontentloaded' });
  const painted = await tab.evaluate(() => window.painted);
  return { context, tab, painted };
}

async function measure(browser, kind, count) {
  const { context, tab, painted } = await open(browser, kind, count);
  const { ScriptDuration, LayoutDuration, RecalcStyleDuration } = await tab.metrics();
  const { first, shift, height } = await tab.evaluate(async () => ({
    first: await window.first,
    shift: window.shift,
    height: document.documentElement.scrollHeight,
  }));
  const client = await tab.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await tab.metrics();
  await context.close();
  return {
    painted,
    first,
    script: ScriptDuration * 1000,
    layout: (LayoutDuration + RecalcStyleDuration) * 1000,
    shift,
    heap: JSHeapUsedSize / 1e6,
    height,
  };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const pages = new Map();
const server = createServer(({ url: path }, response) => {
  const [type, body] = FILES[path] ?? ['text/html', pages.get(path.slice(1))];
  if (body === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}`;

const { executablePath, args, env, version } = await chromium();
const browser = await puppeteer.launch({ executablePath, args, env: { ...process.env, ...env } });
console.log(
  `Chromium ${version}, ${VIEWPORT.width} × ${VIEWPORT.height}, median of ${RUNS}, processor slowed ${CPU} times\n`,
);

const rows = [];
for (const count of COUNTS) {
  pages.set('script', withScript('factbox.js', count));
  pages.set('one-file', withScript('stories/casey-review.js', count));
  const { context, tab } = await open(browser, 'script', count);
  const widgets = await tab.evaluate(serialise);
  await context.close();
  pages.set('shadow', shadowPage(widgets));
  pages.set('flat', flatPage(widgets));

  const results = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const kind of KINDS) {
      const result = await measure(browser, kind, count);
      if (run) results[kind].push(result);
    }
  }
  const middle = (kind, key) => median(results[kind].map((result) => result[key]));
  const heights = KINDS.map((kind) => middle(kind, 'height'));
  if (Math.max(...heights) - Math.min(...heights) > count) {
    throw new Error(`The pages of ${count} widgets are not of one height, so not the same page: ${heights.join(', ')}`);
  }
  for (const kind of KINDS) {
    rows.push({
      widgets: count,
      kind,
      painted: middle(kind, 'painted').toFixed(0),
      '× flat': (middle(kind, 'painted') / middle('flat', 'painted')).toFixed(2),
      first: middle(kind, 'first').toFixed(0),
      script: middle(kind, 'script').toFixed(0),
      layout: middle(kind, 'layout').toFixed(0),
      shift: middle(kind, 'shift').toFixed(3),
      heap: middle(kind, 'heap').toFixed(1),
      page: (Buffer.byteLength(pages.get(kind)) / 1000).toFixed(0),
    });
  }
}
await browser.close();
server.close();

const columns = Object.keys(rows[0]);
const width = (column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length));
const line = (cells) =>
  columns.map((column, i) => String(cells[i])[i === 1 ? 'padEnd' : 'padStart'](width(column))).join('  ');
console.log(line(columns));
for (const [i, row] of rows.entries()) {
  if (i && row.widgets !== rows[i - 1].widgets) console.log('');
  console.log(line(Object.values(row)));
}
