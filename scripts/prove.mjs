/*
 * `npm run prove [-- PART …]`: the cases that are too many for `npm test`, which has a share of each. What was tried is
 * written into docs/proof.md, with the day and the machine. A part in which one case fails is not written.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, type } from 'node:os';
import { join } from 'node:path';

/** The parts, in the order of the page: where their tests are, and in which engines they run. */
const PARTS = {
  payloads: ['test/prove/payloads', ['Chromium', 'Firefox']],
  stories: ['test/story/confused', ['Chromium']],
  pages: ['test/e2e/cycles', ['Chromium']],
  publish: ['test/cli/killed', ['Chromium']],
};
const PAGE = 'docs/proof.md';

const run = (path, args, env = {}) => {
  const { status } = spawnSync(process.execPath, [path, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(1);
};

/** The rows that a part has written of itself. */
function prove(part) {
  const folder = mkdtempSync(join(tmpdir(), 'factbox-prove-'));
  const notes = join(folder, 'notes');
  const [tests, engines] = PARTS[part];
  try {
    const start = Date.now();
    const projects = engines.map((engine) => `--project=${engine}`);
    const vitest = ['run', '--config=test/vitest.config.ts', ...projects, '--testTimeout=7200000', tests];
    run('node_modules/vitest/vitest.mjs', vitest, { FACTBOX_PROVE: notes });
    const minutes = Math.max(1, Math.round((Date.now() - start) / 60_000));
    const day = new Date().toISOString().slice(0, 10);
    return readFileSync(notes, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .sort((a, b) => (a.what + a.engine < b.what + b.engine ? -1 : 1))
      .map(({ what, engine, counts }) => {
        const all = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`);
        return `| ${part} | ${what} | ${engine} | ${all.join(', ')} | ${day}, ${minutes} min |`;
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !Object.hasOwn(PARTS, part));
if (unknown) {
  console.error(`There is no part "${unknown}": name some of ${Object.keys(PARTS).join(', ')}, or none for all.`);
  process.exit(2);
}
run('scripts/build.mjs', []);
for (const part of asked.length ? asked : Object.keys(PARTS)) {
  const found = prove(part);
  const page = readFileSync(PAGE, 'utf8');
  const now = Object.keys(PARTS).flatMap((name) =>
    name === part ? found : page.split('\n').filter((line) => line.startsWith(`| ${name} |`)),
  );
  const machine = `${type()} ${release().split('.').slice(0, 2).join('.')}, ${cpus().length} cores, Node ${process.version}`;
  writeFileSync(
    PAGE,
    page
      .replace(/^(\|---\|---\|---\|---\|---\|\n)(\|.*\n)*/m, (_, head) => `${head}${now.join('\n')}\n`)
      .replace(/^The machine of the last run: .*$/m, `The machine of the last run: ${machine}.`),
  );
}
