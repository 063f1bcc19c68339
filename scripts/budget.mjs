/*
 * The byte budget of what a page loads, after Brotli at its best.
 * `node scripts/budget.mjs` tells how things stand; `--update` also records it in test/house/sizes.json, with which a
 * later size is compared.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes that each built file may have after Brotli. The one place where they are set. */
export const BUDGETS = {
  'dist/factbox.js': 27_800,
  'dist/factbox-check.js': 9_400,
  'dist/factbox-table.js': 2_000,
  'dist/factbox-chart.js': 60_000,
  'dist/factbox-frame.js': 1_000,
};

/** Those that are made of one module, by its source. */
const ALONE = { 'dist/factbox-frame.js': 'src/embed/frame.ts' };

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SNAPSHOT = 'test/house/sizes.json';
const MOST = 8;

/** The bytes of a text or a file's content after Brotli, quality 11. */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

export const sizeOf = (file) => brotli(readFileSync(here(file)));

export const snapshot = () => JSON.parse(readFileSync(here(SNAPSHOT), 'utf8'));

const nameOf = (id) =>
  id
    .replaceAll('\\', '/')
    .replace(/^.*\/node_modules\//, '')
    .replace(here(''), '');

/** Builds the script and its parts for production. Under another NODE_ENV, as in tests, Lit is its development version. */
async function buildScript() {
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const [{ output }] = await build({
    root: here(''),
    configFile: here('vite.config.ts'),
    mode: 'script',
    logLevel: 'silent',
    build: { write: false },
  }).finally(() => Object.assign(process.env, { NODE_ENV: NODE_ENV ?? 'production' }));
  return output;
}

let built;
/** All files of the script, from one build. */
const scripts = () => {
  built ??= buildScript();
  return built;
};

/** The minified bytes of each module that a built file is made of, before Brotli, which mixes them. */
export async function modules(file = 'dist/factbox.js') {
  if (ALONE[file]) return { [ALONE[file]]: readFileSync(here(file)).length };
  const { minifySync } = await import('vite');
  const chunk = (await scripts()).find(({ fileName }) => file === `dist/${fileName}`);
  const sizes = Object.entries(chunk.modules).map(([id, { code }]) => {
    const { code: small } = minifySync(id, code ?? '', { module: true, compress: { unused: false } });
    return [nameOf(id), Buffer.byteLength(small)];
  });
  return Object.fromEntries(sizes.filter(([, size]) => size).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What changed between two tables of modules, the most grown first. */
export function grown(now, before) {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .map((name) => ({ name, by: (now[name] ?? 0) - (before[name] ?? 0), is: now[name] ?? 0 }))
    .filter(({ by }) => by)
    .sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1));
}

const line = ({ name, by, is }) => `  ${by > 0 ? '+' : ''}${by} to ${is}  ${name}`;
const largest = (now) =>
  Object.entries(now)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([name, size]) => `  ${size}  ${name}`);

/**
 * What to tell a developer whose file is over its budget: by how much, what grew, what to do.
 * @param before the record of that file: `{ brotli, modules }`
 */
export function advice(file, size, budget, now, before) {
  const more = grown(now, before.modules).filter(({ by }) => by > 0);
  const since = size - before.brotli;
  return [
    `${file} has ${size} bytes after Brotli, ${size - budget} over its budget of ${budget}.`,
    `It ${since < 0 ? 'lost' : 'gained'} ${Math.abs(since)} since it was recorded in ${SNAPSHOT}.`,
    ...(more.length
      ? ['What grew most since then, in minified bytes before Brotli:', ...more.slice(0, MOST).map(line)]
      : ['No module grew since then. The largest, in minified bytes before Brotli:', ...largest(now)]),
    'Next: make these smaller, move what few pages need behind import(), or leave it out of src/define/all.ts.',
    'A larger budget is a decision about every reader: change BUDGETS in scripts/budget.mjs in a commit that says why.',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const record = {};
  const tables = [];
  for (const [file, budget] of Object.entries(BUDGETS)) {
    const now = await modules(file);
    const size = sizeOf(file);
    console.log(
      `${file}: ${size} bytes after Brotli, ${Math.abs(budget - size)} ${size > budget ? 'over' : 'below'} ${budget}.`,
    );
    tables.push(`The largest modules of ${file}, in minified bytes:\n${largest(now).join('\n')}`);
    record[file] = { brotli: size, modules: now };
  }
  console.log(tables.join('\n'));
  if (process.argv.includes('--update')) {
    writeFileSync(here(SNAPSHOT), `${JSON.stringify(record, null, 2)}\n`);
    console.log(`Recorded in ${SNAPSHOT}.`);
  }
}
