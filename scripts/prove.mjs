/*
 * `npm run prove`: the cases that are too many for `npm test`, which has a share of each. What was tried is written into
 * docs/proof.md, with the day and the machine; nothing is written when one case fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, type } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'factbox-prove-'));
const notes = join(folder, 'notes');
const run = (path, args, env = {}) => {
  const start = Date.now();
  const { status } = spawnSync(process.execPath, [path, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(1);
  return Math.round((Date.now() - start) / 60_000);
};

try {
  run('scripts/build.mjs', []);
  const vitest = [
    'run',
    '--config=test/vitest.config.ts',
    '--project=Chromium',
    '--project=Firefox',
    '--testTimeout=7200000',
  ];
  const minutes = run('node_modules/vitest/vitest.mjs', [...vitest, 'test/prove', 'test/cli/killed'], {
    FACTBOX_PROVE: notes,
  });
  const rows = readFileSync(notes, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .sort((a, b) => (a.what + a.engine < b.what + b.engine ? -1 : 1))
    .map(({ what, engine, counts }) => {
      const all = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`);
      return `| ${what} | ${engine} | ${all.join(', ')} |`;
    });
  const machine = `${type()} ${release().split('.').slice(0, 2).join('.')}, ${cpus().length} cores, Node ${process.version}`;
  writeFileSync(
    'docs/proof.md',
    `# What was tried to break it

\`npm run prove\` tries the cases below and writes this page; nothing failed. \`npm test\` has a share of each. This run is of
${new Date().toISOString().slice(0, 10)}, on ${machine}, and took ${minutes} minutes.

| what was tried | in | how much |
|---|---|---|
${rows.join('\n')}

- **Payloads.** Each thing that runs, loads or leads away, after two of the ways out of an attribute, tag, comment, script or
  template (\`test/prove/payloads.ts\`), stands in each text of a story under a forged mark. The story is drawn by every
  element and written in every form that \`render\`, \`embed\` and \`publish\` have. Everything that can be clicked is clicked.
  Nothing ran, no other host was asked, and no page was left.
- **Kills.** \`publish\` ends by \`SIGKILL\` before, amid or after a call that changes a file. At every moment each address
  answers with a whole file of the old site or the new. The next run ends what the killed one began.
- **Full disks.** From one call on, every write fails. The old site stays whole, one line says why, and the next run works.

A power cut is not tried: the system may not have written what a finished run wrote.
`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
