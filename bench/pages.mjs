/* The pages that are compared, each from the same items. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SOURCE } from './content.mjs';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLES = `body { font: 17px/1.5 serif; margin: 1rem }
.item, .factbox { display: block; margin: 0 0 2em }
.item figure { margin: 0 }
.plain { border-top: 3px solid #b3121d }
.large { font-size: 1.5em; line-height: 1.2; margin: .5em 0 }
.source { font-size: .8em; color: #555 }
.ring { display: block; inline-size: 200px; block-size: 110px }`;

const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><style>${STYLES}</style>
${head}</head><body>${body.join('\n')}</body></html>`;

const ARC = 'M12 100A88 88 0 0 1 188 100';
const arc = (share) =>
  `<svg class="ring" viewBox="0 0 200 110" fill="none" stroke-width="12"><path d="${ARC}" stroke="#ddd"/><path d="${ARC}" stroke="#b3121d" pathLength="100" stroke-dasharray="${share} 100"/></svg>`;
const canvas = (share) => `<canvas class="ring" width="200" height="110" data-share="${share}"></canvas>`;
const place = (share) => `<div class="ring" data-share="${share}"></div>`;

const large = (item) => `<p class="large">${escaped(item.large)}</p>`;
const details = (item) => `<details><summary>In full</summary><p>${escaped(item.more)}</p></details>`;

/** An item in plain HTML; `ring` draws its share. */
const plain = (ring) => (item) =>
  `<figure class="item plain">${item.widget === 'gauge' ? ring(item.share) : ''}${large(item)}<p>${escaped(item.text)}</p>${item.more ? details(item) : ''}<p class="source">${SOURCE}</p></figure>`;

/** An item in the elements of Shoelace and of Web Awesome, which differ in their prefix. */
const inElements = (prefix) => (item) => {
  const ring = `<${prefix}-progress-ring value="${item.share}"></${prefix}-progress-ring>`;
  const more = `<${prefix}-details summary="In full">${escaped(item.more ?? '')}</${prefix}-details>`;
  return `<${prefix}-card class="item">${item.widget === 'gauge' ? ring : ''}${large(item)}<p>${escaped(item.text)}</p>${item.more ? more : ''}<p class="source" slot="footer">${SOURCE}</p></${prefix}-card>`;
};

/** A short fallback, as an author writes it who does not let the command write it. */
const byHand = ({ widget, id, large, text }) =>
  `<factbox-${widget} class="factbox" story="casey-review" item="${id}"><figure><p>${escaped(large)} ${escaped(text)}</p><p>${SOURCE}</p></figure></factbox-${widget}>`;

const peer = (name) => `<script type="module" src="/peers/${name}.js"></script>`;
const themed = (name) => `<link rel="stylesheet" href="/peers/${name}.css">${peer(name)}`;

const written = new Map();

/** What the command writes to paste, once for each item. */
async function snippet({ widget, id }, base) {
  const key = `${widget} ${id}`;
  if (!written.has(key)) {
    const story = here('../data/casey-review.json');
    const args = ['embed', story, '--item', id, '--widget', widget, '--as', 'script', '--base', base];
    written.set(key, (await run(process.execPath, [here('../dist/cli.js'), ...args])).stdout);
  }
  return written.get(key);
}

const HEAD = /(?:<link\b[^>]*>\s*)+<script\b[^>]*><\/script>\s*/;

const pasted = async (items, { base }) => {
  const all = [];
  for (const item of items) all.push(await snippet(item, base));
  return all;
};

/** The links and the script, which are alike in all snippets, once in the head. */
async function snippets(items, server) {
  const all = await pasted(items, server);
  const [head] = HEAD.exec(all[0]);
  const rest = all.map((one) => one.replace(head, ''));
  const left = rest.find((one) => one.includes('<script'));
  if (left) throw new Error(`A snippet has another script than the first: ${left}`);
  return { head, rest };
}

/** Each page by its name, in the order of the table. The first is what the others are compared with. */
export const PAGES = {
  static: (items) => page('', items.map(plain(arc))),
  'web awesome': (items) => page(themed('webawesome'), items.map(inElements('wa'))),
  shoelace: (items) => page(themed('shoelace'), items.map(inElements('sl'))),
  'chart.js': (items) => page(peer('chart'), items.map(plain(canvas))),
  echarts: (items) => page(peer('echarts'), items.map(plain(place))),
  script: (items) => page('<script async src="/factbox.js"></script>', items.map(byHand)),
  'one file': (items) => page('<script async src="/stories/casey-review.js"></script>', items.map(byHand)),
  snippet: async (items, server) => {
    const { head, rest } = await snippets(items, server);
    return page(head, rest);
  },
  'without script': async (items, server) => {
    const { head, rest } = await snippets(items, server);
    return page(head.replace(/<link rel="preload"[^>]*>|<script.*/gs, ''), rest);
  },
  pasted: async (items, server) => page('', await pasted(items, server)),
};

/** Pages that are not measured with more widgets than this: no editor pastes a hundred snippets. */
export const MOST = { pasted: 12 };
