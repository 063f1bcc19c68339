/*
 * Whether the Desk keeps a reporter waiting: `npm run bench:desk -- [--items 300] [--words 10000] [--presses 40]`, after
 * `npm run build`. A story of that many items stands on an article of that many words. What is pressed is one key after
 * the other, each when the page is quiet. Each number is a task of the main thread, in milliseconds of its own processor
 * time, the longest of a press: other processes disturb it little.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromium } from '../test/browsers.mjs';

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '300' },
    words: { type: 'string', default: '10000' },
    presses: { type: 'string', default: '40' },
  },
});
const [ITEMS, WORDS, PRESSES] = [values.items, values.words, values.presses].map(Number);
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const SENTENCE = 'said the harbour master of pier %, and the council heard it in the old hall that day.';

/** An article of that many words, and a story with a quotation in as many of its sentences as there are items. */
function made() {
  const source = {
    id: 'article',
    type: 'news article',
    title: 'Harbour',
    publisher: 'The Vale Post',
    file: 'article.txt',
  };
  const quotes = [];
  let text = '';
  let words = 0;
  for (let n = 1; words < WORDS || quotes.length < ITEMS; n += 1) {
    const exact = `Pier number ${n} is not safe for anybody.`;
    const sentence = `“${exact}” ${SENTENCE.replace('%', n)}`;
    const start = [...text].length + 1;
    if (quotes.length < ITEMS) {
      quotes.push({
        ...{ id: `pier-${n}`, kind: 'direct', speakers: [`master-${n % 20}`], paragraphs: [exact] },
        ...{ draft: [{ doubt: 'No editor has read this yet.', readings: [] }] },
        evidence: [{ source: 'article', exact, prefix: '“', suffix: '”', start, end: start + [...exact].length }],
      });
    }
    text += sentence + (n % 3 ? ' ' : '\n\n');
    words += sentence.split(' ').length;
  }
  const agents = Array.from({ length: 20 }, (_, i) => ({ id: `master-${i}`, kind: 'person', name: `Master ${i}` }));
  const about = { format: 'factbox/1', id: 'harbour', lang: 'en-GB', headline: 'Harbour', asOf: '2026-01-01' };
  return { text, story: { ...about, sources: [source], agents, quotes } };
}

const folder = mkdtempSync(join(tmpdir(), 'factbox-bench-'));
const { text, story } = made();
writeFileSync(join(folder, 'article.txt'), text);
writeFileSync(join(folder, 'harbour.json'), JSON.stringify(story));
const server = spawn(process.execPath, [CLI, 'desk', join(folder, 'harbour.json'), '--port', '0']);
const url = await new Promise((done) => {
  server.stdout.on('data', (data) => {
    const [found] = /http:\S+/.exec(String(data)) ?? [];
    if (found) done(found);
  });
});
const { executablePath, args, env } = await chromium();
const browser = await puppeteer.launch({ executablePath, args, env: { ...process.env, ...env } });
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });
await page.goto(url);
await page.waitForSelector('desk-form .field');

async function untilQuiet() {
  for (;;) {
    const before = (await page.metrics()).TaskDuration;
    await new Promise((done) => setTimeout(done, 300));
    if (((await page.metrics()).TaskDuration - before) * 1000 < 3) return;
  }
}

/** The longest task after each of several presses. */
async function longest(press) {
  const found = [];
  for (let i = 0; i < PRESSES; i += 1) {
    await untilQuiet();
    await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    await press(i);
    await untilQuiet();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    // A browser keeps a renderer in reserve: of several, the page's is the one that works.
    const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
    const isMain = (one) => mains.some(({ pid, tid }) => one.pid === pid && one.tid === tid);
    const tasks = traceEvents.filter((one) => one.name === 'RunTask' && one.ph === 'X' && isMain(one));
    found.push(Math.max(...tasks.map(({ tdur, dur }) => (tdur ?? dur) / 1000)));
  }
  return found.toSorted((a, b) => a - b);
}

const ACTS = {
  'j, the next proposed item': () => page.keyboard.press('j'),
  'a, accept it': () => page.keyboard.press('a'),
  'a letter in a field': (i) => page.keyboard.press(i % 2 ? 'a' : 'b'),
  'an arrow in the article': () => page.keyboard.press('ArrowRight'),
};
console.log(`${ITEMS} items, ${text.split(/\s+/).length} words, ${PRESSES} presses of each key`);
for (const [name, press] of Object.entries(ACTS)) {
  if (name.includes('field')) await page.focus('desk-form textarea[id$=".context"]');
  if (name.includes('arrow')) await page.focus('.article-text');
  const all = await longest(press);
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))].toFixed(0);
  console.log(`  ${name.padEnd(28)}median ${at(0.5).padStart(4)}   most ${at(1).padStart(4)} ms`);
}
await browser.close();
server.kill();
rmSync(folder, { recursive: true });
