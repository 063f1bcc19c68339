/*
 * How fast `factbox publish` writes: `npm run bench:publish -- [STORIES…] [--items N] [--images]`, by default 1, 10 and
 * 100 stories of 200 items. Each story holds copies of the bundled one's quotations and statistics under ids of their
 * own. They are published three times: into no folder, with nothing changed, and with one story changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { items: { type: 'string' }, images: { type: 'boolean', default: false } },
});
const ITEMS = Number(values.items ?? 200);
const counts = positionals.length ? positionals.map(Number) : [1, 10, 100];
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const model = JSON.parse(readFileSync(here('data/casey-review.json'), 'utf8'));

const copies = (list, count) =>
  Array.from({ length: count }, (_, i) => ({ ...list[i % list.length], id: `${list[i % list.length].id}-${i}` }));

function story(n) {
  const half = Math.floor((ITEMS - model.agents.length) / 2);
  const rest = { responses: [], findings: [], events: [], terms: [], charts: [], corrections: [] };
  return {
    ...{ ...model, ...rest, id: `story-${n}`, headline: `Story ${n}` },
    ...{ quotes: copies(model.quotes, half), statistics: copies(model.statistics, half) },
  };
}

/** Runs the command as a user does, and reads the most memory it held from the system's own account. */
function publish(files, out) {
  const script = `import { isMainThread } from 'node:worker_threads';
    if (isMainThread) process.on('exit', () => process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS));`;
  const first = `data:text/javascript,${encodeURIComponent(script)}`;
  // Copies under other ids were compared with no source.
  const args = ['publish', ...files, '--out', out, '--base', 'https://facts.example/', '--unverified'];
  if (values.images) args.push('--images');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', first, here('dist/cli.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr || stdout);
  const memory = Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024;
  return { seconds: (performance.now() - start) / 1000, memory, said: stdout.trim().replace(/^.*: /, '') };
}

console.log(`${cpus().length} cores, Node ${process.version}, ${ITEMS} items a story, images: ${values.images}`);
for (const count of counts) {
  const folder = mkdtempSync(join(tmpdir(), 'factbox-bench-'));
  try {
    const files = Array.from({ length: count }, (_, n) => {
      const file = join(folder, `story-${n}.json`);
      writeFileSync(file, JSON.stringify(story(n)));
      return file;
    });
    for (const what of ['first', 'nothing changed', 'one changed']) {
      if (what === 'one changed')
        writeFileSync(files[0], JSON.stringify({ ...story(0), headline: 'Story 0, changed' }));
      const { seconds, memory, said } = publish(files, join(folder, 'site'));
      const speed = what === 'first' ? `, ${Math.round((count * ITEMS) / seconds)} items/s` : '';
      console.log(`${count} stories, ${what}: ${seconds.toFixed(1)} s${speed}, ${memory.toFixed(0)} MB; ${said}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
