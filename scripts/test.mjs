/* `npm test`: every check in order, whatever failed before. The last line says how many tests passed and failed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordpress } from '../test/browsers.mjs';
import { wordpressToday } from '../test/wordpress/machine.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'factbox-test-'));
const total = { passed: 0, failed: 0 };
const summary = [];

function run(name, path, args = [], env = {}) {
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function count(name, passed, failed, note = '') {
  total.passed += passed;
  total.failed += failed;
  summary.push(`  ${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${note}`);
}

/** A step that counts as one check. */
function check(name, path, ...args) {
  const well = run(name, path, args);
  count(name, well ? 1 : 0, well ? 0 : 1);
}

/** What a runner wrote down of itself; `null` when it ended before it could. */
function written(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The tests of a runner. One that ends badly without a failed test, or without any test, is a failure of its own. */
function countRunner(name, well, { passed = 0, failed = 0, skipped = 0 }) {
  const silent = !failed && (!well || !passed);
  const notes = [
    skipped && `${skipped} skipped count as failed`,
    silent && 'no tests, or a bad end without a failed one',
  ];
  const note = notes.filter(Boolean).join('; ');
  count(name, passed, failed + skipped + (silent ? 1 : 0), note && ` (${note})`);
}

check('build', 'scripts/build.mjs');
check('types', 'node_modules/typescript/bin/tsc', '-p', '.');
check('lint and format', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.');

const units = join(temporary, 'vitest.json');
const unitsWell = run('vitest', 'node_modules/vitest/vitest.mjs', [
  'run',
  '--config=test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${units}`,
]);
const vitest = written(units) ?? {};
countRunner('vitest', unitsWell, {
  passed: vitest.numPassedTests,
  failed: vitest.numFailedTests,
  skipped: (vitest.numPendingTests ?? 0) + (vitest.numTodoTests ?? 0),
});

const tally = join(temporary, 'browsers.json');
const browsersWell = run('browsers', 'node_modules/@web/test-runner/dist/bin.js', ['--config', 'test/wtr.config.mjs'], {
  FACTBOX_TALLY: tally,
});
const { engines = [], absent = [] } = written(tally) ?? {};
for (const engine of engines) countRunner(engine.name, true, engine);
if (
  !engines.length ||
  (!browsersWell && engines.every(({ passed, failed, skipped }) => passed && !failed && !skipped))
) {
  countRunner('browsers', false, {});
}

rmSync(temporary, { recursive: true });
console.log(`\n${summary.join('\n')}`);
const ran = engines.map(({ name }) => name);
for (const [find, name] of [
  [wordpress, 'WordPress'],
  [wordpressToday, 'WordPress with a database'],
]) {
  try {
    ran.push(`WordPress ${(await find()).version}`);
  } catch ({ message: why }) {
    absent.push({ name, why });
  }
}
for (const name of ran) console.log(`  ran in ${name}`);
for (const { name, why } of absent) console.log(`  not in ${name}: ${why}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
