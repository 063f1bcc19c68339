/*
 * `npm test`: every check, whatever failed before. The build comes first, since the others read it; then one runner works
 * in Node while the other waits for its browsers. The end says how many tests passed and failed, and how long each part took.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumShell, nginx, wordpress } from '../test/browsers.mjs';
import { wordpressToday } from '../test/wordpress/machine.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'factbox-test-'));
const total = { passed: 0, failed: 0 };
const summary = [];
const times = [];
/** A line for each failure. They are said again at the end, where they are easy to find. */
const failures = [];
const SLOWEST = 5;
const LONGEST = 1500;

/** Runs a part; what it prints is shown when it has ended, so that two parts do not mix their lines. */
function run(name, path, args = [], env = {}) {
  const start = performance.now();
  const log = join(temporary, `${times.length}-${name}.txt`.replaceAll(' ', '-'));
  const time = { name, seconds: 0 };
  times.push(time);
  const out = createWriteStream(log);
  const child = spawn(process.execPath, [path, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(out, { end: false });
  return new Promise((resolve) => {
    child.once('close', (status) => {
      time.seconds = (performance.now() - start) / 1000;
      out.end(() => {
        console.log(`\n▶ ${name}\n${readFileSync(log, 'utf8').trimEnd()}`);
        resolve(status === 0);
      });
    });
  });
}

function count(name, passed, failed, note = '') {
  total.passed += passed;
  total.failed += failed;
  summary.push(`  ${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${note}`);
}

/** A step that counts as one check. */
async function check(name, path, ...args) {
  const well = await run(name, path, args);
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

async function vitest() {
  const file = join(temporary, 'vitest.json');
  const well = await run('vitest', 'node_modules/vitest/vitest.mjs', [
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = written(file) ?? {};
  countRunner('vitest', well, {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  });
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const lines = failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join(' ')}`);
    if (!failed.length && message) lines.push(message);
    failures.push(...lines.map((line) => `${name.slice(root.length)} > ${line}`));
  }
  return testResults.map(({ name, startTime, endTime }) => ({
    name: name.slice(root.length),
    seconds: (endTime - startTime) / 1000,
  }));
}

async function browsers() {
  const file = join(temporary, 'browsers.json');
  const well = await run('browsers', 'node_modules/@web/test-runner/dist/bin.js', ['--config', 'test/wtr.config.mjs'], {
    FACTBOX_TALLY: file,
  });
  const { engines = [], absent = [] } = written(file) ?? {};
  for (const engine of engines) {
    countRunner(engine.name, true, engine);
    failures.push(...engine.failures.map((line) => `${engine.name}, ${line}`));
  }
  const unexplained = !well && engines.every(({ passed, failed, skipped }) => passed && !failed && !skipped);
  if (!engines.length || unexplained) countRunner('browsers', false, {});
  return { ran: engines.map(({ name }) => name), absent };
}

async function still() {
  await check('types', 'node_modules/typescript/bin/tsc', '-p', '.');
  await check('lint and format', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.');
}

const begun = performance.now();
await check('build', 'scripts/build.mjs');
const [files, { ran, absent }] = await Promise.all([vitest(), browsers(), still()]);
rmSync(temporary, { recursive: true });
for (const [find, name] of [
  [chromiumShell, 'Chromium'],
  [nginx, 'nginx'],
  [wordpress, 'WordPress'],
  [wordpressToday, 'WordPress with a database'],
]) {
  try {
    const found = await find();
    ran.push(`${found.name} ${found.version}`);
  } catch ({ message: why }) {
    absent.push({ name, why });
  }
}
for (const line of failures) console.log(`\n✗ ${line.slice(0, LONGEST)}`);
const lasting = (seconds) => `${seconds.toFixed(0)} s`;
console.log(`\n${summary.join('\n')}`);
for (const name of new Set(ran)) console.log(`  ran in ${name}`);
for (const { name, why } of absent) console.log(`  not in ${name}: ${why}`);
console.log(
  `  ${times.map(({ name, seconds }) => `${name} ${lasting(seconds)}`).join(', ')}; side by side after the build`,
);
const slowest = files.sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
console.log(`  slowest files: ${slowest.map(({ name, seconds }) => `${name} ${lasting(seconds)}`).join(', ')}`);
console.log(`  in all ${lasting((performance.now() - begun) / 1000)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
