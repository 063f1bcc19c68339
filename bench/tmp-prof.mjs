import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { chromium } from '../test/browsers.mjs';
import { items } from './content.mjs';
import { PAGES } from './pages.mjs';
import { start } from './server.mjs';
const server = await start();
const html = (await PAGES[process.argv[3] ?? 'without script'](items(Number(process.argv[2] ?? 30)), server));
const css = readFileSync('dist/factbox.css', 'utf8');
const variants = { whole: css, noCv: css.replace(/@supports \(overflow-anchor:auto\)\{.*?\}\}/s, ''), };
const { executablePath, args, env } = await chromium();
const browser = await puppeteer.launch({ executablePath, args, env: { ...process.env, ...env } });
for (const [name, text] of Object.entries(variants)) {
  const body = html.replace(/<link[^>]*factbox\.css[^>]*>/g, () => `<style>${text}</style>`);
  server.pages.set('/x', body);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => { window.shifts = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) window.shifts.push([e.startTime|0, e.value.toFixed(3), scrollY, ...e.sources.map((s) => [s.node?.nodeName, s.node?.className, s.previousRect.y|0, s.previousRect.height|0, s.currentRect.y|0, s.currentRect.height|0].join(' '))]); }).observe({ type: 'layout-shift', buffered: true }); });
  await page.setViewport({ width: 412, height: 915 });
  await page.goto(server.base + 'x', { waitUntil: 'load' });
  await new Promise((r) => setTimeout(r, 1500));
  const m = await page.metrics();
  console.log(name.padEnd(12), 'style', (m.RecalcStyleDuration * 1000).toFixed(0), 'n', m.RecalcStyleCount, 'layout', (m.LayoutDuration * 1000).toFixed(0), 'script', (m.ScriptDuration*1000).toFixed(0));
  await page.evaluate(async () => { for (let i = 0; i < 20; i++) { scrollBy(0, 200); await new Promise(requestAnimationFrame); } });
  console.log(JSON.stringify(await page.evaluate(() => window.shifts), null, 0));
  await page.close();
}
await browser.close(); process.exit();
